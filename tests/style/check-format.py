#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that clang-format 14 would leave every C file as it is.

check-format.py CLANG-FORMAT
"""

import os
import subprocess
import sys

sys.dont_write_bytecode = True

from tap import Tap  # noqa: E402
from tree import read_project  # noqa: E402

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
GOOD = 'static void\nrun (int   a,\n     char *b)\n{\n  if (a)\n    walk (b);\n}\n'


def formatted(clang_format, path, text):
    """Returns a text as clang-format writes it; the path tells it which style to take."""
    return subprocess.run([clang_format, '--style=file', '--assume-filename=' + path], cwd=TOP, input=text,
                          capture_output=True, check=True, encoding='utf-8').stdout


def first_difference(clang_format, path, text):
    """Yields where a text first differs from its formatted self, if it does."""
    lines, wanted = text.split('\n'), formatted(clang_format, path, text).split('\n')
    for number, (line, other) in enumerate(zip(lines + [''], wanted + ['']), 1):
        if line != other:
            yield f'{path}:{number}: clang-format would write: {other}'
            return


def main():
    clang_format = sys.argv[1]
    project = read_project(TOP)
    tap = Tap()

    planted = [GOOD.replace('int   a', 'int a'), GOOD.replace('run (', 'run('), GOOD.replace('static void\n', 'static void ')]
    missed = [text for text in planted if not list(first_difference(clang_format, 'src/a.c', text))]
    tap.case('/style/format/finds-what-is-planted', missed + list(first_difference(clang_format, 'src/a.c', GOOD)))

    findings = []
    for path in project.paths('', '.c', '.h'):
        findings += first_difference(clang_format, path, project.files[path])
    tap.case('/style/format', findings + ['mend it with: clang-format -i FILE'] * bool(findings))
    tap.finish()


if __name__ == '__main__':
    main()
