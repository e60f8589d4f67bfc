#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported calendars with two programs that people keep their calendars in.

check-calendar.py BELAY: python3-icalendar tells what stands in a file, python3-dateutil what follows from its rules, and
khal what a person would see.
"""

import collections
import datetime
import glob
import json
import os
import re
import subprocess
import sys
import zoneinfo

import icalendar
from dateutil import rrule

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'cli'))

from harness import TODAY, case, done, equal, holds, run_cases  # noqa: E402

NOW = datetime.date.fromisoformat(TODAY)
HORIZON = NOW + datetime.timedelta(days=400)
PEOPLE = ['Amara Mensah', 'Bo Olsen', 'Chen Hua', 'Dina Khalil', 'Eli Lind', 'Farah Nasser']


def export(place, name, *options, audience=None):
    path = place.path('out.ics')
    options += ('--audience', audience) if audience else ()
    done(place.belay('export', name, '--format', 'ics', '--today', TODAY, '-o', path, *options), out='')
    with open(path, 'rb') as file:
        return file.read()


def read(content):
    return icalendar.Calendar.from_ical(content)


def records(place, name):
    """Returns the person of that name, and their meetings wherever they lie, as the files have them."""
    for path in glob.glob(place.path('ws', 'people', '*', 'person.json')):
        with open(path, encoding='utf-8') as file:
            person = json.load(file)
        if person['name'] != name:
            continue
        meetings = list(person.get('meetings', []))
        for other in glob.glob(os.path.join(os.path.dirname(path), 'meetings-*.json')):
            with open(other, encoding='utf-8') as file:
                meetings += json.load(file)['meetings']
        return person, meetings
    raise AssertionError(name)


def listed(value):
    return value if isinstance(value, list) else [value] if value is not None else []


def takes_place(calendar):
    """Returns the local beginnings of all events with an hour, as RFC 5545 makes them of series, exceptions and singles."""
    moved, starts = collections.defaultdict(set), []
    for event in calendar.walk('VEVENT'):
        if 'RECURRENCE-ID' in event:
            moved[event['UID']].add(event['RECURRENCE-ID'].dt.replace(tzinfo=None))
    for event in calendar.walk('VEVENT'):
        start = event['DTSTART'].dt
        if not isinstance(start, datetime.datetime):
            continue
        zone = event['DTSTART'].params.get('TZID')
        local = start.replace(tzinfo=None)
        if 'RRULE' not in event:
            starts.append((local, zone))
            continue
        gone = {date.dt.replace(tzinfo=None) for line in listed(event.get('EXDATE')) for date in line.dts}
        rule = re.sub(r';?UNTIL=[^;]*', '', event['RRULE'].to_ical().decode())
        until = event['RRULE'].get('UNTIL', [None])[0]
        for turn in rrule.rrulestr(rule, dtstart=local):
            aware = turn.replace(tzinfo=zoneinfo.ZoneInfo(zone))
            if turn.date() > HORIZON or (until and aware > until):
                break
            if turn not in gone and turn not in moved[event['UID']]:
                starts.append((turn, zone))
    return sorted(starts)


def at(day, time):
    return datetime.datetime.fromisoformat(f'{day}T{time}')


@case
def every_meeting_of_the_sample_is_at_its_local_hour(place):
    for name in PEOPLE:
        person, meetings = records(place, name)
        cadences = sorted(person['mentorships'][0]['cadences'], key=lambda cadence: cadence['from'])
        cadence = cadences[-1]
        told = takes_place(read(export(place, name)))
        equal(len(told), len(set(told)))
        wanted = {(at(meeting['day'], meeting['time']), meeting.get('zone', cadence['zone'])) for meeting in meetings
                  if meeting.get('state') != 'skipped'}
        equal(wanted - set(told), set())
        # What else there is comes later, by the cadence.
        more = set(told) - wanted
        equal(len(more) > 5, True)
        for turn, zone in more:
            equal((turn.date() >= NOW, turn.strftime('%H:%M'), zone), (True, cadence['time'], cadence['zone']))
        summer, winter = {turn.hour for turn, _ in more if turn.month == 6}, {turn.hour for turn, _ in more if turn.month == 1}
        equal(summer, winter)


@case
def each_zone_is_told_once_and_right(place):
    for name in PEOPLE:
        calendar = read(export(place, name))
        zones = {str(zone['TZID']): zone.to_tz() for zone in calendar.walk('VTIMEZONE')}
        equal(len(zones), len(calendar.walk('VTIMEZONE')))
        equal(set(zones), {zone for _, zone in takes_place(calendar)})
        for turn, zone in takes_place(calendar):
            equal(zones[zone].utcoffset(turn), turn.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset())


@case
def khal_reads_it(place):
    folder = place.path('calendar')
    os.makedirs(folder)
    with open(place.path('khal.conf'), 'w', encoding='utf-8') as file:
        file.write(f'[calendars]\n[[belay]]\npath = {folder}\n[locale]\nlocal_timezone = Europe/Stockholm\n'
                   'default_timezone = Europe/Stockholm\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n'
                   'longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n'
                   f'[sqlite]\npath = {place.path("khal.db")}\n')

    def khal(*arguments):
        return subprocess.run(['khal', '-c', place.path('khal.conf'), *arguments], capture_output=True, text=True, check=True,
                              env={**place.environment, 'LC_ALL': 'C.UTF-8'}).stdout

    wanted = []
    for name in PEOPLE:
        content = export(place, name)
        khal('import', '--batch', place.path('out.ics'))
        stockholm = zoneinfo.ZoneInfo('Europe/Stockholm')
        wanted += [turn.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(stockholm) for turn, zone in
                   takes_place(read(content))]
    for first in ['2025-03-03', '2026-03-23', '2026-10-19', '2026-11-23', '2027-03-22']:
        begin = datetime.date.fromisoformat(first)
        end = begin + datetime.timedelta(days=14)
        seen = khal('list', '--format', '{start} {title}', '--day-format', '', first, '14d').split('\n')
        seen = sorted(line[:16] for line in seen if 'One-on-one' in line)
        equal(seen, sorted(turn.strftime('%Y-%m-%d %H:%M') for turn in wanted if begin <= turn.date() < end))


@case
def a_meeting_that_moves_is_told_in_the_place_of_its_turn(place):
    person, meetings = records(place, 'Amara Mensah')
    planned, = [meeting for meeting in meetings if meeting.get('state', 'planned') == 'planned']
    done(place.edit({'edit': 'change-meeting', 'meeting': planned['id'], 'day': '2026-11-27', 'time': '08:15'}))
    calendar = read(export(place, 'Amara'))
    event, = [event for event in calendar.walk('VEVENT') if event['DTSTART'].dt.strftime('%F') == '2026-11-27']
    equal(event['UID'], person['mentorships'][0]['cadences'][0]['id'])
    equal(event['RECURRENCE-ID'].dt.strftime('%F %H:%M'), '2026-11-24 10:00')
    equal(event['RECURRENCE-ID'].params['TZID'], 'Europe/Stockholm')
    equal([turn for turn, _ in takes_place(calendar) if '2026-11-23' <= str(turn.date()) <= '2026-11-29'],
          [at('2026-11-27', '08:15')])
    alarm, = event.walk('VALARM')
    equal((str(alarm['ACTION']), alarm['TRIGGER'].dt), ('DISPLAY', datetime.timedelta(minutes=-15)))


@case
def what_was_skipped_and_what_falls_into_leave_does_not_take_place(place):
    person, meetings = records(place, 'Amara Mensah')
    planned, = [meeting for meeting in meetings if meeting.get('state', 'planned') == 'planned']
    done(place.edit({'edit': 'skip-meeting', 'meeting': planned['id'], 'reason': 'Conference'},
                    {'edit': 'add-leave', 'person': person['id'], 'start': '2026-12-20', 'end': '2027-01-20'}))
    days = [str(turn.date()) for turn, _ in takes_place(read(export(place, 'Amara')))]
    equal([day for day in days if '2026-11-20' <= day <= '2027-02-05'], ['2026-12-08', '2027-02-02'])


@case
def a_new_rule_ends_the_old_one_the_evening_before(place):
    person, _ = records(place, 'Amara Mensah')
    done(place.edit({'edit': 'add-cadence', 'mentorship': person['mentorships'][0]['id'], 'from': '2027-01-05',
                     'kind': 'monthly-weekday', 'week': -1, 'weekday': 'friday', 'time': '09:00', 'length-minutes': 30,
                     'zone': 'Pacific/Auckland'}))
    days = [turn for turn, _ in takes_place(read(export(place, 'Amara'))) if turn.date() > NOW][:6]
    equal(days, [at('2026-11-24', '10:00'), at('2026-12-08', '10:00'), at('2026-12-22', '10:00'), at('2027-01-29', '09:00'),
                 at('2027-02-26', '09:00'), at('2027-03-26', '09:00')])


@case
def what_is_known_again_has_the_same_uid_and_the_same_bytes(place):
    first = export(place, 'Amara')
    equal(export(place, 'Amara'), first)
    done(place.edit({'edit': 'change-person', 'person': place.id_of('people', 'Amara Mensah'), 'role': 'Else'}))
    equal(export(place, 'Amara'), first)
    known = [(event['UID'], event['RECURRENCE-ID'].dt if 'RECURRENCE-ID' in event else None)
             for event in read(first).walk() if 'UID' in event]
    equal(len(known), len(set(known)))


@case
def actions_and_milestones_are_to_be_done(place):
    person, _ = records(place, 'Amara Mensah')
    calendar = read(export(place, 'Amara'))
    tasks = {str(task['UID']): task for task in calendar.walk('VTODO')}
    actions = person['mentorships'][0]['actions']
    equal([action['id'] for action in actions if action['id'] not in tasks], [])
    for action in actions:
        task = tasks[action['id']]
        words = {'open': 'NEEDS-ACTION', 'done': 'COMPLETED', 'dropped': 'CANCELLED'}
        equal((str(task['SUMMARY']), str(task['STATUS'])), (action['title'], words[action.get('state', 'open')]))
        equal(str(task['DUE'].dt) if 'DUE' in task else None, action.get('due'))
        holds(str(task['DESCRIPTION']), 'Owner: ')
    equal(len(tasks) > len(actions), True)


@case
def the_milestones_of_a_project_take_whole_days(place):
    name = 'One-click releases'
    plan = done(place.belay('schedule', name, '--json', '--today', TODAY)).json()
    calendar = read(export(place, name))
    spans = {str(event['UID']): (str(event['DTSTART'].dt), str(event['DTEND'].dt - datetime.timedelta(days=1)))
             for event in calendar.walk('VEVENT')}
    equal(spans, {milestone['id']: (milestone['early-start'], milestone['early-finish']) for milestone in plan['milestones']
                  if milestone.get('state') != 'dropped'})
    equal(calendar.walk('VTODO'), [])


@case
def each_audience_gets_what_it_may_see(place):
    own, lead, public = (read(export(place, 'Amara', audience=audience)) for audience in ('mentee', 'lead', 'public'))
    equal([len([event for event in calendar.walk('VEVENT') if 'One-on-one' in event['SUMMARY']]) > 0
           for calendar in (own, lead, public)], [True, False, False])
    equal([len(calendar.walk('VTODO')) > 0 for calendar in (own, lead, public)], [True, True, False])
    for event in public.walk():
        equal(('DESCRIPTION' in event, 'Mensah' in str(event.get('SUMMARY', ''))), (False, False))


def unescape(text):
    """RFC 5545, 3.3.11; python3-icalendar 4 takes an escaped backslash before an n for a new line."""
    return re.sub(r'\\([\\;,nN])', lambda match: '\n' if match[1] in 'nN' else match[1], text)


@case
def hostile_text_stays_text(place):
    person = place.id_of('people', 'Amara Mensah')
    mentorship = records(place, 'Amara Mensah')[0]['mentorships'][0]['id']
    titles = ['x\\nEND:VTODO\\nBEGIN:VEVENT', 'a;b,c\\d:e"f', 'TRIGGER:-P1D', '‮evil‬', 'ö' * 200, 'w' * 490, '日本語' * 90,
              '🧗' * 60, '=1+1', '<script>alert(1)</script>', 'mailto:a@b', '\\', '\\n', '\\;', '^n^^']
    before = export(place, 'Amara')
    texts = [f'{title}\n{title}\tend\n' for title in titles]
    done(place.edit(*[{'edit': 'add-action', 'mentorship': mentorship, 'owner': person, 'title': title, 'text': text}
                      for title, text in zip(titles, texts)]))
    content = export(place, 'Amara')
    lines = content.split(b'\r\n')
    equal([line for line in lines if len(line) > 75 or b'\n' in line or b'\r' in line], [])
    for line in lines:
        line.decode()
    told = {name: [unescape(line[len(name) + 1:]) for line in content.decode().replace('\r\n ', '').split('\r\n')
                   if line.startswith(name + ':')] for name in ('SUMMARY', 'DESCRIPTION')}
    equal([title for title in told['SUMMARY'] if title in titles], titles)
    equal([text for text in told['DESCRIPTION'] if text[20:] in texts], ['Owner: Amara Mensah\n' + text for text in texts])
    equal(collections.Counter(part.name for part in read(content).walk()),
          collections.Counter(part.name for part in read(before).walk()) + collections.Counter(VTODO=len(titles)))


run_cases()
