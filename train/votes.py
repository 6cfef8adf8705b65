"""Votes of lists on the kinds of names: fit them, and put them into a weights file.

usage: votes.py fit --init PLAIN.pt --train TREEBANK.conllu --names TABLE.iob2 --silver LABELLED.pickle --lists names.txt
                    --places PLACES.txt --organizations ORGANIZATIONS.txt --scores SCORES.pickle --out VOTES.json
       votes.py put MODEL VOTES.json names.txt OUT

A network knows the names that it learned from by heart, so its scores of them
tell nothing of how far to trust it. So PLAIN.pt, which has seen no names,
learns those of three quarters of the documents and scores the fourth, four
times over. On these scores stands a conditional random field (Lafferty,
McCallum and Pereira 2001) without transitions but for what BIO forbids: a
word's scores are the network's times one number, plus a weight for each label
and each class (lists.py) of the word and of its neighbours. The scores are
kept in SCORES.pickle; where that is there already it is read, so that lists
can change at no cost.
"""

import argparse
import json
import math
import os
import pickle
import random
import sys
from collections import Counter

import numpy as np
import torch
import torch.nn as nn

import agree
import conllu
import evaluate
import export
import features
import lists
import names
import network
import predict
import reference
import restore
import train

PARTS = 4            # of the documents; one is scored by a network that has not seen it
LABELS = features.NAME_LABELS
KNOWN_TIMES = 4      # how often a network sees the sentences of the table in an epoch
EPOCHS, RATE, SILVER_WORDS = 4, 1.2e-3, 1e5
TABLE_WEIGHT = 3.    # of a sentence of the table, against one of the treebank
SMALL = 500          # words so frequent are a class of their own
LEAST = 10           # occurrences of a class, else it has no vote
ROUNDS, STEP, DECAY = 15, .03, .2


def documents(path):
    """The number of the document of each sentence of a CoNLL-U file or a table."""
    out, at, words = [], -1, False
    with open(path, encoding="utf8") as f:
        for line in list(f) + ["\n"]:
            if line.startswith("# newdoc"):
                at += 1
            elif line.strip() and not line.startswith("#"):
                words = True
            elif not line.strip():
                out += [at] * words
                words = False
    return out


def part(document, salt):
    return random.Random(f"{salt}{document}").randrange(PARTS)


class Sentence:
    """A sentence with gold names; known: whether it is from the table; scores [n][labels] of a network that has not seen it."""

    def __init__(self, gold, known, part_):
        self.gold, self.forms, self.labels, self.known, self.part = gold, gold.forms, gold.names, known, part_
        self.scores, self.rows = None, None


def read_all(a):
    gold = names.from_entities(conllu.read_conllu(a.train), agree.places(a.places))
    table = conllu.read_iob2(a.names)
    tagged = conllu.with_names([conllu.Sentence(f, [], [], [], [], [], syntax=False) for f, _ in table], table)
    return [Sentence(s, in_table, part(d, "table" if in_table else "treebank"))
            for in_table, ss, path in ((False, gold, a.train), (True, tagged, a.names))
            for s, d in zip(ss, documents(path))]


def score_unseen(sentences, a):
    """Set the scores of each sentence, by a network that has learned the names of the other parts."""
    with open(a.silver, "rb") as f:
        silver = [conllu.Sentence(forms, [], [], [], [], [], syntax=False, soft={"name": soft["name"]}) for forms, soft in pickle.load(f)]
    exchange = train.name_lists(a.places, a.organizations, agree.known(a.lists))
    for k in range(PARTS):
        net = learned([s for s in sentences if s.part != k], silver, exchange, a, k)
        mine = [s for s in sentences if s.part == k]
        for s, scores in zip(mine, name_scores(net, [s.forms for s in mine])):
            s.scores = scores
        for known in (False, True):
            kind = [s for s in mine if s.known == known]
            print(evaluate.line(f"part {k}, {'table' if known else 'treebank'}:", evaluate.name_score(
                [s.labels for s in kind], [reference.names(s.scores, LABELS) for s in kind])), flush=True)


