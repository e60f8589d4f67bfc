# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what stands on the pages of a PDF file, with poppler."""

import re
import subprocess
from collections import namedtuple
from xml.etree import ElementTree

PAPERS = {'a4': (595.28, 841.89), 'letter': (612, 792)}
EDGE = 45

Word = namedtuple('Word', 'text left top right bottom')
NAMESPACE = '{http://www.w3.org/1999/xhtml}'


def run(*command):
    answer = subprocess.run(command, capture_output=True, timeout=60, check=False)
    if (answer.returncode, answer.stderr) != (0, b''):
        raise AssertionError(f'{command}: {answer}')
    return answer.stdout.decode()


def text_of(path):
    """Returns the text of a file, without what stands above and below the pages, with single spaces."""
    width, height = PAPERS['a4']
    crop = ['-x', '0', '-y', str(EDGE), '-W', str(int(width) + 1), '-H', str(int(height) - 2 * EDGE)]
    return re.sub(r'\s+', ' ', run('pdftotext', *crop, path, '-'))


def pages_of(path):
    """Returns the size of each page and the boxes of its words."""
    root = ElementTree.fromstring(re.sub('[\x00-\x08\x0b\x0c\x0e-\x1f]', '', run('pdftotext', '-bbox', path, '-')))
    for page in root.iter(NAMESPACE + 'page'):
        words = [Word(word.text or '', *(float(word.get(side)) for side in ('xMin', 'yMin', 'xMax', 'yMax')))
                 for word in page.iter(NAMESPACE + 'word')]
        yield (float(page.get('width')), float(page.get('height'))), words
