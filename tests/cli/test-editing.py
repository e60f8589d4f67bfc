# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that write: new, edit, backup."""

import json
import os
import signal
import stat
import subprocess
import sys

sys.dont_write_bytecode = True

from harness import PROGRAM, TODAY, bare_case, case, done, equal, gave_up, holds, run_cases  # noqa: E402

ADD = {'edit': 'add-person', 'name': 'Gil Amar', 'level': 'mid', 'target': 'senior'}
UNDO = {'edit': 'undo'}
REDO = {'edit': 'redo'}


def permissions(path):
    return stat.S_IMODE(os.stat(path).st_mode)


@bare_case
def new_makes_an_empty_workspace(place):
    done(place.belay('new', 'Platform team'), out='')
    equal(json.loads(place.files('Platform team')['workspace.json'])['name'], 'Platform team')
    done(place.belay('list', 'people', '--role=all'), out='')
    done(place.belay('check', 'Platform team'), out='')
    equal(len(done(place.belay('list', 'competencies')).lines()) > 20, True)
    equal(permissions(place.path('Platform team')), 0o700)
    equal(permissions(place.path('Platform team', 'workspace.json')), 0o600)


@bare_case
def new_refuses_a_folder_with_something_in_it(place):
    os.makedirs(place.path('full'))
    os.makedirs(place.path('empty'))
    with open(place.path('full', 'note'), 'w', encoding='utf-8') as file:
        file.write('mine')
    gave_up(place.belay('new', 'full'), 1, 'full')
    gave_up(place.belay('new', 'full', '--sample'), 1, 'full')
    gave_up(place.belay('new', 'full/note'), 1, 'note')
    equal(place.files('full'), {'note': b'mine'})
    gave_up(place.belay('list', 'people'), 1, 'no last workspace')
    done(place.belay('new', 'empty'), out='')
    gave_up(place.belay('new', 'empty'), 1, 'empty')


@bare_case
def the_sample_of_a_day_is_always_the_same(place):
    for folder, seed in [('one', '1'), ('two', '2')]:
        done(place.belay('new', folder, '--sample', '--today', TODAY, BELAY_TEST_SEED=seed), out='')
    equal(place.files('one'), place.files('two'))
    done(place.belay('new', 'three', '--sample', '--today', '2026-11-23'), out='')
    equal(set(place.files('three')) == set(place.files('one')), False)
    environment = dict(place.environment)
    del place.environment['BELAY_TEST_SEED']
    for folder in ['four', 'five']:
        done(place.belay('new', folder, '--sample'), out='')
    equal(set(place.files('four')) == set(place.files('five')), False)
    place.environment = environment


@case
def new_becomes_the_last_workspace(place):
    holds(place.belay('list', 'people').out, 'Amara Mensah')
    done(place.belay('new', 'other'), out='')
    done(place.belay('list', 'people'), out='')
    holds(place.belay('list', 'people', '-w', 'ws').out, 'Amara Mensah')
    equal([name for name in place.files() if 'state' in name], [])


@case
def edits_are_answered_line_by_line(place):
    answer = done(place.edit(ADD, {'edit': 'change-workspace', 'name': 'Renamed'}))
    first, second = answer.objects()
    equal(answer.lines()[0], '{"ok":true,"id":"%s"}' % first['id'])
    equal(answer.lines()[1], '{"ok":true}')
    equal(second, {'ok': True})
    equal(place.id_of('people', 'Gil Amar'), first['id'])
    equal(json.loads(place.files()['workspace.json'])['name'], 'Renamed')
    done(place.belay('check', 'ws'), out='')


@case
def an_answer_comes_when_the_edit_is_on_disk(place):
    with place.start('edit', '--today', TODAY) as editor:
        for name in ['One', 'Two']:
            editor.stdin.write(json.dumps({**ADD, 'name': name}).encode() + b'\n')
            editor.stdin.flush()
            answer = json.loads(editor.stdout.readline())
            equal(json.loads(place.files()[f'people/{answer["id"]}/person.json'])['name'], name)
        editor.send_signal(signal.SIGKILL)
        editor.wait()
    equal(place.id_of('people', 'Two') != '', True)


