#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mentor's first hour, with the pointer; the keys only write."""

import sys

sys.dont_write_bytecode = True

from stage import play  # noqa: E402


def makes_a_workspace(stage):
    stage.start()
    person = stage.person
    person.click('push-button', 'New workspace…')
    person.write('Name of the workspace', 'Climbers')
    person.click('text', 'Your own name')
    person.write('Your own name', 'Sofia Lind')
    person.click('push-button', 'Create')
    person.find('label', 'Nobody here yet')


def adds_a_mentee(stage):
    person = stage.person
    person.click('push-button', 'Add mentee…')
    person.write('Name', 'Amara Mensah')
    person.click('text', 'Role')
    person.write('Role', 'Backend developer')
    person.click('push-button', 'Add', within='Add mentee')
    person.find('list-item', 'Amara Mensah, Junior → Mid, 0 of 28 rated')


if __name__ == '__main__':
    play([makes_a_workspace, adds_a_mentee])
