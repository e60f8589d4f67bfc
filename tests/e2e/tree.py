# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told: the accessible tree of the program, read over the accessibility bus.

GTK 4.8 has three habits that a reader has to know. A widget that a stack hides stays in the tree, with
the place it last had, so what is to be seen is asked of the window by pointing at it. Places are within
the surface, which may be a window or a popover. A button names itself by its label and by the label
within, so that its name is said twice.
"""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from screen import wait_for  # noqa: E402

ROOT = '/org/a11y/atspi/accessible/root'
NOTHING = '/org/a11y/atspi/null'
CACHE = '/org/a11y/atspi/cache'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
# Their text or picture is none of the tree's nodes, so pointing at it points at nothing.
HOLLOW = ('text', 'entry', 'push-button', 'toggle-button', 'check-box', 'combo-box')
IN_WINDOW = int(Atspi.CoordType.WINDOW)
FOCUSED = int(Atspi.StateType.FOCUSED)


def say_once(name):
    """Takes a name that GTK says twice once."""
    middle = len(name) // 2
    return name[:middle] if name[:middle] == name[middle + 1:] else name


class Node:
    """A node of the tree as it was when it was read."""

    def __init__(self, path, parent):
        self.path = path
        self.parent = parent
        self.children = []
        self.name = self.role = ''
        self.states = set()

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def top(self):
        """Returns the window that it stands in."""
        return [self, *self.ancestors()][-2]

    def __repr__(self):
        return f'{self.role} “{self.name}”'


class Tree:
    """Reads level by level, all questions at once: one question after the other takes seconds."""

    def __init__(self, screen):
        session = Gio.DBusConnection.new_for_address_sync(
            screen.environment['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, -1, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address,
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.program = None

    def call(self, owner, questions):
        """Asks all questions, each (path, interface, method, arguments); None is the answer where there is none."""
        answers = [None] * len(questions)
        n_left = len(questions)

        def take(bus, result, number):
            nonlocal n_left
            n_left -= 1
            try:
                answers[number] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for number, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(owner, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None, take, number)
        while n_left > 0:
            GLib.MainContext.default().iteration(True)
        return answers

    def ask(self, node, interface, method, arguments=None):
        return self.call(self.program, [(node.path, interface, method, arguments)])[0]

    def meet(self):
        """Waits for a program that has just been started."""
        def get():
            answer = self.call('org.a11y.atspi.Registry', [(ROOT, ACCESSIBLE, 'GetChildren', None)])[0]
            return answer and next((owner for owner, _ in answer[0] if owner != self.program), None)
        self.program = wait_for(lambda: 'the program on the accessibility bus', get)

    def read(self):
        """Returns the root of the whole tree as it is now."""
        root = Node(ROOT, None)
        level, nodes = [root], {}
        while level:
            answers = self.call(self.program, [(node.path, ACCESSIBLE, 'GetChildren', None) for node in level])
            for node, answer in zip(level, answers):
                nodes[node.path] = node
                node.children = [Node(path, node) for _, path in (answer or ([],))[0]]
            level = [child for node in level for child in node.children if child.path not in nodes]
        for item in (self.call(self.program, [(CACHE, 'org.a11y.atspi.Cache', 'GetItems', None)])[0] or ([],))[0]:
            node = nodes.get(item[0][1])
            if node is not None:
                bits = item[9][0] | item[9][1] << 32
                node.name, node.role = say_once(item[6]), Atspi.Role(item[7]).value_nick
                node.states = {state for state in range(64) if bits >> state & 1}
        return root

    def place(self, node):
        """Returns where it stands within its surface: x, y, width, height."""
        answer = self.ask(node, COMPONENT, 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))
        return answer[0] if answer else (0, 0, 0, 0)

    def middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def is_hit(self, node):
        """Whether pointing at its middle points at it, or at something within it."""
        x, y, width, height = self.place(node)
        if width <= 0 or height <= 0:
            return False
        hit = self.ask(node.top(), COMPONENT, 'GetAccessibleAtPoint',
                       GLib.Variant('(iiu)', (x + width // 2, y + height // 2, IN_WINDOW)))
        return hit is not None and (any(hit[0][1] == within.path for within in node.walk()) or
                                    (hit[0][1] == NOTHING and node.role in HOLLOW))

    def text(self, node):
        """Returns the text that stands in a field."""
        length = self.ask(node, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (TEXT, 'CharacterCount')))
        if length is None:
            return None
        return self.ask(node, TEXT, 'GetText', GLib.Variant('(ii)', (0, length[0])))[0]