@case
def refused_lines_change_nothing(place):
    before = place.files()
    lines = [('not json', None), ('', None), ('[]', None), ('{}', 'edit'), ('{"edit":"frobnicate"}', 'edit'),
             ('{"edit":"add-goal","title":"x"}', 'person'), ('{"edit":"add-goal","person":"nobody","title":"x"}', 'person'),
             ({'edit': 'add-goal', 'person': place.id_of('people', 'Amara Mensah'), 'title': 'x', 'due': 'soon'}, 'due'),
             ('{"edit":"add-person","name":"x","nmae":"y"}', 'nmae'), ('{"edit":"add-person","name":1.5}', None),
             ('{"edit":"undo","x":1}', None), (UNDO, None), (REDO, None), ('{"edit":"add-person","name":"\\u0000"}', None)]
    answer = place.edit(*(line for line, _ in lines))
    equal((answer.status, answer.err), (1, f'belay: {len(lines)} of {len(lines)} edits were refused\n'))
    equal([(row['ok'], row.get('field')) for row in answer.objects()], [(False, field) for _, field in lines])
    for row in answer.objects():
        equal(row['error'] != '', True)
        equal(set(row) <= {'ok', 'error', 'field'}, True)
    equal(place.files(), before)


@case
def later_lines_go_on(place):
    answer = place.edit('x', ADD, 'x')
    equal([row['ok'] for row in answer.objects()], [False, True, False])
    equal((answer.status, answer.err), (1, 'belay: 2 of 3 edits were refused\n'))
    equal(place.id_of('people', 'Gil Amar') != '', True)


@case
def bytes_that_are_no_text(place):
    answer = place.belay('edit', given=b'\xff\xfe\n{"edit":"add-person","name":"\xe9"}\n\x00\n{"edit":"undo"\x00}\n')
    equal([row['ok'] for row in answer.objects()], [False] * 4)
    equal(answer.status, 1)


@case
def long_lines(place):
    amara = place.id_of('people', 'Amara Mensah')
    head, tail = '{"edit":"change-person","person":"%s","about":"' % amara, '"}'
    room = 1024 * 1024 - len(head) - len(tail)
    fits, too_long = (head + 'x' * (room + more) + tail for more in (0, 1))
    answer = place.edit(too_long, ADD, 'y' * 5_000_000, UNDO, fits)
    equal([row['ok'] for row in answer.objects()], [False, True, False, True, False])
    holds(answer.objects()[0]['error'], '1048576')
    equal('1048576' in answer.objects()[4]['error'], False)


@case
def a_last_line_without_a_line_feed_counts(place):
    equal(done(place.belay('edit', given=json.dumps(ADD))).objects()[0]['ok'], True)
    equal(done(place.belay('edit', given='')).out, '')


@case
def undo_and_redo(place):
    before = place.files()
    answer = done(place.edit(ADD, {'edit': 'change-workspace', 'name': 'Renamed'}, UNDO, UNDO))
    equal(answer.lines()[2:], ['{"ok":true}'] * 2)
    equal(place.files(), before)

    answer = place.edit(ADD, UNDO, REDO, UNDO, UNDO, REDO, REDO)
    equal([row['ok'] for row in answer.objects()], [True, True, True, True, False, True, False])
    equal(answer.status, 1)
    first = answer.objects()[0]['id']
    equal(place.id_of('people', 'Gil Amar'), first)

    # What an earlier run did is not undone by a later one.
    equal(place.edit(UNDO).objects()[0]['ok'], False)


@case
def days_that_are_not_given(place):
    amara = place.id_of('people', 'Amara Mensah')
    goal = done(place.edit({'edit': 'add-goal', 'person': amara, 'title': 'Read'})).objects()[0]['id']
    done(place.edit({'edit': 'complete-goal', 'goal': goal}))
    rows = [row for row in place.belay('list', 'goals', '--json').json() if row['id'] == goal]
    equal([(row['state'], row['done']) for row in rows], [('done', TODAY)])


@case
def seeded_ids(place):
    ids = []
    for seed in ['7', '7', '8']:
        ids.append(done(place.edit(ADD, UNDO, BELAY_TEST_SEED=seed)).objects()[0]['id'])
    equal((ids[0] == ids[1], ids[1] == ids[2]), (True, False))
    kept = [done(place.edit(ADD, BELAY_TEST_SEED='7')).objects()[0]['id'] for _ in range(3)]
    equal((kept[0], len(set(kept))), (ids[0], 3))
    gave_up(place.edit(ADD, BELAY_TEST_SEED='x'), 2, 'BELAY_TEST_SEED')


