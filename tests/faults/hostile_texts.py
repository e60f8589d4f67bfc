# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are not what they should be: a name, the bytes, and a part of what is said about them."""

import itertools

MEGABYTE = 1024 * 1024

# Each takes the place of a value, in bytes as they stand.
VALUES = {
    'null': b'null', 'capital-true': b'True', 'short-false': b'fals', 'bare-word': b'soon', 'nan': b'NaN',
    'infinity': b'Infinity', 'minus-infinity': b'-Infinity', 'undefined': b'undefined', 'plus': b'+1',
    'lone-minus': b'-', 'minus-zero': b'-0', 'two-minus': b'--1', 'octal': b'012', 'octal-prefix': b'0o17',
    'hex': b'0x1F', 'fraction': b'1.5', 'whole-fraction': b'1.0', 'no-fraction': b'1.', 'no-whole': b'.5',
    'exponent': b'1e5', 'huge-exponent': b'1e999999999', 'empty-exponent': b'1e', 'negative-exponent': b'1e-9999',
    'above-int64': b'9223372036854775808', 'below-int64': b'-9223372036854775809', '400-digits': b'9' * 400,
    'minus-400-digits': b'-' + b'9' * 400, '400-zeros': b'0' * 400, 'million-digits': b'7' * 1000000,
    'underscore': b'1_000', 'suffix': b'1L', 'arabic-digit': '١'.encode(), 'single-quotes': b"'a'",
    'curly-quotes': '“a”'.encode(), 'raw-line-feed': b'"a\nb"', 'raw-tab': b'"a\tb"', 'raw-nul': b'"a\0b"',
    'raw-escape': b'"a\x1b[2Jb"', 'raw-return': b'"a\rb"', 'escaped-nul': b'"a\\u0000b"', 'escaped-bell': b'"a\\u0007b"',
    'escaped-return': b'"a\\rb"', 'escaped-backspace': b'"\\b"', 'unknown-escape': b'"\\a"', 'hex-escape': b'"\\x41"',
    'octal-escape': b'"\\101"', 'quote-escape': b'"\\\'"', 'escaped-line-feed': b'"\\\n"', 'long-escape': b'"\\U00000041"',
    'short-unicode': b'"\\u00e"', 'bad-unicode': b'"\\u00g0"', 'brace-unicode': b'"\\u{41}"',
    'lone-high-surrogate': b'"\\ud83d"', 'lone-low-surrogate': b'"\\ude00"', 'swapped-surrogates': b'"\\ude00\\ud83d"',
    'two-high-surrogates': b'"\\ud83d\\ud83d"', 'high-then-letter': b'"\\ud83da"', 'high-then-escape': b'"\\ud83d\\n"',
    'latin-1': b'"caf\xe9"', 'overlong-slash': b'"\xc0\xaf"', 'overlong-nul': b'"\xc0\x80"',
    'utf8-surrogate': b'"\xed\xa0\x80"', 'above-unicode': b'"\xf4\x90\x80\x80"', 'byte-ff': b'"\xff"',
    'cut-character': b'"\xe2\x82"', 'lone-trail-byte': b'"\x80"', 'two-strings': b'"a""b"', 'two-values': b'1 2',
    'open-array': b'[1', 'comma-array': b'[1,]', 'leading-comma': b'[,1]', 'two-commas': b'[1,,2]', 'colon-array': b'["a":1]',
    'crossed-array': b'[1}', 'closed-twice': b'[]]', 'open-object': b'{"a":1', 'comma-object': b'{"a":1,}',
    'bare-key': b'{a:1}', 'single-quoted-key': b"{'a':1}", 'number-key': b'{1:1}', 'no-colon': b'{"a" 1}',
    'no-value': b'{"a":}', 'two-colons': b'{"a"::1}', 'no-comma': b'{"a":1 "b":2}', 'semicolon': b'{"a":1;"b":2}',
    'crossed-object': b'{"a":1]', 'comment': b'/* a */ 1', 'line-comment': b'1 // a\n', 'hash-comment': b'1 # a\n',
    'duplicate-key': b'{"a":1,"a":1}', 'duplicate-escaped-key': b'{"a":1,"\\u0061":2}', 'no-break-space': b'\xc2\xa01',
    'form-feed': b'\f1', 'vertical-tab': b'\v1', 'line-separator': b'\xe2\x80\xa81', 'function': b'alert(1)',
    'nothing': b'',
}


def make_colliding_keys():
    # 33 * "a" + "b" is 33 * "b" + "A", so that all of these have one hash.
    return (''.join(pairs) for pairs in itertools.product(['ab', 'bA'], repeat=15))


