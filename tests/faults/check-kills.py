#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `belay edit`, or lets the system refuse, at each call that changes a file.

check-kills.py BELAY [--every]: strace injects a SIGKILL or an error at the Nth call of a name.
Afterwards the workspace is as it was after so many edits as were answered, or one more; each
answered edit is there, and no file is half old and half new. Without --every the first script,
in which nearly every edit touches several files, is killed everywhere, and the second, which
makes the backup of the day, only where it writes.
"""

import concurrent.futures
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'cli'))

if os.access('/dev/shm', os.W_OK):
    tempfile.tempdir = '/dev/shm'

from harness import PROGRAM, TODAY, Place, done, equal  # noqa: E402

IS_EVERY = '--every' in sys.argv
CALLS = ['write', 'pwrite64', 'writev', 'openat', 'open', 'creat', 'rename', 'renameat', 'renameat2', 'link', 'linkat',
         'symlink', 'symlinkat', 'unlink', 'unlinkat', 'mkdir', 'mkdirat', 'rmdir', 'fsync', 'fdatasync', 'ftruncate',
         'truncate', 'fchmod', 'chmod', 'fchmodat', 'fallocate', 'copy_file_range', 'sendfile']
ERRORS = {'write': 'ENOSPC', 'pwrite64': 'ENOSPC', 'openat': 'ENOSPC', 'rename': 'EIO', 'link': 'EMLINK', 'unlink': 'EIO',
          'mkdir': 'ENOSPC', 'rmdir': 'EIO', 'fsync': 'EIO', 'ftruncate': 'EIO', 'fchmod': 'EPERM', 'chmod': 'EPERM',
          'fallocate': 'ENOSPC'}
LASTING = ['write', 'rename', 'fsync', 'unlink', 'mkdir']


class Scene:
    """A workspace, a script of edits, and what the folder says after each of them."""

    def __init__(self, folder, make_script):
        self.folder = folder
        self.n_copies = 0
        place = self.make_place('pristine')
        done(place.belay('new', 'ws'), out='')
        self.script = make_script(place)
        self.states = self.follow(self.copy())
        self.points = self.count_points()

    def make_place(self, name):
        os.makedirs(os.path.join(self.folder, name))
        place = Place(os.path.join(self.folder, name))
        options = place.environment.get('ASAN_OPTIONS', '')
        # A leak cannot be looked for under ptrace.
        place.environment['ASAN_OPTIONS'] = options + ':detect_leaks=0'
        return place

    def copy(self):
        self.n_copies += 1
        name = f'copy-{self.n_copies}'
        shutil.copytree(os.path.join(self.folder, 'pristine'), os.path.join(self.folder, name))
        place = Place(os.path.join(self.folder, name))
        place.environment['ASAN_OPTIONS'] = place.environment.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        return place

    def follow(self, place):
        states = [place.files()]
        with place.start('edit', '-w', 'ws', '--today', TODAY) as editor:
            for line in self.script:
                equal(ask(editor, line).get('ok'), True)
                states.append(place.files())
                equal(states[-1] == states[-2], False)
            editor.stdin.close()
            equal((editor.wait(), editor.stderr.read()), (0, b''))
        done(place.belay('check', 'ws'), out='')
        equal(place.files() == states[-1], True)
        return states

    def count_points(self):
        """Returns which calls of which name change something, from a run without faults."""
        place = self.copy()
        log = place.path('log')
        finished = run_traced(place, self.script, '-o', log, '-e', 'trace=' + ','.join('?' + call for call in CALLS))
        equal((finished.returncode, finished.stderr), (0, b''))
        counts, points = {}, []
        with open(log, encoding='utf-8') as lines:
            for line in lines:
                match = re.match(r'(\d+) +(\w+)\((.*)', line)
                if match is None:
                    continue
                thread, call, rest = match.groups()
                counts[thread, call] = counts.get((thread, call), 0) + 1
                if not call.startswith('open') or 'O_CREAT' in rest:
                    points.append((call, counts[thread, call]))
        return sorted(set(points))


def ask(editor, line):
    editor.stdin.write(line)
    editor.stdin.flush()
    answer = editor.stdout.readline()
    return json.loads(answer) if answer.endswith(b'\n') else None


def run_traced(place, script, *options):
    return subprocess.run(['strace', '-f', '-qq', *options, PROGRAM, 'edit', '-w', 'ws', '--today', TODAY],
                          input=b''.join(script), capture_output=True, cwd=place.folder, env=place.environment,
                          timeout=60, check=False)


def add_meeting(place, mentorship, *titles):
    points = [{'edit': 'add-point', 'mentorship': mentorship, 'title': title} for title in titles]
    ids = [answer['id'] for answer in
           done(place.edit({'edit': 'plan-meeting', 'mentorship': mentorship, 'day': TODAY}, *points)).objects()]
    done(place.edit(*[{'edit': 'put-point', 'meeting': ids[0], 'point': point} for point in ids[1:]]))
    return ids[0]


def make_lines(edits):
    return [json.dumps(edit).encode() + b'\n' for edit in edits]


def make_many_files(place):
    """Edits over one file and over several: into, out of and between folders, and back."""
    def add(edit, **fields):
        # Each run begins the ids anew.
        place.environment['BELAY_TEST_SEED'] = str(int(place.environment['BELAY_TEST_SEED']) + 1)
        return done(place.edit({'edit': edit, **fields})).objects()[0]['id']

    jo = add('add-person', name='Jo')
    amara = add('add-person', name='Amara', level='mid', target='senior')
    mentorship = add('add-mentorship', person=amara, mentor=jo, since='2026-01-05')
    goal = add('add-goal', person=amara, title='Talk at the meet-up')
    shared = add('add-point', mentorship=mentorship, title='Pay round')
    point = add('add-private-point', person=amara, title='Ask about load')
    project = add('add-project', name='Ledger', lead=jo, members=[amara])
    place.environment['BELAY_TEST_SEED'] = '40'
    meeting = add_meeting(place, mentorship, 'On call')
    place.environment['BELAY_TEST_SEED'] = '99'

    return make_lines([
        {'edit': 'change-person', 'person': amara, 'about': 'Joined from the data team.'},
        {'edit': 'share-point', 'point': point},
        {'edit': 'hide-point', 'point': shared},
        {'edit': 'add-person', 'name': 'Chen'},
        {'edit': 'close-meeting', 'meeting': meeting, 'notes': 'The queue held.'},
        {'edit': 'remove-goal', 'goal': goal},
        {'edit': 'remove-person', 'person': amara},
        {'edit': 'undo'},
        {'edit': 'remove-project', 'project': project},
    ])


def make_first_of_the_day(place):
    """The first edit of a day makes a backup."""
    person = done(place.edit({'edit': 'add-person', 'name': 'Jo'})).objects()[0]['id']
    shutil.rmtree(place.path('state'))
    place.environment['BELAY_TEST_SEED'] = '99'
    return make_lines([
        {'edit': 'change-person', 'person': person, 'about': 'Mentor of three.'},
        {'edit': 'add-goal', 'person': person, 'title': 'Hand over the roster'},
    ])


def is_private(place):
    for where, folders, names in os.walk(place.path('ws')):
        for name in folders + names:
            mode = stat.S_IMODE(os.lstat(os.path.join(where, name)).st_mode)
            if mode & 0o077:
                raise AssertionError(f'{os.path.join(where, name)} has mode {mode:o}')


def read_all(place):
    """Returns what a reader sees, who neither replays nor sweeps."""
    before = place.files()
    done(place.belay('export', '-w', 'ws', '--all', '--format', 'md', '--audience', 'mentee', '--today', TODAY, '-o', 'out'))
    equal(place.files() == before, True)
    pages = place.files('out')
    shutil.rmtree(place.path('out'))
    return pages


def recover(place):
    """Opens what an interrupted run left, first to read and then to write, and returns what is there then."""
    is_private(place)
    done(place.belay('check', 'ws'), out='')
    seen = read_all(place) if os.path.exists(place.path('ws', '.intent')) else None
    done(place.belay('edit', '-w', 'ws', '--today', TODAY), out='')
    state = place.files()
    if seen is not None:
        equal(read_all(place) == seen, True)
    return state


def goes_on(place):
    line = make_lines([{'edit': 'add-person', 'name': 'Late'}])[0]
    # What was remembered as the last workspace is the one that was copied.
    done(place.belay('edit', '-w', 'ws', '--today', TODAY, given=line, BELAY_TEST_SEED='7'))
    done(place.belay('check', 'ws'), out='')
    done(place.belay('backup', 'verify', '-w', 'ws'))


def name_state(scene, state):
    return scene.states.index(state) if state in scene.states else describe(scene, state)


def describe(scene, state):
    """Says how a state differs from that of some number of edits, for the person who reads the log."""
    best = min(scene.states, key=lambda known: len(set(known.items()) ^ set(state.items())))
    changed = sorted({path for path, _ in set(best.items()) ^ set(state.items())})
    return f'a mixture, near {scene.states.index(best)}: {changed}'


def kill(scene, call, number):
    place = scene.copy()
    finished = run_traced(place, scene.script, '-o', '/dev/null', '-e', 'trace=' + call,
                          '-e', f'inject={call}:signal=KILL:when={number}')
    equal((finished.returncode, finished.stderr), (-signal.SIGKILL, b''))
    answers = finished.stdout.split(b'\n')[:-1]
    equal([json.loads(answer)['ok'] for answer in answers], [True] * len(answers))
    state = recover(place)
    if state not in scene.states[len(answers):len(answers) + 2]:
        raise AssertionError(f'{len(answers)} edits were answered, found {name_state(scene, state)}')
    goes_on(place)
    shutil.rmtree(place.folder)


def look(place):
    """Returns what the folder says to whoever opens it now, without disturbing who holds it."""
    if not os.path.exists(place.path('ws', '.intent')):
        return {path: content for path, content in place.files().items() if path.endswith('.json')}
    other = Place(place.path('other'))
    other.environment = place.environment
    shutil.copytree(place.path('ws'), other.path('ws'))
    done(other.belay('edit', '-w', other.path('ws'), '--today', TODAY), out='')
    found = look(other)
    shutil.rmtree(other.folder)
    return found


def refuse(scene, call, when):
    """One call fails. A refused edit has changed nothing, and the next ones are carried out."""
    place = scene.copy()
    command = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=' + call,
               '-e', f'inject={call}:error={ERRORS[call]}:when={when}',
               PROGRAM, 'edit', '-w', 'ws', '--today', TODAY]
    n_refused = 0
    is_cut_off = False
    with subprocess.Popen(command, cwd=place.folder, env=place.environment, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as editor:
        for number, line in enumerate(scene.script):
            before = look(place)
            try:
                answer = ask(editor, line)
            except BrokenPipeError:
                answer = None
            if answer is None:
                is_cut_off = True
                break
            n_refused += not answer['ok']
            judge(scene, number, answer, before, look(place), n_refused)
        finish(editor, n_refused, is_cut_off)
    state = recover(place)
    if is_cut_off and state not in scene.states:
        raise AssertionError(f'after an answer that could not be given: {describe(scene, state)}')
    goes_on(place)
    shutil.rmtree(place.folder)


def finish(editor, n_refused, is_cut_off):
    try:
        editor.stdin.close()
    except BrokenPipeError:
        pass
    reason = editor.stderr.read()
    equal(editor.wait(), int(n_refused > 0 or is_cut_off))
    equal(bool(reason), n_refused > 0 or is_cut_off or b'backup' in reason)


def judge(scene, number, answer, before, after, n_refused):
    if not answer['ok'] and after != before:
        raise AssertionError(f'edit {number} was refused and changed {sorted(dict(after.items() ^ before.items()))}')
    if answer['ok'] and after == before:
        raise AssertionError(f'edit {number} was answered and nothing is on disk')
    if n_refused > 1:
        raise AssertionError(f'edit {number} was refused after the fault was over: {answer}')
    known = {path: content for path, content in scene.states[number + 1].items() if path.endswith('.json')}
    if n_refused == 0 and after != known:
        raise AssertionError(f'edit {number} was answered and is not what it is without faults')


def fail_for_good(scene, call, when):
    """From some call on each fails. What was answered is there, what was refused is whole or not at all."""
    place = scene.copy()
    finished = run_traced(place, scene.script, '-o', '/dev/null', '-e', 'trace=' + call,
                          '-e', f'inject={call}:error={ERRORS[call]}:when={when}+')
    equal(finished.returncode in (0, 1), True)
    answers = [json.loads(line)['ok'] for line in finished.stdout.split(b'\n')[:-1]]
    state = recover(place)
    n_good = answers.index(False) if False in answers else len(answers)
    if True not in answers[n_good:] and state not in scene.states[n_good:n_good + 2]:
        raise AssertionError(f'{n_good} edits were carried out, found {name_state(scene, state)}')
    goes_on(place)
    shutil.rmtree(place.folder)


def attempt(job):
    function, scene, call, when = job
    try:
        function(scene, call, when)
    except Exception as error:  # one point that fails must not hide the others
        return f'{call} {when}: {type(error).__name__}: {error}'
    return None


def run_case(number, name, pool, jobs):
    findings = [finding for finding in pool.map(attempt, jobs) if finding is not None]
    if not jobs:
        findings.append('nothing to try was found')
    for finding in findings:
        print('#', finding.replace('\n', ' ')[:2000])
    print('not ok' if findings else 'ok', number, '-', f'{name}: {len(jobs)} points', flush=True)
    return bool(findings)


def make_cases(many, first):
    cases = []
    for call in sorted({call for call, _ in many.points}):
        cases.append((f'killed at {call}', [(kill, many, *point) for point in many.points if point[0] == call]))
    # The backup is written beside the workspace: there, what opens, writes and renames is enough.
    few = [point for point in first.points if IS_EVERY or point[0] in ('write', 'rename', 'openat')]
    cases.append(('killed in the first edit of a day', [(kill, first, *point) for point in few]))
    for call, error in ERRORS.items():
        points = [point for point in many.points if point[0] == call]
        if points:
            cases.append((f'{call} fails with {error}', [(refuse, many, *point) for point in points]))
    for call in LASTING:
        points = [point for point in many.points if point[0] == call]
        cases.append((f'{call} fails for good', [(fail_for_good, many, *point) for point in points[::1 if IS_EVERY else 3]]))
    if IS_EVERY:
        points = [point for point in first.points if point[0] in ERRORS]
        cases.append(('refused in the first edit of a day', [(refuse, first, *point) for point in points]))
    return cases


def main():
    base = tempfile.mkdtemp(prefix='belay-kills-')
    try:
        many = Scene(os.path.join(base, 'many'), make_many_files)
        first = Scene(os.path.join(base, 'first'), make_first_of_the_day)
        cases = make_cases(many, first)
        print(f'1..{len(cases)}')
        with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
            results = [run_case(number, name, pool, jobs) for number, (name, jobs) in enumerate(cases, 1)]
        sys.exit(any(results))
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == '__main__':
    main()
