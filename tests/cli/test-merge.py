# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people, one workspace, and git between them."""

import json
import os
import random
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from harness import PROGRAM, case, done, equal, gave_up, holds, run_cases  # noqa: E402

EDITS = 200


def run_git(place, folder, *arguments):
    environment = {**place.environment, 'GIT_CONFIG_NOSYSTEM': '1', 'GIT_AUTHOR_NAME': 'A', 'GIT_AUTHOR_EMAIL': 'a@example.org',
                   'GIT_COMMITTER_NAME': 'A', 'GIT_COMMITTER_EMAIL': 'a@example.org'}
    return subprocess.run(['git', *arguments], cwd=place.path(folder), env=environment, capture_output=True, text=True,
                          check=False)


def git(place, folder, *arguments):
    answer = run_git(place, folder, *arguments)
    if answer.returncode != 0:
        raise AssertionError(f'git {arguments}: {answer.returncode}\n{answer.stdout}{answer.stderr}')
    return answer.stdout


def share(place):
    """Puts the sample under git, sets the driver up as the manual says, and clones it."""
    git(place, 'ws', 'init', '-q', '-b', 'main')
    with open(place.path('ws', '.gitattributes'), 'w', encoding='utf-8') as file:
        file.write('*.json merge=belay\n')
    git(place, 'ws', 'add', '-A')
    git(place, 'ws', 'commit', '-q', '-m', 'Begin')
    git(place, '.', 'clone', '-q', 'ws', 'other')
    for folder in ('ws', 'other'):
        git(place, folder, 'config', 'merge.belay.name', 'Belay')
        git(place, folder, 'config', 'merge.belay.driver', f'{PROGRAM} merge %O %A %B')


def load(place, folder, *parts):
    with open(place.path(folder, *parts), encoding='utf-8') as file:
        return json.load(file)


def documents(place, folder):
    people = [load(place, folder, 'people', name, 'person.json') for name in sorted(os.listdir(place.path(folder, 'people')))]
    return people, [load(place, folder, 'projects', name) for name in sorted(os.listdir(place.path(folder, 'projects')))]


def random_edits(place, chance, side):
    """Makes up what somebody may do in a few weeks."""
    people, projects = documents(place, 'ws')
    people = [person for person in people if person.get('mentorships')]
    day = 0
    for number in range(EDITS):
        person, project, text = chance.choice(people), chance.choice(projects), f'{side} {number}'
        mentorship = person['mentorships'][0]['id']
        goal, milestone = chance.choice(person['goals']), chance.choice(project['milestones'])
        action = chance.choice(person['mentorships'][0]['actions'])
        day += 1
        yield chance.choice([
            {'edit': 'change-person', 'person': person['id'], 'role': text},
            {'edit': 'change-person', 'person': person['id'], 'about': text},
            {'edit': 'add-goal', 'person': person['id'], 'title': text, 'competencies': ['asyncio']},
            {'edit': 'change-goal', 'goal': goal['id'], 'title': text},
            {'edit': 'change-goal', 'goal': goal['id'], 'why': text},
            {'edit': 'change-goal', 'goal': goal['id'], 'competencies': [chance.choice(['asyncio', 'mentoring', 'planning'])]},
            {'edit': 'add-step', 'goal': goal['id'], 'title': text},
            {'edit': 'add-check-in', 'goal': goal['id'], 'day': '2026-11-20', 'text': text, 'progress': chance.randrange(1000)},
            {'edit': 'add-point', 'mentorship': mentorship, 'title': text},
            {'edit': 'add-action', 'mentorship': mentorship, 'title': text, 'owner': person['id']},
            {'edit': 'change-action', 'action': action['id'], 'title': text},
            {'edit': 'complete-action', 'action': action['id'], 'day': '2026-11-21'},
            {'edit': 'remove-action', 'action': action['id']},
            {'edit': 'add-evidence', 'person': person['id'], 'title': text, 'competencies': ['planning']},
            {'edit': 'record-meeting', 'mentorship': mentorship, 'notes': text,
             'day': f'{2010 + (side == "theirs")}-{day // 28 + 1:02}-{day % 28 + 1:02}'},
            {'edit': 'add-milestone', 'project': project['id'], 'title': text, 'likely-days': 3},
            {'edit': 'change-milestone', 'milestone': milestone['id'], 'title': text},
            {'edit': 'change-milestone', 'milestone': milestone['id'], 'notes': text},
            {'edit': 'change-milestone', 'milestone': milestone['id'], 'likely-days': chance.randrange(20, 40)},
            {'edit': 'add-risk', 'project': project['id'], 'title': text}])


