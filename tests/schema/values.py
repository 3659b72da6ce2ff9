# SPDX-License-Identifier: GPL-3.0-or-later
"""Classes of values in the format corridor.article/1.

Each has values that are good, values of a wrong type, and values of the right type that are wrong all the
same. A string that begins with `raw:` stands for a number that is to be written just so.
"""


class Values:
    def __init__(self, good=(), of_wrong_type=(), wrong=()):
        self.good = list(good)
        self.of_wrong_type = list(of_wrong_type)
        self.wrong = list(wrong)


NO_STRING = [None, 7, True, ["a"], {"a": "b"}]
NO_ARRAY = [None, 7, "a", True, {}]
NO_OBJECT = [None, 7, "a", False, []]
NO_STRINGS = NO_ARRAY + [[7], [None], [["a"]]]
NO_WHOLE_NUMBER = [None, "8", True, [8], {}, 8.5, "raw:8.0001", "raw:1e-1", "raw:-0.5"]

WRONG_LINES = ["", "a\tb", "a\nb", "a\n", "\ra", "\x01", "a\x1fb"]
WRONG_SLUGS = ["A", "aB", "-a", ".a", "_a", "a b", " a", "a ", "a/b", "a#", "é", "aé", "\x7f", "a" * 129]
SLUGS = ["0", "a", "9-lives", "a.b_c-d", "a--", "a..", "a" * 128]

LINE = Values(
    good=["a", " ", "\x7f", "a\x85b\u2028c\u2029", "ڈیرہ", "<b>&amp;</b>", "\U0001f6a2", "a" * 100000],
    of_wrong_type=NO_STRING,
    wrong=WRONG_LINES,
)
TEXT = Values(
    good=["", "\n", "a\n\n\tb", "a\x85b\u2028c\u2029", " \x7f"],
    of_wrong_type=NO_STRING,
    wrong=["a\rb", "a\r\n", "\x01", "\x0b", "\x0c", "\x1f"],
)
LINES = Values(
    good=[[], ["a"], ["a", "a"], ["a\u2028"]],
    of_wrong_type=NO_STRINGS,
    wrong=[[text] for text in WRONG_LINES],
)
SLUG = Values(SLUGS, NO_STRING, WRONG_LINES + WRONG_SLUGS)
TOPICS = Values(
    good=[[], ["a", "b-1", "2.c_d"]],
    of_wrong_type=NO_STRINGS,
    wrong=[[text] for text in WRONG_LINES + WRONG_SLUGS],
)
ENTITY_ID = Values(SLUGS + ["authors"], NO_STRING, WRONG_LINES + WRONG_SLUGS + ["author"])

# what an id of something else should be is for documents to say
REFERENCE = Values(of_wrong_type=NO_STRING, wrong=WRONG_LINES)
REFERENCES = Values(good=[[]], of_wrong_type=NO_STRINGS, wrong=[[text] for text in WRONG_LINES])
PART_OF = Values(
    good=["coast", ["coast"], ["coast", "shore"], []],
    of_wrong_type=[None, 7, False, {}, [7], [None], [["coast"]], [{"id": "coast"}]],
    wrong=WRONG_LINES + [[text] for text in WRONG_LINES] + [["coast", "a\n"]],
)

OBJECT = Values(of_wrong_type=NO_OBJECT)
OBJECTS = Values(of_wrong_type=NO_ARRAY)
OBJECTS_OR_NONE = Values(good=[[]], of_wrong_type=NO_ARRAY)
EVIDENCE = Values(of_wrong_type=NO_ARRAY, wrong=[[]])

DATE = Values(
    good=[
        "2021", "2021-07", "2021-07-14", "2021-07-14T10:00:00Z", "2021-07-14T10:00:00+05:00", "2019/2021",
        "2021?", "2021-07~", "2021-07-14%", "202X", "20XX", "2021-XX", "2021-21", "2021-33", "2023/..",
        "../2023", "../..", "2023/", "/2023", "-0999", "Y170000002", "2004-06-~11", "?2004-06-11",
        "156X-12-25", "[1667,1668..1670]", "{1960,1961-12}", "[..1984]", "1950S2", "Y17E8",
    ],
    of_wrong_type=NO_STRING,
    wrong=WRONG_LINES,
)

