# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be seen in the text of a file: its length, its words, its white space."""

import os
import re

from check import check, plant
from tree import Tree

MAX_COLUMNS = 130
MAX_FILE_LINES = 450
MAX_MAIN_LINES = 40

TOP_LEVEL = {'src/', 'ui/', 'data/', 'tests/', 'meson.build', 'README.md', 'LICENSE'}
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'
SOURCES = ('.c', '.h')
SCRIPTS = ('.py', '.sh', '.css', '.ci/run')
WRITTEN_BY_HAND = SOURCES + SCRIPTS + ('meson.build', '.ui', '.xml', '.md', 'data/packages/debian')

# The words are taken apart, because other checks look for them here too.
LATER = re.compile(r'\b(TO' r'DO|FIX' r'ME|X' r'XX|not imple' r'mented)\b', re.IGNORECASE)
LOSES_DATA = re.compile(r'g_file_replace' r'_contents|g_file_replace *' r'\(|json_generator_to' r'_file|'
                        r'g_file_set_contents *' r'\(|gtk_show' r'_uri|set_use_markup *' r'\(.*TRUE')
PROVES_NOTHING = re.compile(r'g_test' r'_skip|g_test_incom' r'plete|g_assert(_true)? *' r'\( *TRUE *\)|'
                            r'should_fail' r' *: *true')
VERSION_SWITCH = re.compile(r'\b(GTK|ADW|GLIB)_CHECK' r'_VERSION')


def search(tree, pattern, paths, message):
    for path in paths:
        for number, line in tree.lines(path):
            if match := pattern.search(line):
                yield f'{path}:{number}: {message}: {match[0].strip()}'


@check(breaks=[plant(model_day_c='int day;\n'), plant(model_day_c='\n\n\n/* ' + SPDX + ' */\n'),
               Tree({'data/a.sh': '#!/bin/sh\n'})],
       keeps=Tree({'src/main.c': f'/* {SPDX} */\n', 'data/a.sh': f'#!/bin/sh\n# {SPDX}\n', 'data/a.json': '{}'}))
def licence_line(tree):
    for path in tree.paths('', *SOURCES, *SCRIPTS):
        if not any(SPDX in line for number, line in tree.lines(path)[:3]):
            yield f'{path}:1: the line "{SPDX}" is missing'


@check(breaks=[plant(model_day_c='a\tb\n'), plant(model_day_c='a \n'), plant(model_day_c='a'),
               plant(model_day_c='a\n\n'), plant(model_day_c='a\r\n'), Tree({'src/meson.build': '\ta\n'})],
       keeps=Tree({'src/model/a.c': 'a\n\nb\n', 'tests/fuzz/seed': 'a\t '}))
def white_space(tree):
    for path in tree.paths('', *WRITTEN_BY_HAND):
        text = tree.files[path]
        for number, line in tree.lines(path):
            if '\t' in line or '\r' in line:
                yield f'{path}:{number}: a tab or a carriage return'
            if line.endswith(' '):
                yield f'{path}:{number}: a space at the end'
        if text and (not text.endswith('\n') or text.endswith('\n\n')):
            yield f'{path}: the file does not end with one line feed'


@check(breaks=[plant(model_day_c='x' * (MAX_COLUMNS + 1))],
       keeps=plant(model_day_c='å' * MAX_COLUMNS + '\n'))
def line_length(tree):
    for path in tree.paths('', *SOURCES, *SCRIPTS):
        for number, line in tree.lines(path):
            # A row of a table of test cases is read as a row, however long its texts.
            if len(line) > MAX_COLUMNS and not (path.startswith('tests/') and line.count('"') > 3):
                yield f'{path}:{number}: {len(line)} columns, at most {MAX_COLUMNS}'


@check(breaks=[plant(model_day_c='\n' * (MAX_FILE_LINES + 1)), Tree({'src/main.c': '\n' * (MAX_MAIN_LINES + 1)})],
       keeps=plant(model_day_c='\n' * MAX_FILE_LINES))
def file_length(tree):
    for path in tree.paths('src', *SOURCES):
        most = MAX_MAIN_LINES if path == 'src/main.c' else MAX_FILE_LINES
        n_lines = tree.files[path].count('\n')
        if n_lines > most:
            yield f'{path}: {n_lines} lines, at most {most}'


@check(breaks=[plant(model_day_c=call) for call in
               ('g_file_replace' '_contents (a);', '/* g_file_set_contents' ' (a) */', 'json_generator' '_to_file',
                'g_file_replace' '(a)', 'gtk_show' '_uri (a)', 'gtk_label_set_use_markup' ' (label, TRUE);')],
       keeps=plant(model_day_c='g_file_set_contents_full (a, b); gtk_label_set_use_markup (label, FALSE);\n'))
def calls_that_lose_or_expose_data(tree):
    yield from search(tree, LOSES_DATA, tree.paths('src'), 'loses or exposes data')


@check(breaks=[plant(model_day_c='/* TO' 'DO: more */'), Tree({'tests/a.py': '# fix' 'me'}),
               Tree({'data/a.sh': '# X' 'XX'}), Tree({'ui/a.ui': '<!-- Not imple' 'mented -->'})],
       keeps=plant(model_day_c='"BEGIN:VTODO"; "belay.XXXXXX";\n'))
def left_for_later(tree):
    yield from search(tree, LATER, tree.paths(), 'left for later')


@check(breaks=[Tree({'tests/a.c': call}) for call in
               ('g_test' '_skip ("why");', 'g_assert_true' ' (TRUE);', "should_fail" ": true")],
       keeps=Tree({'tests/a.c': 'g_assert_true (is_ready);\n'}))
def tests_that_prove_nothing(tree):
    yield from search(tree, PROVES_NOTHING, tree.paths('tests'), 'proves nothing')


@check(breaks=[plant(app_window_c='#if GTK_CHECK' '_VERSION (4, 10, 0)')],
       keeps=plant(app_belay_compat_c='#if ADW_CHECK' '_VERSION (1, 4, 0)\n'))
def version_switches(tree):
    paths = [path for path in tree.paths('src') if os.path.basename(path) != 'belay-compat.c']
    yield from search(tree, VERSION_SWITCH, paths, 'a version switch outside belay-compat.c')


@check(breaks=[Tree({}, ['Makefile']), Tree({}, ['po/']), Tree({}, ['src'])],
       keeps=Tree({}, ['.ci/', '.gitignore', 'LICENSE', 'meson.build', 'src/']))
def top_level(tree):
    for name in tree.top:
        if name not in TOP_LEVEL and not name.startswith('.'):
            yield f'{name}: does not belong to the top level'
