#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the pages of exported PDF files as a reader of them would.

check-pdf.py BELAY: what stands in `faults/canaries` about who may read what holds for PDF too; here is how it is set.
"""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'cli'))

from harness import TODAY, case, done, equal, gave_up, holds, run_cases  # noqa: E402
from pdf_pages import PAPERS, pages_of, run, text_of  # noqa: E402

AUDIENCES = ['mentee', 'lead', 'public']
SIDE, TOP, BOTTOM = 54, 54, 66
HEAD, FOOT = 24, 24
# What a letter may hang over the edge by.
SLACK = 1.5
TOUCH = 0.6


def overlap(one, other):
    return (min(one.right, other.right) - max(one.left, other.left) > TOUCH and
            min(one.bottom, other.bottom) - max(one.top, other.top) > TOUCH)


def is_well_set(path, paper='a4'):
    """Every word stands within the margins and on no other, and there is a number on every page."""
    pages = list(pages_of(path))
    for number, (size, words) in enumerate(pages, 1):
        width, height = size
        equal(size, PAPERS[paper])
        equal([word for word in words if word.left < SIDE - SLACK or word.right > width - SIDE + SLACK], [])
        equal([word for word in words if word.top < HEAD or word.bottom > height - FOOT], [])
        foot = [word.text for word in words if word.top > height - BOTTOM + SLACK]
        equal(foot[-3:], [str(number), 'of', str(len(pages))])
        body = [word for word in words if TOP - SLACK < word.top <= height - BOTTOM + SLACK]
        equal(bool(body), True)
        equal([word for word in body if word.bottom > height - BOTTOM + SLACK], [])
        equal([(one.text, other.text) for at, one in enumerate(words) for other in words[at + 1:] if overlap(one, other)], [])
    return pages


def export(place, name, audience, *options):
    path = place.path('page.pdf')
    done(place.belay('export', name, '--format', 'pdf', '--audience', audience, '--today', TODAY, '-o', path, *options), out='')
    return path


def export_all(place, audience, *options):
    folder = f'out-{audience}'
    done(place.belay('export', '--all', '--format', 'pdf', '--audience', audience, '--today', TODAY, '-o', folder, *options),
         out='')
    names = sorted(place.files(folder))
    equal(len(names), 10)
    return [place.path(folder, name) for name in names]


@case
def every_page_of_the_sample_is_well_set(place):
    for audience in AUDIENCES:
        for path in export_all(place, audience):
            is_well_set(path)
    for path in export_all(place, 'lead', '--paper', 'letter'):
        is_well_set(path, 'letter')


@case
def the_same_day_gives_the_same_bytes(place):
    first = place.files(os.path.dirname(export_all(place, 'mentee')[0]))
    again = place.files(os.path.dirname(export_all(place, 'mentee')[0]))
    equal(first == again, True)


@case
def a_reader_finds_its_name_its_outline_and_for_whom_it_is(place):
    path = export(place, 'Amara', 'mentee')
    facts = dict(line.split(':', 1) for line in run('pdfinfo', path).splitlines())
    equal(facts['Title'].strip(), 'Amara Mensah')
    equal('Author' in facts, False)
    with open(path, 'rb') as file:
        content = file.read()
    for heading in [b'(Goals)', b'(What decides the date)', b'(Actions)', b'(Run the on-call guild)']:
        equal(content.count(heading) >= 1, True)
    equal(place.path('').encode() in content, False)
    words = [[word.text for word in words] for _, words in pages_of(path)]
    for page in words:
        holds(' '.join(page), 'For the mentee · as of 22 November 2026')
    for page in words[1:]:
        equal(page[:2], ['Amara', 'Mensah'])


@case
def the_timeline_is_drawn_with_every_goal_of_the_time(place):
    (_, words), *_ = pages_of(export(place, 'Amara', 'mentee'))
    text = ' '.join(word.text for word in words)
    for part in ['One-on-ones', 'Ready', 'Mid since Mar 2024', 'Today', 'Own the asyncio ingest service', 'Run the on-call guild',
                 '64 %', 'One-click releases']:
        holds(text, part)
    (_, words), *_ = pages_of(export(place, 'Scale', 'lead'))
    text = ' '.join(word.text for word in words)
    for part in ['Today', 'Due 18 Jan', 'Four copies behind the balancer']:
        holds(text, part)
    # Who may not know how the work stands sees its days, and nothing that tells of late or done.
    (_, words), *_ = pages_of(export(place, 'Scale', 'public'))
    text = ' '.join(word.text for word in words)
    holds(text, 'Due 18 Jan')
    equal(any(part in text for part in ['overdue', 'at risk', 'Active', 'Planned', 'critical']), False)


@case
def every_script_is_set(place):
    title = 'إتقان البرمجة'
    titles = [title, 'ללמד עמית אחד', 'Лидерство в команде', 'Zoë’s naïve façade — 10× “faster”']
    amara = place.id_of('people', 'Amara Mensah')
    done(place.edit(*[{'edit': 'add-goal', 'person': amara, 'title': title, 'start': '2026-11-02', 'due': '2027-03-01'}
                      for title in titles]))
    done(place.edit(*[{'edit': 'add-evidence', 'person': amara, 'title': title, 'competencies': ['asyncio'], 'strength': 'fair',
                       'day': '2026-11-02'} for title in titles]))
    path = export(place, 'Amara', 'mentee')
    # The reader marks where the direction changes.
    text = re.sub('[\u200e\u200f\u202a-\u202e]', '', text_of(path))
    equal([title for title in titles if title not in text], [])
    is_well_set(path)


@case
def what_is_long_stays_within_the_page(place):
    amara = place.id_of('people', 'Amara Mensah')
    word, sentence = 'Donaudampfschiff' * 30, 'and one more thing to do before the day is over ' * 60
    title = sentence[:490].strip()
    done(place.edit({'edit': 'change-person', 'person': amara, 'role': word[:300]},
                    {'edit': 'add-goal', 'person': amara, 'title': word, 'why': sentence * 4, 'start': '2026-11-02',
                     'due': '2026-11-03', 'done-when': word * 20},
                    {'edit': 'add-goal', 'person': amara, 'title': title, 'start': '2026-10-02', 'due': '2027-11-03'},
                    {'edit': 'add-evidence', 'person': amara, 'title': word, 'competencies': ['asyncio'], 'strength': 'fair',
                     'day': '2026-11-02', 'text': sentence, 'link': 'https://example.org/' + 'a' * 450 + "?q='(x)'"}))
    path = export(place, 'Amara', 'mentee')
    is_well_set(path)
    equal(word * 20 in text_of(path).replace(' ', ''), True)


@case
def a_long_life_goes_on_over_the_pages(place):
    amara = place.id_of('people', 'Amara Mensah')
    edits = [{'edit': 'add-goal', 'person': amara, 'title': f'Goal {year} {part}', 'start': f'{year}-{part:02}-01',
              'due': f'{year}-{part + 2:02}-20'} for year in range(2012, 2032) for part in range(1, 11, 2)]
    edits += [{'edit': 'add-goal', 'person': amara, 'title': f'Crowded {number}', 'start': '2026-11-02', 'due': '2026-12-02'}
              for number in range(80)]
    equal(place.edit(*edits).status, 0)
    path = export(place, 'Amara', 'mentee')
    is_well_set(path)
    text = text_of(path)
    equal([edit['title'] for edit in edits if edit['title'] not in text], [])


@case
def a_large_project_is_cut_between_its_lanes(place):
    project = done(place.edit({'edit': 'add-project', 'name': 'Everything', 'start': '2026-11-02'})).objects()[0]['id']
    added = place.edit(*[{'edit': 'add-milestone', 'project': project, 'title': f'Milestone number {number} of many',
                          'likely-days': 10} for number in range(70)]).objects()
    equal(place.edit(*[{'edit': 'add-dependency', 'before': one['id'], 'after': other['id']}
                       for one, other in zip(added, added[1:])]).status, 0)
    path = export(place, 'Everything', 'lead')
    is_well_set(path)
    text = text_of(path)
    # Once in the list, and at least once beside its lane.
    equal([number for number in range(70) if text.count(f'Milestone number {number} of many') < 2], [])


@case
def somebody_of_whom_nothing_is_known_has_a_page(place):
    done(place.edit({'edit': 'add-person', 'name': 'Nobody Yet'}, {'edit': 'add-project', 'name': 'Empty'}))
    for name in ['Nobody Yet', 'Empty']:
        for audience in AUDIENCES:
            equal(len(is_well_set(export(place, name, audience))), 1)


@case
def paper_is_one_that_there_is(place):
    gave_up(place.belay('export', 'Amara', '--format', 'pdf', '-o', 'x.pdf', '--paper', 'a5'), 2, '“a5”')
    done(place.belay('export', 'Amara', '--format', 'pdf', '-o', 'x.pdf', '--paper', 'letter'))
    equal(next(pages_of(place.path('x.pdf')))[0], PAPERS['letter'])


run_cases()
