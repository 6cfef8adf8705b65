"""What the network sees of a word, and the vocabularies.

Everything here must be computed by the Go side in the same way, so each rule
is stated by Unicode code point and general category, never by a library's own
idea of case or digits.
"""

import unicodedata
from collections import Counter

# Prefixes and suffixes by length in code points, in the order of the input.
AFFIXES = [("p", 1), ("p", 2), ("p", 3), ("s", 1), ("s", 2), ("s", 3), ("s", 4)]
NGRAM_SIZES = (3, 4, 5)
NGRAM_CHARS = 30   # longer words are cut before their n-grams are taken
SHAPE_CHARS = 12
SHAPE_RUN = 3

UNKNOWN, ROOT = 0, 1   # the first two entries of every vocabulary

# The treebanks write straight quotes, official texts curly ones.
QUOTES = {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201b": "'",
          "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"'}


def straight(form):
    """The form with straight quotes; all features are taken from this."""
    return "".join(QUOTES.get(c, c) for c in form)


def lower(text):
    """Lower case by code point; a letter that would become two stays."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def normal(form):
    """The word as looked up: straight quotes, lower case, digits (Nd) as 0."""
    return "".join("0" if unicodedata.category(c) == "Nd" else c for c in lower(straight(form)))


def shape(form):
    """X, x, d for Lu, Ll, Nd, other characters as they are; runs cut at 3."""
    out, last, run = [], "", 0
    for c in straight(form):
        category = unicodedata.category(c)
        sign = {"Lu": "X", "Ll": "x", "Nd": "d"}.get(category, c)
        run = run + 1 if sign == last else 1
        last = sign
        if run <= SHAPE_RUN:
            out.append(sign)
    return "".join(out)[:SHAPE_CHARS]


def affix(word, kind, length):
    """The first (p) or last (s) code points; the whole word if it is shorter."""
    return word[:length] if kind == "p" else word[-length:]


def fnv1a(text):
    """32-bit FNV-1a over the UTF-8 bytes."""
    h = 2166136261
    for b in text.encode("utf8"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def ngrams(form, buckets):
    """Bucket numbers of the distinct 3- to 5-grams of ^word$, in text order."""
    word = "^" + normal(form)[:NGRAM_CHARS] + "$"
    grams = {}
    for n in NGRAM_SIZES:
        for i in range(len(word) - n + 1):
            grams[word[i:i + n]] = None
    return [fnv1a(g) % buckets for g in grams] or [fnv1a(word) % buckets]


def edit_script(form, lemma):
    """How to make the lemma of the form: '=lemma', or case, cut and suffix.

    'l2|y' is: lower-case, take two code points off the end, add y.
    'c' keeps the case.
    """
    low = lemma == lower(lemma)
    base = lower(form) if low else form
    same = 0
    while same < len(base) and same < len(lemma) and base[same] == lemma[same]:
        same += 1
    if same == 0 and len(base) > 1:
        return "=" + lemma
    return f"{'l' if low else 'c'}{len(base) - same}|{lemma[same:]}"


def apply_script(form, script):
    """The lemma that the script makes of the form."""
    if script[0] == "=":
        return script[1:]
    base = lower(form) if script[0] == "l" else form
    cut, suffix = script[1:].split("|", 1)
    cut = int(cut)
    return (base[:len(base) - cut] if cut else base) + suffix


NAME_LABELS = ["O"] + [f"{b}-{t}" for t in ("PER", "ORG", "LOC", "OTHER") for b in "BI"]


class Vocabulary:
    """Strings and their numbers; number 0 is unknown, number 1 the root."""

    def __init__(self, strings):
        self.strings = list(strings)
        self.number = {s: i for i, s in enumerate(self.strings)}

    @classmethod
    def counted(cls, items, least):
        """Of the items seen at least so often, the frequent ones first."""
        ranked = sorted(Counter(items).items(), key=lambda x: (-x[1], x[0]))
        return cls(["<unk>", "<root>"] + [s for s, n in ranked if n >= least])

    def __call__(self, string):
        return self.number.get(string, UNKNOWN)

    def __len__(self):
        return len(self.strings)


def vocabularies(sentences, more_words=()):
    """The vocabularies of the training sentences, by name.

    more_words are words of unlabelled text to keep an embedding for.
    """
    words = [(f, l, u, t, r) for s in sentences if s.syntax
             for f, l, u, t, r in zip(s.forms, s.lemmas, s.upos, s.feats, s.rels)]
    forms = [w[0] for w in words]
    v = {
        "word": Vocabulary.counted((normal(f) for f in forms), 2),
        "shape": Vocabulary.counted((shape(f) for f in forms), 3),
        "upos": Vocabulary.counted((w[2] for w in words), 1),
        "feats": Vocabulary.counted((w[3] for w in words), 1),
        "rel": Vocabulary.counted((w[4] for w in words), 1),
        "lemma": Vocabulary.counted((edit_script(w[0], w[1]) for w in words), 3),
        "name": Vocabulary(NAME_LABELS),
    }
    for kind, length in AFFIXES:
        v[f"{kind}{length}"] = Vocabulary.counted((affix(normal(f), kind, length) for f in forms), 3)
    known = v["word"]
    v["word"] = Vocabulary(known.strings + [w for w in more_words if w not in known.number])
    return v
