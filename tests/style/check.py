# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks, each with trees that break its rule and one that just keeps it."""

from tree import Tree

CHECKS = []


class Check:
    def __init__(self, find, breaks, keeps):
        self.name = find.__name__.replace('_', '-')
        self.find = find
        self.breaks = breaks
        self.keeps = keeps

    def test_itself(self):
        """A check that never failed proves nothing: it must find what was planted, and no more."""
        for number, planted in enumerate(self.breaks, 1):
            if not list(self.find(planted)):
                yield f'the violation planted in tree {number} was not found'
        for finding in self.find(self.keeps):
            yield f'found in a tree that keeps the rule: {finding}'


def plant(**files):
    """Makes a tree of a few C files in the rooms that their names begin with: model_day_h."""
    planted = {}
    for name, text in files.items():
        room, *words, suffix = name.split('_')
        if words[0] == 'private':
            room, words = room + '/private', words[1:]
        planted[f"src/{room}/{'-'.join(words)}.{suffix}"] = text
    return Tree(planted)


def check(breaks, keeps):
    """Registers a function that yields a finding for every violation of a rule in a tree."""
    def register(find):
        CHECKS.append(Check(find, breaks, keeps))
        return find
    return register
