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
CACHE = '/org/a11y/atspi/cache'
ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
TEXT = 'org.a11y.atspi.Text'
EDGE = 3
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
        self.program = self.focused = None
        self.bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, 'focused',
                                  Gio.DBusSignalFlags.NONE, self.hear_focus)

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

    def hear_focus(self, bus, sender, path, interface, signal, arguments):
        if sender == self.program and arguments.unpack()[1] == 1:
            self.focused = path

    def read_focus(self):
        """Returns what has the focus: path, role and name, or nothing. What was said last is asked first, as that is fast."""
        while GLib.MainContext.default().iteration(False):
            pass
        if self.focused is not None:
            states, role, name = self.call(self.program, [
                (self.focused, ACCESSIBLE, 'GetState', None), (self.focused, ACCESSIBLE, 'GetRole', None),
                (self.focused, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (ACCESSIBLE, 'Name')))])
            if states and role and name and states[0][0] >> FOCUSED & 1:
                return self.focused, Atspi.Role(role[0]).value_nick, say_once(name[0])
        items = (self.call(self.program, [(CACHE, 'org.a11y.atspi.Cache', 'GetItems', None)])[0] or ([],))[0]
        return next(((item[0][1], Atspi.Role(item[7]).value_nick, say_once(item[6])) for item in items
                     if item[9][0] >> FOCUSED & 1), None)

    def place(self, node):
        """Returns where it stands within its surface: x, y, width, height."""
        answer = self.ask(node, COMPONENT, 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))
        return answer[0] if answer else (0, 0, 0, 0)

    def middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def seen(self, nodes):
        """Returns those of some nodes that are to be seen: pointing at one, or at its edge, points at it or within it.

        The edge because the picture on a button and the text in an entry are none of the tree's nodes.
        """
        places = self.call(self.program, [(node.path, COMPONENT, 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))
                                          for node in nodes])
        questions, asked = [], []
        for node, place in zip(nodes, places):
            x, y, width, height = place[0] if place else (0, 0, 0, 0)
            for across in (x + width // 2, x - EDGE) if width > 0 and height > 0 else ():
                asked.append(node)
                questions.append((node.top().path, COMPONENT, 'GetAccessibleAtPoint',
                                  GLib.Variant('(iiu)', (across, y + height // 2, IN_WINDOW))))
        found = {node.path for node, hit in zip(asked, self.call(self.program, questions))
                 if hit and any(hit[0][1] == inner.path for inner in node.walk())}
        return [node for node in nodes if node.path in found]

    def text(self, node):
        """Returns the text that stands in a field."""
        length = self.ask(node, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (TEXT, 'CharacterCount')))
        if length is None:
            return None
        return self.ask(node, TEXT, 'GetText', GLib.Variant('(ii)', (0, length[0])))[0]
