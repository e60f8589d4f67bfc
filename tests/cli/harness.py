# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program as a script would, and answers in the Test Anything Protocol."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
TODAY = '2026-11-22'
CASES = []


class Answer:
    """What one call of the program gave back."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    def lines(self):
        return self.out.splitlines()

    def objects(self):
        """Returns the JSON objects of an answer that has one a line."""
        return [json.loads(line) for line in self.lines()]

    def json(self):
        return json.loads(self.out)


class Place:
    """A folder of its own with a home, and with the sample workspace when it is asked for."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {
            'PATH': os.environ.get('PATH', ''),
            'HOME': folder,
            'LC_ALL': 'C.UTF-8',
            'BELAY_TEST_SEED': '1',
            'XDG_STATE_HOME': os.path.join(folder, 'state'),
            'XDG_DATA_HOME': os.path.join(folder, 'data'),
        }
        # What a sanitizer needs to be told.
        self.environment.update({name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')})

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def belay(self, *arguments, given=b'', **environment):
        """Runs the program to its end."""
        given = given.encode() if isinstance(given, str) else given
        done = subprocess.run([PROGRAM, *arguments], input=given, capture_output=True, cwd=self.folder, timeout=60,
                              env={**self.environment, **environment}, check=False)
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *arguments):
        """Starts the program with both ends of its standard streams in hand."""
        return subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env=self.environment, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def edit(self, *edits, **environment):
        """Hands edits to the program, each a dictionary or a line."""
        lines = [edit if isinstance(edit, str) else json.dumps(edit) for edit in edits]
        return self.belay('edit', '--today', TODAY, given=''.join(line + '\n' for line in lines), **environment)

    def id_of(self, kind, title):
        rows = [line.split('\t') for line in self.belay('list', kind, *['--role=all'] * (kind == 'people')).lines()]
        return next(row[0] for row in rows if row[1] == title)

    def files(self, folder='ws'):
        """Returns what lies in a folder, by path."""
        found = {}
        for where, _, names in os.walk(self.path(folder)):
            for name in names:
                if name == '.lock':
                    continue
                path = os.path.join(where, name)
                with open(path, 'rb') as file:
                    found[os.path.relpath(path, self.path(folder))] = file.read()
        return found


def equal(found, wanted):
    if found != wanted:
        raise AssertionError(f'wanted {wanted!r}, found {found!r}')


def holds(text, part):
    if part not in text:
        raise AssertionError(f'wanted {part!r} in {text!r}')


def done(answer, out=None):
    """It worked, and nothing was printed but what was asked for."""
    equal((answer.status, answer.err), (0, ''))
    if out is not None:
        equal(answer.out, out)
    return answer


def gave_up(answer, status, *reasons, out=''):
    """It did not work, and said why in one line."""
    equal((answer.status, answer.out), (status, out))
    equal(answer.err.count('\n'), 1)
    holds(answer.err, 'belay: ')
    for reason in reasons:
        holds(answer.err, reason)
    return answer


@contextlib.contextmanager
def places():
    """Gives a function that makes a fresh place: always the same path, because Belay remembers it.

    The sample is made once and copied, without what making it for each case costs in writes.
    """
    base = tempfile.mkdtemp(prefix='belay-cli-')
    folder, pristine = os.path.join(base, 'place'), os.path.join(base, 'pristine')

    def make(wants_sample):
        shutil.rmtree(folder, ignore_errors=True)
        if wants_sample and os.path.exists(pristine):
            shutil.copytree(pristine, folder, symlinks=True)
            return Place(folder)
        os.makedirs(folder)
        place = Place(folder)
        if wants_sample:
            done(place.belay('new', place.path('ws'), '--sample', '--today', TODAY), out='')
            shutil.copytree(folder, pristine, symlinks=True)
        return place

    try:
        yield make
    finally:
        shutil.rmtree(base)


def case(function):
    """Registers a function that is given the sample workspace."""
    CASES.append((function.__name__.replace('_', '-'), function, True))
    return function


def bare_case(function):
    """Registers a function that is given an empty place."""
    CASES.append((function.__name__.replace('_', '-'), function, False))
    return function


def run_cases():
    has_failed = False
    print(f'1..{len(CASES)}')
    with places() as make_place:
        for number, (name, function, wants_sample) in enumerate(CASES, 1):
            try:
                function(make_place(wants_sample))
                print('ok', number, '-', name, flush=True)
            except Exception:  # a broken case is a failed one, and the others still run
                has_failed = True
                print(''.join('# ' + line + '\n' for line in traceback.format_exc().splitlines()), end='')
                print('not ok', number, '-', name, flush=True)
    sys.exit(has_failed)
