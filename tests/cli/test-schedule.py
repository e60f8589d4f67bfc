# SPDX-License-Identifier: GPL-3.0-or-later
"""The days, the slack and the critical path of a project, as a script reads them."""

import json
import sys

sys.dont_write_bytecode = True

from harness import TODAY, case, done, equal, gave_up, holds, run_cases  # noqa: E402

# The day it is for the harness, 22 November 2026, is a Sunday.


def add(place, *edits):
    """Carries out edits in which @name stands for the id that an earlier one with "as" was given."""
    ids = {}
    for edit in edits:
        name = edit.pop('as', None)
        text = json.dumps(edit)
        for known, identifier in ids.items():
            text = text.replace(f'"@{known}"', f'"{identifier}"')
        answer = done(place.edit(text)).json()
        ids[name] = answer.get('id')
    return ids


def schedule(place, project, today=TODAY):
    return done(place.belay('schedule', project, '--today', today, '--json')).json()


def column(plan, *keys):
    return {row['title']: tuple(row[key] for key in keys) if len(keys) > 1 else row[keys[0]] for row in plan['milestones']}


def boat(place, **more):
    return add(
        place,
        {'edit': 'add-person', 'name': 'Noor', 'as': 'noor'},
        {'edit': 'add-leave', 'person': '@noor', 'start': '2026-11-25', 'end': '2026-11-26', 'kind': 'holiday'},
        {'edit': 'add-project', 'name': 'Boat', 'start': '2026-11-23', 'as': 'boat', **more},
        {'edit': 'add-milestone', 'project': '@boat', 'title': 'Hull', 'likely-days': 4, 'owner': '@noor', 'as': 'hull'},
        {'edit': 'add-milestone', 'project': '@boat', 'title': 'Sail', 'likely-days': 2, 'as': 'sail'},
        {'edit': 'add-milestone', 'project': '@boat', 'title': 'Launch', 'likely-days': 1, 'as': 'launch'},
        {'edit': 'add-dependency', 'before': '@hull', 'after': '@launch', 'lag-days': 1, 'as': 'drying'},
        {'edit': 'add-dependency', 'before': '@sail', 'after': '@launch'},
    )


@case
def schedule_for_people(place):
    text = done(place.belay('schedule', 'scale', '--today', TODAY)).out
    equal(text.splitlines()[:2], ['Scale the storefront to 10× traffic', 'Due on 18 January 2027'])
    for part in ['\nFinish on ', ', if nothing changes\n', 'with a chance of 50 %, by ', '\nMilestones\n', 'Early start',
                 ' days, critical', ' days late\n', '\nCritical path\n  Cache layer\n',
                 '\nWhat cannot be kept\n', '    “Load test at 10×” waits for “Cache layer”']:
        holds(text, part)


@case
def schedule_for_machines(place):
    plan = schedule(place, 'Scale')
    equal(list(plan), ['id', 'name', 'day', 'start', 'due', 'finish', 'p50', 'p80', 'runs', 'critical-path', 'milestones',
                       'conflicts', 'baselines'])
    equal(list(plan['milestones'][0]),
          ['id', 'title', 'owner', 'state', 'due', 'early-start', 'early-finish', 'late-start', 'late-finish', 'total-slack',
           'free-slack', 'critical', 'criticality', 'days-late', 'in-circle', 'reason', 'dependency'])
    equal([row['id'] for row in plan['milestones'] if row['critical']], plan['critical-path'])
    equal(plan['due'] < plan['finish'] < plan['p50'] < plan['p80'], True)
    equal(plan['conflicts'][0]['kind'], 'project-due')
    equal(list(plan['conflicts'][0]), ['kind', 'milestone', 'days', 'text', 'because'])
    equal(schedule(place, 'Scale'), plan)


@case
def days_and_slack(place):
    ids = boat(place)
    plan = schedule(place, 'Boat')
    equal(column(plan, 'early-start', 'early-finish', 'late-start', 'late-finish', 'total-slack', 'free-slack'), {
        'Hull': ('2026-11-23', '2026-11-30', '2026-11-23', '2026-11-30', 0, 0),
        'Sail': ('2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01', 5, 5),
        'Launch': ('2026-12-02', '2026-12-02', '2026-12-02', '2026-12-02', 0, 0),
    })
    equal(plan['critical-path'], [ids['hull'], ids['launch']])
    equal(column(plan, 'reason', 'dependency'), {'Hull': ('project-start', None), 'Sail': ('project-start', None),
                                                 'Launch': ('dependency', ids['drying'])})
    equal((plan['finish'], plan['p50'], plan['p80'], plan['conflicts']), ('2026-12-02', '2026-12-02', '2026-12-02', []))


@case
def what_cannot_be_kept(place):
    ids = boat(place, due='2026-12-01')
    add(place, {'edit': 'change-milestone', 'milestone': ids['sail'], 'start': '2026-11-27', 'due': '2026-11-27'},
        {'edit': 'change-milestone', 'milestone': ids['launch'], 'start': '2026-12-01', 'pinned': True})
    plan = schedule(place, 'Boat')
    equal(column(plan, 'total-slack'), {'Hull': -1, 'Sail': -1, 'Launch': 0})
    equal([(row['kind'], row['milestone'], row['days']) for row in plan['conflicts']],
          [('due', ids['sail'], 1), ('pinned', ids['launch'], 1)])
    equal(plan['conflicts'][0]['because'], ['“Sail” may not begin before 27 November 2026.', '“Sail” takes 2 working days.'])
    holds(plan['conflicts'][1]['because'], 'Noor is away for 2 working days of “Hull”.')
    holds(done(place.belay('schedule', 'Boat', '--today', TODAY)).out, ' -1 day, critical')


