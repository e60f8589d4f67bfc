# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom."""

import os
import re

from check import check, plant
from rooms import MAY_USE, is_allowed
from tree import Tree, is_private, room_of

# Libraries that only some rooms may know, by the beginning of what is included.
LIBRARIES = {
    'gtk/': {'timeline', 'widgets', 'app'},
    'gdk/': {'timeline', 'widgets', 'app'},
    'adwaita.h': {'widgets', 'app'},
    'gtksourceview/': {'app'},
    'cairo': {'share', 'timeline', 'widgets', 'app'},
    'pango/': {'share', 'timeline', 'widgets', 'app'},
    'json-glib/': {'codec', 'storage', 'content', 'share', 'app', 'cli'},
    'libical/': {'planning', 'share'},
    'cmark.h': {'share', 'app'},
}
# Libraries that a room keeps to a single file.
ONE_FILE = ('libical/',)


def uses(tree, folder='src'):
    """Yields every include of a header of ours: the file, the line, the header."""
    for path in tree.paths(folder, '.c', '.h'):
        for number, include in tree.includes(path):
            if header := tree.resolve(include):
                yield path, number, header


@check(breaks=[plant(edit_a_c='#include "../model/day.h"'), plant(edit_a_c='# include <../day.h>'),
               Tree({'tests/model/a.c': '#include "../../src/model/day.c"'}), plant(edit_a_c='#include "b.c"'),
               plant(edit_day_h='', model_day_h='')],
       keeps=plant(edit_a_c='#include "day.h"\n#include <gio/gio.h>', model_day_h=''))
def includes_are_plain(tree):
    for path in tree.paths('', '.c', '.h'):
        for number, include in tree.includes(path):
            if '..' in include.split('/') or include.endswith('.c'):
                yield f'{path}:{number}: includes {include}'
    for name, paths in tree.headers.items():
        if len(paths) > 1:
            yield f'{paths[1]}: there is a second {name}'


@check(breaks=[plant(edit_a_c='#include "list-private.h"', model_private_list_private_h=''),
               plant(edit_a_c='#include "list.h"', model_private_list_h=''),
               plant(edit_a_c='#include "gate-private.h"', codec_gate_private_h=''),
               Tree({'src/model/private/a.h': '', 'tests/edit/b.c': '#include "a.h"'})],
       keeps=plant(model_a_c='#include "list-private.h"', model_private_list_private_h=''))
def private_headers_stay_private(tree):
    for folder in ('src', 'tests'):
        for path, number, header in uses(tree, folder):
            if is_private(header) and room_of(header) != room_of(path):
                yield f'{path}:{number}: {header} is private'
            if is_private(header) and path.endswith('.h') and not is_private(path) and folder == 'src':
                yield f'{path}:{number}: a public header needs the private {header}'


@check(breaks=[plant(model_a_h='#include "b.h"', model_b_h='#include "c.h"', model_c_h='#include "a.h"'),
               plant(model_a_h='#include "a.h"')],
       keeps=plant(model_a_h='#include "b.h"\n#include "c.h"', model_b_h='#include "c.h"', model_c_h=''))
def includes_have_no_cycle(tree):
    included = {}
    for path, _, header in uses(tree):
        included.setdefault(path, []).append(header)
    done = set()

    def walk(path, trail):
        if path in trail:
            yield 'a cycle of includes: ' + ' → '.join(trail[trail.index(path):] + [path])
        elif path not in done:
            for header in included.get(path, []):
                yield from walk(header, trail + [path])
            done.add(path)

    for path in included:
        yield from walk(path, [])


@check(breaks=[plant(model_a_c='#include "editor.h"', edit_editor_h=''), plant(attic_a_c=''),
               plant(planning_a_h='#include "reader.h"', codec_reader_h=''),
               Tree({'src/main.c': '#include "day.h"', 'src/model/day.h': ''})],
       keeps=Tree({'src/edit/a.c': '#include "day.h"', 'src/model/day.h': '', 'src/main.c': '#include "c.h"', 'src/cli/c.h': ''}))
def rooms_include_what_they_may(tree):
    for path in tree.paths('src', '.c', '.h'):
        if room_of(path) and room_of(path) not in MAY_USE:
            yield f'{path}: the architecture knows no such room'
    for path, number, header in uses(tree):
        if not is_allowed(room_of(path), room_of(header)):
            yield f'{path}:{number}: {room_of(path) or path} may not use {header}'


MESON = 'static_library(implicit_include_directories: false, dependencies: {}_dep, include_directories: inc)\n'


@check(breaks=[Tree({'src/planning/meson.build': MESON.format('storage')}),
               Tree({'src/model/meson.build': MESON.replace('implicit_include_directories: false, ', '')}),
               Tree({'src/model/meson.build': MESON + "include_directories('../edit')"})],
       keeps=Tree({'src/storage/meson.build': MESON.format('edit') + "source_dir: '../../data'\n"}))
def rooms_link_what_they_may(tree):
    for path in tree.paths('src', '/meson.build'):
        room, text = room_of(path), tree.files[path]
        if not room:
            continue
        for name in re.findall(r'\b(\w+)_dep\b', text):
            if name in MAY_USE and not is_allowed(room, name):
                yield f'{path}: {room} may not use {name}_dep'
        if text.count('implicit_include_directories: false') < text.count('static_library('):
            yield f'{path}: implicit_include_directories: false is missing'
        for folders in re.findall(r'include_directories\(([^)]*)\)', text):
            if '..' in folders:
                yield f'{path}: includes from other folders: {folders}'


@check(breaks=[plant(model_a_c='#include <gtk/gtk.h>'), plant(edit_a_c='#include <json-glib/json-glib.h>'),
               plant(share_a_c='#include <libical/ical.h>', share_b_c='#include <libical/ical.h>')],
       keeps=plant(planning_a_c='#include <libical/ical.h>', share_a_c='#include <libical/ical.h>\n#include <cmark.h>',
                   widgets_a_c='#include <gtk/gtk.h>', model_a_c='#include <gio/gio.h>'))
def rooms_know_few_libraries(tree):
    knows = {}
    for path in tree.paths('src', '.c', '.h'):
        for number, include in tree.includes(path):
            for library, allowed in LIBRARIES.items():
                if include.startswith(library) and room_of(path):
                    knows.setdefault((room_of(path), library), set()).add(path)
                    if room_of(path) not in allowed:
                        yield f'{path}:{number}: {room_of(path)} may not know {include}'
    for (room, library), paths in knows.items():
        if library in ONE_FILE and len(paths) > 1:
            yield f'{room} knows {library} in more than one file: ' + ', '.join(sorted(paths))


@check(breaks=[Tree({'src/model/day.c': '', 'src/model/meson.build': "'belay-day.c'"}), Tree({'src/model/day.c': ''})],
       keeps=Tree({'src/model/day.c': '', 'src/model/meson.build': "'day.c',", 'src/main.c': '', 'src/meson.build': "'main.c'"}))
def every_source_is_built(tree):
    for path in tree.paths('src', '.c'):
        folder, name = os.path.split(path)
        if f"'{name}'" not in tree.files.get(folder + '/meson.build', ''):
            yield f'{path}: {folder}/meson.build does not name it'
