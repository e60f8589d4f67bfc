#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a libFuzzer target and runs it for some time.

run-fuzz.py CLANG TOP TARGET SECONDS [SEED...]: TARGET is gate or reader; the seeds lie in
tests/fuzz/TARGET-seeds, and are joined by the files SEED. A finding is left in the working
directory, as crash-HASH.
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

SOURCES = {
    'gate': ['src/codec/belay-gate*.c'],
    'reader': ['src/codec/*.c', 'src/model/*.c'],
}
PACKAGES = ['json-glib-1.0', 'gio-2.0']
FLAGS = ['-g', '-O1', '-std=gnu11', '-D_GNU_SOURCE', '-DGETTEXT_PACKAGE="belay"', '-fsanitize=fuzzer,address,undefined',
         '-fno-sanitize-recover=undefined']


def build(clang, top, target, program):
    flags = subprocess.run(['pkg-config', '--cflags', '--libs', *PACKAGES], capture_output=True, text=True, check=True)
    folders = [os.path.join(top, 'src', room) for room in ('codec', 'codec/private', 'model', 'model/private')]
    sources = [os.path.join(top, 'tests', 'fuzz', f'fuzz-{target}.c')]
    for pattern in SOURCES[target]:
        sources += sorted(glob.glob(os.path.join(top, pattern)))
    subprocess.run([clang, *FLAGS, *['-I' + folder for folder in folders], *sources, *flags.stdout.split(), '-o', program],
                   check=True)


def fuzz(program, top, target, seconds, seeds):
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds):
            shutil.copy(seed, os.path.join(corpus, f'seed-{number}.json'))
        folder = os.path.join(top, 'tests', 'fuzz')
        return subprocess.run([program, '-dict=' + os.path.join(folder, f'{target}.dict'), f'-max_total_time={seconds}',
                               '-max_len=16384', '-timeout=5', '-rss_limit_mb=4096', '-print_final_stats=1', corpus,
                               os.path.join(folder, f'{target}-seeds')],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace', check=False)


def main():
    clang, top, target, seconds = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, f'fuzz-{target}')
        build(clang, top, target, program)
        done = fuzz(program, top, target, seconds, sys.argv[5:])
    runs = re.search(r'number_of_executed_units: (\d+)', done.stdout)
    is_fine = done.returncode == 0 and runs is not None and int(runs[1]) > 1000
    if not is_fine:
        print(''.join('# ' + line + '\n' for line in done.stdout.splitlines()[-60:]), end='')
    print('1..1')
    print('ok' if is_fine else 'not ok', 1, '-', f'{target} holds for {seconds} s: {runs[1] if runs else 0} runs')
    sys.exit(not is_fine)


if __name__ == '__main__':
    main()