def learned(sentences, silver, exchange, a, seed):
    torch.manual_seed(seed)
    random.seed(seed)
    old = network.load(a.init)
    net = network.Network(dict(old.config), dict(old.v, name=features.Vocabulary(LABELS)))
    net.load_state_dict({**net.state_dict(), **old.state_dict()})
    of = [[train.example(net, s.gold, 1.) for s in sentences if s.known == known] for known in (False, True)]
    silver = [train.example(net, s, 1.) for s in silver]
    some = min(1., SILVER_WORDS / sum(len(e.ids) for e in silver))
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, betas=(.9, .98), weight_decay=0.)
    average, step = train.Average(net, .99), 0
    for epoch in range(EPOCHS):
        rng = random.Random(epoch)
        order = [train.varied(net, e, exchange, rng) for e in of[0] + of[1] * KNOWN_TIMES]
        order = train.batches(order + rng.sample(silver, int(len(silver) * some)), 2500, rng)
        net.train()
        for i, batch in enumerate(order):
            cosine = .5 * (1 + math.cos(math.pi * (epoch + i / len(order)) / EPOCHS))
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 100) * (cosine * (1 - train.LAST_RATE) + train.LAST_RATE)
            optimizer.zero_grad()
            train.losses(net, *train.collate(batch), ["name"])["name"].backward()
            nn.utils.clip_grad_norm_([p for p in net.parameters() if p.grad is not None], train.CLIP)
            optimizer.step()
            average.update(step)
            step += 1
    average.swap()
    return net


def name_scores(net, sentences):
    """Name scores [n][labels] of each sentence."""
    net.eval()
    out = [None] * len(sentences)
    with torch.no_grad():
        for batch in predict.batches([len(s) for s in sentences], 4000):
            ids, mask = predict.pad([net.forms.ids(sentences[i]) for i in batch])
            scores = net(ids, mask)["name"].log_softmax(-1).numpy()
            for row, i in enumerate(batch):
                out[i] = scores[row, 1:len(sentences[i]) + 1].copy()
    return out


class Votes(nn.Module):
    """scale * network + the weights of the classes. weights [before, here, after x classes][labels], the last row for nothing."""

    def __init__(self, classes, small, listed):
        super().__init__()
        self.order, self.lists = classes, lists.Lists(listed, small)
        self.number = {c: i for i, c in enumerate(classes)}
        self.weights = nn.EmbeddingBag(3 * len(classes) + 1, len(LABELS), mode="sum")
        nn.init.zeros_(self.weights.weight)
        self.scale = nn.Parameter(torch.tensor(1.))

    def rows(self, forms):
        """The rows of weights for each word."""
        n = len(self.order)
        return [[side * n + self.number[c] for side, found in enumerate(around) for c in found if c in self.number]
                for around in lists.neighbours(self.lists.classes(forms))]

    def forward(self, scores, rows, offsets):
        return self.scale * scores + self.weights(rows, offsets).view(scores.shape)


ALLOWED = torch.tensor([[l[0] != "I" or p != "O" and p[2:] == l[2:] for l in LABELS] for p in LABELS])   # [before][label]
FIRST = torch.tensor([l[0] != "I" for l in LABELS])
NEVER = -1e4


def surprise(scores, labels, mask):
    """-log probability of each sentence's labels among the sequences that BIO allows. scores [B][n][labels]."""
    between = torch.where(ALLOWED, 0., NEVER)
    total = scores[:, 0] + torch.where(FIRST, 0., NEVER)
    right = (scores.gather(2, labels.unsqueeze(2))[:, :, 0] * mask).sum(1)
    for i in range(1, scores.shape[1]):
        step = torch.logsumexp(total[:, :, None] + between[None], 1) + scores[:, i]
        total = torch.where(mask[:, i, None], step, total)
    return torch.logsumexp(total, 1) - right


def collate(votes, sentences, limit=4000):
    """Batches of (sentences, scores, labels, mask, rows, offsets)."""
    out = []
    for batch in predict.batches([len(s.forms) for s in sentences], limit):
        batch = [sentences[i] for i in batch]
        n = max(len(s.forms) for s in batch)
        scores, labels = torch.zeros(len(batch), n, len(LABELS)), torch.zeros(len(batch), n, dtype=torch.long)
        mask, rows, offsets = torch.zeros(len(batch), n, dtype=torch.bool), [], []
        for i, s in enumerate(batch):
            k = len(s.forms)
            scores[i, :k], mask[i, :k] = torch.from_numpy(s.scores), True
            labels[i, :k] = torch.tensor([LABELS.index(l) for l in s.labels])
            for found in s.rows + [[]] * (n - k):
                offsets.append(len(rows))
                rows += found
        out.append((batch, scores, labels, mask, torch.tensor(rows), torch.tensor(offsets)))
    return out


