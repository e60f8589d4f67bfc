# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers in the Test Anything Protocol, which Meson reads."""

import sys


class Tap:
    def __init__(self):
        self.n_cases = 0
        self.has_failed = False

    def case(self, name, findings):
        """A case passes if there is nothing to say about it."""
        self.n_cases += 1
        for finding in findings:
            print('#', finding)
        print('not ok' if findings else 'ok', self.n_cases, '-', name, flush=True)
        self.has_failed |= bool(findings)

    def finish(self):
        print(f'1..{self.n_cases}')
        sys.exit(self.has_failed)
