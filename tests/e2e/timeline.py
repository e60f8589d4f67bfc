#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pulls milestones to other days with the pointer and with keys: each drop is one change, and one undo takes it back."""

import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True

from fixture import read_files  # noqa: E402
from keys import Person  # noqa: E402
from screen import wait_for  # noqa: E402
from stage import TODAY, play  # noqa: E402

# Three pieces of planned work of which nothing waits for anything: title, not before, working days.
MILESTONES = [('Climb', '2026-12-14', 5), ('Anchor', '2026-12-07', 10), ('Belay', '2027-01-11', 5)]
ANCHOR_DAYS = 12  # from its first day to its last one, a Monday and a Friday
PULLED_DAYS = 14
GAP = 2  # between the end of a bar and the end of its last day
HANDLE = 9  # from the end of a bar to the middle of its handle
ZOOMS = [0, 1, -4]  # each in steps from the one before it


class Hand(Person):
    """Knows the timeline of the plan."""

    folder = None
    is_mirrored = False

    def milestone(self, title):
        return self.find('list-item', f'Milestone {title}, ')

    def fields(self, title):
        found = next(each for each in self.project()['milestones'] if each['title'] == title)
        return found['start'], found['likely-days']

    def project(self):
        projects = os.path.join(self.folder, 'projects')
        name = next(each for each in os.listdir(projects) if each.endswith('.json'))
        with open(os.path.join(projects, name), encoding='utf-8') as file:
            return json.load(file)

    def files(self):
        """Returns what is written down; a file may be on its way."""
        while True:
            try:
                return {path: text for path, text in read_files(self.folder).items() if path.endswith('.json')}
            except FileNotFoundError:
                pass

    def rectangle(self, title):
        """Returns where a milestone is on the screen: where it begins and ends in reading direction, and its middle."""
        node = self.milestone(title)
        x, y, width, height = self.tree.place(node)
        left, top = self.window_corner(node.top())
        begin, end = (x + width, x) if self.is_mirrored else (x, x + width)
        return left + begin, left + end, top + y + height // 2

    def later(self, x, n_px):
        return round(x - n_px if self.is_mirrored else x + n_px)

    def px_per_day(self):
        begin, end, _ = self.rectangle('Anchor')
        return (abs(end - begin) + GAP) / ANCHOR_DAYS

    def pull(self, from_x, from_y, to_x, to_y, cancels=False):
        """Presses, moves there in several steps as a hand does, and lets go."""
        self.xdotool('mousemove', str(from_x), str(from_y), 'sleep', '0.1', 'mousedown', '1')
        for part in (0.3, 0.7, 1):
            self.xdotool('mousemove', str(round(from_x + (to_x - from_x) * part)), str(round(from_y + (to_y - from_y) * part)),
                         'sleep', '0.05')
        if cancels:
            self.press('Escape')
        self.xdotool('mouseup', '1')

    def can_undo(self):
        # A button that cannot be pressed is not hit by pointing at it.
        return bool(self.look('push-button', 'Undo', within='BelayDesk'))

    def undo(self, before):
        """One step takes a change back, and there is no second one."""
        self.press('ctrl+z')
        wait_for(lambda: 'the workspace as it was', lambda: self.files() == before)
        wait_for(lambda: 'nothing more to undo', lambda: not self.can_undo())


def expect(hand, what, do, get, wanted):
    """Does something that changes one thing, and takes it back."""
    before = hand.files()
    do()
    wait_for(lambda: f'{what} at {wanted}; it is {get()}', lambda: get() == wanted)
    changed = [path for path, text in hand.files().items() if before.get(path) != text]
    if len(changed) != 1:
        raise AssertionError(f'{what} changed {changed}')
    hand.undo(before)


