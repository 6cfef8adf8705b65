"""The network: one pass gives tags, lemma scripts, names, arcs and relations.

Words are embedded (word, affixes, shape, n-grams), projected to d and passed
through blocks of convolution (Gulati et al. 2020, Conformer, simplified),
self-attention with rotary positions (Su et al. 2021, RoFormer) and a
feed-forward layer, each with a norm before it and a residual around it. Arcs
are biaffine (Dozat and Manning 2017); relations are scored for one head only.

Shapes: B sentences, n words with the root at 0, d the width.
"""

import math
import random

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import features

# Debian's torch 1.13 returns wrong gradients here and there through oneDNN.
torch._C._set_mkldnn_enabled(False)

CONFIG = {
    "d": 192, "layers": 4, "heads": 4, "ff": 2, "kernel": 5,
    "word_dim": 100, "affix_dim": 32, "ngram_dim": 48, "ngram_buckets": 20000,
    "arc_dim": 128, "label_dim": 128, "rotary_base": 1000,
}
TAGS = ("upos", "feats", "lemma", "name")
NO_ARC = -1e9

_pools = {}
_POOL = 1 << 24


def fast_dropout(x, p):
    """Dropout with masks cut from a pool drawn once (drawing cost 18 % of a step)."""
    if p not in _pools:
        _pools[p] = (torch.rand(_POOL) >= p).float() / (1 - p)
    n = x.numel()
    start = random.randrange(_POOL - n)
    return x * _pools[p][start:start + n].view(x.shape)


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return fast_dropout(x, self.p) if self.training and self.p else x


class Forms:
    """The feature numbers of word forms, computed once per form; form 0 is the root.

    word [F], parts [F][8] (seven affixes and the shape), grams: F lists.
    """

    def __init__(self, vocabularies, buckets):
        self.v, self.buckets = vocabularies, buckets
        self.number = {"<ROOT>": 0}
        self._word = [features.ROOT]
        self._parts = [[features.ROOT] * (len(features.AFFIXES) + 1)]
        self.grams = [[0]]
        self._tensors = None

    def ids(self, forms):
        """Numbers of the words, the root first."""
        return np.array([0] + [self._id(f) for f in forms])

    def _id(self, form):
        if form not in self.number:
            word = features.normal(form)
            self.number[form] = len(self._word)
            self._word.append(self.v["word"](word))
            self._parts.append([self.v[f"{k}{n}"](features.affix(word, k, n)) for k, n in features.AFFIXES]
                               + [self.v["shape"](features.shape(form))])
            self.grams.append(features.ngrams(form, self.buckets))
            self._tensors = None
        return self.number[form]

    def tensors(self):
        if self._tensors is None:
            self._tensors = torch.tensor(self._word), torch.tensor(self._parts)
        return self._tensors


