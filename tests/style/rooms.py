# SPDX-License-Identifier: GPL-3.0-or-later
"""The rooms of src/, and which of the others each may use. src/DESIGN.md tells why."""

MAY_USE = {
    'model': set(),
    'planning': {'model'},
    'layout': {'model', 'planning'},
    'edit': {'model', 'planning'},
    'codec': {'model'},
    'storage': {'model', 'edit', 'codec'},
    'content': {'model', 'edit', 'codec'},
    'share': {'model', 'planning', 'edit', 'layout', 'codec'},
    'timeline': {'model', 'planning', 'layout'},
    'widgets': {'model', 'planning', 'layout'},
    'cli': {'model', 'planning', 'edit', 'codec', 'storage', 'share', 'content'},
}
MAY_USE['app'] = set(MAY_USE) - {'cli'}
# main.c stands before all rooms.
MAY_USE[''] = {'cli', 'app'}


def is_allowed(room, other):
    return room == other or other in MAY_USE.get(room, set())


def within_reach(room):
    """Returns the rooms whose headers a room sees: those it may use, and what their headers include."""
    reached = {room}
    waiting = [room]
    while waiting:
        fresh = MAY_USE.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached
