#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts files that are broken, or made to harm, into the sample workspace.

check-hostile.py BELAY SECONDS: each is refused by name, position and reason, at no more than
SECONDS of CPU time over those of a sound file; all else stays readable; nothing is written over.
"""

import copy
import ctypes
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'cli'))

if os.access('/dev/shm', os.W_OK):
    tempfile.tempdir = '/dev/shm'

from harness import PROGRAM, TODAY, Answer, case, done, equal, holds, run_cases  # noqa: E402
from hostile_texts import make_large, make_members, make_whole  # noqa: E402

CAP = float(sys.argv[2])
OTHERS = ['Bo Olsen', 'Chen Hua', 'Dina Khalil', 'Eli Lind', 'Farah Nasser', 'Ingrid Solberg']


class Target:
    """The file of one person, to be broken, and what the program says then."""

    def __init__(self, place):
        self.place = place
        self.amara = place.id_of('people', 'Amara Mensah')
        self.bo = place.id_of('people', 'Bo Olsen')
        self.ingrid = place.id_of('people', 'Ingrid Solberg')
        self.path = f'people/{self.amara}/person.json'
        self.good = self.read(self.path)
        self.findings = []

    def read(self, path):
        with open(self.place.path('ws', path), 'rb') as file:
            return file.read()

    def write(self, path, content):
        with open(self.place.path('ws', path), 'wb') as file:
            file.write(content)

    def load(self, path):
        return json.loads(self.read(path))

    def save(self, path, document):
        self.write(path, json.dumps(document, ensure_ascii=False).encode())

    def check(self):
        """Returns the findings, which name a file each, and the CPU time that it took to find them."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = self.place.belay('check', 'ws')
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        lines = answer.lines()
        equal(answer.status, int(bool(lines)))
        equal(answer.err.count('\n'), int(bool(lines)))
        return lines, spent

    def finds(self, path, *parts):
        """One finding, about that file, which says all this."""
        lines, _ = self.check()
        equal([line.split(': ', 1)[0] for line in lines], [path])
        for part in parts:
            holds(lines[0], part)

    def others_are_listed(self):
        answer = self.place.belay('list', 'people', '--role=all')
        equal(answer.status, 0)
        equal([line.split('\t')[1] for line in answer.lines()], OTHERS)
        equal(answer.err.count('\n'), 1)
        holds(answer.err, self.path)

    def is_left_alone(self):
        """Others can be changed, this person cannot, and the file stays as it is."""
        before = self.place.files()
        edits = [{'edit': 'change-person', 'person': person, 'about': os.urandom(4).hex()} for person in (self.bo, self.amara)]
        answer = self.place.edit(*edits)
        equal([reply['ok'] for reply in answer.objects()], [True, False])
        equal(answer.status, 1)
        after = self.place.files()
        equal([path for path in before if after.get(path) != before[path]], [f'people/{self.bo}/person.json'])
        equal(set(after), set(before))

    def measure(self, cap):
        """Returns the findings, and the least time of three runs unless the first is quick enough."""
        lines, spent = self.check()
        for _ in range(2):
            if spent > cap:
                spent = min(spent, self.check()[1])
        return lines, spent

    def try_each(self, rows, wants_place=True):
        """Breaks the file in each of many ways, and goes on when one of them is not met as it should be."""
        base = min(self.check()[1] for _ in range(3))
        failures = []
        for name, content, part in rows:
            self.write(self.path, content)
            try:
                lines, spent = self.measure(base + CAP)
                equal(len(lines), 1)
                place = r'(/\S*: )?line \d+, column \d+: .|/\S*: .' if wants_place else '.'
                if re.match(re.escape(self.path) + ': (' + place + ')', lines[0]) is None and '64 MiB' not in lines[0]:
                    raise AssertionError(f'no position in {lines[0]!r}')
                equal(len(lines[0]) < 400, True)
                holds(lines[0], part)
                if spent > base + CAP:
                    raise AssertionError(f'{spent - base:.3f} s of CPU time')
                self.others_are_listed()
                self.is_left_alone()
            except Exception as error:  # the others are to be tried all the same
                failures.append(f'{name}: {type(error).__name__}: {error}'[:600])
        self.write(self.path, self.good)
        equal(failures, [])
        done(self.place.belay('check', 'ws'), out='')


@case
def files_that_are_wrong_as_a_whole(place):
    target = Target(place)
    target.try_each(make_whole(target.good))


@case
def values_that_are_none(place):
    target = Target(place)
    target.try_each(make_members(target.good))


@case
def files_that_cost_time_or_memory(place):
    target = Target(place)
    target.try_each(make_large(target.good))


def walk(value, path=()):
    """Yields where each value of a document lies."""
    yield path, value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, child in children:
        yield from walk(child, (*path, key))


