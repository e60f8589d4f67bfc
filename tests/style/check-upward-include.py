#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that no room can include what it may not: the compiler does not find the header.

check-upward-include.py BUILD: takes the command that compiles a source of each room, and runs it on
a copy with one more include.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from rooms import within_reach  # noqa: E402
from tap import Tap  # noqa: E402
from tree import is_private, read_project, room_of  # noqa: E402

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')

# What must not compile: a room, and a header above it or private to another.
UPWARD = [
    ('model', 'belay-editor.h'),
    ('model', 'belay-reader.h'),
    ('codec', 'belay-editor.h'),
    ('codec', 'belay-record-private.h'),
    ('edit', 'belay-list-private.h'),
]


class Room:
    """A room, with the command that compiles one of its sources."""

    def __init__(self, command, path):
        self.directory = command['directory']
        self.arguments = shlex.split(command['command'])
        self.source = command['file']
        self.path = path
        with open(os.path.join(self.directory, self.source), encoding='utf-8') as source:
            self.text = source.read()

    def compile(self, text):
        """Checks a text as if it stood in the source; returns what the compiler says, '' if nothing."""
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, os.path.basename(self.source))
            with open(copy, 'w', encoding='utf-8') as file:
                file.write(text)
            # A copy elsewhere sees what the room was given, and nothing that merely stands beside it.
            arguments = [copy if argument == self.source else argument for argument in self.arguments]
            arguments[arguments.index('-o') + 1] = os.path.join(folder, 'object')
            for option in ('-MF', '-MQ'):
                if option in arguments:
                    arguments[arguments.index(option) + 1] = os.path.join(folder, 'needs')
            run = subprocess.run(arguments + ['-fsyntax-only', '-fdiagnostics-color=never'], cwd=self.directory,
                                 env={**os.environ, 'LC_ALL': 'C'}, capture_output=True, encoding='utf-8')
        return run.stderr if run.returncode != 0 else ''

    def seen(self, headers):
        """Returns which of some headers the room can include."""
        probe = ''.join(f'#if __has_include("{header}")\n#error seen {header}\n#endif\n' for header in headers)
        return re.findall(r'error: #error seen (\S+)', self.compile(probe + '#error end\n'))


def read_rooms(build):
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        commands = json.load(file)
    rooms = {}
    for command in commands:
        path = os.path.relpath(os.path.join(command['directory'], command['file']), TOP)
        if path.startswith('src/') and path.endswith('.c') and room_of(path):
            rooms.setdefault(room_of(path), Room(command, path))
    return rooms


def refused(room, header):
    """Yields what is wrong unless the source compiles, and with the header does not for want of it."""
    if said := room.compile(room.text):
        yield f'{room.path} does not compile as it is: {said}'
    said = room.compile(f'#include "{header}"\n' + room.text)
    # as gcc and as clang say it
    if f'{header}: No such file' not in said and f"'{header}' file not found" not in said:
        yield f'{room.path} can include {header}'


def main():
    rooms = read_rooms(sys.argv[1])
    names = {os.path.basename(path): path for path in read_project(TOP).paths('src', '.h')}
    tap = Tap()

    own = next(name for name, path in names.items() if room_of(path) == 'model' and not is_private(path))
    tap.case('/style/upward-include/finds-what-is-planted',
             [] if list(refused(rooms['model'], own)) else ['an include of its own header was taken for refused'])

    for room, header in UPWARD:
        if room not in rooms or header not in names:
            findings = [f'there is no source of {room} or no {header} any more']
        else:
            findings = list(refused(rooms[room], header))
        tap.case(f'/style/upward-include/{room}-without-{header}', findings)

    for name, room in sorted(rooms.items()):
        banned = [header for header, path in names.items()
                  if room_of(path) not in within_reach(name) or is_private(path) and room_of(path) != name]
        seen = room.seen(banned + [own] * (name == 'model'))
        findings = [f'{name} can include {header}' for header in seen if header != own]
        if name == 'model' and own not in seen:
            findings.append('the probe sees nothing at all')
        tap.case(f'/style/upward-include/{name}-sees-no-more-than-it-may', findings)
    tap.finish()


if __name__ == '__main__':
    main()
