# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that only look: list, today, path, check."""

import contextlib
import os
import sys

sys.dont_write_bytecode = True

from harness import TODAY, case, done, equal, gave_up, holds, run_cases  # noqa: E402

MENTEES = ['Amara Mensah', 'Bo Olsen', 'Chen Hua', 'Dina Khalil', 'Eli Lind', 'Farah Nasser']
KEYS = {
    'people': ['id', 'name', 'role', 'team', 'email', 'state', 'framework', 'target', 'level', 'mentors'],
    'goals': ['id', 'title', 'state', 'start', 'due', 'done', 'competencies', 'person', 'progress'],
    'meetings': ['id', 'title', 'mentorship', 'state', 'day', 'person'],
    'actions': ['id', 'title', 'owner', 'state', 'since', 'due', 'done', 'person', 'mentorship'],
    'projects': ['id', 'name', 'state', 'lead', 'members', 'start', 'due', 'progress'],
    'milestones': ['id', 'title', 'owner', 'state', 'start', 'due', 'started', 'done', 'competencies', 'project',
                   'progress'],
    'competencies': ['id', 'name', 'weight', 'must', 'optional', 'area', 'framework', 'revision'],
}


def names(answer):
    return [line.split('\t')[1] for line in done(answer).lines()]


@case
def list_people_by_role(place):
    equal(names(place.belay('list', 'people')), MENTEES)
    equal(names(place.belay('list', 'people', '--role', 'mentee')), MENTEES)
    equal(names(place.belay('list', 'people', '--role', 'mentor')), ['Ingrid Solberg'])
    equal(set(MENTEES) < set(names(place.belay('list', 'people', '--role', 'all'))), True)


@case
def a_target_makes_a_mentee(place):
    done(place.edit({'edit': 'add-person', 'name': 'Gil'}, {'edit': 'add-person', 'name': 'Hana', 'target': 'mid'}))
    equal(names(place.belay('list', 'people')), MENTEES + ['Hana'])


@case
def list_json_has_the_same_records(place):
    for kind, keys in KEYS.items():
        lines = [line.split('\t') for line in done(place.belay('list', kind)).lines()]
        objects = done(place.belay('list', kind, '--json')).json()
        equal(len(lines) > 5 or kind == 'projects' and len(lines) > 1, True)
        equal([[row['id'], row[keys[1]]] for row in objects], lines)
        for row in objects:
            equal(list(row), keys)


@case
def list_is_the_same_twice(place):
    for kind in KEYS:
        equal(place.belay('list', kind).out, place.belay('list', kind).out)


@case
def list_keeps_a_record_in_its_line(place):
    done(place.edit({'edit': 'add-person', 'name': 'A\u009bB', 'target': 'mid'}))
    equal([line for line in place.belay('list', 'people').lines() if line.endswith('\tA B')] != [], True)


@case
def list_does_not_show_what_is_private(place):
    everything = ''.join(place.belay('list', kind, '--json').out for kind in KEYS)
    holds(place.belay('today', '--today', TODAY).out, 'Speak to the lead about taking her off the rota')
    equal('Speak to the lead about taking her off the rota' in everything, False)


@case
def agenda_says_why(place):
    text = done(place.belay('agenda', 'Amara', '--today', TODAY)).out
    equal(text.splitlines()[0], 'Amara Mensah, one-on-one on 24 November 2026')
    for part in ['\nAgenda\n', 'carried over twice, open since 13 October 2026', '5 days overdue at 70 %', '\nProposed\n']:
        holds(text, part)


@case
def agenda_for_machines(place):
    call = ('agenda', 'Amara', '--json', '--today', TODAY)
    agenda = done(place.belay(*call)).json()
    equal(place.belay(*call).out, place.belay(*call).out)
    equal(list(agenda), ['person', 'name', 'mentorship', 'meeting', 'day', 'template', 'sections', 'points', 'dismissed'])
    equal([section['id'] for section in agenda['sections']], ['check-in', 'mentee-topics', 'growth', 'actions'])
    for point in agenda['points']:
        equal(bool(point['title'] and point['reason']), True)
        equal((point['proposal'] is None, point['point'] is not None or point['rule'] != 'carried'),
              (point['on-agenda'], True))
        equal(point['on-agenda'] or len(point['records']) > 0, True)


@case
def a_proposal_is_accepted_or_dismissed(place):
    call = ('agenda', 'Amara', '--json', '--today', TODAY)
    agenda = done(place.belay(*call)).json()
    first, second = [point for point in agenda['points'] if point['rule'] == 'gap'][:2]
    done(place.edit({'edit': 'accept-proposal', 'meeting': agenda['meeting'], 'proposal': first['proposal']},
                    {'edit': 'dismiss-proposal', 'mentorship': agenda['mentorship'], 'proposal': second['proposal']}))
    after = done(place.belay(*call)).json()
    equal(after['dismissed'], 1)
    equal([(point['title'], point['reason'], point['on-agenda']) for point in after['points'] if point['rule'] == 'gap'],
          [(first['title'], first['reason'], True)])


