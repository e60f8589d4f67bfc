# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with keys and a pointer: real ones, by way of the X server."""

from screen import wait_for
from tree import FOCUSED

LEFT = '1'
FIELDS = ('text',)
LISTED = ('list-item', 'check-box')


class Person:
    """Sits before the screen, finds things by role and name, and does nothing that a person could not do."""

    def __init__(self, screen, tree):
        self.screen = screen
        self.tree = tree

    def xdotool(self, *arguments):
        return self.screen.run('xdotool', *arguments)

    # Looking.

    def look(self, role, name, within=None):
        """Returns the nodes with a role and a name, of list items its beginning, that are to be seen."""
        found = [node for node in self.tree.read().walk()
                 if node.role == role and (node.name == name or role == 'list-item' and node.name.startswith(name)) and
                 (within is None or any(node.name == within for node in node.ancestors()))]
        # A row in which something is typed has an entry within, of the same name.
        return self.tree.seen([node for node in found if not any(outer in found for outer in node.ancestors())])

    def find(self, role, name, within=None):
        """Waits until there is one such node to be seen."""
        def get():
            found = self.look(role, name, within)
            return found[0] if len(found) == 1 else None
        return wait_for(lambda: f'{role} “{name}”; there are:\n' + self.tell(), get)

    def tell(self):
        """Returns what is to be seen, for somebody who has to know why a thing was not found."""
        return '\n'.join(map(repr, self.tree.seen([node for node in self.tree.read().walk() if node.name])))

    def read_aloud(self, within):
        """Returns what a page holds, a line for each thing: what is listed, and what is written in fields."""
        def describe(node):
            text = self.tree.text(node) if node.role in FIELDS else None
            return f'{node.role} “{node.name}”' + (f': {text}' if text else '')
        named = [node for node in self.tree.read().walk()
                 if node.name and node.role in FIELDS + LISTED and any(outer.name == within for outer in node.ancestors())]
        lines = [describe(node) for node in self.tree.seen(named)]
        return [line for line in lines if not line.endswith('”') or line.split(' ')[0] in LISTED]

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

    def tick(self, row):
        """Ticks the box in a row."""
        self.point(next(node for node in row.walk() if node.role == 'check-box'))


# What a person who knows the program presses; all else is reached with Tab and arrows.
SHORTCUTS = {
    ('list-item', 'Today'): 'alt+1',
    ('list-item', 'Projects'): 'alt+2',
    ('page-tab', 'Path'): 'alt+5',
    ('page-tab', 'Goals'): 'alt+6',
    ('page-tab', 'One-on-ones'): 'alt+7',
    ('push-button', 'Undo'): 'ctrl+z',
    ('push-button', 'Redo'): 'ctrl+shift+z',
    ('push-button', 'Close'): 'ctrl+q',
    ('push-button', 'Start the one-on-one'): 'ctrl+m',
    ('push-button', 'Close the one-on-one'): 'ctrl+m',
    ('push-button', 'Copy summary'): 'ctrl+shift+c',
    ('push-button', 'Hide private'): 'ctrl+shift+p',
}
ACTIVATE = {'push-button': ['space'], 'list-item': ['Return'], 'page-tab': ['space'], 'text': []}
# A key that moves nothing is told from one that has not arrived yet by looking again and again.
LOOKS = 8


class KeyboardPerson(Person):
    """Does the same without a pointer."""

    def move_focus(self, key):
        """Presses a key and returns what has the focus then."""
        before = self.tree.read_focus()
        self.press(key)
        for _ in range(LOOKS):
            after = self.tree.read_focus()
            if after != before:
                return after
        return before

    def focus(self, node):
        """Goes through the window with Tab, and through lists with arrows, until it has the focus."""
        paths = {inner.path for inner in node.walk()}

        def is_there(focus):
            return focus is not None and (focus[0] in paths if node.role == 'text' else focus[1:] == (node.role, node.name))

        def get():
            focus = self.tree.read_focus()
            if is_there(focus):
                return True
            focus = self.move_focus('Tab')
            while not is_there(focus) and node.role == 'list-item' and focus is not None and focus[1] == 'list-item':
                before, focus = focus, self.move_focus('Down')
                if focus == before:
                    break
            return is_there(focus)
        wait_for(lambda: f'the focus on {node}; it is on {self.tree.read_focus()}', get)

    def click(self, role, name, within=None):
        if (role, name) in SHORTCUTS:
            self.press(SHORTCUTS[role, name])
            return
        self.focus(self.find(role, name, within))
        for key in ACTIVATE[role]:
            self.press(key)

    def tick(self, row):
        box = next(node for node in row.walk() if node.role == 'check-box')
        self.focus(row)
        wait_for(lambda: f'the focus on {box}', lambda: self.move_focus('Tab')[0] == box.path)
        self.press('space')
