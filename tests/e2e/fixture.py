# SPDX-License-Identifier: GPL-3.0-or-later
"""What has to be there in the end: the files of the workspace, and what a screen reader reads of its pages."""

import difflib
import os
import shutil
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'fixture')
WORKSPACE = os.path.join(FOLDER, 'workspace')
TREE = os.path.join(FOLDER, 'tree.txt')
# The presets are compared with those of a workspace that was just made, and have no second copy here.
PRESETS = 'frameworks'


def read_files(folder):
    """Returns the text of every file in a folder, by path; the lock belongs to who holds it."""
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            if name != '.lock':
                with open(path, encoding='utf-8') as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found


def split_presets(files):
    presets = {path for path in files if path.split(os.sep)[0] == PRESETS}
    return {path: files[path] for path in presets}, {path: files[path] for path in files if path not in presets}


def compare(what, found, wanted):
    if found != wanted:
        raise AssertionError(f'{what} is not as in the fixture:\n' + '\n'.join(
            difflib.unified_diff(wanted.splitlines(), found.splitlines(), 'wanted', 'found', lineterm='')))


def check_workspace(folder, fresh_folder):
    """Compares a workspace with the fixture, and its presets with those of a fresh one."""
    presets, files = split_presets(read_files(folder))
    compare('the presets', repr(sorted(presets.items())), repr(sorted(split_presets(read_files(fresh_folder))[0].items())))
    if '--update' in sys.argv:
        shutil.rmtree(WORKSPACE, ignore_errors=True)
        shutil.copytree(folder, WORKSPACE, ignore=shutil.ignore_patterns('.lock', PRESETS))
    wanted = read_files(WORKSPACE)
    compare('the list of files', '\n'.join(sorted(files)), '\n'.join(sorted(wanted)))
    for path in sorted(files):
        compare(path, files[path], wanted[path])


def check_tree(lines):
    text = ''.join(line + '\n' for line in lines)
    if '--update' in sys.argv:
        with open(TREE, 'w', encoding='utf-8') as file:
            file.write(text)
    with open(TREE, encoding='utf-8') as file:
        compare('the accessible tree', text, file.read())