def replace(document, path, value):
    changed = copy.deepcopy(document)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = value
    return changed


def make_kinds(document):
    """Yields a place of each kind: that of the first goal stands for those of the others."""
    seen = set()
    for path, value in walk(document):
        kind = tuple('*' if isinstance(key, int) else key for key in path)
        if path and kind not in seen:
            seen.add(kind)
            yield path, value


def pointer_of(path):
    return '/' + '/'.join(str(key) for key in path)


def is_day(value):
    return isinstance(value, str) and re.fullmatch(r'\d{4}-\d\d-\d\d', value) is not None


@case
def wrong_types_everywhere(place):
    target = Target(place)
    document = json.loads(target.good)
    rows = []
    for number, (path, value) in enumerate(make_kinds(document)):
        wrongs = [7, [], {}, True] if isinstance(value, str) else ['7', [], {}]
        wrongs = [wrong for wrong in wrongs if type(wrong) is not type(value)]
        wrong = wrongs[number % len(wrongs)]
        name = f'{pointer_of(path)} as {json.dumps(wrong)}'
        # Of an array of texts the array is named.
        named = path[:-1] if isinstance(value, str) and isinstance(path[-1], int) else path
        rows.append((name, json.dumps(replace(document, path, wrong)).encode(), pointer_of(named) + ': '))
    equal(len(rows) > 80, True)
    target.try_each(rows)


@case
def bad_days(place):
    target = Target(place)
    document = json.loads(target.good)
    days = [path for path, value in make_kinds(document) if is_day(value)]
    bad = ['soon', '2026-02-30', '1899-12-31', '2201-01-01', '2026-2-3', '', ' 2026-01-01', '2026-01-01T10:00', '0000-00-00',
           '２０２６-01-01', '2026-13-01', '2026-00-10', '-2026-01-01', '2025-02-29', '99999-01-01']
    rows = []
    for number in range(max(len(bad), len(days))):
        path, day = days[number % len(days)], bad[number % len(bad)]
        content = json.dumps(replace(document, path, day)).encode()
        rows.append((f'{pointer_of(path)} {day!r}', content, pointer_of(path) + ': expected'))
    target.try_each(rows)


@case
def bad_numbers_and_choices(place):
    target = Target(place)
    document = json.loads(target.good)
    rows = []
    for path, value in make_kinds(document):
        wrongs = []
        if isinstance(value, int) and not isinstance(value, bool):
            wrongs = [9223372036854775807, -9223372036854775808, 4294967297]
        elif path[-1] in ('state', 'kind', 'every-unit', 'confidence', 'strength', 'weekday', 'format', 'time'):
            wrongs = ['', 'ACTIVE', 'a\tb', '25:00']
        for wrong in wrongs:
            content = json.dumps(replace(document, path, wrong)).encode()
            rows.append((f'{pointer_of(path)} {wrong}', content, pointer_of(path) + ': '))
    equal(len(rows) > 20, True)
    target.try_each(rows)


@case
def ids_that_are_paths(place):
    target = Target(place)
    document = json.loads(target.good)
    bad = ['../../../../etc/passwd', '..', '.', '', '/etc/passwd', 'a/b', 'a\\b', '-rf', 'A' * 300, '\n', document['id'].upper(),
           document['id'] + '/', '%2e%2e', target.bo]
    rows = [(f'/id {text!r}', json.dumps({**document, 'id': text}).encode(), '/id: ') for text in bad]
    rows += [(f'/goals/0/id {text!r}', json.dumps(replace(document, ('goals', 0, 'id'), text)).encode(), '/goals/0/id: ')
             for text in bad if text != target.bo]
    target.try_each(rows)
    equal(os.path.exists(place.path('etc')), False)


@case
def what_is_no_file(place):
    target = Target(place)
    path = place.path('ws', target.path)
    makers = {
        'directory': (lambda: os.mkdir(path), 'no regular file'),
        'fifo': (lambda: os.mkfifo(path), 'no regular file'),
        'loop': (lambda: os.symlink('person.json', path), 'symbolic link'),
        'dangling': (lambda: os.symlink('nowhere.json', path), 'No such file'),
        'device': (lambda: os.symlink('/dev/zero', path), 'no regular file'),
        'folder-link': (lambda: os.symlink('..', path), 'no regular file'),
    }
    for name, (make, reason) in makers.items():
        os.unlink(path)
        make()
        try:
            target.finds(target.path, reason)
            target.others_are_listed()
            equal([reply['ok'] for reply in place.edit(
                {'edit': 'change-person', 'person': target.bo, 'about': name},
                {'edit': 'change-person', 'person': target.amara, 'about': name}).objects()], [True, False])
        except AssertionError as error:
            raise AssertionError(f'{name}: {error}') from error
        finally:
            os.rmdir(path) if name == 'directory' else os.unlink(path)
            target.write(target.path, target.good)
    done(place.belay('check', 'ws'), out='')