@case
def nobody_mentors_a_mentor(place):
    gave_up(place.belay('agenda', 'Ingrid'), 1, 'Ingrid Solberg has no mentor')


@case
def today_for_people(place):
    text = done(place.belay('today', '--today', TODAY)).out
    equal(text.splitlines()[0], '22 November 2026')
    for part in ['\nNext one-on-ones\n', '\nActions you owe\n', '\nGoals that need you\n', '\nMilestones at risk\n',
                 '\nEveryone’s path to the next level\n', '  5 days overdue  ', '  Mid → Senior  ']:
        holds(text, part)
    paths = text[text.index('Everyone’s path'):].splitlines()[1:]
    equal([line.split('  ')[1] for line in paths], MENTEES)
    equal([line for line in text.splitlines() if line.endswith(' ')], [])


@case
def today_for_machines(place):
    page = done(place.belay('today', '--today', TODAY, '--json')).json()
    equal(list(page), ['day', 'me', 'attention', 'mentees'])
    equal((page['day'], page['me']), (TODAY, place.id_of('people', 'Ingrid Solberg')))
    for entry in page['attention']:
        equal(list(entry), ['kind', 'severity', 'id', 'title', 'person', 'day', 'days-late', 'days-open', 'points',
                            'private', 'text', 'detail'])
    overdue = [entry for entry in page['attention'] if entry['title'] == 'Run the on-call guild']
    equal([(entry['kind'], entry['severity'], entry['days-late']) for entry in overdue], [('goal', 'overdue', 5)])
    equal([mentee['name'] for mentee in page['mentees']], MENTEES)
    equal(list(page['mentees'][0]), ['id', 'name', 'level', 'target', 'readiness', 'rated', 'applicable', 'ready'])


@case
def today_of_somebody_else(place):
    page = done(place.belay('today', '--today', TODAY, '--json', '--me', 'Bo')).json()
    equal(page['me'], place.id_of('people', 'Bo Olsen'))
    equal([entry for entry in page['attention'] if entry['private']], [])
    mine = [entry['title'] for entry in page['attention'] if entry['kind'] == 'action-mine']
    holds(mine, 'Give the reading group a short piece on hashing')
    gave_up(place.belay('today', '--me', 'Nobody'), 1, '“Nobody”')


@case
def path_for_people(place):
    text = done(place.belay('path', 'Amara', '--today', TODAY)).out
    equal(text.splitlines()[:3], ['Amara Mensah', 'Backend developer · Platform team', 'Mid → Senior'])
    for part in ['64 %, 25 of 28 rated', 'Ready signals: ', '\nWhat the level still asks for\n',
                 'Mentoring: at 2, below the must-have floor of 2½', '\nGaps that move readiness most\n',
                 '  no goal covers it yet\n', 'milestone “Cache layer”']:
        holds(text, part)


@case
def path_for_machines(place):
    path = done(place.belay('path', 'Amara', '--today', TODAY, '--json')).json()
    equal(list(path), ['id', 'name', 'day', 'framework', 'revision', 'level', 'target', 'tenure', 'readiness', 'rated',
                       'rated-by-mentor', 'applicable', 'score', 'meets-score', 'musts', 'musts-below', 'signals',
                       'signals-met', 'holds', 'held-since', 'held-until', 'ready', 'blockers', 'competencies', 'gaps',
                       'history', 'forecast'])
    equal((path['level'], path['target'], path['readiness'], path['rated']), ('mid', 'senior', 640, 25))
    equal(list(path['competencies'][0]), ['id', 'name', 'weight', 'must', 'applies', 'reason', 'value', 'required',
                                          'floor', 'self', 'mentor', 'peer', 'rated-on', 'stale', 'effect',
                                          'covered-by'])
    effects = {row['id']: row['effect'] for row in path['competencies']}
    equal([effects[gap] for gap in path['gaps']], sorted((effects[gap] for gap in path['gaps']), reverse=True))
    equal([sorted(row) for row in path['blockers']], [['competency', 'kind', 'text']] * len(path['blockers']))
    equal(sorted(point['day'] for point in path['history']), [point['day'] for point in path['history']])


@case
def path_tells_when(place):
    text = done(place.belay('path', 'Amara', '--today', TODAY)).out
    for part in ['\nForecast\n  Senior: between early 2029 and early 2033 (8 of 10)\n',
                 '\nWhat decides the date, in how many simulated futures\n  Architecture style and boundaries  ',
                 '\n  31 December 2028  1 of 10\n', '\n  If the recent pace goes on, and leave is as planned\n',
                 '\n  3 competencies are not rated and taken to be near the present level\n',
                 ' ratings fell within the span foretold from earlier ones, ']:
        holds(text, part)
    holds(done(place.belay('path', 'Farah', '--today', TODAY)).out, '  Senior: all signals are met, so nothing is foretold\n')
    holds(done(place.belay('path', 'Eli', '--today', TODAY)).out, '  Prior only: uses the usual time in level, ')
    done(place.edit({'edit': 'add-person', 'name': 'Gil', 'level': 'mid', 'target': 'senior'}))
    holds(done(place.belay('path', 'Gil', '--today', TODAY)).out, '  Senior: no forecast yet, 0 of 28 competencies are rated')


