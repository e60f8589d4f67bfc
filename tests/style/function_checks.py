# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be seen in definitions: the length of functions, their parameters, comments and names.

GNU style makes a parser unnecessary: a body is what stands between a `{` and a `}` in the first
column, and the name of the function stands in the first column too, under its type.
"""

import os
import re

from check import check, plant
from tree import is_private

MAX_FUNCTION_LINES = 60

NAME = re.compile(r'([A-Za-z_]\w*) ?\(')
BRACE_BEHIND = re.compile(r'^(?!(?:typedef|struct|enum|union|static const|const|#|extern)\b).*\)\s*\{')
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
DECLARED = re.compile(r'\b(belay_\w+) \(')
VAGUE_TYPE = re.compile(r'\b(Belay\w*?(?:Manager|Helper|Util|Data|Info)s?)(?![a-z])')
VAGUE_TYPEDEF = re.compile(r'^\} (\w*(?:Manager|Helper|Util|Data|Info)s?);', re.MULTILINE)
VAGUE_WORDS = {'manager', 'helper', 'helpers', 'util', 'utils', 'data', 'info'}


class Function:
    def __init__(self, path, lines, brace):
        self.path = path
        first = brace - 1
        while first > 0 and not NAME.match(lines[first]):
            first -= 1
        self.line = first + 1
        self.name = NAME.match(lines[first])[1] if NAME.match(lines[first]) else ''
        self.head = lines[first:brace]

        last = brace
        while last < len(lines) - 1 and not lines[last].startswith('}'):
            last += 1
        self.n_lines = last - first

        above = first - 1
        while above > 0 and re.match(r'\w', lines[above]):
            above -= 1
        self.type = ' '.join(lines[above + 1:first])
        start = above
        while start > 0 and lines[above].endswith('*/') and '/*' not in lines[start]:
            start -= 1
        self.comment = lines[start:above + 1] if lines[above].endswith('*/') else []

    def is_static(self):
        return 'static' in self.type.split()

    def parameters(self):
        """Returns the names of the parameters that a comment has to explain."""
        names = []
        for parameter in split_commas(' '.join(self.head).partition('(')[2].rpartition(')')[0]):
            found = re.search(r'\(\*(\w+)\)', parameter) or re.search(r'(\w+)(\[\w*\])?\s*$', parameter)
            if found and found[1] not in ('void', 'error'):
                names.append(found[1])
        return names

    def __str__(self):
        return f'{self.path}:{self.line}: {self.name}'


def split_commas(text):
    """Splits at the commas that stand in no parentheses."""
    parts, depth = [''], 0
    for letter in text:
        depth += (letter == '(') - (letter == ')')
        if letter == ',' and depth == 0:
            parts.append('')
        else:
            parts[-1] += letter
    return parts


def functions(tree, *folders):
    for folder in folders:
        for path in tree.paths(folder, '.c', '.h'):
            lines = tree.files[path].split('\n')
            for number, line in enumerate(lines):
                if line == '{' and number > 0 and lines[number - 1].endswith(')'):
                    yield Function(path, lines, number)


def body(n_lines, head='static void\nrun (void)\n'):
    return head + '{\n' + '  a ();\n' * n_lines + '}\n'


@check(breaks=[plant(model_day_c=body(MAX_FUNCTION_LINES)),
               plant(model_day_c='static void run (void) {\n}\n')],
       keeps=plant(model_day_c=body(MAX_FUNCTION_LINES - 2) + 'static const int table[] = {\n' + '  1,\n' * 99 + '};\n'))
def function_length(tree):
    for function in functions(tree, 'src', 'tests'):
        if function.n_lines > MAX_FUNCTION_LINES:
            yield f'{function}: {function.n_lines} lines, at most {MAX_FUNCTION_LINES}'
    for path in tree.paths('', '.c', '.h'):
        for number, line in tree.lines(path):
            if re.match(r'\w', line) and BRACE_BEHIND.match(line):
                yield f'{path}:{number}: the brace of a function belongs into the first column of a line of its own'


@check(breaks=[plant(model_day_c='static void\nrun (int a, int b)\n{\n}\n'),
               plant(model_day_c='static void\nrun (int a,\n     int b, int c)\n{\n}\n')],
       keeps=plant(model_day_c='static void\nrun (int a,\n     void (*b) (int, int))\n{\n  walk (a, b);\n}\n'))
def one_parameter_a_line(tree):
    for function in functions(tree, 'src', 'tests'):
        depth = 0
        for number, line in enumerate(function.head, function.line):
            for position, letter in enumerate(line):
                depth += (letter == '(') - (letter == ')')
                if letter == ',' and depth == 1 and line[position + 1:].strip():
                    yield f'{function.path}:{number}: more than one parameter in a line'
                    break


DOCUMENTED = ('/**\n * belay_day_add:\n * @day: a day\n * @n_days: how many\n *\n * Returns: the day\n */\n'
              'int\nbelay_day_add (int day,\n               int n_days)\n{\n}\n')
HEADER = 'int belay_day_add (int day,\n                   int n_days);\n'


@check(breaks=[plant(model_day_h=HEADER, model_day_c=text) for text in
               (DOCUMENTED.replace('/**', '/*'), DOCUMENTED.replace('* belay_day_add:', '* belay_day_plus:'),
                DOCUMENTED.replace(' * @n_days: how many\n', ''), DOCUMENTED.replace('Returns: ', ''),
                'int\nbelay_day_add (int day)\n{\n}\n')],
       keeps=plant(model_day_h=HEADER, model_private_list_h='void belay_list_clear (void);\n',
                   model_day_c=DOCUMENTED + '\nvoid\nbelay_list_clear (void)\n{\n}\n\nstatic int\nrun (int a)\n{\n}\n'))
def public_functions_are_explained(tree):
    public = set()
    for path in tree.paths('src', '.h'):
        if not is_private(path):
            public.update(DECLARED.findall(COMMENT.sub('', tree.files[path])))

    for function in functions(tree, 'src'):
        if function.name not in public or function.is_static() or function.name.endswith('_quark'):
            continue
        if len(function.comment) < 2 or function.comment[0] != '/**' or function.comment[1] != f' * {function.name}:':
            yield f'{function}: has no comment that begins with "/**" and " * {function.name}:"'
            continue
        text = '\n'.join(function.comment)
        for name in function.parameters():
            if f' * @{name}: ' not in text:
                yield f'{function}: the comment does not tell what @{name} is'
        if function.type != 'void' and ' * Returns: ' not in text:
            yield f'{function}: the comment does not tell what it returns'


@check(breaks=[plant(model_day_h='typedef struct _BelayDayInfo BelayDayInfo;'), plant(model_day_utils_c=''),
               plant(model_day_c='typedef struct\n{\n} SaveData;\n'),
               plant(model_day_c=body(1, 'static int\nday_helper (void)\n'))],
       keeps=plant(model_day_c='typedef BelayDatabase Other;\nGTypeInfo type_info;\n' +
                   body(1, 'static int\nrun (gpointer user_data)\n')))
def names_say_something(tree):
    for path in tree.paths('', '.c', '.h'):
        if VAGUE_WORDS & set(re.split(r'[-_.]', os.path.basename(path))):
            yield f'{path}: a name that says nothing'
        for name in set(VAGUE_TYPE.findall(tree.files[path]) + VAGUE_TYPEDEF.findall(tree.files[path])):
            yield f'{path}: a name that says nothing: {name}'
    for function in functions(tree, 'src'):
        if VAGUE_WORDS & set(function.name.split('_')):
            yield f'{function}: a name that says nothing'
