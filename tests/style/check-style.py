#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of the code that a compiler and clang-format do not see."""

import os
import sys

sys.dont_write_bytecode = True

import function_checks  # noqa: E402,F401
import room_checks  # noqa: E402,F401
import text_checks  # noqa: E402,F401
from check import CHECKS  # noqa: E402
from tap import Tap  # noqa: E402
from tree import read_project  # noqa: E402


def main():
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    project = read_project(top)
    tap = Tap()
    for check in CHECKS:
        tap.case(f'/style/{check.name}/finds-what-is-planted', list(check.test_itself()))
        tap.case(f'/style/{check.name}', list(check.find(project)))
    tap.finish()


if __name__ == '__main__':
    main()
