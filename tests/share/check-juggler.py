# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports random projects to TaskJuggler, has tj3 schedule them, and compares the days. Prints TAP.

usage: check-juggler.py BELAY TJ3 PROJECTS

All projects of a workspace share its calendar, so that one run of tj3, which is slow to start, serves them all.
"""

import csv
import datetime
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import uuid

BELAY, TJ3, PROJECTS = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
TODAY = datetime.date(2026, 3, 4)
EACH = 25
WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
TYPES = ['finish-start', 'start-start', 'finish-finish', 'start-finish']


class Throw:
    """Makes up workspaces."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def id(self):
        return str(uuid.UUID(int=self.dice.getrandbits(128), version=4))

    def day(self, first, last):
        return (TODAY + datetime.timedelta(self.dice.randint(first, last))).isoformat()

    def calendar(self):
        days = [day for day in WEEK if self.dice.random() < (0.9 if day[0] != 's' else 0.15)] or ['monday']
        holidays = sorted({self.day(-5, 60) for _ in range(self.dice.randint(0, 4))})
        return {'working-days': days, 'holidays': [{'id': self.id(), 'day': day} for day in holidays]}

    def milestone(self, number, is_plain, people):
        milestone = {'id': self.id(), 'title': f'M{number} "${{x}}" \\', 'likely-days': self.dice.randint(1, 9)}
        if self.dice.random() < 0.2:
            milestone['start'] = self.day(-5, 40)
        if is_plain:
            return milestone
        milestone['owner'] = self.dice.choice(people)
        if self.dice.random() < 0.15:
            milestone |= {'state': 'active', 'started': self.day(-9, 0), 'progress': self.dice.randint(0, 999)}
        elif self.dice.random() < 0.1:
            milestone |= {'state': 'done', 'started': self.day(-20, -10), 'done': self.day(-9, 0)}
        elif 'start' in milestone:
            milestone['pinned'] = self.dice.random() < 0.5
        return milestone

    def dependency(self, before, after, is_plain):
        dependency = {'id': self.id(), 'before': before, 'after': after}
        if not is_plain:
            dependency['type'] = self.dice.choice(TYPES)
        if self.dice.random() < 0.4:
            dependency['lag-days'] = self.dice.randint(0 if is_plain else -4, 6)
        return dependency

    def project(self, number, is_plain, people):
        rows = [self.milestone(i, is_plain, people) for i in range(self.dice.randint(1, 12))]
        ids = [row['id'] for row in self.dice.sample(rows, len(rows))]
        pairs = [(a, b) for i, a in enumerate(ids) for b in ids[i + 1:] if self.dice.random() < 0.25]
        return {'format': 'belay-project', 'version': 1, 'id': self.id(), 'name': f'Project {number}', 'start': self.day(-10, 10),
                'milestones': rows, 'dependencies': [self.dependency(a, b, is_plain) for a, b in pairs]}

    def person(self, name):
        start = self.dice.randint(-5, 40)
        leave = {'id': self.id(), 'start': self.day(start, start), 'end': self.day(start + 3, start + 12)}
        return {'format': 'belay-person', 'version': 1, 'id': self.id(), 'name': name, 'leaves': [leave]}


def run(*words, cwd=None):
    state = {**os.environ, 'XDG_STATE_HOME': os.path.join(cwd or '/', 'state')}
    return subprocess.run(words, check=True, capture_output=True, text=True, cwd=cwd, env=state).stdout


def write(path, document):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


def join(texts):
    """Makes one plan of many: they differ in their tasks only, and in who is responsible, which moves nothing."""
    header, tasks = '', []
    for number, text in enumerate(texts):
        text = re.sub(r'\n *(resource|responsible) .*', '', text)
        start = text.index('\ntask plan ')
        end = text.index('\ntaskreport ')
        header, report = header or text[:start], text[end:]
        tasks.append(text[start:end].replace('\ntask plan ', f'\ntask p{number} ', 1))
    header = re.sub(r'" \d{4}-\d\d-\d\d - \d{4}-\d\d-\d\d \{', '" 2025-12-01 - 2029-12-01 {', header, count=1)
    return '\n'.join([header, *tasks, report])