def drop_privileges():
    # Root may read everything only by these two capabilities; a program it starts has none that are unbound.
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in (1, 2):
        libc.prctl(24, capability, 0, 0, 0)


def belay_unprivileged(place, *arguments, given=''):
    finished = subprocess.run([PROGRAM, *arguments], input=given.encode(), capture_output=True, cwd=place.folder, timeout=60,
                              env=place.environment, preexec_fn=drop_privileges, check=False)
    return Answer(finished.returncode, finished.stdout.decode(), finished.stderr.decode())


@case
def a_file_that_may_not_be_read(place):
    target = Target(place)
    os.chmod(place.path('ws', target.path), 0)
    answer = belay_unprivileged(place, 'check', 'ws')
    equal((answer.status, answer.out.count('\n')), (1, 1))
    holds(answer.out, target.path + ': ')
    holds(answer.out, 'Permission denied')
    answer = belay_unprivileged(place, 'list', 'people', '--role=all')
    equal((answer.status, [line.split('\t')[1] for line in answer.lines()]), (0, OTHERS))
    holds(answer.err, target.path)


@case
def a_folder_that_may_not_be_written(place):
    target = Target(place)
    before = place.files()
    line = json.dumps({'edit': 'change-person', 'person': target.bo, 'about': 'new'}) + '\n'
    os.chmod(place.path('ws'), 0o500)
    answer = belay_unprivileged(place, 'edit', '--today', TODAY, given=line)
    equal((answer.status, answer.out, answer.err.count('\n')), (1, '', 1))
    holds(answer.err, 'Permission denied')
    done(belay_unprivileged(place, 'check', 'ws'), out='')
    equal(done(belay_unprivileged(place, 'list', 'people', '--role=all')).out.count('\n'), 7)
    os.chmod(place.path('ws'), 0o700)
    os.chmod(place.path('ws', 'people', target.bo), 0o500)
    answer = belay_unprivileged(place, 'edit', '--today', TODAY, given=line)
    equal((answer.status, [reply['ok'] for reply in answer.objects()]), (1, [False]))
    holds(answer.objects()[0]['error'], 'Permission denied')
    os.chmod(place.path('ws', 'people', target.bo), 0o700)
    equal(place.files(), before)


@case
def thousands_of_goals_are_fine(place):
    target = Target(place)
    document = json.loads(target.good)
    document['goals'] += [{'id': f'00000000-0000-4000-8000-{n:012d}', 'title': f'Goal {n}'} for n in range(5000)]
    target.save(target.path, document)
    done(place.belay('check', 'ws'), out='')
    equal(done(place.belay('list', 'goals')).out.count('\n') > 5000, True)
    equal(done(place.edit({'edit': 'change-person', 'person': target.amara, 'about': 'New'})).objects(), [{'ok': True}])


