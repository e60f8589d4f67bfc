# SPDX-License-Identifier: GPL-3.0-or-later
"""Has Mermaid, in a browser, parse the charts that Belay exports. Prints TAP.

usage: check-mermaid.py BELAY NPM CHROMIUM

Gets Mermaid from the registry of npm, and so belongs to the nightly suite.
"""

import html
import json
import os
import re
import subprocess
import sys
import tempfile

BELAY, NPM, CHROMIUM = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3]
VERSION = '11.17.2'
TODAY = '2026-11-22'

# What a person may call a milestone, and Mermaid takes for something else.
TITLES = ['a: b', 'a; b', '#1 of many', '%% no comment', 'section 2', 'title', 'click here', 'end', '2026-11-22', 'gantt',
          'excludes weekends', 'dateFormat', 'todayMarker off', 'accTitle: x', 'done, crit', '"quoted"', "it's", '<b>bold</b>',
          '`code`', '{curly}', '{{two}}', '[square]', '日本語', '-->', '---', 'after m1', '\\', '&amp;', 'https://example.org/a#b']

PAGE = """<!doctype html><meta charset="utf-8"><pre id="out">nothing</pre><script src="node_modules/mermaid/dist/mermaid.min.js">
</script><script type="module">
const answers = [];
mermaid.initialize({startOnLoad: false});
for (const text of %s) {
  try {
    const drawn = await mermaid.render('chart' + answers.length, text);
    const chart = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml');
    answers.push(chart.querySelectorAll('.taskText, .taskTextOutsideRight, .taskTextOutsideLeft').length);
  } catch (error) {
    answers.push(String(error));
  }
}
document.getElementById('out').textContent = JSON.stringify(answers);
</script>"""


def run(*words, cwd, given=None):
    state = {**os.environ, 'XDG_STATE_HOME': os.path.join(cwd, 'state'), 'HOME': cwd}
    return subprocess.run(words, check=True, capture_output=True, text=True, cwd=cwd, env=state, input=given).stdout


def export(folder):
    """Makes the sample, and a project for all the titles; returns their charts."""
    run(BELAY, 'new', 'w', '--sample', '--today', TODAY, cwd=folder)
    project = {'edit': 'add-project', 'name': 'a: b; c # d %% e', 'start': '2026-11-23', 'due': '2027-12-01'}
    answer = json.loads(run(BELAY, 'edit', '-w', 'w', '--today', TODAY, cwd=folder, given=json.dumps(project) + '\n'))
    edits = [{'edit': 'add-milestone', 'project': answer['id'], 'title': title, 'group': title, 'likely-days': 1 + i % 9}
             for i, title in enumerate(TITLES)]
    run(BELAY, 'edit', '-w', 'w', '--today', TODAY, cwd=folder, given=''.join(json.dumps(edit) + '\n' for edit in edits))
    run(BELAY, 'export', '-w', 'w', '--today', TODAY, '--all', '--format', 'mermaid', '-o', 'out', cwd=folder)
    charts = []
    for name in sorted(os.listdir(os.path.join(folder, 'out'))):
        with open(os.path.join(folder, 'out', name), encoding='utf-8') as file:
            charts.append(file.read())
    return charts


def main():
    print('1..1', flush=True)
    with tempfile.TemporaryDirectory() as folder:
        charts = export(folder)
        run(NPM, 'install', '--no-audit', '--no-fund', f'mermaid@{VERSION}', cwd=folder)
        with open(os.path.join(folder, 'page.html'), 'w', encoding='utf-8') as file:
            file.write(PAGE % json.dumps(charts))
        page = run(CHROMIUM, '--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files',
                   '--virtual-time-budget=60000', '--dump-dom', 'file://' + os.path.join(folder, 'page.html'), cwd=folder)
    found = re.search(r'<pre id="out">(.*?)</pre>', page, re.DOTALL)
    answers = json.loads(html.unescape(found.group(1)))
    wanted = [len(re.findall(r' :[a-z]', chart)) for chart in charts]
    if answers != wanted:
        print(f'# wanted {wanted}, found {answers}')
    print('ok 1 /mermaid/draws-every-chart' if answers == wanted and len(charts) > 3 else 'not ok 1 /mermaid/draws-every-chart')


main()