class Calendar:
    def __init__(self, calendar):
        self.days = {WEEK.index(day) for day in calendar['working-days']}
        self.holidays = {row['day'] for row in calendar['holidays']}

    def works_on(self, day):
        return day.weekday() in self.days and day.isoformat() not in self.holidays

    def first_from(self, text):
        """Tells on which day work begins that tj3 lets begin at a point in time, such as the evening before."""
        day = datetime.date.fromisoformat(text[:10])
        if text.endswith('17:00'):
            day += datetime.timedelta(1)
        while not self.works_on(day):
            day += datetime.timedelta(1)
        return day.isoformat()


def juggle(folder, texts):
    with open(os.path.join(folder, 'all.tjp'), 'w', encoding='utf-8') as file:
        file.write(join(texts))
    run(TJ3, '--silent', 'all.tjp', cwd=folder)
    with open(os.path.join(folder, 'plan.csv'), encoding='utf-8') as file:
        return {row['Id']: (row['Start'], row['End']) for row in csv.DictReader(file, delimiter=';')}


def compare(project, text, found, calendar, is_plain):
    """Compares one project; found is asked for the days of the task of a number."""
    plan = json.loads(run(BELAY, 'schedule', '-w', 'w', '--today', TODAY.isoformat(), '--json', project['id'],
                          cwd=project['folder']))
    for number, (row, milestone) in enumerate(zip(plan['milestones'], project['milestones']), 1):
        start, end = found(f'm{number}')
        if milestone.get('state', 'planned') == 'planned':
            start = calendar.first_from(start)
        wanted = (row['early-start'], row['early-finish'])
        assert (start[:10], end[:10]) == wanted, f'{project["name"]}, {row["title"]}: {start, end} for {wanted}'
        # With finish-start alone, it is for tj3 to find the days; only "not before" is given.
        assert not is_plain or f'from{number} ' not in text or 'start' in milestone, f'{project["name"]}, {row["title"]}'
    assert not is_plain or '    end ' not in text, project['name']


def check(throw, folder, is_plain, count):
    run(BELAY, 'new', 'w', cwd=folder)
    with open(os.path.join(folder, 'w', 'workspace.json'), encoding='utf-8') as file:
        workspace = json.load(file)
    calendar = throw.calendar()
    write(os.path.join(folder, 'w', 'workspace.json'), workspace | calendar)
    people = [throw.person(name) for name in ['Ana', 'Bo', 'Chen']]
    projects = [throw.project(number, is_plain, [person['id'] for person in people]) for number in range(count)]
    for person in people:
        write(os.path.join(folder, 'w', 'people', person['id'], 'person.json'), person)
    for project in projects:
        write(os.path.join(folder, 'w', 'projects', project['id'] + '.json'), project)
    run(BELAY, 'export', '-w', 'w', '--today', TODAY.isoformat(), '--all', '--format', 'tjp', '-o', 'out', cwd=folder)
    texts = []
    for project in projects:
        name = project['name'].lower().replace(' ', '-')
        with open(os.path.join(folder, 'out', f'{name}.tjp'), encoding='utf-8') as file:
            texts.append(file.read())
    days = juggle(folder, texts)
    for number, project in enumerate(projects):
        compare({**project, 'folder': folder}, texts[number], lambda task, number=number: days[f'p{number}.{task}'],
                Calendar(calendar), is_plain)


def main():
    print('1..2', flush=True)
    for test, (name, is_plain, count) in enumerate([('finish-start', True, PROJECTS), ('all-there-is', False, PROJECTS // 5)], 1):
        throw = Throw(20261122 + test)
        try:
            for _ in range(0, count, EACH):
                with tempfile.TemporaryDirectory() as folder:
                    check(throw, folder, is_plain, min(EACH, count))
            print(f'ok {test} /juggler/{name} # {count} projects', flush=True)
        except (AssertionError, subprocess.CalledProcessError) as error:
            print(f'# {error} {getattr(error, "stderr", "")}'.replace('\n', '\n# '))
            print(f'not ok {test} /juggler/{name}', flush=True)


main()