class Convolution(nn.Module):
    def __init__(self, d, kernel):
        super().__init__()
        self.norm, self.inner, self.outer = nn.LayerNorm(d), nn.Linear(d, 2 * d), nn.Linear(d, d)
        self.depth = nn.Parameter(torch.randn(kernel, d) * .3)   # [kernel][d]
        self.depth_bias = nn.Parameter(torch.zeros(d))

    def forward(self, x, mask, _):
        z = F.glu(self.inner(self.norm(x)), -1) * mask.unsqueeze(-1)
        k, n = len(self.depth), z.shape[1]
        z = F.pad(z, (0, 0, k // 2, k // 2))
        z = sum(z[:, j:j + n] * self.depth[j] for j in range(k)) + self.depth_bias
        return self.outer(F.leaky_relu(z, .1))


class Attention(nn.Module):
    def __init__(self, d, heads, drop=.1):
        super().__init__()
        self.norm, self.qkv, self.outer = nn.LayerNorm(d), nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.heads, self.width, self.drop = heads, d // heads, drop

    def forward(self, x, mask, angles):
        B, n, d = x.shape
        q, k, v = self.qkv(self.norm(x)).view(B, n, 3, self.heads, self.width).permute(2, 0, 3, 1, 4)
        q, k = rotate(q, *angles), rotate(k, *angles)
        w = (q @ k.transpose(-1, -2)) / math.sqrt(self.width)
        w = w.masked_fill(~mask[:, None, None, :], NO_ARC).softmax(-1)
        if self.training:
            w = fast_dropout(w, self.drop)
        return self.outer((w @ v).transpose(1, 2).reshape(B, n, d))


def rotate(x, cos, sin):
    """Rotate the pairs (0,1), (2,3), ... of the last axis. cos, sin: [n][width/2]."""
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack([a * cos - b * sin, a * sin + b * cos], -1).flatten(-2)


class FeedForward(nn.Module):
    def __init__(self, d, ff, drop):
        super().__init__()
        self.norm, self.inner, self.outer = nn.LayerNorm(d), nn.Linear(d, ff * d), nn.Linear(ff * d, d)
        self.dropout = Dropout(drop)

    def forward(self, x, mask, _):
        return self.outer(self.dropout(F.leaky_relu(self.inner(self.norm(x)), .01)))


class Block(nn.Module):
    def __init__(self, c, drop):
        super().__init__()
        self.convolution = Convolution(c["d"], c["kernel"])
        self.attention = Attention(c["d"], c["heads"])
        self.feed_forward = FeedForward(c["d"], c["ff"], drop)
        self.dropout = Dropout(drop)

    def forward(self, x, mask, angles):
        for layer in (self.convolution, self.attention, self.feed_forward):
            x = x + self.dropout(layer(x, mask, angles))
        return x


class Network(nn.Module):
    def __init__(self, config, vocabularies, drop=.33, word_drop=.2):
        super().__init__()
        c, v = config, vocabularies
        self.config, self.v, self.word_drop = c, v, word_drop
        self.forms = Forms(v, c["ngram_buckets"])
        d, parts = c["d"], [f"{k}{n}" for k, n in features.AFFIXES] + ["shape"]
        self.word = nn.Embedding(len(v["word"]), c["word_dim"])
        self.parts = nn.ModuleList([nn.Embedding(len(v[p]), c["affix_dim"]) for p in parts])
        self.ngram = nn.EmbeddingBag(c["ngram_buckets"], c["ngram_dim"], mode="mean")
        for e in [self.word, *self.parts]:
            nn.init.normal_(e.weight, 0, .3)
        nn.init.normal_(self.ngram.weight, 0, .5)
        width = c["word_dim"] + c["affix_dim"] * len(parts) + c["ngram_dim"]
        self.project, self.project_norm = nn.Linear(width, d), nn.LayerNorm(d)
        self.blocks = nn.ModuleList([Block(c, drop * .5) for _ in range(c["layers"])])
        self.norm = nn.LayerNorm(d)
        self.dropout = Dropout(drop)
        self.arc_head, self.arc_dependent = nn.Linear(d, c["arc_dim"]), nn.Linear(d, c["arc_dim"])
        self.arc = nn.Parameter(torch.randn(c["arc_dim"] + 1, c["arc_dim"]) * .02)
        self.label_head, self.label_dependent = nn.Linear(d, c["label_dim"]), nn.Linear(d, c["label_dim"])
        self.label = nn.Parameter(torch.randn(2 * c["label_dim"], len(v["rel"])) * .08)
        self.tags = nn.ModuleDict({t: nn.Linear(d, len(v[t])) for t in TAGS if t in v})

    def embed(self, ids):
        """[B][n] form numbers to [B][n][404] features, the word first."""
        kinds, back = torch.unique(ids, return_inverse=True)
        word, part = self.forms.tensors()
        parts = [e(part[kinds, j]) for j, e in enumerate(self.parts)]
        if self.training:   # now and then a word lacks one of its affixes
            parts = [x * ((torch.rand(len(kinds), 1) > .1) / .9) for x in parts]
        grams = [self.forms.grams[i] for i in kinds.tolist()]
        offsets = np.cumsum([0] + [len(g) for g in grams[:-1]])
        parts.append(self.ngram(torch.tensor([x for g in grams for x in g]), torch.from_numpy(offsets)))
        w = word[ids]
        if self.training:
            w = torch.where((torch.rand(w.shape) < self.word_drop) & (w > features.ROOT), torch.zeros_like(w), w)
        return torch.cat([self.word(w), torch.cat(parts, -1)[back]], -1)

    def forward(self, ids, mask):
        """ids [B][n] form numbers with the root first, mask [B][n].

        Returns a dict: arc [B][n dependents][n heads], label_head and
        label_dependent [B][n][label_dim] for labels(), and one [B][n][labels]
        for each kind of tag.
        """
        n, c = ids.shape[1], self.config
        x = self.dropout(self.project_norm(self.project(self.dropout(self.embed(ids)))))
        width = c["d"] // c["heads"]
        theta = torch.arange(n)[:, None] * (float(c["rotary_base"]) ** (-torch.arange(0, width, 2) / width))[None]
        angles = theta.cos(), theta.sin()
        for block in self.blocks:
            x = block(x, mask, angles)
        x = self.dropout(self.norm(x))
        head = self.dropout(F.leaky_relu(self.arc_head(x), .1))
        dependent = self.dropout(F.leaky_relu(self.arc_dependent(x), .1))
        arc = F.pad(dependent, (0, 1), value=1.) @ self.arc @ head.transpose(1, 2)
        arc = arc * (4 / math.sqrt(c["arc_dim"]))
        arc = arc.masked_fill(~mask[:, None, :], NO_ARC).masked_fill(torch.eye(n, dtype=torch.bool)[None], NO_ARC)
        out = {t: layer(x) for t, layer in self.tags.items()}
        out.update(arc=arc, label_head=self.dropout(self.label_head(x)),
                   label_dependent=self.dropout(self.label_dependent(x)))
        return out

    def labels(self, out, heads):
        """Relation scores [B][n][relations] for the given heads [B][n]."""
        dependent = out["label_dependent"]
        head = out["label_head"].gather(1, heads.unsqueeze(-1).expand_as(dependent))
        return torch.cat([F.leaky_relu(dependent + head, .1), dependent * head], -1) @ self.label


def save(path, network):
    torch.save({"config": network.config, "state": network.state_dict(),
                "vocabularies": {k: v.strings for k, v in network.v.items()}}, path)


def load(path):
    """The network of a checkpoint, ready to predict."""
    saved = torch.load(path)
    network = Network(saved["config"], {k: features.Vocabulary(s) for k, s in saved["vocabularies"].items()})
    network.load_state_dict(saved["state"])
    return network.eval()
