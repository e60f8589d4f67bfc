# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the forecast with each compiler and at two levels of optimisation; all must say the same.

check-compilers.py SOURCE-ROOT BUILD-ROOT COMPILER...
"""

import os
import subprocess
import sys
import tempfile

FILES = ['belay-random.c', 'belay-drift.c', 'belay-forecast-runs.c', 'belay-forecast.c']
PEOPLE = 1000
INCLUDES = ['src/model', 'src/planning', 'src/planning/private']


def flags_of(*arguments):
    return subprocess.run(['pkg-config', *arguments, 'gio-2.0'], check=True, capture_output=True, text=True).stdout.split()


def say(source, build, compiler, level, folder):
    """Returns what the program prints when its arithmetic is built in one way."""
    program = os.path.join(folder, f'digest{level}')
    subprocess.run([compiler, '-std=gnu11', '-D_GNU_SOURCE', '-DGETTEXT_PACKAGE="belay"', level, '-ffp-contract=off',
                    *(f'-I{os.path.join(source, include)}' for include in INCLUDES), *flags_of('--cflags'),
                    '-o', program, os.path.join(source, 'tests/planning/forecast-digest.c'),
                    *(os.path.join(source, 'src/planning', name) for name in FILES),
                    os.path.join(build, 'src/planning/libbelay-planning.a'),
                    os.path.join(build, 'src/model/libbelay-model.a'), *flags_of('--libs'), '-lm'], check=True)
    return subprocess.run([program], check=True, capture_output=True, text=True).stdout


def main():
    source, build, *compilers = sys.argv[1:]
    first = None
    print(f'1..{2 * len(compilers)}')
    with tempfile.TemporaryDirectory() as folder:
        for number, (compiler, level) in enumerate(((c, o) for c in compilers for o in ('-O0', '-O2')), 1):
            said = say(source, build, compiler, level, folder)
            first = first or said
            good = said == first and said.count('\n') == PEOPLE
            print(f'{"ok" if good else "not ok"} {number} - /forecast/same-by-{os.path.basename(compiler)}{level}')


main()
