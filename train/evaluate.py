"""Figures of a model on treebanks and on names.

usage: evaluate.py MODEL [--relations] NAME=FILE.conllu... [--names NAME=FILE.iob2...]

MODEL is a weights file (read by reference.py) or a checkpoint (.pt). Gold
tokens. Universal relation only, all words with punctuation (CoNLL 2018).
"""

import sys
from collections import Counter

import conllu


def universal(rel):
    return rel.split(":")[0]


def score(gold, predicted):
    """Percentages by name. gold: Sentences; predicted: dicts as reference.decode makes them."""
    hits, n = Counter(), 0
    for s, p in zip(gold, predicted):
        for i in range(len(s.forms)):
            n += 1
            arc = p["heads"][i] == s.heads[i]
            hits["UPOS"] += p["upos"][i] == s.upos[i]
            hits["FEATS"] += p["feats"][i] == s.feats[i]
            hits["LEMMA"] += s.lemmas[i] == "_" or p["lemma"][i] == s.lemmas[i]
            hits["UAS"] += arc
            hits["LAS"] += arc and universal(p["rel"][i]) == universal(s.rels[i])
    return {k: 100 * hits[k] / n for k in ("UPOS", "FEATS", "LEMMA", "UAS", "LAS")}


def relations(gold, predicted):
    """F1 of head and relation, by universal relation, with the gold count."""
    right, said, there = Counter(), Counter(), Counter()
    for s, p in zip(gold, predicted):
        for i in range(len(s.forms)):
            a, b = universal(p["rel"][i]), universal(s.rels[i])
            said[a] += 1
            there[b] += 1
            right[b] += a == b and p["heads"][i] == s.heads[i]
    return {r: (200 * right[r] / (said[r] + there[r]), there[r]) for r in there}


def spans(labels):
    """The (type, start, end) of a BIO sequence, PER, ORG and LOC only."""
    found, start = set(), None
    for i, l in enumerate(list(labels) + ["O"]):
        if start is not None and l[0] != "I":
            found.add((labels[start][2:], start, i))
            start = None
        if l[0] == "B" and l[2:] in ("PER", "ORG", "LOC"):
            start = i
    return found


def name_score(gold, predicted):
    """Micro F1 over spans, in all and by type. gold, predicted: lists of BIO lists."""
    right, said, there = Counter(), Counter(), Counter()
    for g, p in zip(gold, predicted):
        g, p = spans(g), spans(p)
        for counter, found in ((right, g & p), (said, p), (there, g)):
            for kind, _, _ in found:
                counter[kind] += 1
                counter["NAMES"] += 1
    return {k: 200 * right[k] / max(1, said[k] + there[k]) for k in ("NAMES", "PER", "ORG", "LOC")}


def line(name, figures):
    return name + " " + " ".join(f"{k} {v:.2f}" for k, v in figures.items())


def parser(path):
    """A function from a list of form lists to predictions."""
    if path.endswith(".pt"):
        import network
        import predict
        net = network.load(path)
        return lambda sentences: predict.parse(net, sentences)
    import reference
    model = reference.Model(path)
    return lambda sentences: [model.parse(forms)[0] for forms in sentences]


def main(arguments):
    parse, named, by_relation = parser(arguments[0]), False, False
    for a in arguments[1:]:
        if a == "--names":
            named = True
        elif a == "--relations":
            by_relation = True
        elif named:
            name, path = a.split("=", 1)
            table = conllu.read_iob2(path)
            predicted = parse([forms for forms, _ in table])
            print(line(name, name_score([l for _, l in table], [p["name"] for p in predicted])), flush=True)
        else:
            name, path = a.split("=", 1)
            gold = conllu.read_conllu(path)
            predicted = parse([s.forms for s in gold])
            print(line(name, score(gold, predicted)), flush=True)
            if by_relation:
                for r, (f, n) in sorted(relations(gold, predicted).items(), key=lambda x: -x[1][1]):
                    print(f"  {r} {f:.1f} ({n})")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1:])
