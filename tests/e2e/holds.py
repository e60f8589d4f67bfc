#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the window with the sample, and tells when its main loop computed for longer than a frame, and where.

holds.py PROGRAM WATCHDOG [SAMPLES], in a release build on a machine with nothing else to do; see src/DESIGN.md.
"""

import collections
import os
import re
import subprocess
import sys
import time

sys.dont_write_bytecode = True

from screen import Screen, wait_for  # noqa: E402

NAME, PATH = 'io.github.belayplanner.Belay', '/io/github/belayplanner/Belay/window/1'
TODAY = '2026-11-22'
CALM_SECONDS = 0.8
FRAME = re.compile(r'^(?P<file>.*?)\((?P<name>[^+)]*)(\+(?P<offset>0x[0-9a-f]+))?\)')
SKIPPED = ('main', 'belay_cli_run', 'belay_app_run', '_start', '__libc_start_main', 'g_application_run',
           'g_main_context_iteration', 'gtk_layout_manager_measure', 'gtk_widget_allocate', 'g_signal_emit')


class Names:
    """What the addresses in a program are called; those of static functions too."""

    def __init__(self, program):
        self.program = os.path.realpath(program)
        self.known = {}

    def of(self, line):
        match = FRAME.match(line)
        if match is None or 'watchdog' in line:
            return None, False
        if os.path.realpath(match['file']) != self.program:
            return match['name'] or None, False
        offset = match['offset']
        if offset not in self.known:
            said = subprocess.run(['addr2line', '-f', '-e', self.program, offset], capture_output=True, text=True, check=True)
            self.known[offset] = said.stdout.split('\n')[0].split('.')[0]
        return self.known[offset], True


def describe(sample, names):
    """Returns a way down: our own functions, outermost first, or, where there are none, those of libraries."""
    frames = [frame for frame in map(names.of, reversed(sample)) if frame[0] and frame[0] not in SKIPPED]
    frames = [frame for i, frame in enumerate(frames) if i == 0 or frame != frames[i - 1]]
    own = [name for name, is_own in frames if is_own]
    inner = [name for name, is_own in frames if not is_own]
    last = max((i for i, (_, is_own) in enumerate(frames) if is_own), default=-1)
    below = [name for name, _ in frames[last + 1:]]
    if own:
        return ' > '.join(own[-5:] + below[:2])
    return ' > '.join(inner)


class Walk:
    """A person in a hurry, who waits until the window is calm before each step."""

    def __init__(self, screen, names, log_path, n_samples):
        self.screen = screen
        self.names = names
        self.log_path = log_path
        self.n_samples = n_samples
        self.read = 0

    def ask(self, method, *arguments):
        return self.screen.try_to_run('gdbus', 'call', '--session', '--dest', NAME, '--object-path', PATH,
                                      '--method', 'org.gtk.Actions.' + method, *arguments)

    def settle(self):
        """Waits until it answers, and has nothing more to say for a while."""
        size = -1
        while size != os.path.getsize(self.log_path):
            size = os.path.getsize(self.log_path)
            wait_for(lambda: 'an answer', lambda: self.ask('List'))
            time.sleep(CALM_SECONDS)

    def tell(self, step):
        self.settle()
        with open(self.log_path, encoding='utf-8') as log:
            log.seek(self.read)
            text = log.read()
            self.read = log.tell()
        for hold in text.split('hold ')[1:]:
            head, *samples = hold.split('sample\n')
            cpu, wall, start = head.split()
            print(f'{float(start) / 1000:8.2f} s {cpu:>7} ms ({wall} ms on the clock)  {step}', flush=True)
            ways = collections.Counter(describe(sample.splitlines(), self.names) for sample in samples)
            for way, count in ways.most_common(self.n_samples):
                print(f'{"":12}{count}/{len(samples)} {way}', flush=True)

    def act(self, name, parameter=None):
        self.ask('Activate', name, '[]' if parameter is None else f"[<'{parameter}'>]", '{}')
        self.tell(' '.join(filter(None, [name, parameter])))

    def press(self, *keys):
        self.screen.run('xdotool', 'key', *keys)
        self.tell('press ' + ' '.join(keys))

    def type(self, text):
        self.screen.run('xdotool', 'type', '--delay', '150', text)
        self.tell('type ' + text)


def walk(person, ids):
    for page in ('projects', 'team', 'frameworks', 'today'):
        person.act('show-page', page)
    for project in ids('projects'):
        person.act('open-project', project)
    person.act('open-milestone', ids('milestones')[0])
    for mentee in ids('people')[:6]:
        person.act('open-person', mentee)
        for page in ('goals', 'one-on-ones', 'skills', 'path'):
            person.act('show-page', page)
    person.act('open-goal', ids('goals')[0])
    person.act('open-meeting', ids('meetings')[0])
    person.act('search')
    person.type('cache')
    person.press('Escape')
    person.act('show-page', 'goals')
    person.act('add')
    person.type('Read more')
    person.press('Return')
    person.press('Escape')
    for page in ('goals', 'path', 'today'):
        person.act('show-page', page)
        person.press('ctrl+z')
        person.press('ctrl+shift+z')
    for dialog in ('share', 'add-mentee', 'preferences'):
        person.act(dialog)
        person.press('Escape')


def main():
    program, watchdog = map(os.path.abspath, sys.argv[1:3])
    with Screen(program) as screen:
        log_path = os.path.join(screen.home, 'holds')
        sample = os.path.join(screen.home, 'sample')
        open(log_path, 'wb').close()
        os.environ['WATCHDOG_LIBRARY'] = watchdog
        screen.run(program, 'new', sample, '--sample', '--today', TODAY)
        screen.environment.update(GTK_A11Y='none', WATCHDOG_LOG=log_path, GDK_DEBUG='no-portals')

        def ids(kind):
            return [line.split('\t')[0] for line in screen.run(program, '--workspace', sample, 'list', kind).splitlines()]
        screen.belay('--workspace', sample, '--today', TODAY)
        person = Walk(screen, Names(program), log_path, int(sys.argv[3]) if len(sys.argv) > 3 else 3)
        wait_for(lambda: 'the window', lambda: person.ask('List'))
        person.tell('open the window')
        known = {kind: ids(kind) for kind in ('projects', 'milestones', 'people', 'goals', 'meetings')}
        walk(person, known.get)


if __name__ == '__main__':
    main()
