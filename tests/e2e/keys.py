# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with keys and a pointer: real ones, by way of the X server."""

from screen import wait_for
from tree import FOCUSED

LEFT, WHEEL_UP, WHEEL_DOWN = '1', '4', '5'


class Person:
    """Sits before the screen, finds things by role and name, and does nothing that a person could not do."""

    def __init__(self, screen, tree):
        self.screen = screen
        self.tree = tree

    def xdotool(self, *arguments):
        return self.screen.run('xdotool', *arguments)

    # Looking.

    def look(self, role, name, within=None):
        """Returns the nodes with a role and a name that are to be seen."""
        found = [node for node in self.tree.read().walk()
                 if node.role == role and node.name == name and
                 (within is None or any(node.name == within for node in node.ancestors()))]
        # A row in which something is typed has an entry within, of the same name.
        return [node for node in found if not any(outer in found for outer in node.ancestors()) and self.tree.is_hit(node)]

    def find(self, role, name, within=None):
        """Waits until there is one such node to be seen, scrolling down where it is out of sight."""
        def get():
            found = self.look(role, name, within)
            return found[0] if len(found) == 1 else None
        return wait_for(lambda: f'{role} “{name}”; there are:\n' + self.tell(), get)

    def tell(self):
        """Returns what is to be seen, for somebody who has to know why a thing was not found."""
        return '\n'.join(repr(node) for node in self.tree.read().walk() if node.name and self.tree.is_hit(node))

    # The keyboard.

    def press(self, *keys):
        self.xdotool('key', '--delay', '1', *keys)

    def type(self, text):
        self.xdotool('type', '--delay', '1', text)

    def has_focus(self, role, name):
        return any(FOCUSED in node.states and node.role == role and node.name == name for node in self.tree.read().walk())

    def await_focus(self, role, name):
        wait_for(lambda: f'the focus on {role} “{name}”; there are:\n' + self.tell(), lambda: self.has_focus(role, name))

    def write(self, name, text, role='text'):
        """Replaces what stands in the field with the focus, and looks whether it stands there."""
        self.await_focus(role, name)
        self.press('ctrl+a')
        self.type(text)
        wait_for(lambda: f'“{text}” in “{name}”', lambda: any(
            self.tree.text(node) == text for node in self.tree.read().walk() if node.role == role and node.name == name))

    # The pointer.

    def window_corner(self, frame):
        """Returns where the content of a window begins: its title finds it, its border is alike on all sides."""
        def get():
            found = self.screen.try_to_run('xdotool', 'search', '--onlyvisible', '--name', f'^{frame.name}$').split()
            return found and self.screen.try_to_run('xdotool', 'getwindowgeometry', '--shell', found[-1])
        lines = wait_for(lambda: f'the window “{frame.name}”', get).splitlines()
        shape = dict(line.split('=') for line in lines)
        _, _, width, height = self.tree.place(frame)
        return (int(shape['X']) + (int(shape['WIDTH']) - width) // 2,
                int(shape['Y']) + (int(shape['HEIGHT']) - height) // 2)

    def point(self, node, button=LEFT):
        x, y = self.tree.middle(node)
        left, top = self.window_corner(node.top())
        self.xdotool('mousemove', str(left + x), str(top + y), 'click', button)

    def click(self, role, name, within=None):
        self.point(self.find(role, name, within))