@case
def what_is_late_moves_what_follows(place):
    boat(place)
    plan = schedule(place, 'Boat', today='2026-11-30')
    equal(column(plan, 'early-start', 'early-finish', 'days-late'), {
        'Hull': ('2026-11-30', '2026-12-03', 3),
        'Sail': ('2026-11-30', '2026-12-01', 5),
        'Launch': ('2026-12-07', '2026-12-07', 0),
    })
    holds(done(place.belay('schedule', 'Boat', '--today', '2026-11-30')).out, '  3 days late\n')


@case
def what_is_done_stays(place):
    ids = boat(place)
    done(place.edit({'edit': 'complete-milestone', 'milestone': ids['hull'], 'day': '2026-11-21'}))
    plan = schedule(place, 'Boat')
    equal(column(plan, 'early-finish', 'total-slack', 'criticality'), {
        'Hull': ('2026-11-21', None, 0), 'Sail': ('2026-11-24', 0, 1000), 'Launch': ('2026-11-25', 0, 1000)})


@case
def a_circle_is_told_and_the_rest_is_planned(place):
    ids = boat(place)
    path = place.path('ws', 'projects', ids['boat'] + '.json')
    with open(path, encoding='utf-8') as file:
        project = json.load(file)
    project['dependencies'].append({**project['dependencies'][1], 'id': '11111111-1111-4111-8111-111111111111',
                                    'before': ids['launch'], 'after': ids['sail']})
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(project, file)
    plan = schedule(place, 'Boat')
    equal(column(plan, 'in-circle', 'early-start'), {'Hull': (False, '2026-11-23'), 'Sail': (True, '2026-11-23'),
                                                     'Launch': (True, '2026-12-02')})
    equal([row['text'] for row in plan['conflicts']],
          ['Milestones depend on each other in a circle: Launch → Sail → Launch'])
    holds(place.belay('check', 'ws').out, 'Launch → Sail → Launch')


@case
def baselines_say_how_far_the_plan_moved(place):
    ids = boat(place)
    ids |= add(place, {'edit': 'add-baseline', 'project': ids['boat'], 'name': 'As agreed', 'as': 'first'},
               {'edit': 'add-milestone', 'project': ids['boat'], 'title': 'Flag', 'likely-days': 1, 'as': 'flag'},
               {'edit': 'change-milestone', 'milestone': ids['hull'], 'likely-days': 6},
               {'edit': 'change-milestone', 'milestone': ids['sail'], 'likely-days': 1},
               {'edit': 'add-baseline', 'project': ids['boat'], 'name': 'Second thought'})
    first, second = schedule(place, 'Boat')['baselines']
    equal((first['name'], first['day'], first['finish'], first['finish-variance']), ('As agreed', TODAY, '2026-12-02', 2))
    rows = first['milestones']
    equal([(row['id'], row['start'], row['finish'], row['start-variance'], row['finish-variance']) for row in rows],
          [(ids['hull'], '2026-11-23', '2026-11-30', 0, 2), (ids['sail'], '2026-11-23', '2026-11-24', 0, -1),
           (ids['launch'], '2026-12-02', '2026-12-02', 2, 2), (ids['flag'], None, None, None, None)])
    equal((second['finish'], second['finish-variance']), ('2026-12-04', 0))
    text = done(place.belay('schedule', 'Boat', '--today', TODAY)).out
    for part in ['\nBaselines\n', 'As agreed ', '2 working days later\n', 'Second thought ', 'as set\n']:
        holds(text, part)
    equal([first[key] for key in ['days-gone', 'days-earned', 'spi']], [None, None, None])
    place.edit({'edit': 'change-milestone', 'milestone': ids['sail'], 'progress': 500},
               {'edit': 'change-milestone', 'milestone': ids['hull'], 'progress': 500})
    later = schedule(place, 'Boat', '2026-11-26')['baselines'][0]
    equal([later[key] for key in ['days-gone', 'days-earned', 'spi']], [4, 2000, 500])
    holds(done(place.belay('schedule', 'Boat', '--today', '2026-11-26')).out, 'After 4 working days, 2.0 are earned: SPI(t) 0.50')
    first = schedule(place, 'Boat')['baselines'][0]
    place.edit({'edit': 'remove-baseline', 'baseline': ids['first']}, {'edit': 'undo'})
    equal(schedule(place, 'Boat')['baselines'][0], first)


@case
def an_empty_project(place):
    add(place, {'edit': 'add-project', 'name': 'Nothing yet', 'start': '2026-11-23'})
    plan = schedule(place, 'nothing')
    equal((plan['finish'], plan['p50'], plan['milestones'], plan['critical-path'], plan['conflicts']), (None, None, [], [], []))
    equal(done(place.belay('schedule', 'nothing')).out, 'Nothing yet\n')


@case
def projects_are_found_by_what_is_typed(place):
    equal(done(place.belay('schedule', place.id_of('projects', 'One-click releases'))).lines()[0], 'One-click releases')
    gave_up(place.belay('schedule', 'Amara'), 1, 'there is no project', '“Amara”')
    gave_up(place.belay('schedule'), 2)


run_cases()
