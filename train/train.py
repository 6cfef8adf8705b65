"""Train the network on treebanks, names and sentences labelled by teachers.

Losses are cross entropies against sparse distributions: a gold label is a
distribution with one entry, a teacher's (label.py) has a few, and where both
are there they are mixed. Weights are averaged over the steps (exponential
moving average); the averaged ones are judged and saved. The rate follows a
cosine over the epochs or the minutes, whichever end first, so that a run on
a busy machine still ends well. With --workers N, N processes share each step.
"""

import argparse
import math
import os
import pickle
import random
import time

import numpy as np
import torch
import torch.distributed
import torch.multiprocessing
import torch.nn as nn

import agree
import conllu
import evaluate
import features
import names
import network
import predict

# Entries kept of each target: one for gold and those of label.KEEP.
SLOTS = {"arc": 5, "rel": 4, "upos": 3, "feats": 4, "lemma": 3, "name": 4}
LOSS_WEIGHT = {"arc": 1., "rel": 1., "feats": .5, "lemma": .3}   # and --upos-weight, --name-weight
WARM_UP = 200        # steps
CLIP = 2.
LAST_RATE = .02      # of the first
UPPER, NO_STOP = .02, .04   # shares of gold sentences shown in capitals, or without their full stop
OTHER_NAMES = .4            # share of the names in marked sentences that give way to one out of a dictionary


class Example:
    """A sentence as numbers; row 0 of every array is the root.

    ids [n+1] form numbers, heads [n+1] for the relations, targets: for each
    task (numbers [n+1][slots], probabilities [n+1][slots]), zero where
    nothing is known.
    """

    def __init__(self, ids, heads, targets, gold=None):
        self.ids, self.heads, self.targets, self.gold = ids, heads, targets, gold


def example(net, sentence, gold_share):
    """gold_share: the weight of gold against the teachers where there are both."""
    s, v, n = sentence, net.v, len(sentence.forms) + 1
    soft = s.soft or {}
    hard = {}
    if s.syntax:
        hard = {"arc": s.heads, "rel": [v["rel"](x) for x in s.rels], "upos": [v["upos"](x) for x in s.upos],
                "feats": [v["feats"](x) for x in s.feats],
                "lemma": [v["lemma"](features.edit_script(f, l)) for f, l in zip(s.forms, s.lemmas)]}
    if s.names is not None:
        hard["name"] = [v["name"](x) for x in s.names]
    targets = {}
    for task, slots in SLOTS.items():
        numbers, p = np.zeros((n, slots), np.int64), np.zeros((n, slots), np.float32)
        share = gold_share if task in hard and task in soft else 1.
        if task in hard:
            numbers[1:, 0], p[1:, 0] = hard[task], share
        if task in soft:
            top, probability = soft[task]
            k = top.shape[1]
            numbers[1:, 1:1 + k] = top
            p[1:, 1:1 + k] = probability.astype(np.float32) * (1 - share if task in hard else 1.)
        targets[task] = numbers, p
    heads = np.array([0] + list(s.heads if s.syntax else soft.get("heads", [0] * (n - 1))))
    return Example(net.forms.ids(s.forms), heads, targets, s if s.syntax or s.names is not None else None)


def name_lists(countries, organizations, known):
    """What a name can give way to: lists by (kind, words), out of the dictionaries and out of our own names.txt."""
    theirs, ours = {}, {}
    for kind, names_ in ("PER", agree.people(countries)), ("LOC", agree.places(countries)), ("ORG", agree.organizations(organizations)):
        for words in sorted(names_):
            if all(w.replace("'", "").isalpha() for w in words):
                theirs.setdefault((kind, len(words)), []).append([w if w in SMALL else w[0].upper() + w[1:] for w in words])
    for words in [w for n in (2, 3) for w in theirs.get(("PER", n), [])]:
        theirs.setdefault(("PER", 1), []).append(words[-1:])   # a surname alone
    for section, entries in known.items():
        for words in entries:
            ours.setdefault((agree.SECTIONS[section], len(words)), []).append(words)
    if known:
        given, surnames = ([w for w in known[k] if len(w) == 1] for k in ("given", "surnames"))
        ours[("PER", 2)] += [g + s for g, s in zip(given * 3, random.Random(0).choices(surnames, k=3 * len(given)))]
    return [lists for lists in (theirs, ours) if lists]


