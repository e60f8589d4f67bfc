# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page says what the program says, and man(1) has nothing to complain of."""

import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from harness import bare_case, done, equal, holds, run_cases  # noqa: E402

with open(sys.argv[2], encoding='utf-8') as file:
    PAGE = file.read()
PLAIN = PAGE.replace('\\-', '-').replace('\\fB', '').replace('\\fI', '').replace('\\fR', '')


@bare_case
def it_names_every_command_and_option(place):
    for line in done(place.belay('--help')).lines():
        words = line.split()
        if line.startswith('  ') and words[0].isalpha() and words[0] != 'belay':
            holds(PLAIN, f'\n.SS {words[0]}\n')
            for option in place.belay(words[0], '--help').lines():
                for word in option.replace(',', ' ').split()[:2]:
                    if option.startswith('  -') and word.startswith('-'):
                        holds(PLAIN, word.split('=')[0])


@bare_case
def it_names_every_key(place):
    done(place.belay('new', 'ws', '--sample', '--today', '2026-11-22'))
    kinds = ['people', 'goals', 'meetings', 'actions', 'projects', 'milestones', 'competencies']

    def keys(value):
        if isinstance(value, dict):
            return set(value).union(*(keys(inner) for inner in value.values()))
        return set().union(*(keys(inner) for inner in value)) if isinstance(value, list) else set()

    words = set(PLAIN.replace(',', ' ').replace(';', ' ').replace('(', ' ').replace(')', ' ').split())
    words |= {word.rstrip('.') for word in words}
    calls = [['list', kind] for kind in kinds] + [['today'], ['path', 'Amara'], ['schedule', 'Scale'], ['edit', '--list']]
    for arguments in calls:
        equal(keys(done(place.belay(*arguments, '--json')).json()) - words, set())


def lint(*command):
    answer = subprocess.run([*command, sys.argv[2]], capture_output=True, timeout=60, check=False)
    equal((answer.returncode, answer.stderr), (0, b''))


# Not every machine has man.
if shutil.which('man'):
    @bare_case
    def man_has_nothing_to_complain_of(place):
        lint('man', '--warnings', '-E', 'UTF-8', '-Tutf8', '-Z', '-l')


run_cases()
