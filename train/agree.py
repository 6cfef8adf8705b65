"""Make the teachers' names agree with themselves over many texts.

usage: agree.py A.pickle,B.pickle... [PLACES.txt [ORGANIZATIONS.txt [KNOWN.txt]]]

A name seen often is mostly of one kind, whatever a teacher made of it in one
place. We collect the strings that the teachers take for names, with the kinds
they give them, and label every occurrence of a frequent one by the majority.
PLACES.txt and ORGANIZATIONS.txt (dictionaries in TABARI form) and some words
that tell an organization add their votes. KNOWN.txt (names.txt) does too, and its names need not be frequent. The pickles of label.py are rewritten in place.
"""

import pickle
import re
import sys
from collections import Counter, defaultdict

import numpy as np

import features
import lists
import reference
import tokens

KINDS = ("PER", "ORG", "LOC", "OTHER")
LONGEST = 7      # words in a name
OFTEN = 4        # occurrences as a name before a string counts
PURE = .6        # least share of its majority kind
NAMED = .5       # least share of its capitalized occurrences that are taken for names
PERSON = .7      # a name that is so often a person stays one, whatever the dictionaries say
OUTWEIGH = 3     # weight of a dictionary against the teachers' votes for the name
TELLING = set("""department ministry agency council committee commission university congress senate parliament party
bank corporation corp. inc. company administration institute association court army navy union organization
organisation foundation bureau office secretariat assembly federation college academy alliance""".split())
SHARE = .75      # weight of the majority against the teachers' own view of the place
LABELS = features.NAME_LABELS


def dense(soft, n):
    """[n][labels] out of what label.py kept."""
    top, p = soft["name"]
    out = np.full((n, len(LABELS)), 1e-4, np.float32)
    np.put_along_axis(out, top.astype(np.int64), p.astype(np.float32) + 1e-4, 1)
    return out / out.sum(1, keepdims=True)


def spans(labels):
    start = None
    for i, l in enumerate(labels + ["O"]):
        if start is not None and l[0] != "I":
            yield start, i
            start = None
        if l[0] == "B":
            start = i


def key(forms):
    return tuple(features.normal(f) for f in forms)


def capitalized(form):
    return form[0].isupper() or not form[0].isalpha()


def votes(pairs):
    """Sum of the probabilities of each kind, by name."""
    out = defaultdict(lambda: np.zeros(len(KINDS)))
    for forms, soft in pairs:
        p = dense(soft, len(forms))
        for start, end in spans(reference.names(np.log(p), LABELS)):
            if end - start <= LONGEST and forms[start][0].isupper():
                by_kind = p[start:end, 1:].reshape(end - start, len(KINDS), 2).sum((0, 2))
                out[key(forms[start:end])] += by_kind / by_kind.sum()
    return out


def places(path):
    """Names of countries and cities: the entries whose code is a country's alone."""
    out, country = set(), False
    for line in open(path, encoding="latin-1"):
        line = line.split("#")[0].strip()
        name = re.sub(r"\[.*", "", line).strip("+ \t_")
        if name and not line.startswith("+"):
            code = re.search(r"\[([A-Z]+)", line)
            country = code is not None and len(code.group(1)) == 3
        if name and country:
            out.add(tuple(name.lower().replace("-", "_-_").split("_")))
    return out


def organizations(path):
    """Names of intergovernmental and other organizations: the entries without dates."""
    out, name = set(), ""
    for line in open(path, encoding="latin-1"):
        line = line.split("#")[0].strip()
        name = re.sub(r"\[.*", "", line).strip("+ \t_") or name
        code = re.search(r"\[(IGO|NGO|NGM|MNC|IMG)[A-Z]*\]", line)
        if code and name:
            out.add(tuple(name.lower().replace("-", "_-_").split("_")))
    return out