@bare_case
def who_writes_what_is_private(place):
    done(place.belay('new', 'ws'), out='')
    made = done(place.edit(ADD, {**ADD, 'name': 'Ana'}, {**ADD, 'name': 'Ben'})).objects()
    gil, ana, ben = (row['id'] for row in made)
    note = {'edit': 'add-private-note', 'person': gil, 'text': 'Tired'}

    # Nobody mentors yet, so nobody can be meant.
    answer = place.edit(note)
    equal((answer.status, answer.objects()[0]['ok']), (1, False))
    holds(answer.objects()[0]['error'], '--me')

    # The only mentor is meant as soon as there is one.
    done(place.edit({'edit': 'add-mentorship', 'person': gil, 'mentor': ana}, note))
    equal([path for path in place.files() if path.startswith('private/')], [f'private/{ana}/{gil}.json'])

    # Two mentors: it has to be said.
    done(place.edit({'edit': 'add-mentorship', 'person': gil, 'mentor': ben}))
    equal(place.edit(note).status, 1)
    line = json.dumps(note) + '\n'
    done(place.belay('edit', '--me', 'ben', given=line))
    holds(place.files(), f'private/{ben}/{gil}.json')
    gave_up(place.belay('edit', '--me', 'nobody', given=line), 1, '“nobody”')


@case
def one_writer_at_a_time(place):
    with place.start('edit', '--today', TODAY) as holder:
        holder.stdin.write(json.dumps(ADD).encode() + b'\n')
        holder.stdin.flush()
        equal(json.loads(holder.stdout.readline())['ok'], True)

        gave_up(place.edit(UNDO), 1, str(holder.pid))
        holds(done(place.belay('list', 'people')).out, 'Gil Amar')
        done(place.belay('check', 'ws'), out='')
        done(place.belay('edit', '--list'))

        holder.stdin.close()
        equal(holder.wait(timeout=60), 0)
    done(place.edit({**ADD, 'name': 'Next'}))


@case
def input_that_cannot_be_read(place):
    closed = subprocess.run(['sh', '-c', '"$0" edit <&-', PROGRAM], env=place.environment, capture_output=True,
                            timeout=60, check=False)
    equal((closed.returncode, closed.stdout), (1, b''))
    holds(closed.stderr.decode(), 'cannot read standard input')


@case
def what_is_no_workspace_is_not_written_to(place):
    os.rename(place.path('ws', 'workspace.json'), place.path('ws', 'gone'))
    gave_up(place.edit(ADD), 1, 'no workspace')
    gave_up(place.belay('edit', '-w', 'ws/gone'), 1, 'no workspace')


@case
def an_edit_that_cannot_be_saved(place):
    """Where somebody else writes, nothing is written over; what could not be saved is as if it had never been."""
    amara = place.id_of('people', 'Amara Mensah')
    path = place.path('ws', 'people', amara, 'person.json')
    with place.start('edit', '--today', TODAY) as editor:
        def say(**edit):
            editor.stdin.write(json.dumps(edit).encode() + b'\n')
            editor.stdin.flush()
            return json.loads(editor.stdout.readline())

        equal(say(edit='change-person', person=amara, team='First')['ok'], True)
        with open(path, 'rb') as file:
            saved = file.read()
        other = saved.replace(b'"First"', b'"Other"')
        with open(path, 'wb') as file:
            file.write(other)
        answer = say(edit='change-person', person=amara, team='Second')
        equal((answer['ok'], 'error' in answer), (False, True))
        answer = say(edit='undo')
        equal(answer['ok'], False)
        with open(path, 'rb') as file:
            equal(file.read(), other)

        # Back to what it was: now the undo that failed can be carried out.
        with open(path, 'wb') as file:
            file.write(saved)
        equal(say(**ADD)['ok'], True)
        equal([say(edit='undo')['ok'], say(edit='undo')['ok'], say(edit='undo')['ok']], [True, True, False])
        editor.stdin.close()
        equal(editor.wait(timeout=60), 1)
    equal([row['team'] for row in place.belay('list', 'people', '--json').json() if row['id'] == amara], ['Platform team'])
    done(place.belay('check', 'ws'), out='')