SMALL = set("of the for and on in de la del".split())


def renamed(net, e, lists, rng):
    """The sentence with other names of the same kind and length in the place of some of its own."""
    s = e.gold
    if s is None or s.names is None or not lists:
        return e
    forms, lemmas = list(s.forms), e.targets["lemma"]
    for kind, start, end in sorted(evaluate.spans(s.names), key=lambda x: x[1]):
        choices = [l[kind, end - start] for l in lists if (kind, end - start) in l]
        plain = all(f[0].isupper() and not f.isupper() and (not s.syntax or s.upos[start + k] == "PROPN")
                    for k, f in enumerate(forms[start:end]))
        if choices and plain and rng.random() < OTHER_NAMES:
            forms[start:end] = rng.choice(rng.choice(choices))
            lemmas = lemmas[0], lemmas[1].copy()
            lemmas[1][start + 1:end + 1] = 0
    return Example(net.forms.ids(forms), e.heads, dict(e.targets, lemma=lemmas)) if forms != s.forms else e


def varied(net, e, lists, rng):
    """Now and then other names, the sentence in capitals, or without its full stop."""
    s = e.gold
    if s is None or len(s.forms) < 3:
        return e
    if (other := renamed(net, e, lists, rng)) is not e or not s.syntax:
        return other
    chance, n = rng.random(), len(s.forms)
    if chance < UPPER:
        targets = dict(e.targets, lemma=(e.targets["lemma"][0], np.zeros_like(e.targets["lemma"][1])))
        return Example(net.forms.ids([f.upper() for f in s.forms]), e.heads, targets)
    if chance < UPPER + NO_STOP and s.forms[-1] == "." and n not in s.heads:
        targets = {t: (a[:n], p[:n].copy()) for t, (a, p) in e.targets.items()}
        numbers, p = targets["arc"]
        p[numbers >= n] = 0
        targets["arc"] = np.where(numbers >= n, 0, numbers), p
        return Example(e.ids[:n], e.heads[:n], targets)
    return e


def batches(examples, tokens, rng):
    """Batches of sentences of like length, in random order."""
    keyed = sorted(examples, key=lambda e: len(e.ids) + rng.random() * 3)
    out, batch = [], []
    for e in keyed:
        if batch and (len(batch) + 1) * len(e.ids) > tokens:
            out.append(batch)
            batch = []
        batch.append(e)
    out.append(batch)
    rng.shuffle(out)
    return out


def collate(batch):
    ids, mask = predict.pad([e.ids for e in batch])
    heads, _ = predict.pad([e.heads for e in batch])
    B, n = ids.shape
    targets = {}
    for task, slots in SLOTS.items():
        numbers, p = np.zeros((B, n, slots), np.int64), np.zeros((B, n, slots), np.float32)
        for i, e in enumerate(batch):
            a, b = e.targets[task]
            numbers[i, :len(a)], p[i, :len(a)] = a, b
        targets[task] = torch.from_numpy(numbers), torch.from_numpy(p)
    return ids, mask, heads, targets


def losses(net, ids, mask, heads, targets, tasks):
    """Mean cross entropy by task."""
    out = net(ids, mask)
    out["rel"] = net.labels(out, heads)
    result = {}
    for task in tasks:
        numbers, p = targets[task]
        log = out[task].log_softmax(-1).gather(-1, numbers)
        result[task] = -(log * p).sum() / p.sum().clamp(min=1.)
    return result


class Average:
    """The exponential moving average of the parameters."""

    def __init__(self, net, decay):
        self.parameters = [p for p in net.parameters()]
        self.values = [p.detach().clone() for p in self.parameters]
        self.decay = decay

    def update(self, step):
        decay = min(self.decay, (step + 1) / (step + 10))
        with torch.no_grad():
            torch._foreach_mul_(self.values, decay)
            torch._foreach_add_(self.values, [p.detach() for p in self.parameters], alpha=1 - decay)

    def swap(self):
        """Put the average into the network, or take it out again."""
        for i, p in enumerate(self.parameters):
            p.data, self.values[i] = self.values[i], p.data


