#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the last line of tests/run.sh counts what happened."""

import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from tap import Tap  # noqa: E402

COUNT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'count-results.py')

# name, programs as (result, output), exit status of meson, last line
CASES = [
    ('passes', [('OK', '# random seed\n1..2\nok 1 /a\nok 2 /b\n'), ('OK', '')], 0, '3 passed, 0 failed, 0 skipped'),
    ('failed-case', [('ERROR', 'ok 1 /a\nnot ok 2 /b\n')], 1, '1 passed, 1 failed, 0 skipped'),
    ('skipped-case', [('OK', 'ok 1 /a\nok 2 /b # SKIP no why\n')], 0, '1 passed, 0 failed, 1 skipped'),
    ('inner-case', [('OK', '    ok 1 - inner\nok 1 /a\n')], 0, '1 passed, 0 failed, 0 skipped'),
    ('crash-after-a-case', [('ERROR', 'ok 1 /a\n'), ('OK', 'ok 1 /b\n')], 1, '2 passed, 1 failed, 0 skipped'),
    ('crash-at-once', [('ERROR', ''), ('OK', 'ok 1 /b\n')], 1, '1 passed, 1 failed, 0 skipped'),
    ('time-out', [('TIMEOUT', 'ok 1 /a\n')], 1, '1 passed, 1 failed, 0 skipped'),
    ('program-without-cases', [('SKIP', '1..0\n')], 0, '0 passed, 1 failed, 0 skipped'),
    ('nothing-ran', [], 0, '0 passed, 1 failed, 0 skipped'),
    ('meson-failed', [('OK', 'ok 1 /a\n')], 1, '1 passed, 1 failed, 0 skipped'),
]


def count(programs, status):
    """Returns the last line and the exit status for a log of some programs."""
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        for result, output in programs:
            log.write(json.dumps({'name': 'a', 'result': result, 'returncode': 0, 'stdout': output}) + '\n')
        log.flush()
        run = subprocess.run([sys.executable, COUNT, log.name, str(status)], capture_output=True, encoding='utf-8')
    return run.stdout.splitlines()[-1], run.returncode


def main():
    tap = Tap()
    for name, programs, status, wanted in CASES:
        line, code = count(programs, status)
        findings = [f'"{line}" instead of "{wanted}"'] * (line != wanted)
        if (code != 0) != (' 0 failed' not in wanted):
            findings.append(f'the exit status is {code}')
        tap.case(f'/style/count/{name}', findings)
    tap.finish()


if __name__ == '__main__':
    main()
