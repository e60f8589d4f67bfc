# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor's first hour, from the welcome page to the second start. Ids and day are injected, so it always ends alike."""

from fixture import check_tree, check_workspace

MENTEE = 'Amara Mensah, Junior → Mid, 0 of 28 rated'
GOAL = 'Run the on-call guild, '
PROJECT = 'Checkout service, Led by Sofia Lind, '
PAYMENT_FORM = 'Payment form, Finish Fri 27 Nov, '
LOAD_TEST = 'Load test, Finish Wed 2 Dec, '


def makes_a_workspace(stage):
    stage.start()
    person = stage.person
    person.click('push-button', 'New workspace…')
    person.write('Name of the workspace', 'Climbers')
    person.click('text', 'Your own name')
    person.write('Your own name', 'Sofia Lind')
    person.click('push-button', 'Create')
    person.find('label', 'Nobody here yet')
    stage.enlarge()


def adds_a_mentee(stage):
    person = stage.person
    person.click('push-button', 'Add mentee…')
    person.write('Name', 'Amara Mensah')
    person.click('text', 'Role')
    person.write('Role', 'Backend developer')
    person.click('push-button', 'Add', within='Add mentee')
    person.find('list-item', MENTEE)


def adds_a_goal_with_two_steps(stage):
    person = stage.person
    person.click('page-tab', 'Goals')
    person.click('push-button', 'Add goal')
    person.write('Title', 'Run the guild')
    person.click('text', 'Due')
    person.write('Due', '4 Dec')
    person.click('text', 'Add a step')
    for number, title in enumerate(['Shadow a rotation', 'Lead a review'], 1):
        person.write('Add a step', title)
        person.press('Return')
        person.find('label', f'0 of {number}')


def adds_a_project_with_two_dependent_milestones(stage):
    person = stage.person
    person.click('list-item', 'Projects')
    person.click('push-button', 'Add project')
    person.write('Name', 'Checkout service')
    person.click('push-button', 'Add project', within='BelayNewProject')
    for title, days in (('Payment form', '5'), ('Load test', '3')):
        person.click('push-button', 'Add milestone')
        person.write('Title', title)
        person.click('text', 'Most likely')
        person.write('Most likely', days)
        if title == 'Load test':
            # The other milestone is the only one to choose.
            person.click('push-button', 'Add dependency')
            person.find('push-button', 'Remove this dependency')
        person.click('push-button', 'Back to Checkout service')


def adds_a_one_on_one_with_a_private_note_and_an_action(stage):
    person = stage.person
    person.click('list-item', MENTEE)
    person.click('page-tab', 'One-on-ones')
    person.click('push-button', 'Plan one-on-one')
    person.click('text', 'Write a private note')
    person.write('Write a private note', 'Tired of the night shifts')
    person.press('Return')
    person.find('list-item', 'Private note: Tired of the night shifts')
    person.click('text', 'Add an action')
    person.write('Add an action', 'Find a second mentor')
    person.click('text', 'Due', within='BelayActionsCard')
    person.write('Due', 'next Friday')
    person.press('Return')
    person.find('list-item', 'Amara Mensah: Find a second mentor, Fri 27 Nov')


def renames_the_goal(stage):
    person = stage.person
    person.click('page-tab', 'Goals')
    person.click('text', 'Title')
    person.write('Title', 'Run the on-call guild')
    person.find('label', 'Run the on-call guild')


def deletes_a_milestone_and_takes_it_back(stage):
    person = stage.person
    person.click('list-item', 'Projects')
    person.click('list-item', PROJECT)
    person.click('list-item', LOAD_TEST)
    person.click('push-button', 'Delete this milestone')
    person.find('list-item', PAYMENT_FORM)
    person.find('push-button', 'All 1')
    for button, n_left in (('Undo', 2), ('Redo', 1), ('Undo', 2)):
        person.click('push-button', button, within='BelayDesk')
        person.find('push-button', f'All {n_left}')


def quits(stage):
    stage.person.click('push-button', 'Close')
    stage.program.wait()


def starts_again(stage):
    stage.start()
    stage.person.find('list-item', MENTEE, within='BelaySidebar')


def finds_everything_in_the_tree(stage):
    person = stage.person
    stage.enlarge()
    lines = []
    for page, ways in (
            ('BelayTodayPage', [('list-item', 'Today', 'BelaySidebar')]),
            ('BelayPathPage', [('list-item', MENTEE, 'BelaySidebar'), ('page-tab', 'Path')]),
            ('BelayGoalsPage', [('page-tab', 'Goals'), ('list-item', GOAL)]),
            ('BelayMeetingsPage', [('page-tab', 'One-on-ones')]),
            ('BelayProjectView', [('list-item', 'Projects', 'BelaySidebar'), ('list-item', PROJECT)]),
            ('BelayMilestoneEditor', [('list-item', LOAD_TEST)])):
        for way in ways:
            person.click(*way)
        person.find('filler', page)
        lines += [page, *('  ' + line for line in person.read_aloud(page))]
    check_tree(lines)


def finds_everything_in_the_files(stage):
    quits(stage)
    check_workspace(stage.path('Belay', 'Climbers'), stage.make_fresh_workspace())


SCENES = [
    makes_a_workspace,
    adds_a_mentee,
    adds_a_goal_with_two_steps,
    adds_a_project_with_two_dependent_milestones,
    adds_a_one_on_one_with_a_private_note_and_an_action,
    renames_the_goal,
    deletes_a_milestone_and_takes_it_back,
    quits,
    starts_again,
    finds_everything_in_the_tree,
    finds_everything_in_the_files,
]
