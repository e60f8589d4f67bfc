# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds data/schema/ against the program and against an independent validator. Prints TAP.

usage: check-schema.py SCHEMA_FOLDER WRITE_SCHEMA BELAY
With --update instead of BELAY, writes the schemas anew.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

CASES = []


def case(name):
    def add(function):
        CASES.append((name, function))
        return function

    return add


FOLDER = pathlib.Path(sys.argv[1])
WRITER = sys.argv[2]
FORMATS = subprocess.run([WRITER], check=True, capture_output=True, text=True).stdout.split()


def generated(name):
    return subprocess.run([WRITER, name], check=True, capture_output=True, text=True).stdout


def path_of(name):
    return FOLDER / f"{name}.schema.json"


def validator(name):
    schema = json.loads(path_of(name).read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def make_sample(folder):
    environment = dict(os.environ, XDG_STATE_HOME=str(folder / "state"))
    workspace = folder / "w"
    subprocess.run([sys.argv[3], "new", str(workspace), "--sample", "--today", "2026-11-22"],
                   check=True, env=environment)
    return workspace


@case("/schema/says-what-the-program-reads")
def matches_program():
    for name in FORMATS:
        assert path_of(name).read_text() == generated(name), f"{name}: run check-schema.py with --update"
    assert sorted(p.name for p in FOLDER.iterdir()) == sorted(f"{n}.schema.json" for n in FORMATS)


@case("/schema/holds-for-every-file-of-the-sample")
def holds_for_sample():
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_sample(pathlib.Path(folder))
        seen = set()
        for path in sorted(workspace.rglob("*.json")):
            document = json.loads(path.read_text())
            errors = list(validator(document["format"]).iter_errors(document))
            assert not errors, f"{path}: {errors[0].message}"
            seen.add(document["format"])
        assert seen >= set(FORMATS) - {"belay-template"}, seen


@case("/schema/holds-for-the-built-in-content")
def holds_for_content():
    content = FOLDER.parent / "content"
    count = 0
    for path in sorted(content.rglob("*.json")):
        document = json.loads(path.read_text())
        errors = list(validator(document["format"]).iter_errors(document))
        assert not errors, f"{path}: {errors[0].message}"
        count += 1
    assert count == 19, count


@case("/schema/refuses-what-the-program-refuses")
def refuses():
    person = {"format": "belay-person", "version": 1, "id": "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5f", "name": "Ana"}
    valid = validator("belay-person").is_valid
    assert valid(person)
    assert valid(dict(person, later="kept"))
    for wrong in ({"name": ""}, {"id": "x"}, {"version": "1"}, {"format": "belay-project"}, {"started": "soon"},
                  {"started": "1899-12-31"}, {"state": "gone"}, {"goals": {}}, {"goals": [{"title": "no id"}]}):
        assert not valid(dict(person, **wrong)), wrong
    del person["name"]
    assert not valid(person)


def update():
    for name in FORMATS:
        path_of(name).write_text(generated(name))


def main():
    print(f"1..{len(CASES)}")
    failed = False
    for number, (name, function) in enumerate(CASES, 1):
        try:
            function()
            print(f"ok {number} {name}")
        except Exception as problem:  # a test that breaks has failed, whatever broke it
            failed = True
            print(f"not ok {number} {name}\n# {problem!r}")
    sys.exit(failed)


if sys.argv[3] == "--update":
    update()
else:
    main()