def pull_all(hand):
    """Moves, lengthens, connects, cancels."""
    pull = PULLED_DAYS * hand.px_per_day()
    begin, end, y = hand.rectangle('Anchor')
    middle = (begin + end) // 2
    expect(hand, 'Anchor moved', lambda: hand.pull(middle, y, hand.later(middle, pull), y),
           lambda: hand.fields('Anchor'), ('2026-12-21', 10))
    grip = hand.later(end, -3)
    expect(hand, 'Anchor lengthened', lambda: hand.pull(grip, y, hand.later(grip, pull), y),
           lambda: hand.fields('Anchor'), ('2026-12-07', 20))

    before = hand.files()
    hand.pull(middle, y, hand.later(middle, pull), y, cancels=True)
    hand.pull(grip, y, hand.later(grip, pull), y, cancels=True)

    handle = hand.later(end, HANDLE)
    other_begin, other_end, other_y = hand.rectangle('Belay')
    hand.xdotool('mousemove', str(middle), str(y), 'sleep', '0.1')
    hand.pull(handle, y, (other_begin + other_end) // 2, other_y, cancels=True)
    if hand.can_undo() or hand.files() != before:
        raise AssertionError('what was cancelled has changed something')
    expect(hand, 'Belay connected', lambda: hand.pull(handle, y, (other_begin + other_end) // 2, other_y),
           lambda: len(hand.project().get('dependencies', [])), 1)


def press_all(hand):
    """The same by keys; how far a key goes depends on the zoom, and each is one change."""
    later, earlier = ('alt+Left', 'alt+Right') if hand.is_mirrored else ('alt+Right', 'alt+Left')
    begin, end, y = hand.rectangle('Climb')
    hand.xdotool('mousemove', str((begin + end) // 2), str(y), 'click', '1')
    for key, position in ((later, 0), (earlier, 0), ('shift+' + later, 1)):
        before = hand.fields('Climb')
        files = hand.files()
        hand.press(key)
        wait_for(lambda: f'Climb changed by {key}', lambda: hand.fields('Climb') != before)
        after = hand.fields('Climb')
        if (after[position] > before[position]) != (key != earlier) or after[1 - position] != before[1 - position]:
            raise AssertionError(f'{key} led from {before} to {after}')
        hand.undo(files)


def makes_the_plan(stage):
    hand = stage.person
    hand.folder = stage.make_fresh_workspace()

    def edit(verb, **arguments):
        answer = subprocess.run([stage.screen.program_path, 'edit', '--workspace', hand.folder, '--today', TODAY],
                                input=json.dumps({'edit': verb, **arguments}), env=stage.screen.environment,
                                check=True, capture_output=True, text=True).stdout
        return json.loads(answer)['id']
    project = edit('add-project', name='Rope', start='2026-11-23')
    for title, start, days in MILESTONES:
        edit('add-milestone', project=project, title=title, start=start, **{'likely-days': days})


def opens_the_plan(stage):
    hand = stage.person
    stage.start(hand.folder)
    hand.click('list-item', 'Projects')
    # No toast lies over the timeline.
    stage.enlarge('fresh')
    hand.click('list-item', 'Rope, ')
    hand.milestone('Anchor')


def works_at_every_zoom(stage):
    hand = stage.person
    for n_steps in ZOOMS:
        begin, end, y = hand.rectangle('Anchor')
        hand.xdotool('mousemove', str((begin + end) // 2), str(y), 'click', '1')
        before = hand.px_per_day()
        for _ in range(abs(n_steps)):
            hand.press('plus' if n_steps > 0 else 'minus')
        wait_for(lambda: 'another zoom', lambda: n_steps == 0 or hand.px_per_day() != before)
        wait_for(lambda: 'a zoom that stays', lambda: hand.px_per_day() == hand.px_per_day())
        pull_all(hand)
        press_all(hand)


def turns_round(stage):
    stage.person.press('ctrl+q')
    stage.program.wait()
    # The direction is a translation of GTK's, which no installed locale is needed for.
    stage.screen.environment['LANGUAGE'] = 'ar'
    stage.person.is_mirrored = True


SCENES = [makes_the_plan, opens_the_plan, works_at_every_zoom, turns_round]

if __name__ == '__main__':
    play([*SCENES, opens_the_plan, works_at_every_zoom], Hand)
