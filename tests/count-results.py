#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases in a log of Meson, shows what failed, and ends with the totals.

count-results.py LOG STATUS: LOG is a testlog.json, a JSON object a line for each test program;
STATUS the exit status of `meson test`. A program that crashed, hung or ran no test is a failed case.
"""

import json
import re
import sys

CASE = re.compile(r'(not )?ok\b')
SKIPPED = re.compile(r'#\s*skip', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL', 'SKIP'}


def count_program(entry):
    """Returns how many cases of a program passed, failed and were skipped."""
    passed = failed = skipped = 0
    for line in entry.get('stdout', '').splitlines():
        if match := CASE.match(line):
            if SKIPPED.search(line):
                skipped += 1
            elif match[1]:
                failed += 1
            else:
                passed += 1

    is_good = entry['result'] in GOOD
    if passed + failed + skipped == 0:
        return int(entry['result'] == 'OK'), int(entry['result'] != 'OK'), 0
    if not is_good and failed == 0:
        failed = 1
    return passed, failed, skipped


def show(entry):
    """Prints the log of a program that failed."""
    print(f"--- {entry['name']}: {entry['result']}, exit status {entry['returncode']}")
    for stream in ('stdout', 'stderr'):
        for line in entry.get(stream, '').splitlines():
            if not re.match(r'ok\b', line):
                print(line)


def main():
    with open(sys.argv[1], encoding='utf-8') as log:
        entries = [json.loads(line) for line in log]

    totals = [0, 0, 0]
    for entry in entries:
        counts = count_program(entry)
        totals = [total + count for total, count in zip(totals, counts)]
        if counts[1] > 0:
            show(entry)

    status = int(sys.argv[2])
    if totals[1] == 0 and (status != 0 or not entries):
        print(f'meson test ended with status {status} after {len(entries)} programs')
        totals[1] = 1
    print('{} passed, {} failed, {} skipped'.format(*totals))
    sys.exit(totals[1] > 0)


if __name__ == '__main__':
    main()