NO_ADDRESSES = [
    "example.org", "//example.org", "ftp://example.org", "mailto:a@example.org", "file:///a", "https:a.org",
    "https:/a.org", "https//a.org", "httpss://a", "xhttp://a", " http://a", "http ://a", "ＨＴＴＰ://a",
    "http\u200b://a",
]
NO_HOSTS = [
    "http://", "http:///a", "http://?a", "http://#a", "http://:80", "http://:80/a", "http://user@",
    "http://user@/a", "http://user@:80", "http://a@b@", "http://[", "http://[]", "http://[::1",
    "http://[::1/]",
]
SPACES = "\t\n\r \xa0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000"
CONTROLS = "\x01\x1f\x7f\x80\x85\x9f"
URL = Values(
    good=[
        "https://example.org", "http://example.org/", "HTTPS://EXAMPLE.ORG", "hTTp://a", "http://a?b",
        "http://a#b", "http://a:80/b", "http://user@host", "http://user:word@host:80/", "http://a@b@c",
        "http://[::1]", "http://[2001:db8::1]:80/a", "http://192.0.2.1/", "http://مثال.example/",
        "http://a/\ue000", "http://a/[b]?c=:@#d/?#", "http://a\ufeff/", "http://a/%20|<>\"\\^`{}",
        "https://a/:",
    ],
    of_wrong_type=NO_STRING,
    wrong=(WRONG_LINES + NO_ADDRESSES + NO_HOSTS + ["http://a b", "http://\u3000a", "http://a\xa0"]
           + [f"http://a/{char}b" for char in SPACES + CONTROLS] + [f"http://a/b{char}" for char in SPACES]),
)

LANGUAGE = Values(
    good=[
        "en", "EN", "eng", "en-GB", "en-gb", "zh-Hant", "zh-Hant-TW", "ur-PK", "zh-cmn-Hans-CN",
        "zh-aaa-bbb-ccc", "es-419", "sl-rozaj", "sl-rozaj-biske", "sl-rozaj-biske-1994", "de-1901",
        "de-CH-1996", "en-a-bbb", "en-a-bbb-ccc-x-d", "de-DE-u-co-phonebk", "en-US-u-islamcal", "x-whatever",
        "X-a-b-c", "x-12345678", "en-x-a", "abcd", "abcde", "abcdefgh", "abcd-Latn", "qaa-Qaaa-QM",
        "en-u-aa-u-bb", "sl-nedis-nedis", "en-0-ab", "en-GB-oed", "EN-gb-OED", "i-ami", "i-bnn", "i-default",
        "i-enochian", "i-hak", "I-KLINGON", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay",
        "i-tsu", "sgn-BE-FR", "sgn-be-nl", "SGN-CH-DE", "art-lojban", "cel-gaulish", "no-bok", "zh-min-nan",
        "zh-xiang",
    ],
    of_wrong_type=NO_STRING,
    wrong=WRONG_LINES + [
        "e", "1", "e1", "en-", "-en", "en--GB", "en_GB", "en GB", "en-GB ", " en", "english.", "abcdefghi",
        "en-abcdefghi", "x", "x-", "x-123456789", "en-x", "en-x-", "en-x-123456789", "en-a", "en-a-b",
        "en-a-x-b", "en-u-", "en-gb-gb", "en-abc-def-ghi-jkl", "abcd-abc", "en-Latn-Cyrl", "en-12",
        "en-1234567890", "en-12a", "en-abc1", "i", "i-", "i-any", "i-amis", "é", "en-é", "en-ＧＢ", "ﬁ", "*",
        "en-*", "en-GB-oe", "fr-GB-oed", "en-GB-oed-x-a",
    ],
)

SHA256 = Values(
    good=["0" * 64, "0123456789abcdef" * 4],
    of_wrong_type=NO_STRING,
    wrong=WRONG_LINES + [
        "a" * 63, "a" * 65, "A" * 64, "g" * 64, "0x" + "a" * 62, "a" * 63 + " ", "a" * 32 + " " + "a" * 31,
        "a" * 64 + "\n", "٠" * 64,
    ],
)

LENGTH = Values(
    good=[10, 40, "raw:40.0", "raw:4e1", "raw:400E-1", "raw:12345678901234567890", "raw:1e300"],
    of_wrong_type=NO_WHOLE_NUMBER,
)
PARAGRAPH = Values(good=[1, 2, "raw:1.0", "raw:10e-1", "raw:1E+0"], of_wrong_type=NO_WHOLE_NUMBER)
START = Values(good=[0, 9, "raw:0.0", "raw:-0", "raw:-0.0", "raw:0e9"], of_wrong_type=NO_WHOLE_NUMBER)
END = Values(good=[1, 40, "raw:40.0", "raw:4e1"], of_wrong_type=NO_WHOLE_NUMBER)
LOCATION = Values(
    good=[[0, 0], [180, 90], [-180, -90], [12.5, "raw:-7.25e0"], ["raw:1e1", "raw:1E-300"]],
    of_wrong_type=[
        None, 7, "12,7", {"longitude": 12, "latitude": 7}, [], [12], [12, 7, 0], ["12", 7], [12, "7"],
        [12, None], [[12], 7], [True, 7],
    ],
)


def words(*known):
    """A closed list of words, of which case and spelling count."""
    first = known[0]
    near = [first.upper(), first.title(), f"{first} ", f" {first}", first[:-1], f"{first}s", " ".join(known)]
    return Values(known, NO_STRING, WRONG_LINES + near + ["unknown"])