def start_from(net, path):
    """Take the weights of a checkpoint with the same labels; words and affixes it does not have start as unknown."""
    old = network.load(path)
    for task in network.TAGS[:3] + ("rel",):
        assert old.v[task].strings == net.v[task].strings, f"{path} has other labels for {task}"
    state, mine = old.state_dict(), net.state_dict()
    tables = ["word"] + [f"{k}{n}" for k, n in features.AFFIXES] + ["shape"]
    keys = ["word.weight"] + [f"parts.{i}.weight" for i in range(len(tables) - 1)]
    for key, table in zip(keys, tables):
        state[key] = state[key][[old.v[table](x) for x in net.v[table].strings]].clone()
    mine.update(state)
    net.load_state_dict(mine)


def shared_step(net, progress, workers):
    """Average gradients and progress over the processes; returns the progress."""
    if workers == 1:
        return progress
    flat = torch.cat([p.grad.reshape(-1) for p in net.parameters()] + [torch.tensor([progress])])
    torch.distributed.all_reduce(flat)
    flat /= workers
    at = 0
    for p in net.parameters():
        p.grad.copy_(flat[at:at + p.numel()].view_as(p))
        at += p.numel()
    return flat[-1].item()


def read_all(a):
    """(gold sentences, names-only sentences, silver sentences)."""
    gold = []
    for path in a.train.split(","):
        sentences = conllu.read_conllu(path)
        if any("Entity=" in m for s in sentences for m in s.misc):
            names.from_entities(sentences, agree.places(a.places) if a.places else frozenset())
        gold += sentences
    if a.gold_soft:
        with open(a.gold_soft, "rb") as f:
            for s, (forms, soft) in zip(gold, pickle.load(f)):
                assert s.forms == forms
                s.soft = soft
    only_names = []
    for path in filter(None, a.names.split(",")):
        tagged = [conllu.Sentence(f, [], [], [], [], [], names=l, syntax=False) for f, l in conllu.read_iob2(path)]
        only_names += conllu.with_names(tagged, [(s.forms, s.names) for s in tagged])
    silver = []
    for path in filter(None, a.silver.split(",")):
        with open(path, "rb") as f:
            silver += [conllu.Sentence(forms, [], [], [], [], [], syntax=False, soft=soft)
                       for forms, soft in pickle.load(f)]
    return gold, only_names, silver


