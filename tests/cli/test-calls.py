# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program is called: help, options, exit status, streams."""

import os
import subprocess
import sys

sys.dont_write_bytecode = True

from harness import PROGRAM, TODAY, bare_case, case, done, equal, gave_up, holds, run_cases  # noqa: E402

COMMANDS = ['new', 'check', 'list', 'today', 'agenda', 'path', 'schedule', 'edit', 'export', 'merge', 'backup']
LATER = ['team', 'import']


@bare_case
def help_lists_what_there_is(place):
    text = done(place.belay('--help')).out
    for command in COMMANDS:
        holds(text, f'\n  {command} ')
    for command in LATER:
        equal(f'\n  {command} ' in text, False)
    equal(done(place.belay('-h')).out, text)


@bare_case
def each_command_has_help(place):
    for command in COMMANDS:
        text = done(place.belay(command, '--help')).out
        holds(text, f'belay {command} [OPTION…]')
        holds(text, '--workspace=FOLDER')
        equal(text.endswith('\n\n'), False)


@bare_case
def version(place):
    out = done(place.belay('--version')).out
    equal(out.split()[0], 'belay')
    equal(out.count('\n'), 1)
    equal(done(place.belay('list', '--version')).out, out)


@bare_case
def usage_errors(place):
    for arguments, reason in [
            (['frobnicate'], '“frobnicate”'), (['agenda'], 'PERSON'),
            (['list'], 'needs'), (['list', 'dreams'], '“dreams”'), (['list', 'people', 'goals'], '“goals”'),
            (['list', 'people', '--role', 'boss'], '“boss”'), (['list', 'goals', '--role', 'all'], '--role'),
            (['list', 'people', '--frobnicate'], '--frobnicate'), (['list', 'people', '-w'], '-w'),
            (['list', 'people', '--sample'], '--sample'),
            (['today', '--today', 'tomorrow'], '“tomorrow”'), (['today', '--today', '2026-02-30'], '“2026-02-30”'),
            (['path'], 'PERSON'), (['new'], 'FOLDER'), (['edit', 'x'], '“x”'),
            (['backup'], 'list'), (['backup', 'erase'], '“erase”'), (['backup', 'restore'], 'which backup'),
            (['backup', 'list', 'x'], 'takes no name'),
            (['export', '--format', 'md', '-o', '-'], ''), (['export', 'Amara', '-o', '-'], '--format')]:
        gave_up(place.belay(*arguments), 2, reason)


@bare_case
def the_window_needs_a_display(place):
    for arguments in [[], ['--sample'], ['./ws'], ['.']]:
        gave_up(place.belay(*arguments, DISPLAY='', WAYLAND_DISPLAY='', XDG_RUNTIME_DIR='/nowhere'), 1, 'display')


@bare_case
def no_workspace_yet(place):
    for arguments in [['list', 'people'], ['today'], ['path', 'x'], ['edit'], ['backup', 'list'], ['check'],
                      ['export', 'x', '--format', 'md', '-o', '-']]:
        gave_up(place.belay(*arguments), 1, 'no last workspace')
    gave_up(place.belay('list', 'people', '-w', 'nowhere'), 1, 'nowhere')


@case
def options_before_the_command(place):
    equal(place.belay('-w', 'ws', '--json', 'list', 'people').out, place.belay('list', 'people', '--json').out)


@case
def the_c_locale_changes_nothing(place):
    done(place.edit({'edit': 'add-person', 'name': 'Zoë Ødegård', 'level': 'mid', 'target': 'senior'}))
    for arguments in [['list', 'people'], ['path', 'Zoë', '--today', TODAY], ['edit', '--list'], ['--help']]:
        equal(done(place.belay(*arguments, LC_ALL='C')).out, done(place.belay(*arguments)).out)


def run_with_output(place, target, *arguments):
    done_ = subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=target, stderr=subprocess.PIPE,
                           env=place.environment, cwd=place.folder, timeout=60, check=False)
    return done_.returncode, done_.stderr.decode()


@case
def a_full_disk_is_an_error(place):
    with open('/dev/full', 'wb') as full:
        for arguments in [['list', 'people'], ['today'], ['path', 'Amara'], ['--help'], ['edit', '--list'],
                          ['export', 'Amara', '--format', 'md', '-o', '-']]:
            status, reason = run_with_output(place, full, *arguments)
            equal(status, 1)
            holds(reason, 'No space left')


@case
def a_closed_pipe_is_an_error(place):
    reader, writer = os.pipe()
    os.close(reader)
    status, reason = run_with_output(place, writer, 'list', 'people')
    os.close(writer)
    equal(status, 1)
    holds(reason, 'Broken pipe')


@case
def a_closed_output_is_an_error(place):
    before = place.files()
    closed = subprocess.run(['sh', '-c', f'printf %s\\\\n \'{{"edit":"change-workspace","name":"New"}}\' | "$0" edit >&-',
                             PROGRAM], env=place.environment, stderr=subprocess.PIPE, timeout=60, check=False)
    equal(closed.returncode, 1)
    changed = {path for path, content in place.files().items() if before.get(path) != content}
    equal(changed, {'workspace.json'})
    done(place.belay('check', 'ws'), out='')


run_cases()