def people(path):
    """Names of office-holders, two or three words: the entries that have dates, and their other spellings."""
    out, name = set(), ""
    for line in open(path, encoding="latin-1"):
        line = line.split("#")[0].strip()
        if line and not line.startswith("["):
            held, name = name if line.startswith("+") else "", re.sub(r"\[.*", "", line).strip("+ \t_")
        words = tuple(name.lower().split("_"))
        dated = re.search(r"\[[A-Z]{3}(GOV|ELI|LEG|OPP|MIL)[A-Z]*\s*[<>]?[0-9]", line)
        if dated and len(words) in (2, 3) and all(w.isalpha() and len(w) > 1 for w in words):
            out.add(words)
    return out


SECTIONS = {"given": "PER", "surnames": "PER", "persons": "PER", "places": "LOC", "organizations": "ORG"}


def known(path):
    """{section: list of names as lists of words} of names.txt, of the sections that hold names of the three kinds."""
    return {section: [tokens.words(name) for name in found] for section, found in lists.read(path).items() if section in SECTIONS}


def certain(sections):
    """{name in lower case: kind} of the names that stand under one kind only."""
    kinds = defaultdict(set)
    for section, entries in sections.items():
        for words in entries:
            kinds[key(words)].add(SECTIONS[section])
    return {name: found.pop() for name, found in kinds.items() if len(found) == 1}


def decided(pairs, known_places, known_organizations, sure=None):
    """The kind of each name that is frequent, or sure (see certain), and mostly of one kind."""
    sure = sure or {}
    counts = votes(pairs)
    seen = Counter()
    for forms, _ in pairs:
        normal = key(forms)
        for i in range(1, len(forms)):   # the first word is always capitalized
            if forms[i][0].isupper():
                for n in range(1, LONGEST + 1):
                    if normal[i:i + n] in counts and i + n <= len(forms):
                        seen[normal[i:i + n]] += 1
    out = {}
    for name, v in counts.items():
        times = v.sum()
        if name in sure:
            v[KINDS.index(sure[name])] += times
        elif times < OFTEN or times < NAMED * seen[name] or len("".join(name)) < 2:
            continue
        if v[KINDS.index("PER")] < PERSON * times:
            if name in known_places:
                v[KINDS.index("LOC")] += OUTWEIGH * times
            elif name in known_organizations or TELLING & set(name):
                v[KINDS.index("ORG")] += OUTWEIGH * times
        if v.max() / v.sum() >= PURE:
            out[name] = KINDS[int(v.argmax())]
    return out


def relabel(forms, soft, kinds):
    """The soft names with the decided ones written in."""
    p, normal, i, changed = dense(soft, len(forms)), key(forms), 0, False
    taken = list(spans(reference.names(np.log(p), LABELS)))
    while i < len(forms):
        n = next((n for n in range(min(LONGEST, len(forms) - i), 0, -1) if normal[i:i + n] in kinds
                  and all(capitalized(f) or n > 2 for f in forms[i:i + n]) and forms[i][0].isupper()), 0)
        # A longer name that the teachers see here stays theirs.
        if n and not any(s < i + n and i < e and e - s > n for s, e in taken):
            kind = kinds[normal[i:i + n]]
            for j in range(i, i + n):
                p[j] *= 1 - SHARE
                p[j, LABELS.index(("B-" if j == i else "I-") + kind)] += SHARE
            changed = True
        i += max(n, 1)
    if changed:
        top = np.argsort(-p, 1)[:, :3]
        q = np.take_along_axis(p, top, 1)
        soft["name"] = top.astype(np.int16), (q / q.sum(1, keepdims=True)).astype(np.float16)


def main(paths, places_path=None, organizations_path=None, known_path=None):
    paths = paths.split(",")
    pairs = [pickle.load(open(p, "rb")) for p in paths]
    everything = [x for part in pairs for x in part]
    kinds = decided(everything, places(places_path) if places_path else set(),
                    organizations(organizations_path) if organizations_path else set(),
                    certain(known(known_path)) if known_path else None)
    print(len(kinds), "names decided:", dict(Counter(kinds.values())))
    for path, part in zip(paths, pairs):
        for forms, soft in part:
            relabel(forms, soft, kinds)
        with open(path, "wb") as f:
            pickle.dump(part, f)
    return kinds


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