def make_large(good):
    """Yields files that cost a careless reader its stack, its memory or its time."""
    def with_member(value):
        return good[:-2] + b',\n"x":' + value + b'\n}\n'

    keys = b','.join(b'"%s":0' % key.encode() for key in make_colliding_keys())
    yield 'million-brackets', b'[' * 1000000, 'expected an object'
    yield 'million-brackets-in-a-member', with_member(b'[' * 1000000), 'deep'
    yield 'million-braces', b'{"a":' * 1000000, 'deep'
    yield 'twenty-thousand-deep', with_member(b'[' * 20000 + b']' * 20000), 'deep'
    yield 'sixty-five-deep', with_member(b'{"a":' * 64 + b'1' + b'}' * 64), 'deep'
    yield 'colliding-keys', b'{' + keys + b'}', 'keys'
    yield 'colliding-keys-in-a-member', with_member(b'{' + keys + b'}'), 'keys'
    yield '100-mb-string', with_member(b'"' + b'a' * (100 * MEGABYTE) + b'"'), '64 MiB'
    yield '40-mb-string', with_member(b'"' + b'a' * (40 * MEGABYTE) + b'"'), ''
    yield '2-mb-string-of-escapes', with_member(b'"' + b'\\u00e5' * (2 * MEGABYTE) + b'"'), ''
    yield '2-mb-key', with_member(b'{"' + b'a' * (2 * MEGABYTE) + b'":1}'), ''
    yield '16-mb-cut-at-the-end', with_member(b'[' + b'"%s",' % (b'a' * 1000000) * 16), ''
    yield 'million-numbers', with_member(b'[' + b'0,' * 999999 + b'0]'), ''
    yield 'million-empty-arrays', with_member(b'[' + b'[],' * 999999 + b'[]]'), ''
    yield 'million-empty-goals', b'{"goals":[' + b'{},' * 999999 + b'{}]}', ''
    yield '8-mb-of-nul', b'\0' * (8 * MEGABYTE), 'U+0000'
    yield 'million-quotes', b'"' * 1000000, 'expected an object'
    yield 'million-backslashes', with_member(b'"' + b'\\' * 1000001), ''
    yield 'million-line-feeds', b'\n' * 1000000, 'empty'


def make_whole(good):
    """Yields files wrong as a whole."""
    text = good.decode()
    yield 'empty', b'', 'the file is empty'
    yield 'white-space', b' \n\t ', 'the file is empty'
    yield 'nul-filled', b'\0' * len(good), 'U+0000'
    yield 'nul-at-the-end', good + b'\0' * 512, 'U+0000'
    yield 'nul-from-the-middle', good[:len(good) // 2] + b'\0' * 4096, 'U+0000'
    yield 'two-roots', good + good, 'the end of the file'
    yield 'word-after-the-root', good + b'true', 'the end of the file'
    yield 'comment-after-the-root', good + b'// done\n', 'the end of the file'
    yield 'comment-before-the-root', b'/* Amara */\n' + good, 'expected an object'
    yield 'conflict-marker', b'<<<<<<< HEAD\n' + good, 'expected an object'
    yield 'conflict-marker-inside', good.replace(b'  "role"', b'=======\n  "role"'), 'expected a key'
    yield 'array-as-root', b'[' + good + b']', 'expected an object'
    yield 'string-as-root', b'"Amara"', 'expected an object'
    yield 'null-as-root', b'null', 'expected an object'
    yield 'html', b'<!DOCTYPE html><title>404</title>', 'expected an object'
    yield 'byte-order-mark', b'\xef\xbb\xbf' + good, 'byte order mark'
    yield 'latin-1', text.replace('Amara Mensah', 'Amåra').encode('latin-1', 'replace'), '0xE5'
    yield 'utf-16', text.encode('utf-16'), 'UTF-8'
    yield 'utf-16-le', text.encode('utf-16-le'), 'U+0000'
    yield 'utf-16-be', text.encode('utf-16-be'), 'U+0000'
    yield 'utf-32', text.encode('utf-32'), 'UTF-8'
    yield 'gzip', b'\x1f\x8b\x08\0\0\0\0\0\0\x03', ''
    yield 'open-brace', b'{', 'the end of the file'
    yield 'empty-object', b'{}', ''
    yield 'trailing-comma', good[:-2] + b',\n}\n', 'expected a key'
    yield 'name-twice', good.replace(b'"role"', b'"name"'), 'twice'
    for eighth in range(1, 8):
        yield f'cut-at-{eighth}-eighths', good[:len(good) * eighth // 8], ''
    for n_bytes in [1, 2, 3, 12, 100]:
        yield f'cut-by-{n_bytes + 1}', good[:-n_bytes - 1], ''


def make_members(good):
    """Yields files with one value that is none."""
    for name, value in VALUES.items():
        yield name, good[:-2] + b',\n"x":' + value + b'\n}\n', ''
