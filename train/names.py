"""Names out of GUM's entities.

GUM marks every mention, 'the young senator' as well as 'Ann Lee'. We keep the
mentions whose head is a proper noun, and of these the name itself: the head
with what belongs to the name, without articles, titles and appositions.
"""

import re

BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()|]*(\)?)|(\d+)\)")
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
# Words that are titles, not part of the name: they do not begin one, and are none when they stand alone.
TITLES = set("""president vice prime deputy assistant chair chief fellow secretary minister chairman chairwoman
director king queen prince princess pope senator governor general colonel captain sergeant major professor
doctor dr. mr. mrs. ms. sir madam madame speaker judge ambassador chancellor lord lady representative
congresswoman congressman dean coach mayor god father mother""".split())
INSIDE = {"flat", "compound", "nummod", "goeswith"}
NEVER_FIRST = {"DET", "PUNCT", "PART", "ADP", "CCONJ", "PRON", "VERB"}


def from_entities(sentences, places=frozenset()):
    """Give each sentence the BIO labels of its entities.

    places are names of countries and cities in lower case, as tuples: GUM makes
    organizations of the countries that act, Universal NER does not.
    """
    for s in sentences:
        s.names = _labels(s, places)
    return sentences


def _labels(s, places):
    labels = ["O"] * len(s.forms)
    # Longer mentions first, so that the city of a 'University of X' stays inside.
    for start, end, kind in sorted(_mentions(s), key=lambda m: m[0] - m[1]):
        span = None if kind == "time" else _name(s, start, end, kind)
        if span is None or any(labels[i] != "O" for i in range(*span)):
            continue
        kind = TYPES.get(kind, "OTHER")
        if kind == "ORG" and tuple(f.lower() for f in s.forms[span[0]:span[1]]) in places:
            kind = "LOC"
        for i in range(*span):
            labels[i] = ("B-" if i == span[0] else "I-") + kind
    return labels


def _mentions(s):
    """(start, end, entity type) of each mention, end exclusive."""
    found, open_ = [], {}
    for i, misc in enumerate(s.misc):
        entity = next((p[7:] for p in misc.split("|") if p.startswith("Entity=")), "")
        for m in BRACKET.finditer(entity):
            number, kind, closed, closing = m.groups()
            if number and closed:
                found.append((i, i + 1, kind))
            elif number:
                open_.setdefault(number, []).append((i, kind))
            elif open_.get(closing):
                start, kind = open_[closing].pop()
                found.append((start, i + 1, kind))
    return found


def _name(s, start, end, kind):
    """The name inside the mention, (start, end), or None if it has no name."""
    heads = [h - 1 for h in s.heads]
    tops = [i for i in range(start, end) if not start <= heads[i] < end]
    if not tops or s.upos[tops[0]] != "PROPN":
        return None
    top = tops[0]
    if not any(c.isupper() for c in s.forms[top]) or kind == "person" and "Number=Plur" in s.feats[top]:
        return None   # 'the Americans' are no name
    kept = {top}
    for _ in range(4):   # names are not nested deeper
        for i in range(start, end):
            if heads[i] in kept and _belongs(s, i, kind):
                kept.add(i)
    # The run around the head: small words inside a name come along.
    first, last = min(kept), max(kept)
    for gap in range(first, last):
        if gap not in kept and s.upos[gap] not in {"ADP", "DET", "PUNCT", "CCONJ", "PART"}:
            if gap < top:
                first = max(first, gap + 1)
            else:
                last = min(last, gap - 1)
                break
    while first < last and s.upos[first] in NEVER_FIRST and s.forms[first][0].islower() | (s.upos[first] == "PUNCT"):
        first += 1
    while first < last and s.upos[first] == "DET":
        first += 1
    while last > first and s.upos[last] in {"PUNCT", "PART", "ADP", "DET", "CCONJ"}:
        last -= 1
    if kind == "person":
        while first < last and s.forms[first].lower() in TITLES:
            first += 1
    if first == last and s.forms[first].lower() in TITLES:
        return None
    return first, last + 1


def _belongs(s, i, kind):
    """Whether word i, hanging from a word of the name, is part of the name: of a person's not 'of Russia'."""
    rel, proper = s.rels[i].split(":")[0], s.upos[i] == "PROPN" or s.forms[i][0].isupper()
    if s.rels[i] == "nmod:desc":
        return False
    if rel in INSIDE:
        return proper or rel != "compound"
    if rel == "amod":
        return proper
    if rel == "nmod" and s.upos[i] == "PROPN" and s.rels[i] == "nmod" and kind != "person":
        cases = [j for j, h in enumerate(s.heads) if h == i + 1 and s.rels[j] == "case"]
        return any(s.forms[j].lower() == "of" for j in cases)
    return False
