# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the workspace by `belay export`."""

import sys

sys.dont_write_bytecode = True

from harness import TODAY, case, done, equal, gave_up, holds, run_cases  # noqa: E402

SECRET = 'Speak to the lead about taking her off the rota for two weeks'


def export(place, *arguments):
    return place.belay('export', *arguments, '--format', 'md', '--today', TODAY)


@case
def a_person(place):
    text = done(export(place, 'Amara', '-o', '-')).out
    holds(text, 'Amara Mensah')
    holds(text, 'Run the on-call guild')
    equal(SECRET in text, False)
    equal(text, export(place, 'Amara', '-o', '-', '--audience', 'mentee').out)
    done(export(place, 'Amara', '-o', 'amara.md'), out='')
    equal(place.files('.')['amara.md'].decode(), text)


@case
def a_project(place):
    name = place.belay('list', 'projects').lines()[0].split('\t')[1]
    text = done(export(place, name, '-o', '-')).out
    holds(text, name)
    equal(text, export(place, name, '-o', '-', '--audience', 'lead').out)


@case
def audiences_see_less(place):
    own, public = (export(place, 'Amara', '-o', '-', '--audience', audience).out for audience in ('mentee', 'public'))
    holds(public, 'Amara')
    equal('Mensah' in public, False)
    equal(len(public) < len(own), True)


@case
def everything(place):
    done(export(place, '--all', '-o', 'out/deep'), out='')
    files = place.files('out/deep')
    rows = [line.split('\t') for kind in [['people', '--role', 'all'], ['projects']]
            for line in place.belay('list', *kind).lines()]
    equal(len(files), len(rows))
    amara = place.id_of('people', 'Amara Mensah')
    equal(files['amara-mensah.md'].decode(), export(place, amara, '-o', '-').out)
    equal([name for name, content in files.items() if SECRET.encode() in content], [])
    # A second time writes over the first.
    done(export(place, '--all', '-o', 'out/deep'), out='')
    equal(place.files('out/deep'), files)

    done(export(place, '--all', '--audience', 'public', '-o', 'public'), out='')
    equal([name for name in place.files('public') if 'mensah' in name], [])


@case
def usage(place):
    for arguments, reason in [(['Amara', '--all', '-o', 'x'], '--all'), (['-o', 'x'], '--all'), (['Amara'], '-o'),
                              (['--all', '-o', '-'], 'folder'), (['Amara', '-o', '-', '--audience', 'all'], '“all”'),
                              (['Amara', '-o', '-', '--audience', 'own'], '“own”')]:
        gave_up(export(place, *arguments), 2, reason)
    gave_up(place.belay('export', 'Amara', '-o', '-', '--format', 'docx'), 2, '“docx”')
    gave_up(place.belay('export', 'Amara', '-o', '-'), 2, '--format')


@case
def what_cannot_be_done(place):
    gave_up(export(place, 'nobody', '-o', '-'), 1, '“nobody”')
    gave_up(export(place, 'Amara', '-o', 'no/such/folder.md'), 1, 'folder.md')
    with open(place.path('file'), 'w', encoding='utf-8'):
        gave_up(export(place, '--all', '-o', 'file'), 1, 'file')


run_cases()
