#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a display the sample is served to a browser: reads there what a person would read, and clicks."""

import base64
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request

sys.dont_write_bytecode = True

from screen import wait_for  # noqa: E402

NAMES = ['Amara Mensah', 'Bo Olsen', 'Chen Hua', 'Dina Khalil', 'Eli Lind', 'Farah Nasser']
WINDOW = 1300, 900
QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
         '--disable-background-networking', '--disable-component-update', '--disable-sync',
         '--hide-scrollbars', f'--window-size={WINDOW[0]},{WINDOW[1]}']


def start(stack, command, environment, **options):
    """Starts a program and all that it starts; they end with the test."""
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, text=True, start_new_session=True,
                               **{'stdout': subprocess.PIPE, 'stderr': subprocess.DEVNULL, **options})

    def stop():
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    stack.callback(stop)
    return process


def read_until(process, mark):
    """Returns the first line with a mark in it."""
    for line in process.stdout:
        if mark in line:
            return line
    raise AssertionError(f'it ended before it said “{mark}”')


class Browser:
    """Chromium without a screen, by way of the W3C's WebDriver."""

    def __init__(self, stack, folder, environment):
        driver = start(stack, ['chromedriver', '--port=0'], environment)
        port = read_until(driver, 'successfully on port').split()[-1].rstrip('.')
        self.address = f'http://127.0.0.1:{port}/session'
        session = self.ask('', {'capabilities': {'alwaysMatch': {
            'browserName': 'chrome', 'goog:chromeOptions': {'args': [*QUIET, f'--user-data-dir={folder}/browser']}}}})
        self.address += '/' + session['sessionId']
        stack.callback(self.ask, '', None, 'DELETE')

    def ask(self, what, value=None, method=None):
        data = None if value is None else json.dumps(value).encode()
        request = urllib.request.Request(self.address + what, data, {'Content-Type': 'application/json'}, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)['value']

    def click(self, x, y):
        self.ask('/actions', {'actions': [{'type': 'pointer', 'id': 'mouse', 'actions': [
            {'type': 'pointerMove', 'duration': 0, 'x': x, 'y': y},
            {'type': 'pointerDown', 'button': 0}, {'type': 'pointerUp', 'button': 0}]}]})

    def read_words(self, folder):
        """Returns the words in a screenshot with the middle of each, which tesseract reads better when large."""
        small, large = os.path.join(folder, 'small.png'), os.path.join(folder, 'large.png')
        with open(small, 'wb') as file:
            file.write(base64.b64decode(self.ask('/screenshot')))
        subprocess.run(['convert', small, '-colorspace', 'Gray', '-resize', '300%', large], check=True)
        table = subprocess.run(['tesseract', large, '-', '--psm', '11', 'tsv'], capture_output=True, text=True, check=True).stdout
        rows = [line.split('\t') for line in table.splitlines()[1:]]
        return [(row[11], (int(row[6]) + int(row[8]) // 2) // 3, (int(row[7]) + int(row[9]) // 2) // 3)
                for row in rows if len(row) == 12 and row[11].strip()]


def say(number, name):
    print('ok', number, '-', name, flush=True)


def look(browser, folder, is_wanted, what):
    """Looks at the page until it is as wanted, and returns its words."""
    text = ''

    def get():
        nonlocal text
        words = browser.read_words(folder)
        text = ' '.join(word for word, _, _ in words)
        return words if is_wanted(text) else None
    return wait_for(lambda: f'{what}; it reads: {text}', get)


def main():
    serve, belay = sys.argv[1], os.path.abspath(sys.argv[2])
    print('1..2')
    with contextlib.ExitStack() as stack:
        folder = tempfile.mkdtemp(prefix='belay-e2e-')
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        environment = {'PATH': os.environ['PATH'], 'HOME': folder, 'TMPDIR': folder, 'LC_ALL': 'C.UTF-8'}
        with open(os.path.join(folder, 'stderr.txt'), 'wb') as log:
            server = start(stack, ['sh', serve, belay], environment, stderr=log)
        address = read_until(server, 'http://').split()[-1]
        browser = Browser(stack, folder, environment)
        browser.ask('/url', {'url': address})

        words = look(browser, folder, lambda text: all(name in text for name in NAMES) and 'milestones done' not in text,
                     'the six mentees')
        say(1, 'reads-the-names-of-the-mentees')

        _, x, y = min((word for word in words if word[0] == 'Projects'), key=lambda word: word[1])
        browser.click(x, y)
        look(browser, folder, lambda text: 'milestones done' in text, 'the list of projects')
        say(2, 'shows-the-projects-after-a-click')


if __name__ == '__main__':
    main()
