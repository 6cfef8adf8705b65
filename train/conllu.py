"""Sentences from CoNLL-U and from Universal NER's tables.

In: files. Out: lists of Sentence. Words only: ranges (1-2) and empty nodes
(1.1) are left out. Names come from a second table (Universal NER) or, for GUM,
from the entities in the MISC column (see names.py).
"""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One sentence; the lists have one entry per word, without the root.

    heads[i] is 0 for the root and 1..n otherwise. names is None where nobody
    has marked names; syntax is False where the tags and the tree must not be
    learned from. soft holds the teachers' distributions (see label.py).
    """
    forms: list
    lemmas: list
    upos: list
    feats: list
    heads: list
    rels: list
    misc: list = field(default_factory=list)
    names: list = None
    syntax: bool = True
    soft: dict = None


def read_conllu(path):
    """Read the sentences of a CoNLL-U file."""
    sentences, rows = [], []
    with open(path, encoding="utf8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(_sentence(rows))
                rows = []
            elif not line.startswith("#"):
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    return sentences


def _sentence(rows):
    form, lemma, upos, feats, head, rel, misc = (
        [r[k] for r in rows] for k in (1, 2, 3, 5, 6, 7, 9))
    return Sentence(form, lemma, upos, feats, [int(h) for h in head], rel, misc)


def read_iob2(path):
    """Read the sentences of a Universal NER table as (forms, BIO labels)."""
    sentences, forms, labels = [], [], []
    with open(path, encoding="utf8") as f:
        for line in list(f) + ["\n"]:
            line = line.rstrip("\n")
            if not line:
                if forms:
                    sentences.append((forms, labels))
                forms, labels = [], []
            elif not line.startswith("#"):
                row = line.split("\t")
                forms.append(row[1])
                labels.append(row[2])
    return sentences


def with_names(sentences, tables):
    """Give each sentence the names of the table's sentence with the same words.

    Labels outside PER, ORG and LOC become OTHER. Sentences that the table does
    not have keep names = None.
    """
    by_forms = {tuple(forms): labels for forms, labels in tables}
    known = {"PER", "ORG", "LOC"}
    for s in sentences:
        labels = by_forms.get(tuple(s.forms))
        if labels is not None:
            s.names = [l if l == "O" or l[2:] in known else l[:2] + "OTHER" for l in labels]
    return sentences
