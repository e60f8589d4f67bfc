#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every page of the sample: whatever takes the focus has a name on the accessibility bus, and not that of a type."""

import re
import sys

sys.dont_write_bytecode = True

from tree import Atspi  # noqa: E402
from screen import wait_for  # noqa: E402
from stage import TODAY, play  # noqa: E402

NAME, PATH = 'io.github.belayplanner.Belay', '/io/github/belayplanner/Belay/window/1'
FOCUSABLE = int(Atspi.StateType.FOCUSABLE)
# What takes the focus only to give it to what is in it.
HANDS_ON = ('scroll-pane', 'list')
NAME_OF_TYPE = re.compile(r'(Gtk|Adw|Belay)[A-Z]\w*')


def activate(stage, action, parameter=None):
    given = '[]' if parameter is None else f"[<'{parameter}'>]"
    stage.screen.run('gdbus', 'call', '--session', '--dest', NAME, '--object-path', PATH,
                     '--method', 'org.gtk.Actions.Activate', action, given, '{}')


def read_when_calm(stage):
    """Returns all nodes once the tree stays as it is."""
    before = None

    def read():
        nonlocal before
        nodes = list(stage.tree.read().walk())
        said = [(node.path, node.name) for node in nodes]
        is_calm, before = said == before, said
        return is_calm and nodes
    return wait_for(lambda: 'a calm tree', read)


def check(stage):
    nodes = [node for node in read_when_calm(stage) if FOCUSABLE in node.states and node.role not in HANDS_ON]
    assert nodes, 'nothing takes the focus'
    nameless = [node for node in nodes if not node.name or NAME_OF_TYPE.fullmatch(node.name)]
    # What was never shown, such as the tabs of a window with one page, has no size.
    places = [f'{node} in {" in ".join(map(str, list(node.ancestors())[:4]))}' for node in nameless
              if stage.tree.place(node)[2] > 0]
    assert not places, '\n'.join(['without a name:', *places])


def ids(stage, kind):
    listed = stage.screen.run(stage.screen.program_path, '--workspace', stage.path('sample'), 'list', kind)
    return [line.split('\t')[0] for line in listed.splitlines()]


def welcome(stage):
    stage.start()
    check(stage)
    stage.screen.run('xdotool', 'key', 'ctrl+q')
    stage.program.wait()


def pages(stage):
    stage.screen.run(stage.screen.program_path, 'new', stage.path('sample'), '--sample', '--today', TODAY)
    stage.start('--workspace', stage.path('sample'))
    for page in ('today', 'projects', 'team', 'frameworks'):
        activate(stage, 'show-page', page)
        check(stage)


def people(stage):
    for person in ids(stage, 'people')[:2]:
        activate(stage, 'open-person', person)
        for page in ('path', 'goals', 'one-on-ones', 'skills'):
            activate(stage, 'show-page', page)
            check(stage)


def records(stage):
    for kind in ('goals', 'meetings', 'projects', 'milestones'):
        activate(stage, 'open-' + kind.rstrip('s'), ids(stage, kind)[0])
        check(stage)


def dialogs(stage):
    for dialog in ('search', 'commands', 'share', 'add-mentee', 'preferences'):
        activate(stage, dialog)
        check(stage)
        stage.screen.run('xdotool', 'key', 'Escape')


if __name__ == '__main__':
    play((welcome, pages, people, records, dialogs), lambda *arguments: None)
