# SPDX-License-Identifier: GPL-3.0-or-later
"""A one-on-one from its plan to the first action that is done. Nothing private is told to anybody who looks on."""

import os
import subprocess

from screen import wait_for

CANARY = 'Xylograph'
MENTEE = 'Amara Mensah, Mid → Senior'
NOTES = ['We agreed on the order.', '[] Amara: draft the plan by today', '[] Ingrid: ask the data team by tomorrow', '']
FIRST = 'Amara Mensah: draft the plan, Sun 22 Nov'
SECOND = 'Ingrid Solberg: ask the data team, Mon 23 Nov'


def opens_the_sample(stage):
    folder = stage.path('Sample')
    subprocess.run([stage.screen.program_path, 'new', folder, '--sample', '--today', '2026-11-22'],
                   env=stage.screen.environment, check=True)
    stage.start(folder)
    stage.person.find('list-item', MENTEE, within='BelaySidebar')
    stage.enlarge('Platform team')
    stage.person.click('list-item', MENTEE, within='BelaySidebar')
    stage.person.click('page-tab', 'One-on-ones')


def prepares(stage):
    person = stage.person
    person.click('text', 'Add a point')
    person.write('Add a point', 'The order of the next quarter')
    person.press('Return')
    person.find('list-item', 'The order of the next quarter')
    person.click('list-item', 'Proposed: A goal for Integration')
    person.find('list-item', 'A goal for Integration: APIs and third parties')


def starts_it(stage):
    stage.person.click('push-button', 'Start the one-on-one')
    stage.person.find('label', 'One-on-one with Amara Mensah')


def writes_notes_with_two_actions(stage):
    person = stage.person
    person.click('text', 'Notes')
    person.await_focus('text', 'Notes')
    for number, line in enumerate(NOTES[:-1]):
        person.type(line)
        person.press('Return')
        if number > 0:
            person.find('list-item', (FIRST, SECOND)[number - 1], within='BelayActionsCard')


def writes_a_private_note_and_hides_it(stage):
    person = stage.person
    person.click('text', 'Write a private note')
    person.type(CANARY + ' seemed tired')
    person.press('Return')
    person.find('list-item', 'Private note: ' + CANARY)
    person.click('push-button', 'Hide private')
    wait_for(lambda: 'the private note to go', lambda: not tells_canary(stage))


def tells_canary(stage):
    """Whether the name or the text of anything in the tree has the private text."""
    return any(CANARY in node.name or node.role == 'text' and CANARY in (stage.tree.text(node) or '')
               for node in stage.tree.read().walk())


def closes_it(stage):
    person = stage.person
    person.click('push-button', 'Close the one-on-one')
    person.find('label', 'Talked about')
    assert not tells_canary(stage)


def copies_the_summary(stage):
    person = stage.person
    person.click('push-button', 'Copy summary')
    person.find('status-bar', 'The summary is copied. Nothing private is in it.')
    person.click('text', 'Add to the record')
    person.await_focus('text', 'Add to the record')
    person.press('ctrl+v')

    def get():
        node = person.find('text', 'Add to the record')
        text = stage.tree.text(node) or ''
        return 'draft the plan' in text and text
    summary = wait_for(lambda: 'the summary that was pasted', get)
    assert 'ask the data team' in summary and 'We agreed on the order.' in summary, summary
    assert CANARY not in summary, summary
    person.press('ctrl+a', 'Delete')


def finds_the_actions_on_today_and_ticks_one(stage):
    person = stage.person
    person.click('list-item', 'Today')
    row = person.find('list-item', 'Amara Mensah, ask the data team: ')
    person.find('list-item', 'Amara Mensah, draft the plan: ')
    person.tick(row)
    wait_for(lambda: 'the action to go', lambda: not person.look('list-item', 'Amara Mensah, ask the data team: '))
    assert not tells_canary(stage)


def leaves_nothing_private_outside(stage):
    """Neither the title of the window nor what is said to a log or remembered as recent."""
    windows = stage.screen.run('xdotool', 'search', '--onlyvisible', '--name', '.').split()
    titles = ''.join(stage.screen.run('xdotool', 'getwindowname', window) for window in windows)
    assert CANARY not in titles, titles
    stage.person.click('push-button', 'Close')
    stage.program.wait()
    for folder, _, names in os.walk(stage.screen.home):
        for name in names:
            path = os.path.join(folder, name)
            if not os.path.isfile(path):
                continue
            with open(path, 'rb') as file:
                is_told = CANARY.encode() in file.read()
            is_private = os.path.join('Sample', 'private') in path or '.belay' in path
            assert not is_told or is_private, path


SCENES = [
    opens_the_sample,
    prepares,
    starts_it,
    writes_notes_with_two_actions,
    writes_a_private_note_and_hides_it,
    closes_it,
    copies_the_summary,
    finds_the_actions_on_today_and_ticks_one,
    leaves_nothing_private_outside,
]
