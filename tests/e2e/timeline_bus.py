#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the timelines of the sample as a screen reader does: every item is reached, named, opened and moved."""

import random
import re
import sys

sys.dont_write_bytecode = True

from gi.repository import GLib  # noqa: E402
from keys import Person  # noqa: E402
from screen import wait_for  # noqa: E402
from stage import play  # noqa: E402

POSITION = re.compile(r'.+, (\d+) of (\d+)$', re.DOTALL)
ACTION = 'org.a11y.atspi.Action'
ACTS = ['timeline-item.open', 'timeline-item.earlier', 'timeline-item.later', 'timeline-item.shorter',
        'timeline-item.longer', 'timeline-item.remove']
KEYS = ['alt+Left', 'alt+Right', 'alt+shift+Left', 'alt+shift+Right', 'Left', 'Right', 'Up', 'Down', 'Delete', 'ctrl+z',
        'plus', 'minus']
N_EDITS = 200
N_LANES_MOST = 20
STILL = 3  # looks without a change after which a key has moved nothing
SEED = 6


class Reader(Person):
    """Knows only what is read aloud."""

    def focused(self):
        focus = self.tree.read_focus()
        found = focus and focus[1] == 'list-item' and POSITION.match(focus[2])
        return (focus[0], focus[2], int(found[1]), int(found[2])) if found else None

    def step(self, key):
        """Presses a key and returns the item with the focus then, or nothing where the key led no further."""
        before = self.focused()
        self.press(key)
        for _ in range(STILL):
            after = self.focused()
            if after != before:
                return after
        return None

    def enter(self):
        """Goes to the timeline with Tab."""
        def get():
            if self.focused():
                return True
            self.press('Tab')
            return self.focused()
        wait_for(lambda: f'an item with the focus; it is on {self.tree.read_focus()}', get)

    def acts(self, path):
        answer = self.tree.call(self.tree.program, [(path, ACTION, 'GetActions', None)])[0]
        return [each[0] for each in answer[0]] if answer else []

    def do(self, path, act):
        self.tree.call(self.tree.program, [(path, ACTION, 'DoAction', GLib.Variant('(i)', (self.acts(path).index(act),)))])

    def walk(self):
        """Goes through all lanes, and returns the names of what is in each."""
        lanes = []
        while self.step('Up') is not None:
            pass
        for _ in range(N_LANES_MOST):
            self.press('Home')
            wait_for(lambda: 'the first of a lane', lambda: (self.focused() or (0, 0, 0))[2] == 1)
            item = self.focused()
            names = []
            while item is not None:
                names.append(item[1])
                if item[2] != len(names) or any(act not in self.acts(item[0]) for act in ACTS):
                    raise AssertionError(f'{item} is number {len(names)} of its lane')
                n_items = item[3]
                item = self.step('Right')
            if len(names) != n_items or len(set(names)) != len(names):
                raise AssertionError(f'{len(names)} of {n_items} were reached: {names}')
            lanes.append(names)
            if self.step('Down') is None:
                return lanes
        raise AssertionError('there is no end of lanes')


def opens_the_sample(stage):
    stage.start('--sample')
    stage.person.find('list-item', 'Amara Mensah', within='BelaySidebar')


def goes_through(way):
    def scene(stage):
        reader = stage.person
        for each in way:
            reader.click(*each)
        reader.enter()
        # Near enough that nothing is a cluster of several.
        for _ in range(7):
            reader.press('plus')
        lanes = reader.walk()
        print('#', way[-1][1], [len(names) for names in lanes])
    scene.__name__ = 'goes_through_' + way[-1][1].split(' ')[0].strip(',').lower()
    return scene


def says_why_not(stage):
    """What is done stays where it is, and the reason is read out."""
    reader = stage.person
    while reader.step('Up') is not None:
        pass
    item = reader.focused()
    reader.do(item[0], 'timeline-item.later')
    reader.find('label', 'It is done')


def moves_and_opens(stage):
    """Each milestone of the plan is opened, and each that is planned gets another length, without a key."""
    reader = stage.person
    reader.enter()
    while reader.step('Up') is not None:
        pass
    item, n_moved = reader.focused(), 0
    while item is not None:
        path, name = item[:2]
        if ', planned' in name:
            reader.do(path, 'timeline-item.longer')
            wait_for(lambda: f'{name} with another end', lambda: (reader.focused() or item)[1] != name)
            reader.press('ctrl+z')
            wait_for(lambda: f'{name} again', lambda: (reader.focused() or (0, 0))[1] == name)
            n_moved += 1
        reader.do(reader.focused()[0], 'timeline-item.open')
        title = name.split(' ', 1)[1].split(', ')[0]
        reader.find('filler', 'BelayMilestoneEditor')
        reader.find('text', 'Title')
        reader.press('alt+2')
        reader.click('list-item', 'Scale the storefront')
        reader.enter()
        while reader.focused()[1] != name:
            if reader.step('Down') is None:
                raise AssertionError(f'{title} was not found again')
        item = reader.step('Down')
    if n_moved == 0:
        raise AssertionError('nothing was moved')


def keeps_the_focus(stage):
    reader = stage.person
    reader.press('alt+2')
    reader.click('list-item', 'Scale the storefront')
    reader.enter()
    hands = random.Random(SEED)
    for number in range(N_EDITS):
        key = hands.choice(KEYS)
        reader.press(key)
        wait_for(lambda: f'an item with the focus after {key}, number {number}; it is on {reader.tree.read_focus()}',
                 reader.focused)


SCENES = [
    opens_the_sample,
    goes_through([('list-item', 'Amara Mensah', 'BelaySidebar')]),
    goes_through([('list-item', 'Team', 'BelaySidebar')]),
    goes_through([('list-item', 'Projects', 'BelaySidebar'), ('list-item', 'Scale the storefront')]),
    says_why_not,
    moves_and_opens,
    keeps_the_focus,
]

if __name__ == '__main__':
    play(SCENES, Reader)
