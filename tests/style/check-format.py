#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that clang-format 14 would leave every C file as it is.

check-format.py CLANG-FORMAT
"""

import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from tap import Tap  # noqa: E402
from tree import read_project  # noqa: E402

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
GOOD = 'static void\nrun (int   a,\n     char *b)\n{\n  if (a)\n    walk (b);\n}\n'


def differences(clang_format, files):
    """Returns what one run of clang-format would change: lines of path:line:column: error: …"""
    command = [clang_format, '--style=file:' + os.path.join(TOP, '.clang-format'), '--dry-run', '-Werror']
    ran = subprocess.run(command + files, capture_output=True, check=False, encoding='utf-8')
    found = [line for line in ran.stderr.splitlines() if ': error: ' in line]
    return found or [ran.stderr] * bool(ran.returncode)


def planted_differences(clang_format, text):
    with tempfile.NamedTemporaryFile('w', suffix='.c') as file:
        file.write(text)
        file.flush()
        return differences(clang_format, [file.name])


def main():
    clang_format = sys.argv[1]
    project = read_project(TOP)
    tap = Tap()

    planted = [GOOD.replace('int   a', 'int a'), GOOD.replace('run (', 'run('), GOOD.replace('static void\n', 'static void ')]
    missed = [text for text in planted if not planted_differences(clang_format, text)]
    tap.case('/style/format/finds-what-is-planted', missed + planted_differences(clang_format, GOOD))

    findings = differences(clang_format, [os.path.join(TOP, path) for path in project.paths('', '.c', '.h')])
    tap.case('/style/format', findings + ['mend it with: clang-format -i FILE'] * bool(findings))
    tap.finish()


if __name__ == '__main__':
    main()
