#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks in everything that is exported for what must not be there, and for what must.

check-canaries.py BELAY: each private text of the sample workspace is replaced by words that stand
nowhere else; then every person and project is exported for every audience.
"""

import itertools
import json
import os
import re
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [os.path.join(HERE, '..', 'cli'), os.path.join(HERE, '..', 'share')]

if os.access('/dev/shm', os.W_OK):
    tempfile.tempdir = '/dev/shm'

from harness import TODAY, case, done, equal, holds, run_cases  # noqa: E402
from pdf_pages import text_of  # noqa: E402

AUDIENCES = ['mentee', 'lead', 'public']
FORMATS = ['md', 'pdf', 'html', 'csv', 'ics']
# Those that tell all there is to tell.
SHEETS = ['md', 'pdf']
RUN = 12
NO_TEXT = re.compile(r'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d\d-\d\d')


def load(place, path):
    with open(place.path('ws', path), encoding='utf-8') as file:
        return json.load(file)


def save(place, path, document):
    with open(place.path('ws', path), 'w', encoding='utf-8') as file:
        json.dump(document, file, ensure_ascii=False)


def paths_below(place, folder):
    return sorted(path for path in place.files() if path.startswith(folder) and path.endswith('.json'))


class Canaries:
    """Words that are nowhere else, in place of what is private."""

    def __init__(self):
        self.texts = []

    def make(self):
        number = len(self.texts)
        # Some are a word, some a sentence, some Markdown: each has its own way to get out.
        words = [f'zq{number}{letter}xw' for letter in 'abcdefghij']
        markdown = '**' + ' '.join(words[:4]) + '**\n\n- ' + words[5] + words[6]
        text = [' '.join(words) + '.', words[0] + words[1], markdown][number % 3]
        self.texts.append(text)
        return text

    def plant(self, value, name=''):
        if isinstance(value, dict):
            planted = {key: self.plant(child, key) for key, child in value.items()}
            if 'id' in planted:
                planted['unknown-member'] = [self.make(), {'deeper': self.make()}]
            return planted
        if isinstance(value, list):
            return [self.plant(child, name) for child in value]
        if isinstance(value, str) and NO_TEXT.fullmatch(value) is None and name not in ('format', 'kind', 'state', 'type'):
            return self.make()
        return value

    def find(self, text):
        """Returns the runs of twelve characters of any canary that stand in a text."""
        runs = {canary[at:at + RUN] for canary in self.texts for at in range(max(1, len(canary) - RUN + 1))}
        return sorted({text[at:at + RUN] for at in range(len(text))} & runs)


def plant_all(place):
    canaries = Canaries()
    for path in paths_below(place, 'private/'):
        save(place, path, canaries.plant(load(place, path)))
    done(place.belay('check', 'ws'), out='')
    return canaries


def read_page(path):
    """Returns what a reader of a file finds in it, its bytes included."""
    with open(path, 'rb') as file:
        content = file.read()
    if path.endswith('.pdf'):
        return text_of(path) + content.decode('latin-1')
    return content.decode().replace('\r\n ', '')


def export_all(place, audience, form='md'):
    """Returns the pages of all people and projects, with the names of their files."""
    folder = f'out-{audience}-{form}'
    done(place.belay('export', '--all', '--format', form, '--audience', audience, '--today', TODAY, '-o', folder), out='')
    pages = {name: read_page(place.path(folder, name)) for name in place.files(folder)}
    equal(len(pages), 10)
    return pages


def export_one(place, name, audience=None, form='md'):
    arguments = ['--audience', audience] if audience else []
    path = place.path(f'page.{form}')
    done(place.belay('export', name, '--format', form, *arguments, '--today', TODAY, '-o', path), out='')
    return read_page(path)


@case
def nothing_private_is_in_any_page(place):
    canaries = plant_all(place)
    equal(len(canaries.texts) > 100, True)
    # They are where they can be found, or the rest here would prove nothing.
    everything = ''.join(json.dumps(load(place, path), ensure_ascii=False) for path in paths_below(place, 'private/'))
    equal(len(canaries.find(everything)) > 1000, True)

    names = [line.split('\t')[1] for kind in ('people', 'projects') for line in
             place.belay('list', kind, *['--role=all'] * (kind == 'people')).lines()]
    equal(len(names), 10)
    for form in FORMATS:
        for audience in AUDIENCES:
            for name, page in export_all(place, audience, form).items():
                equal(canaries.find(name + page), [])
    for name in names:
        for audience in [None, *AUDIENCES]:
            equal(canaries.find(export_one(place, name, audience)), [])


@case
def a_private_point_that_was_shared_is_told_and_one_that_was_hidden_is_not(place):
    amara = place.id_of('people', 'Amara Mensah')
    point, = (done(place.edit({'edit': 'add-private-point', 'person': amara, 'title': 'Zephyr quandary loom'})).objects())
    equal('Zephyr' in ''.join(export_all(place, 'mentee').values()), False)
    done(place.edit({'edit': 'share-point', 'point': point['id']}))
    holds(export_one(place, 'Amara', 'mentee'), 'Zephyr quandary loom')
    equal('Zephyr' in export_one(place, 'Amara', 'lead') + export_one(place, 'Amara', 'public'), False)
    done(place.edit({'edit': 'hide-point', 'point': point['id']}))
    for audience in AUDIENCES:
        equal('Zephyr' in ''.join(export_all(place, audience).values()), False)


@case
def what_stands_in_a_shared_record_is_no_secret_for_those_who_see_it(place):
    amara, bo = place.id_of('people', 'Amara Mensah'), place.id_of('people', 'Bo Olsen')
    secret = 'Zephyr quandary loom at the harbour'
    done(place.edit({'edit': 'add-private-note', 'person': amara, 'text': secret},
                    {'edit': 'add-goal', 'person': bo, 'title': 'Before ' + secret + ' begins', 'why': secret,
                     'shareable': False}))
    holds(export_one(place, 'Bo', 'mentee'), secret)
    holds(export_one(place, 'Bo', 'lead'), secret)
    equal('Zephyr' in export_one(place, 'Bo', 'public'), False)
    for audience in AUDIENCES:
        equal('Zephyr' in export_one(place, 'Amara', audience), False)


@case
def private_texts_of_everyday_words_stop_no_export(place):
    amara = place.id_of('people', 'Amara Mensah')
    words = ['Goals', 'Amara Mensah', 'Amara', 'Active', 'November 2026', '22 November 2026', 'Check-ins', 'Asyncio', 'Bo', 'due',
             'Readiness', 'of', '1', 'Role: Backend developer', 'As of: 22 November 2026', 'Senior', 'Milestones', 'done',
             'mentor']
    done(place.edit(*[{'edit': 'add-private-note', 'person': amara, 'text': word} for word in words]))
    for audience in AUDIENCES:
        for form in FORMATS:
            export_all(place, audience, form)


def plain(text):
    """Takes off what Markdown needs, so that texts can be looked for."""
    return re.sub(r'\s+', ' ', re.sub(r'\\([!-/:-@\[-`{-~])', r'\1', text))


def texts_of(records, *members):
    return {plain(record[member]).strip() for record in records for member in members if isinstance(record.get(member), str)}


def collect(place, path):
    """Returns the texts of a person by what the table of audiences calls them."""
    person = load(place, path)
    years = [load(place, other) for other in paths_below(place, os.path.dirname(path) + '/meetings-')]
    goals, mentorships = person.get('goals', []), person.get('mentorships', [])
    meetings = [meeting for year in years for meeting in year['meetings']]
    newest = sorted(meetings, key=lambda meeting: meeting['day'])[-1:]
    assessments = person.get('assessments', [])
    return {
        'role': texts_of([person], 'role'),
        'goal': texts_of(goals, 'title'),
        'hidden-goal': texts_of([goal for goal in goals if not goal.get('shareable')], 'title'),
        'shared-goal': texts_of([goal for goal in goals if goal.get('shareable')], 'title'),
        'why': texts_of(goals, 'why'),
        'step': texts_of([step for goal in goals for step in goal.get('steps', [])], 'title'),
        'check-in': texts_of([entry for goal in goals for entry in goal.get('check-ins', [])], 'text'),
        'new-check-in': texts_of([max(goal['check-ins'], key=lambda entry: entry['day'])
                                  for goal in goals if goal.get('check-ins')], 'text'),
        'evidence': texts_of(person.get('evidence', []), 'title'),
        'evidence-text': texts_of(person.get('evidence', []), 'text'),
        'rating-note': texts_of([entry for entry in assessments if entry.get('kind') != 'peer'], 'note'),
        'peer-note': texts_of([entry for entry in assessments if entry.get('kind') == 'peer'], 'note'),
        'point': texts_of([point for mentorship in mentorships for point in mentorship.get('points', [])
                           if point.get('state', 'open') == 'open'], 'title'),
        'action': texts_of([action for mentorship in mentorships for action in mentorship.get('actions', [])
                            if action.get('state', 'open') == 'open'], 'title'),
        'newest-notes': {line for note in texts_of(newest, 'notes') for line in [note[:40]]},
        'agreement': texts_of(mentorships, 'aims', 'boundaries', 'ending'),
    }


TABLE = {
    'mentee': ({'role', 'goal', 'why', 'step', 'new-check-in', 'evidence', 'evidence-text', 'rating-note', 'point', 'action',
                'newest-notes'}, {'peer-note'}),
    'lead': ({'role', 'goal', 'step', 'evidence', 'action'},
             {'check-in', 'evidence-text', 'rating-note', 'peer-note', 'point', 'newest-notes', 'agreement'}),
    'public': ({'shared-goal'}, {'role', 'hidden-goal', 'why', 'step', 'check-in', 'evidence', 'evidence-text', 'rating-note',
                                 'peer-note', 'point', 'action', 'newest-notes', 'agreement'}),
}
HEADINGS = {
    'mentee': {'Goals', 'What decides the date', 'Next one-on-one', 'Open talking points', 'Recent one-on-ones', 'Actions',
               'Evidence', 'Assessments', 'Projects'},
    'lead': {'Goals', 'Actions', 'Evidence', 'Projects'},
    'public': {'Goals', 'Projects'},
}


def mentees(place):
    for line in place.belay('list', 'people').lines():
        identifier, name = line.split('\t')
        yield name, f'people/{identifier}/person.json'


@case
def people_are_told_about_as_the_table_says(place):
    goal = load(place, f'people/{place.id_of("people", "Amara Mensah")}/person.json')['goals'][2]['id']
    done(place.edit({'edit': 'change-goal', 'goal': goal, 'shareable': False}))
    # The lead reads what is noted at milestones.
    notes = texts_of([milestone for other in paths_below(place, 'projects/') for milestone in load(place, other)['milestones']],
                     'title', 'notes')
    n_told = n_kept = 0
    for name, path in mentees(place):
        texts = collect(place, path)
        for (audience, (told, kept)), form in itertools.product(TABLE.items(), SHEETS):
            page = plain(export_one(place, name, audience, form))
            must = set().union(*[texts[part] for part in told])
            # What must not be told may be part of what must.
            around = ' '.join(must | notes)
            must_not = {text for part in kept for text in texts[part] if len(text) >= RUN and text not in around}
            equal([text for text in must if text not in page], [])
            equal([(audience, text) for text in must_not if text in page], [])
            n_told += len(must)
            n_kept += len(must_not)
    equal((n_told > 500, n_kept > 500), (True, True))


@case
def pages_have_the_parts_that_their_audience_may_see(place):
    for name, _ in mentees(place):
        for audience, allowed in HEADINGS.items():
            page = export_one(place, name, audience)
            equal(set(re.findall(r'^## (.*)$', page, re.MULTILINE)) - allowed, set())
            equal('Readiness:' in page, audience != 'public')
            equal(bool(re.search(r'mentor \d|self \d', page)), audience == 'mentee')
            equal(bool(re.search(r'^\s+(?:.*)peers rate', page, re.MULTILINE)) and audience != 'mentee', False)
            equal('nergy' in page, False)
            equal('example.org' in page and audience != 'mentee', False)


@case
def the_public_reads_first_names_only(place):
    people = [line.split('\t')[1] for line in place.belay('list', 'people', '--role=all').lines()]
    for form in FORMATS:
        pages = export_all(place, 'public', form)
        for name, page in pages.items():
            for last in [person.split()[-1] for person in people]:
                equal(re.search(r'\b' + last + r'\b', page) is None and last.lower() not in name, True)
        equal(len([name for name in pages if name.startswith('amara.')]), 1)


@case
def fewer_than_three_peers_are_not_averaged(place):
    path = f'people/{place.id_of("people", "Amara Mensah")}/person.json'
    person = load(place, path)
    holds(export_one(place, 'Amara', 'mentee'), '3 peers')
    peers = [entry for entry in person['assessments'] if entry.get('kind') == 'peer']
    equal(len({entry['rater'] for entry in peers}), 3)
    # Two people who rate twice are still two.
    peers[2]['rater'] = peers[1]['rater']
    save(place, path, person)
    equal('peers' in export_one(place, 'Amara', 'mentee'), False)


@case
def projects_are_told_about_as_the_table_says(place):
    names = {line.split('\t')[0]: line.split('\t')[1] for line in place.belay('list', 'people', '--role=all').lines()}
    for path in paths_below(place, 'projects/'):
        project = load(place, path)
        owners = {names[milestone['owner']] for milestone in project['milestones'] if 'owner' in milestone}
        titles = texts_of(project['milestones'], 'title')
        notes = texts_of(project['milestones'], 'notes')
        risks = texts_of([risk for risk in project.get('risks', []) if risk.get('state') != 'closed'], 'title', 'text')
        closed = texts_of([risk for risk in project.get('risks', []) if risk.get('state') == 'closed'], 'title', 'text')
        for audience, form in itertools.product(AUDIENCES, SHEETS):
            page = plain(export_one(place, project['name'], audience, form))
            equal([title for title in titles if title not in page], [])
            equal([name for name in owners if (name in page) != (audience != 'public')], [])
            equal([text for text in notes | risks if (text in page) != (audience == 'lead')], [])
            if audience != 'lead':
                equal([text for text in closed if text in page], [])
                equal([name for name in set(names.values()) - owners if name in page], [])


run_cases()
