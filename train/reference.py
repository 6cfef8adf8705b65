"""The forward pass in numpy, with the very arithmetic of the Go program.

usage: reference.py MODEL CONLLU OUT.json [N]

Writes what the model file says about the first N (5) usable sentences of
CONLLU: the vector that the Go test compares itself with. Matrix products are
int8 weights times int16 activations, summed in int32; the rest is float32.
"""

import json
import math
import struct
import sys

import numpy as np

import conllu
import features
import lists
import trees

MAGIC = b"RDNN1\n"
LARGEST = 32767   # 127 * 32767 * 512 stays below 2^31
f32 = np.float32


class Model:
    """A weights file: the header and its tensors."""

    def __init__(self, path):
        data = open(path, "rb").read()
        if data[:6] != MAGIC:
            raise ValueError(f"{path}: not a weights file")
        size, = struct.unpack("<I", data[6:10])
        self.header = json.loads(data[10:10 + size])
        self.config = self.header["config"]
        self.v = {k: features.Vocabulary(s) for k, s in self.header["vocabularies"].items()}
        self.t = {}
        for row in self.header["tensors"]:
            count, at = int(np.prod(row["shape"])), 10 + size + row["offset"]
            if row["dtype"] == "f32":
                self.t[row["name"]] = np.frombuffer(data, "<f4", count, at).reshape(row["shape"])
                continue
            values = np.frombuffer(data, np.int8, count, at).reshape(row["shape"])
            scale = np.frombuffer(data, "<f4", row["shape"][0], 10 + size + row["scale"])
            self.t[row["name"]] = values.astype(np.int32), scale
        at = self.header.get("lemmas", {"offset": 0, "bytes": 0})
        text = data[10 + size + at["offset"]:][:at["bytes"]].decode("utf8")
        self.lemmas = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in text.splitlines()}
        listed = {l["name"]: data[10 + size + l["offset"]:][:l["bytes"]].decode("utf8").split("\n")[:-1] for l in self.header.get("lists", [])}
        self.classes = {c: i for i, c in enumerate(self.v["vote"].strings)} if "vote" in self.v else {}
        self.lists = lists.Lists(listed, [c[1:] for c in self.classes if c[0] == "="])
        self._words = {}

    def product(self, x, name):
        """x [n][in] times the matrix [out][in], plus its bias: [n][out]."""
        weight, scale = self.t[name + ".weight"]
        largest = np.abs(x).max(1)
        step = np.where(largest > 0, largest / f32(LARGEST), f32(1)).astype(f32)
        whole = np.rint(x / step[:, None]).astype(np.int32)
        # float64 holds these sums exactly and is faster here than integers.
        sums = (whole.astype(np.float64) @ weight.T.astype(np.float64)).astype(f32)
        y = sums * (step[:, None] * scale[None]).astype(f32)
        bias = self.t.get(name + ".bias")
        return y if bias is None else y + bias

    def norm(self, x, name):
        mean = x.mean(1, keepdims=True)
        variance = ((x - mean) ** 2).mean(1, keepdims=True)
        return (x - mean) / np.sqrt(variance + f32(1e-5)) * self.t[name + ".weight"] + self.t[name + ".bias"]

    def row(self, name, i):
        values, scale = self.t[name]
        return values[i].astype(f32) * scale[i]

    def word(self, form):
        """The projected and normed vector of a form; '' is the root. Cached."""
        if form not in self._words:
            root = form == ""
            normal = features.normal(form)
            x = [self.row("embed.word", features.ROOT if root else self.v["word"](normal))]
            for a in self.header["affixes"]:
                i = features.ROOT if root else self.v[a](features.affix(normal, a[0], int(a[1])))
                x.append(self.row("embed." + a, i))
            x.append(self.row("embed.shape", features.ROOT if root else self.v["shape"](features.shape(form))))
            grams = [0] if root else features.ngrams(form, self.config["ngram_buckets"])
            x.append(sum(self.row("embed.ngram", g) for g in grams) / f32(len(grams)))
            x = self.product(np.concatenate(x).astype(f32)[None], "project")
            self._words[form] = self.norm(x, "project.norm")[0]
        return self._words[form]

    def forward(self, forms):
        """Scores of one sentence of n words; every row 0 is the root.

        arc [n+1 dependents][n+1 heads]; one [n+1][labels] for each kind of
        tag; label_head and label_dep [n+1][label_dim] for labels().
        """
        c, n = self.config, len(forms) + 1
        x = np.stack([self.word(f) for f in [""] + list(forms)])
        width = c["d"] // c["heads"]
        theta = np.arange(n)[:, None] * (float(c["rotary_base"]) ** (-np.arange(0, width, 2) / width))[None]
        cos, sin = np.cos(theta).astype(f32), np.sin(theta).astype(f32)
        for i in range(c["layers"]):
            b = f"block.{i}."
            x = x + self._convolution(x, b)
            x = x + self._attention(x, b, cos, sin)
            z = self.product(self.norm(x, b + "ffn.norm"), b + "ffn.in")
            x = x + self.product(leaky(z, .01), b + "ffn.out")
        x = self.norm(x, "norm").astype(f32)
        head, dep = leaky(self.product(x, "arc.head"), .1), leaky(self.product(x, "arc.dep"), .1)
        arc = self.product(dep, "arc.bilinear") @ head.T
        np.fill_diagonal(arc, -1e9)
        out = {t: self.product(x, "tag." + t) for t in self.header["tags"]}
        if self.classes:
            out["name"][1:] = lists.elected(forms, out["name"][1:], self.votes(forms), self.v["name"].strings, self.lists, names)
        out.update(arc=arc, label_head=self.product(x, "label.head"), label_dep=self.product(x, "label.dep"))
        return out

    def votes(self, forms):
        """What the classes of each word and its neighbours add to its name scores [n][labels]."""
        sides = [self.t["vote." + side] for side in ("before", "here", "after")]
        return np.stack([sum((w[self.classes[c]] for w, found in zip(sides, around) for c in found if c in self.classes),
                             np.zeros(sides[0].shape[1], f32)) for around in lists.neighbours(self.lists.classes(forms))])

    def _convolution(self, x, b):
        z = self.product(self.norm(x, b + "conv.norm"), b + "conv.in")
        d, n = self.config["d"], len(x)
        z = z[:, :d] / (1 + np.exp(-z[:, d:]))
        depth = self.t[b + "conv.depth.weight"]
        k = len(depth)
        z = np.pad(z, ((k // 2, k // 2), (0, 0)))
        z = sum(z[j:j + n] * depth[j] for j in range(k)) + self.t[b + "conv.depth.bias"]
        return self.product(leaky(z, .1), b + "conv.out")

    def _attention(self, x, b, cos, sin):
        n, heads = len(x), self.config["heads"]
        qkv = self.product(self.norm(x, b + "attn.norm"), b + "attn.qkv")
        q, k, v = qkv.reshape(n, 3, heads, -1).transpose(1, 2, 0, 3)   # each [heads][n][width]
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        w = softmax(q @ k.transpose(0, 2, 1) / f32(math.sqrt(q.shape[-1])))
        return self.product((w @ v).transpose(1, 0, 2).reshape(n, -1), b + "attn.out")

    def labels(self, out, heads):
        """Relation scores [n+1][relations] for the given heads."""
        dep, head = out["label_dep"], out["label_head"][heads]
        return self.product(np.concatenate([leaky(dep + head, .1), dep * head], 1), "label.out")

    def parse(self, forms):
        """Heads (0 is the root), and the strings of all labels, per word."""
        out = self.forward(forms)
        heads = trees.tree(np.log(np.maximum(softmax(out["arc"]), 1e-30)))
        scores = {"rel": self.labels(out, heads)}
        scores.update((t, out[t]) for t in self.header["tags"])
        return decode(forms, heads, scores, self.v, self.lemmas), out, scores


def decode(forms, heads, scores, vocabularies, lemmas={}):
    """The strings of all labels, per word, from scores with the root's row first.

    lemmas: the known ones, by (form in lower case, UPOS).
    """
    result = {"heads": [int(h) for h in heads[1:]]}
    for kind, z in scores.items():
        if kind == "name":
            result[kind] = names(z[1:], vocabularies["name"].strings)
            continue
        best = z[1:, 2:].argmax(1) + 2   # never <unk> nor <root>
        result[kind] = [vocabularies[kind].strings[i] for i in best]
    result["lemma"] = [lemmas.get((features.lower(features.straight(f)), u)) or features.apply_script(f, r)
                       for f, u, r in zip(forms, result["upos"], result["lemma"])]
    return result


def names(scores, labels):
    """The best BIO sequence: I-X follows only B-X or I-X (Viterbi)."""
    before = np.array([[l[0] != "I" or p[2:] == l[2:] and p != "O" for p in labels] for l in labels])
    total = scores[0] + np.where([l[0] == "I" for l in labels], -1e9, 0)
    back = []
    for row in scores[1:]:
        step = np.where(before, total[None], -1e9)   # [label][label before]
        back.append(step.argmax(1))
        total = step.max(1) + row
    best = [int(total.argmax())]
    for row in reversed(back):
        best.append(int(row[best[-1]]))
    return [labels[i] for i in reversed(best)]


def leaky(x, slope):
    return np.where(x > 0, x, x * f32(slope))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def rotate(x, cos, sin):
    a, b = x[..., 0::2], x[..., 1::2]
    return np.stack([a * cos - b * sin, a * sin + b * cos], -1).reshape(x.shape)


def main(model_path, conllu_path, out_path, count="5"):
    model, cases = Model(model_path), []
    for s in conllu.read_conllu(conllu_path):
        if not 4 <= len(s.forms) <= 30:
            continue
        result, out, scores = model.parse(s.forms)

        def rounded(x):
            return [[round(float(v), 3) for v in row] for row in x]

        by_script = decode(s.forms, [0] + result["heads"], scores, model.v)["lemma"]
        result["known_lemma"], result["lemma"] = result["lemma"], by_script
        cases.append({"tokens": s.forms, **result, "arc_scores": rounded(out["arc"]),
                      "upos_scores": rounded(out["upos"]), "rel_scores": rounded(scores["rel"]),
                      "projected": rounded([model.word(""), model.word(s.forms[0])])})
        if len(cases) == int(count):
            break
    with open(out_path, "w", encoding="utf8") as f:
        json.dump({"cases": cases}, f, ensure_ascii=False, separators=(",", ":"))
        f.write("\n")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
