"""Parse with a network in torch: batches of sentences of like length."""

import numpy as np
import torch

import reference
import trees


def batches(lengths, limit):
    """Lists of sentence numbers, by length, each batch of at most limit padded words."""
    batch = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and (len(batch) + 1) * (lengths[i] + 1) > limit:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def pad(rows, fill=0):
    """Rows of unlike length as one array and the mask of what is real."""
    n = max(map(len, rows))
    out, mask = np.full((len(rows), n), fill), np.zeros((len(rows), n), bool)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
        mask[i, :len(row)] = True
    return torch.from_numpy(out), torch.from_numpy(mask)


def parse(net, sentences, limit=4000):
    """Predictions (see reference.decode) of the sentences, lists of forms, in their order."""
    net.eval()
    results = [None] * len(sentences)
    with torch.no_grad():
        for batch in batches([len(s) for s in sentences], limit):
            ids, mask = pad([net.forms.ids(sentences[i]) for i in batch])
            out = net(ids, mask)
            arcs = out["arc"].log_softmax(-1).numpy()
            heads = torch.zeros_like(ids)
            for row, i in enumerate(batch):
                n = len(sentences[i]) + 1
                heads[row, :n] = torch.tensor(trees.tree(arcs[row, :n, :n]))
            scores = {"rel": net.labels(out, heads), **{t: out[t] for t in net.tags}}
            scores = {k: z.numpy() for k, z in scores.items()}
            for row, i in enumerate(batch):
                n = len(sentences[i]) + 1
                results[i] = reference.decode(sentences[i], heads[row, :n].tolist(),
                                              {k: z[row, :n] for k, z in scores.items()}, net.v)
    return results