def run(rank, a):
    torch.set_num_threads(1)
    if a.workers > 1:
        if rank:
            os.setsid()   # Linux shares the processors by session where autogroups are on
        torch.distributed.init_process_group("gloo", init_method=a.meet, rank=rank, world_size=a.workers)
    begin = time.time()

    def log(*parts):
        if rank == 0:
            print(f"{(time.time() - begin) / 60:6.1f}", *parts, flush=True)

    torch.manual_seed(a.seed)
    gold, only_names, silver = read_all(a)
    counts = features.Counter(features.normal(w) for s in silver for w in s.forms)
    more = [w for w, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= a.least]
    if a.known:
        more += sorted({features.normal(w) for entries in agree.known(a.known).values() for words in entries for w in words} - set(more))
    net = network.Network(dict(network.CONFIG), features.vocabularies(gold, more), drop=a.drop)
    if a.init:
        start_from(net, a.init)
    dev = conllu.read_conllu(a.dev)
    lists = name_lists(a.places, a.organizations, agree.known(a.known) if a.known else {}) if a.places and a.organizations else []
    tasks, weight = a.tasks.split(","), dict(LOSS_WEIGHT, upos=a.upos_weight, name=a.name_weight)
    sets = [[example(net, s, a.gold_share) for s in part] for part in (gold, only_names, silver)]
    sets = [[e for e in part if any(e.targets[t][1].any() for t in tasks)] for part in sets]
    log(len(gold), "gold", len(only_names), "names", len(silver), "silver sentences;",
        sum(p.numel() for p in net.parameters()), "parameters;", {k: len(v) for k, v in net.v.items()})
    torch.manual_seed(a.seed * 1000 + rank)
    random.seed(a.seed * 1000 + rank)

    optimizer = torch.optim.AdamW(net.parameters(), lr=a.lr, betas=(.9, .98), weight_decay=0.)
    average = Average(net, a.ema)
    silver_tokens = sum(len(e.ids) for e in sets[2])
    share = min(1., a.silver_words / silver_tokens) if silver_tokens else 0.
    step, progress, best, first = 0, 0., -1., time.time()
    for epoch in range(a.epochs):
        rng = random.Random(a.seed * 7919 + epoch)   # the same in all processes
        taken = share * (a.silver_last if progress > a.gold_from else 1.)
        order = [varied(net, e, lists, rng) for e in sets[0] + sets[1] * a.names_times]
        order += rng.sample(sets[2], int(len(sets[2]) * taken))
        epoch_batches = batches(order, a.batch, rng)
        steps = len(epoch_batches) // a.workers
        sums, started = {t: 0. for t in SLOTS}, time.time()
        net.train()
        for i in range(steps):
            now = max((epoch + i / steps) / a.epochs, (time.time() - first) / 60 / a.minutes)
            for group in optimizer.param_groups:
                cosine = .5 * (1 + math.cos(math.pi * min(1., progress)))
                group["lr"] = a.lr * min(1, (step + 1) / WARM_UP) * (cosine * (1 - LAST_RATE) + LAST_RATE)
            by_task = losses(net, *collate(epoch_batches[i * a.workers + rank]), tasks)
            optimizer.zero_grad()
            sum(weight[t] * x for t, x in by_task.items()).backward()
            progress = shared_step(net, now, a.workers)
            nn.utils.clip_grad_norm_(net.parameters(), CLIP)
            optimizer.step()
            average.update(step)
            step += 1
            for t, x in by_task.items():
                sums[t] += x.item()
            if progress >= 1:
                break
        last = progress >= 1 or epoch == a.epochs - 1
        log("epoch", epoch + 1, f"{time.time() - started:.0f}s", steps, "steps", f"progress {progress:.3f}",
            " ".join(f"{t} {x / (i + 1):.3f}" for t, x in sums.items()))
        if rank == 0 and (last or epoch % a.every == a.every - 1):
            average.swap()
            figures = evaluate.score(dev, predict.parse(net, [s.forms for s in dev]))
            log(evaluate.line("DEV", figures))
            if figures["LAS"] > best or "arc" not in tasks:
                best = figures["LAS"]
                network.save(a.out, net)
            average.swap()
        if last:
            break
    log("best", f"{best:.2f}")


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--train", required=True, help="treebanks, comma separated")
    a.add_argument("--dev", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--names", default="", help="Universal NER tables, learned for their names only")
    a.add_argument("--places", default="", help="a dictionary of countries and cities in TABARI form")
    a.add_argument("--organizations", default="", help="a dictionary of organizations in TABARI form; with it names change")
    a.add_argument("--known", default="", help="names.txt: more names that others give way to")
    a.add_argument("--gold-soft", default="", help="what label.py made of the treebanks")
    a.add_argument("--silver", default="", help="what label.py made of raw text, comma separated")
    a.add_argument("--silver-words", type=float, default=4e5, help="drawn for each epoch")
    a.add_argument("--gold-from", type=float, default=.85, help="from this progress on, less silver")
    a.add_argument("--silver-last", type=float, default=.25, help="this share of it")
    a.add_argument("--gold-share", type=float, default=.6)
    a.add_argument("--names-times", type=int, default=2)
    a.add_argument("--upos-weight", type=float, default=.5)
    a.add_argument("--name-weight", type=float, default=.5)
    a.add_argument("--least", type=int, default=8, help="words of raw text this frequent get an embedding")
    a.add_argument("--tasks", default=",".join(SLOTS), help="what to learn, comma separated")
    a.add_argument("--init", default="", help="a checkpoint to start from")
    a.add_argument("--epochs", type=int, default=42)
    a.add_argument("--minutes", type=float, default=1e9)
    a.add_argument("--lr", type=float, default=1.5e-3)
    a.add_argument("--drop", type=float, default=.33)
    a.add_argument("--batch", type=int, default=2500, help="words with padding, for each process")
    a.add_argument("--ema", type=float, default=.998)
    a.add_argument("--every", type=int, default=4, help="epochs between two looks at dev")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--workers", type=int, default=1, help="processes")
    a = a.parse_args()
    if a.workers == 1:
        return run(0, a)
    a.meet = f"file://{os.path.abspath(a.out)}.meet"
    if os.path.exists(a.meet[7:]):
        os.remove(a.meet[7:])
    torch.multiprocessing.spawn(run, (a,), nprocs=a.workers)


if __name__ == "__main__":
    main()