@case
def answers_that_nobody_reads(place):
    """The edit is on disk; that the answer could not be given is said, and nothing more is done."""
    with open('/dev/full', 'wb') as full:
        lines = ''.join(json.dumps({**ADD, 'name': name}) + '\n' for name in ['One', 'Two']).encode()
        ended = subprocess.run([PROGRAM, 'edit'], input=lines, stdout=full, stderr=subprocess.PIPE, timeout=60,
                               env=place.environment, check=False)
    equal(ended.returncode, 1)
    holds(ended.stderr.decode(), 'No space left')
    names = place.belay('list', 'people').out
    equal(('One' in names, 'Two' in names), (True, False))


@bare_case
def every_edit_is_listed(place):
    text = done(place.belay('edit', '--list')).out
    listed = done(place.belay('edit', '--list', '--json')).json()
    equal([line for line in text.splitlines() if not line.startswith(' ')], [row['edit'] for row in listed])
    by_name = {row['edit']: row for row in listed}
    for row in listed:
        equal(list(row), ['edit', 'title', 'fields'])
        for field in row['fields']:
            equal(list(field), ['name', 'type', 'required', 'choices', 'record'])
    fields = {field['name']: field for field in by_name['add-goal']['fields']}
    equal((fields['person']['type'], fields['person']['required'], fields['person']['record']), ('id', True, 'person'))
    equal((fields['due']['type'], fields['due']['required']), ('day', False))
    equal(fields['every-unit']['choices'], ['days', 'weeks', 'months'])
    equal(by_name['undo']['fields'], [])
    holds(text, '\n  person*  ')
    holds(text, 'days|weeks|months')


@case
def backups(place):
    done(place.belay('backup', 'list'), out='')
    before = place.files()
    done(place.edit(ADD))
    (backup,) = done(place.belay('backup', 'list', '--json')).json()
    equal(list(backup), ['name', 'day', 'files', 'bytes'])
    equal((backup['name'], backup['day']), (TODAY, TODAY))
    documents = [content for path, content in before.items() if path.endswith('.json')]
    equal((backup['files'], backup['bytes']), (len(documents), sum(map(len, documents))))
    holds(done(place.belay('backup', 'list')).out, f'{TODAY}  {len(documents)} files  ')

    done(place.edit({**ADD, 'name': 'Second'}))
    equal(len(place.belay('backup', 'list').lines()), 1)
    done(place.belay('backup', 'verify'), out='')
    done(place.belay('backup', 'verify', TODAY), out='')

    after = place.files()
    done(place.belay('backup', 'restore', TODAY, '--today', '2026-11-23'), out='')
    equal(place.files(), before)
    (undo,) = [row['name'] for row in place.belay('backup', 'list', '--json').json() if row['name'] != TODAY]
    done(place.belay('backup', 'restore', undo, '--today', '2026-11-23'), out='')
    equal(place.files(), after)


@case
def a_damaged_backup(place):
    done(place.edit(ADD))
    folders = [where for where, _, names in os.walk(place.path('state')) if 'workspace.json' in names]
    equal(len(folders), 1)
    with open(os.path.join(folders[0], 'workspace.json'), 'a', encoding='utf-8') as file:
        file.write(' ')
    before = place.files()
    answer = place.belay('backup', 'verify')
    equal((answer.status, answer.err.count('\n')), (1, 1))
    holds(answer.out, f'{TODAY}/workspace.json: ')
    gave_up(place.belay('backup', 'restore', TODAY), 1)
    gave_up(place.belay('backup', 'restore', '../../x'), 1)
    gave_up(place.belay('backup', 'verify', '1999-01-01'), 1, '1999-01-01')
    equal(place.files(), before)


@case
def restoring_waits_for_the_writer(place):
    done(place.edit(ADD))
    with place.start('edit') as holder:
        holder.stdin.write(b'x\n')
        holder.stdin.flush()
        holder.stdout.readline()
        gave_up(place.belay('backup', 'restore', TODAY), 1, str(holder.pid))
        holder.stdin.close()
        holder.wait(timeout=60)


run_cases()
