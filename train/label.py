"""Let trained networks label sentences, for another network to learn from.

usage: label.py --teachers A.pt,B.pt... --namers N.pt... --out OUT.pickle
                [--raw TEXT.xz --words N [--part I/N] [--seed N]] [--gold A.conllu,B.conllu] [--votes MODEL]

The teachers' probabilities are averaged (Hinton et al. 2015, Kuncoro et al.
2016); names come from the namers alone. Of every distribution only the largest
entries are kept. In gold sentences relations are those of the gold heads, in
raw text those of the teachers' tree.
"""

import argparse
import lzma
import pickle
import random
import re

import numpy as np
import torch

import conllu
import features
import lists
import network
import predict
import reference
import tokens
import trees

KEEP = {"arc": 4, "rel": 3, "upos": 2, "feats": 3, "lemma": 2, "name": 3}
LONGEST, SHORTEST = 60, 4
# Texts in other languages have few of these.
ENGLISH = set("the of to and in is that for we you it on with are be this have our".split())


def raw_sentences(path, count, seed):
    """Lists of words, count words in all, from random paragraphs."""
    with lzma.open(path, "rt", encoding="utf8") as f:
        paragraphs = sorted({line.strip() for line in f if len(line) > 20})
    random.Random(seed).shuffle(paragraphs)
    out, seen, total = [], set(), 0
    for paragraph in paragraphs:
        for text in tokens.sentences(re.sub(r"^([-•*]|Q)\s+", "", paragraph)):
            words = tokens.words(text)
            if not SHORTEST <= len(words) <= LONGEST or text in seen or any(len(w) > 30 for w in words):
                continue
            if sum(w[0].isalpha() for w in words) < .6 * len(words):
                continue
            if sum(w.lower() in ENGLISH for w in words) < .08 * len(words) and len(words) > 7:
                continue
            seen.add(text)
            out.append(words)
            total += len(words)
        if total >= count:
            return out
    return out


def largest(probabilities, keep):
    """[n][labels] to (numbers [n][keep] int16, probabilities [n][keep] float16)."""
    keep = min(keep, probabilities.shape[1])
    top = np.argpartition(-probabilities, keep - 1, axis=1)[:, :keep]
    p = np.take_along_axis(probabilities, top, 1)
    return top.astype(np.int16), (p / p.sum(1, keepdims=True)).astype(np.float16)


def voted(model, forms, scores):
    """Probabilities of names [n][labels]: the scores, and what the votes of a weights file add to them."""
    scores = scores * np.float32(model.header["vote_scale"])
    total = lists.elected(forms, scores, model.votes(forms), model.v["name"].strings, model.lists, reference.names)
    return reference.softmax(total)


def label(teachers, namers, sentences, gold_heads=None, votes=None, limit=4000):
    """One dict per sentence: for each task the largest() of the average, without the root's row.

    sentences are lists of forms. The teachers share the vocabularies of
    labels, not of words. Forms get straight quotes, as all features do.
    votes: a weights file whose votes on names count, too.
    """
    results = [None] * len(sentences)
    forms = [[features.straight(w) for w in s] for s in sentences]
    with torch.no_grad():
        for batch in predict.batches([len(s) for s in forms], limit):
            outs, mask = [], None
            for t in teachers:
                ids, mask = predict.pad([t.forms.ids(forms[i]) for i in batch])
                outs.append(t(ids, mask))
            arc = torch.stack([o["arc"].softmax(-1) for o in outs]).mean(0)
            heads = torch.zeros(mask.shape, dtype=torch.long)
            logs = arc.clamp(min=1e-9).log().numpy()
            for row, i in enumerate(batch):
                n = len(forms[i]) + 1
                heads[row, :n] = torch.tensor([0] + gold_heads[i] if gold_heads else trees.tree(logs[row, :n, :n]))
            p = {"arc": arc, "rel": torch.stack([t.labels(o, heads).softmax(-1) for t, o in zip(teachers, outs)]).mean(0)}
            for task in ("upos", "feats", "lemma"):
                p[task] = torch.stack([o[task].softmax(-1) for o in outs]).mean(0)
            named = [t(predict.pad([t.forms.ids(forms[i]) for i in batch])[0], mask)["name"] for t in namers]
            p["name"] = torch.stack([z.softmax(-1) for z in named]).mean(0)
            p = {k: x.numpy() for k, x in p.items()}
            for row, i in enumerate(batch):
                n = len(forms[i]) + 1
                results[i] = {k: largest(x[row, 1:n, :n] if k == "arc" else x[row, 1:n], KEEP[k]) for k, x in p.items()}
                if votes:
                    z = torch.stack([x[row, 1:n] for x in named]).mean(0).numpy()
                    results[i]["name"] = largest(voted(votes, forms[i], z), KEEP["name"])
                results[i]["heads"] = heads[row, 1:n].numpy().astype(np.int16)
    return results


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--teachers", required=True)
    a.add_argument("--namers", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--raw")
    a.add_argument("--words", type=float, default=1e6)
    a.add_argument("--gold")
    a.add_argument("--part", default="0/1", help="label part I of N, to use several cores")
    a.add_argument("--seed", type=int, default=1, help="another seed takes other text")
    a.add_argument("--votes", help="a weights file: its votes on names count")
    a = a.parse_args()
    part, parts = map(int, a.part.split("/"))
    teachers, namers = ([network.load(p) for p in paths.split(",")] for paths in (a.teachers, a.namers))
    votes = reference.Model(a.votes) if a.votes else None
    if a.gold:
        gold = [s for p in a.gold.split(",") for s in conllu.read_conllu(p)]
        soft = label(teachers, namers, [s.forms for s in gold], [s.heads for s in gold], votes)
        sentences = [s.forms for s in gold]
    else:
        sentences = raw_sentences(a.raw, a.words, a.seed)[part::parts]
        soft = label(teachers, namers, sentences, votes=votes)
    with open(a.out, "wb") as f:
        pickle.dump(list(zip(sentences, soft)), f)
    print(len(sentences), "sentences", sum(map(len, sentences)), "words")


if __name__ == "__main__":
    main()
