# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays scenes one after the other, and answers in the Test Anything Protocol."""

import os
import subprocess
import sys
import traceback

from screen import Screen
from tree import Tree

TODAY = '2026-11-22'


class Stage:
    """What a scene has at hand: the screen, and a person before it."""

    def __init__(self, screen, person_type):
        self.screen = screen
        self.tree = Tree(screen)
        self.person = person_type(screen, self.tree)
        self.program = None

    def start(self, *arguments):
        self.program = self.screen.belay('--today', TODAY, *arguments)
        self.tree.meet()

    def path(self, *parts):
        return os.path.join(self.screen.home, *parts)

    def make_fresh_workspace(self):
        folder = self.path('fresh')
        subprocess.run([self.screen.program_path, 'new', folder], env=self.screen.environment, check=True)
        return folder

    def enlarge(self, name='Climbers'):
        """Makes the window so tall that nothing has to be scrolled to."""
        self.screen.run('xdotool', 'search', '--onlyvisible', '--name', f'^{name}$', 'windowsize', '--sync', '1240', '1600')


def play(scenes, person_type):
    """Plays all scenes: each begins where the one before it ended, so the first that fails is the last."""
    print(f'1..{len(scenes)}')
    with Screen(sys.argv[1]) as screen:
        stage = Stage(screen, person_type)
        for number, scene in enumerate(scenes, 1):
            name = scene.__name__.replace('_', '-')
            try:
                scene(stage)
            except Exception:  # whatever it was, the report says it
                said = f'the program said: {stage.program.said()}' if stage.program else 'the program was not started'
                for line in (traceback.format_exc() + said).splitlines():
                    print('#', line)
                print('not ok', number, '-', name, flush=True)
                sys.exit(1)
            print('ok', number, '-', name, flush=True)