def edit(place, folder, edits, seed):
    lines = ''.join(json.dumps(each) + '\n' for each in edits)
    answers = place.belay('edit', '-w', folder, '--today', '2026-11-22', given=lines, BELAY_TEST_SEED=seed).objects()
    git(place, folder, 'add', '-A')
    git(place, folder, 'commit', '-q', '-m', folder)
    return [each for each, answer in zip(edits, answers) if answer['ok']]


def texts(value):
    if isinstance(value, dict):
        return {text for child in value.values() for text in texts(child)}
    if isinstance(value, list):
        return {text for child in value for text in texts(child)}
    return {value} if isinstance(value, str) else set()


def all_texts(place, folder):
    found = set()
    for path, content in place.files(folder).items():
        if path.endswith('.json') and not path.startswith(('.git', 'private')):
            found |= texts(json.loads(content))
    return found


def merge_stops(place):
    git(place, 'ws', 'fetch', '-q', '../other')
    return run_git(place, 'ws', 'merge', '-q', 'FETCH_HEAD', '-m', 'Merge').returncode != 0


@case
def two_clones_with_two_hundred_edits_each_become_one(place):
    for seed in range(2):
        share(place)
        chance = random.Random(seed)
        ours, theirs = list(random_edits(place, chance, 'ours')), list(random_edits(place, chance, 'theirs'))
        done_here, done_there = edit(place, 'ws', ours, '2'), edit(place, 'other', theirs, '3')
        equal((len(done_here) > EDITS * 3 // 4, len(done_there) > EDITS * 3 // 4), (True, True))
        written = {text for folder in ('ws', 'other') for text in all_texts(place, folder)
                   if text.startswith(('ours ', 'theirs '))}
        equal(len(written) > EDITS, True)

        stops = merge_stops(place)
        conflicted = git(place, 'ws', 'diff', '--name-only', '--diff-filter=U').split()
        # Git stops where a conflict was kept, and there alone.
        kept = [path for path, content in place.files('ws').items()
                if b'"conflicts" :' in content and not path.startswith('.git/')]
        equal((sorted(conflicted), stops), (sorted(kept), bool(kept)))
        if conflicted:
            git(place, 'ws', 'add', '-A')
            git(place, 'ws', 'commit', '-q', '-m', 'Merge')
        done(place.belay('check', 'ws'), out='')
        equal(written - all_texts(place, 'ws'), set())
        subprocess.run(['rm', '-rf', place.path('other'), place.path('ws')], check=True)
        done(place.belay('new', 'ws', '--sample', '--today', '2026-11-22'), out='')


@case
def it_can_be_called_by_hand(place):
    project = next(path for path in place.files() if path.startswith('projects/'))
    names = [place.path(name) for name in ('base', 'ours', 'theirs')]
    document = load(place, 'ws', project)
    for name, change in zip(names, [{}, {'aim': 'Ours'}, {'due': '2027-06-01'}]):
        with open(name, 'w', encoding='utf-8') as file:
            json.dump({**document, **change}, file)
    done(place.belay('merge', *names), out='')
    merged = load(place, '.', 'ours')
    equal((merged['aim'], merged['due']), ('Ours', '2027-06-01'))

    with open(names[2], 'w', encoding='utf-8') as file:
        json.dump({**document, 'aim': 'The aim of others'}, file)
    gave_up(place.belay('merge', *names), 1, '1 conflict')
    merged = load(place, '.', 'ours')
    equal((merged['aim'], merged['conflicts']), ('The aim of others', {'aim': ['Ours']}))


@case
def what_cannot_be_merged_is_left_alone(place):
    project = next(path for path in place.files() if path.startswith('projects/'))
    with open(place.path('bad'), 'w', encoding='utf-8') as file:
        file.write('<<<<<<< HEAD\n')
    open(place.path('none'), 'w', encoding='utf-8').close()
    before = place.files()
    gave_up(place.belay('merge', 'none', 'ws/' + project, 'bad'), 1)
    gave_up(place.belay('merge', 'none', 'bad', 'ws/' + project), 1)
    gave_up(place.belay('merge', 'none', 'ws/' + project, 'ws/workspace.json'), 1)
    gave_up(place.belay('merge', 'none', 'ws/' + project, 'missing'), 1)
    equal(place.files(), before)
    gave_up(place.belay('merge', 'none', 'bad'), 2, 'BASE OURS THEIRS')
    holds(place.belay('merge', '--help').out, 'merge.belay.driver')


run_cases()