def fitted(sentences, listed):
    """The votes that make the names of sentences most probable, with a penalty on the squares of the weights."""
    words = Counter(lists.key(w) for s in sentences for w in s.forms)
    small = sorted(w for w, n in words.items() if n >= SMALL)
    known = lists.Lists(listed, small)
    seen = Counter(c for s in sentences for found in known.classes(s.forms) for c in found)
    classes = [lists.EDGE] + sorted(c for c, n in seen.items() if n >= LEAST)
    votes = Votes(classes, small, listed)
    for s in sentences:
        s.rows = votes.rows(s.forms)
    batches, rng = collate(votes, sentences), random.Random(1)
    weight = {False: 1., True: TABLE_WEIGHT}
    total = sum(weight[s.known] * len(s.forms) for s in sentences)
    optimizer = torch.optim.Adam(votes.parameters(), lr=STEP)
    for round_ in range(ROUNDS):
        rng.shuffle(batches)
        for group in optimizer.param_groups:
            group["lr"] = STEP * (1 - round_ / ROUNDS)
        for batch, scores, labels, mask, rows, offsets in batches:
            optimizer.zero_grad()
            w = torch.tensor([weight[s.known] for s in batch])
            loss = (surprise(votes(scores, rows, offsets), labels, mask) * w).sum() / mask.sum()
            (loss + DECAY / total * (votes.weights.weight ** 2).sum()).backward()
            optimizer.step()
    return votes


def named(votes, sentences):
    """The labels of each sentence."""
    for s in sentences:
        s.rows = votes.rows(s.forms)
    out = {}
    with torch.no_grad():
        for batch, scores, _, _, rows, offsets in collate(votes, sentences):
            alone = scores * votes.scale
            for s, total, network_ in zip(batch, votes(scores, rows, offsets).numpy(), alone.numpy()):
                n = len(s.forms)
                total = lists.elected(s.forms, network_[:n], (total - network_)[:n], LABELS, votes.lists, reference.names)
                out[s] = reference.names(total, LABELS)
    return [out[s] for s in sentences]


def judge(sentences, listed):
    """Print the figures of votes that were fitted without the part that they are judged on."""
    labels = {}
    for k in range(PARTS):
        mine = [s for s in sentences if s.part == k]
        labels.update(zip(mine, named(fitted([s for s in sentences if s.part != k], listed), mine)))
    for known in (False, True):
        kind = [s for s in sentences if s.known == known]
        for what, found in (("network", [reference.names(s.scores, LABELS) for s in kind]), ("votes", [labels[s] for s in kind])):
            print(evaluate.line(f"{'table' if known else 'treebank'}, {what}:", evaluate.name_score([s.labels for s in kind], found)),
                  flush=True)


def fit(a):
    torch.set_num_threads(1)
    sentences, listed = read_all(a), lists.read(a.lists)
    if os.path.exists(a.scores):
        with open(a.scores, "rb") as f:
            for s, scores in zip(sentences, pickle.load(f)):
                s.scores = scores
    else:
        score_unseen(sentences, a)
        with open(a.scores, "wb") as f:
            pickle.dump([s.scores for s in sentences], f)
    judge(sentences, listed)
    votes = fitted(sentences, listed)
    w = votes.weights.weight.detach().numpy()[:-1].reshape(3, len(votes.order), len(LABELS))
    with open(a.out, "w", encoding="utf8") as f:
        json.dump({"scale": votes.scale.item(), "classes": votes.order, "weights": [[[round(float(x), 4) for x in row] for row in side]
                                                                                    for side in w]}, f, ensure_ascii=False)


def put(model, votes_path, names_path, out):
    """Add the votes and the lists to a weights file. The scale goes into the scores of the network; all else stays as it is."""
    header, data = export.split(model)
    if "vote" in header["vocabularies"]:
        raise ValueError(f"{model} has votes already; give one without")
    votes = json.load(open(votes_path, encoding="utf8"))
    table = {row["name"]: row for row in header["tensors"]}
    weight, bias = table["tag.name.weight"], table["tag.name.bias"]
    for at, n in (weight["scale"], weight["shape"][0]), (bias["offset"], bias["shape"][0]):
        numbers = np.frombuffer(data, "<f4", n, at) * np.float32(votes["scale"])
        data[at:at + 4 * n] = numbers.astype("<f4").tobytes()
    add = export.Blobs(data)
    for side, w in zip(("before", "here", "after"), votes["weights"]):
        w = np.array(w, "<f4")
        header["tensors"].append({"name": "vote." + side, "shape": list(w.shape), "dtype": "f32", "offset": add(w.tobytes())})
    header["vocabularies"]["vote"], header["vote_scale"] = votes["classes"], votes["scale"]
    header["lists"] = []
    for name, listed in lists.read(names_path).items():
        text = "".join(k + "\n" for k in sorted({lists.key(n) for n in listed})).encode("utf8")
        header["lists"].append({"name": name, "offset": add(text), "bytes": len(text)})
    export.join(out, header, data)


def main():
    if sys.argv[1:2] == ["put"] and len(sys.argv) == 6:
        return put(*sys.argv[2:])
    if sys.argv[1:2] != ["fit"]:
        sys.exit(__doc__)
    a = argparse.ArgumentParser()
    for option in ("init", "train", "names", "silver", "lists", "places", "organizations", "scores", "out"):
        a.add_argument("--" + option, required=True)
    fit(a.parse_args(sys.argv[2:]))


if __name__ == "__main__":
    main()
