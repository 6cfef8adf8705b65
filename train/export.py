"""Write a checkpoint as the weights file that the Go program reads.

usage: export.py CHECKPOINT OUT TREEBANK.conllu...

The treebanks give the list of known lemmas. The layout is described in README.md, section 'The weights file'.
"""

import json
import math
import struct
import sys
from collections import Counter, defaultdict

import numpy as np

import conllu
import features
import network

MAGIC = b"RDNN1\n"
ALIGN = 64
SURE = .9   # least share of a form's commonest lemma; tuned on EWT dev (lemmas 96.25 -> 97.15)


def tensors(net):
    """The network's tensors by their names in the file, float32.

    Matrices are [out][in], embeddings [entries][width].
    """
    s = {k: t.detach().numpy().astype(np.float32) for k, t in net.state_dict().items()}
    c = net.config
    out = {"embed.word": s["word.weight"], "embed.ngram": s["ngram.weight"]}
    parts = [f"{k}{n}" for k, n in features.AFFIXES] + ["shape"]
    for i, part in enumerate(parts):
        out["embed." + part] = s[f"parts.{i}.weight"]

    def put(name, source):
        out[name + ".weight"] = s[source + ".weight"]
        out[name + ".bias"] = s[source + ".bias"]

    put("project", "project")
    put("project.norm", "project_norm")
    for i in range(c["layers"]):
        a, b = f"block.{i}.", f"blocks.{i}."
        put(a + "conv.norm", b + "convolution.norm")
        put(a + "conv.in", b + "convolution.inner")
        out[a + "conv.depth.weight"] = s[b + "convolution.depth"]
        out[a + "conv.depth.bias"] = s[b + "convolution.depth_bias"]
        put(a + "conv.out", b + "convolution.outer")
        put(a + "attn.norm", b + "attention.norm")
        put(a + "attn.qkv", b + "attention.qkv")
        put(a + "attn.out", b + "attention.outer")
        put(a + "ffn.norm", b + "feed_forward.norm")
        put(a + "ffn.in", b + "feed_forward.inner")
        put(a + "ffn.out", b + "feed_forward.outer")
    put("norm", "norm")
    put("arc.head", "arc_head")
    put("arc.dep", "arc_dependent")
    # The last input row meets a constant 1: it is the bias of the product.
    bilinear = s["arc"] * np.float32(4 / math.sqrt(c["arc_dim"]))
    out["arc.bilinear.weight"] = np.ascontiguousarray(bilinear[:-1].T)
    out["arc.bilinear.bias"] = np.ascontiguousarray(bilinear[-1])
    put("label.head", "label_head")
    put("label.dep", "label_dependent")
    out["label.out.weight"] = np.ascontiguousarray(s["label"].T)
    for tag in net.tags:
        put("tag." + tag, f"tags.{tag}")
    return out


def is_matrix(name, tensor):
    """Whether the tensor is stored as int8; the depthwise kernel is not."""
    return tensor.ndim == 2 and "depth" not in name


def quantized(matrix):
    """Symmetric int8 by row: (int8 [rows][columns], float32 scales [rows])."""
    largest = np.abs(matrix).max(1)
    scale = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def known_lemmas(sentences):
    """The lemma of each (form in lower case, UPOS) that nearly always has the same, as sorted lines."""
    seen = defaultdict(Counter)
    for s in sentences:
        for form, upos, lemma in zip(s.forms, s.upos, s.lemmas):
            if lemma != "_":
                seen[features.lower(features.straight(form)), upos][lemma] += 1
    lines = []
    for (form, upos), lemmas in seen.items():
        lemma, times = lemmas.most_common(1)[0]
        if times >= SURE * sum(lemmas.values()):
            lines.append(f"{form}\t{upos}\t{lemma}\n".encode("utf8"))
    return b"".join(sorted(lines))


class Blobs:
    """What lies behind the header: data grows by what is added, each at a multiple of ALIGN."""

    def __init__(self, data):
        self.data = data

    def __call__(self, more):
        """Where it lies."""
        self.data += b"\0" * (-len(self.data) % ALIGN)
        start = len(self.data)
        self.data += more
        return start


def split(path):
    """The header of a weights file, and what lies behind it."""
    with open(path, "rb") as f:
        whole = f.read()
    start = len(MAGIC) + 4 + struct.unpack_from("<I", whole, len(MAGIC))[0]
    return json.loads(whole[len(MAGIC) + 4:start]), bytearray(whole[start:])


def join(path, header, data):
    header = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    # The data start at the next multiple of 64 after the header.
    header += b" " * (-(len(MAGIC) + 4 + len(header)) % ALIGN)
    with open(path, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(header)) + header + data)


def write(path, net, sentences):
    data, table = bytearray(), []
    add = Blobs(data)
    for name, tensor in tensors(net).items():
        row = {"name": name, "shape": list(tensor.shape)}
        if is_matrix(name, tensor):
            values, scale = quantized(tensor)
            row.update(dtype="i8", offset=add(values.tobytes()), scale=add(scale.astype("<f4").tobytes()))
        else:
            row.update(dtype="f32", offset=add(tensor.astype("<f4").tobytes()))
        table.append(row)
    lemmas = known_lemmas(sentences)
    join(path, {
        "version": 1, "language": "en", "config": net.config,
        "affixes": [f"{k}{n}" for k, n in features.AFFIXES],
        "ngrams": {"sizes": list(features.NGRAM_SIZES), "chars": features.NGRAM_CHARS,
                   "buckets": net.config["ngram_buckets"]},
        "shape": {"chars": features.SHAPE_CHARS, "run": features.SHAPE_RUN},
        "tags": list(net.tags),
        "vocabularies": {k: v.strings for k, v in net.v.items()},
        "lemmas": {"offset": add(lemmas), "bytes": len(lemmas)},
        "tensors": table,
    }, data)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    write(sys.argv[2], network.load(sys.argv[1]), [s for p in sys.argv[3:] for s in conllu.read_conllu(p)])