@case
def other_files_are_met_alike(place):
    target = Target(place)
    paths = [f'projects/{place.id_of("projects", "One-click releases")}.json',
             f'private/{target.ingrid}/{target.amara}.json', f'people/{target.amara}/meetings-2026.json',
             'frameworks/senior-python/1.json']
    for path in paths:
        good = target.read(path)
        rows = [(b'', 'the file is empty'), (good[:len(good) // 2], ''), (b'\0' * len(good), 'U+0000'),
                (good + good, 'the end of'), (b'[' * 1000000, 'expected an object'),
                (good.replace(b'"version" : 1', b'"version" : "1"'), '/version'),
                (good.replace(b'"format" : "belay-', b'"format" : "other-'), '/format'), (b'{}', '')]
        for content, part in rows:
            target.write(path, content)
            lines, _ = target.check()
            # Others may refer to what cannot be read.
            mine = [line for line in lines if ': refers to ' not in line]
            equal([line.split(': ', 1)[0] for line in mine], [path])
            holds(mine[0], part)
            answer = place.belay('list', 'people', '--role=all')
            equal((answer.status, answer.out.count('\n')), (0, 7))
            place.edit({'edit': 'change-person', 'person': target.bo, 'about': 'new'})
            equal(target.read(path) == content, True)
        target.write(path, good)
    done(place.belay('check', 'ws'), out='')


@case
def a_broken_workspace_file_leaves_people_readable(place):
    target = Target(place)
    good = target.read('workspace.json')
    for content in [b'', b'{', b'\0' * 64, good + good, b'[' * 1000000, b'{}', good.replace(b'"name"', b'"name":1,"n"')]:
        target.write('workspace.json', content)
        target.finds('workspace.json')
        answer = place.belay('list', 'people', '--role=all')
        equal((answer.status, answer.out.count('\n')), (0, 7))
        holds(answer.err, 'workspace.json')
        answer = place.edit({'edit': 'change-person', 'person': target.bo, 'about': 'new'})
        equal(answer.status, 1)
        equal(target.read('workspace.json') == content, True)


@case
def ids_are_unique(place):
    target = Target(place)
    amara, bo = json.loads(target.good), target.load(f'people/{target.bo}/person.json')
    goal = bo['goals'][0]['id']
    amara['goals'].append({'id': amara['goals'][0]['id'], 'title': 'Again'})
    target.save(target.path, amara)
    last = len(amara['goals']) - 1
    target.finds(target.path, f'/goals/{last}', amara['goals'][0]['id'], 'twice')
    amara['goals'][last]['id'] = target.amara
    target.save(target.path, amara)
    target.finds(target.path, f'/goals/{last}', target.amara, 'twice')
    amara['goals'].pop()
    bo['goals'].append({'id': amara['goals'][0]['id'], 'title': 'Again'})
    target.save(target.path, amara)
    target.save(f'people/{target.bo}/person.json', bo)
    lines, _ = target.check()
    equal(len(lines), 1)
    # The first in the order of files is the one that is used.
    later = max(target.path, f'people/{target.bo}/person.json')
    holds(lines[0], later + ': /goals/')
    holds(lines[0], amara['goals'][0]['id'])
    equal(place.belay('list', 'people').status, 0)
    equal(goal in place.belay('list', 'goals').out or later != target.path, True)


@case
def references_lead_somewhere(place):
    target = Target(place)
    nobody = '00000000-0000-4000-8000-000000000000'
    amara = json.loads(target.good)
    rows = [(('mentorships', 0, 'mentor'), nobody), (('target',), 'archmage'), (('levels', 0, 'level'), 'archmage'),
            (('framework',), 'nothing'), (('goals', 0, 'competencies'), ['juggling'])]
    for path, value in rows:
        target.save(target.path, replace(amara, path, value))
        lines, _ = target.check()
        mine = [line for line in lines if line.startswith(target.path + ': ' + pointer_of(path))]
        equal(len(mine) > 0, True)
        holds(mine[0], 'refers to')
        equal(place.belay('list', 'people').out.count('\n'), 6)


@case
def circles_are_named(place):
    target = Target(place)
    path = f'projects/{place.id_of("projects", "One-click releases")}.json'
    project = target.load(path)
    first, second = project['dependencies'][0]['before'], project['dependencies'][0]['after']
    titles = {milestone['id']: milestone['title'] for milestone in project['milestones']}
    project['dependencies'].append({'id': '00000000-0000-4000-8000-000000000001', 'before': second, 'after': first})
    target.save(path, project)
    target.finds(path, '/dependencies', 'circle', titles[first], titles[second], '→')
    equal(place.belay('list', 'milestones').status, 0)
    project['dependencies'][-1].update(before=first, after=first)
    target.save(path, project)
    target.finds(path, '/dependencies', titles[first] + ' → ' + titles[first])


@case
def spans_end_after_they_start(place):
    target = Target(place)
    amara = json.loads(target.good)
    goal = next(number for number, goal in enumerate(amara['goals']) if 'due' in goal and 'every' not in goal)
    amara['goals'][goal].update(start='2026-06-02', due='2026-06-01')
    target.save(target.path, amara)
    target.finds(target.path, f'/goals/{goal}/due', 'before it starts')
    amara['goals'][goal].update(start='2026-06-01')
    leave = {'id': '00000000-0000-4000-8000-000000000001', 'start': '2026-12-02', 'end': '2026-12-01'}
    amara.setdefault('leaves', []).append(leave)
    target.save(target.path, amara)
    target.finds(target.path, f'/leaves/{len(amara["leaves"]) - 1}/end', 'before it starts')


@case
def private_members_do_not_belong_into_shared_files(place):
    target = Target(place)
    amara = json.loads(target.good)
    for member, value in [('energy', []), ('impressions', ['secret']), ('private', True)]:
        target.save(target.path, {**amara, member: value})
        target.finds(target.path, '/' + member, 'private')
        target.save(target.path, replace(amara, ('goals', 0), {**amara['goals'][0], member: value}))
        target.finds(target.path, f'/goals/0/{member}', 'private')


@case
def a_newer_version_is_only_read(place):
    target = Target(place)
    target.write(target.path, target.good.replace(b'"version" : 1', b'"version" : 2'))
    before = place.files()
    equal(place.belay('list', 'people', '--role=all').out.count('\n'), 7)
    answer = place.edit({'edit': 'change-person', 'person': target.bo, 'about': 'new'})
    equal(answer.status, 1)
    holds(answer.out + answer.err, 'newer version')
    holds(answer.out + answer.err, target.path)
    equal(place.files(), before)
    target.write(target.path, target.good.replace(b'"version" : 1', b'"version" : 999999999999999999999'))
    target.finds(target.path, '/version: ')


run_cases()
