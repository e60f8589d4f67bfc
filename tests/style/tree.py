# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that the checks of the style look at: those of the project, or a few planted ones."""

import os
import re

FOLDERS = ('src', 'ui', 'data', 'tests', '.ci')
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+["<]([^">]+)[">]', re.MULTILINE)


class Tree:
    """Texts by their path from the top, and what stands at the top."""

    def __init__(self, files, top=()):
        self.files = files
        self.top = list(top)
        self.headers = {}
        for path in self.paths('src', '.h'):
            self.headers.setdefault(os.path.basename(path), []).append(path)

    def paths(self, folder='', *suffixes):
        """Returns the files below a folder that end in one of some suffixes."""
        prefix = folder and folder + '/'
        return [path for path in sorted(self.files)
                if path.startswith(prefix) and path.endswith(suffixes or '')]

    def lines(self, path):
        """Returns the lines of a file with their numbers from 1."""
        return list(enumerate(self.files[path].split('\n'), 1))

    def includes(self, path):
        """Returns what a file includes, with the line of each."""
        text = self.files[path]
        return [(text.count('\n', 0, match.start()) + 1, match[1]) for match in INCLUDE.finditer(text)]

    def resolve(self, include):
        """Returns the path of a header of ours, or None for one of a library."""
        if 'src/' + include in self.files:
            return 'src/' + include
        return self.headers.get(os.path.basename(include), [None])[0]


def room_of(path):
    """Returns the room of a source or of a test; main.c, which stands before all rooms, has none."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else ''


def is_private(path):
    return '/private/' in path or path.endswith('-private.h')


def read_project(top):
    """Reads every file of the project; what is no text at all is left out."""
    files = {}
    for folder in FOLDERS:
        for where, _, names in os.walk(os.path.join(top, folder)):
            for name in names:
                path = os.path.join(where, name)
                with open(path, 'rb') as file:
                    content = file.read()
                if b'\0' not in content and '__pycache__' not in path:
                    files[os.path.relpath(path, top)] = content.decode('utf-8', 'replace')

    # Whoever builds in another folder than `build` breaks no rule by it.
    entries = [name + '/' * os.path.isdir(os.path.join(top, name)) for name in sorted(os.listdir(top))
               if not os.path.isdir(os.path.join(top, name, 'meson-private'))]
    return Tree(files, entries)