@case
def path_tells_machines_when(place):
    forecast = done(place.belay('path', 'Amara', '--today', TODAY, '--json')).json()['forecast']
    equal(list(forecast), ['state', 'text', 'assumptions', 'p10', 'p50', 'p80', 'p90', 'futures', 'prior-share',
                           'assessments', 'stale', 'falling', 'deciders', 'chances', 'looked-back', 'held'])
    equal((forecast['state'], forecast['assessments'], forecast['stale'], forecast['falling']), ('full', 8, False, False))
    days = [forecast[quantile] for quantile in ['p10', 'p50', 'p80', 'p90']]
    equal(days, sorted(days))
    chances = [row['chance'] for row in forecast['chances']]
    equal(chances, sorted(chances))
    equal(forecast['chances'][0]['day'], '2026-12-31')
    shares = [row['share'] for row in forecast['deciders']]
    equal(shares, sorted(shares, reverse=True))
    equal(forecast, done(place.belay('path', 'Amara', '--today', TODAY, '--json')).json()['forecast'])


@case
def path_needs_a_target(place):
    gave_up(place.belay('path', 'Ingrid'), 1, 'Ingrid Solberg', 'target')


@case
def people_are_found_by_what_is_typed(place):
    done(place.edit(*({'edit': 'add-person', 'name': name, 'level': 'mid', 'target': 'senior'}
                      for name in ['Zoë Ek', 'ZOË Ekman', 'Straße', 'Bo', 'Twin', 'Twin'])))
    bo = place.id_of('people', 'Bo')
    for typed, name in [('amara', 'Amara Mensah'), ('AMARA MENSAH', 'Amara Mensah'), ('bo o', 'Bo Olsen'), ('bo', 'Bo'),
                        (bo, 'Bo'), ('zoe\u0308 ek', 'Zoë Ek'), ('zoë ekm', 'ZOË Ekman'), ('STRASSE', 'Straße')]:
        equal(done(place.belay('path', typed)).lines()[0], name)
    gave_up(place.belay('path', 'zo'), 1, 'Zoë Ek (', 'ZOË Ekman (')
    gave_up(place.belay('path', 'twin'), 1, 'Twin (', 'ambiguous')
    for typed in ['', 'ensah', bo[:8], 'Storefront']:
        gave_up(place.belay('path', typed), 1, 'there is no person', f'“{typed}”')
    equal(done(place.belay('path', '--', 'Bo')).lines()[0], 'Bo')


@case
def a_broken_file_is_named_and_left_out(place):
    amara = place.id_of('people', 'Amara Mensah')
    path = f'people/{amara}/person.json'
    with open(place.path('ws', path), 'w', encoding='utf-8') as file:
        file.write('{"format":"belay-person",')
    for arguments in [['list', 'people'], ['today', '--today', TODAY], ['path', 'Bo', '--today', TODAY]]:
        answer = place.belay(*arguments)
        equal(answer.status, 0)
        holds(answer.err, path)
        holds(answer.out, 'Bo Olsen')
        equal('Amara Mensah' in answer.out.splitlines()[0], False)
    gave_up_late = place.belay('path', 'Amara')
    equal(gave_up_late.status, 1)
    found = gave_up(place.belay('check', 'ws'), 1, 'finding', out=place.belay('check', 'ws').out)
    equal(any(line.startswith(path + ': ') for line in found.lines()), True)


@case
def check_finds_nothing_in_the_sample(place):
    done(place.belay('check', 'ws'), out='')
    done(place.belay('check', '-w', 'ws'), out='')
    done(place.belay('check', '--json'), out='[]\n')


@case
def check_points_at_what_is_wrong(place):
    amara = place.id_of('people', 'Amara Mensah')
    path = place.path('ws', 'people', amara, 'person.json')
    with open(path, encoding='utf-8') as file:
        text = file.read()
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('"due" : "2026-11-17"', '"due" : "soon"'))
    answer = place.belay('check', 'ws')
    equal(answer.status, 1)
    wrong = [line for line in answer.lines() if 'soon' in line]
    equal(len(wrong), 1)
    holds(wrong[0], f'people/{amara}/person.json: /')
    holds(wrong[0], '/due: ')
    equal(place.belay('check', 'ws', '--json').json(), answer.lines())


@case
def check_does_not_mind_leftovers(place):
    for name in ['.lock', 'workspace.json.ABC123']:
        with open(place.path('ws', name), 'w', encoding='utf-8') as file:
            file.write('left over')
    done(place.belay('check', 'ws'), out='')


@case
def looking_changes_nothing(place):
    before = place.files()
    with contextlib.suppress(FileNotFoundError):
        os.remove(place.path('ws', '.lock'))
    for arguments in [['list', 'goals'], ['today'], ['path', 'Amara'], ['check', 'ws'], ['backup', 'list'],
                      ['export', 'Amara', '--format', 'md', '-o', '-']]:
        done(place.belay(*arguments))
    equal(place.files(), before)
    equal(os.path.exists(place.path('ws', '.lock')), False)


run_cases()
