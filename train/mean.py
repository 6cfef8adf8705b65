"""The mean of several checkpoints that learned from one another: their weights averaged (Wortsman et al. 2022, "model soups").

usage: mean.py OUT CHECKPOINT SHARE [CHECKPOINT SHARE]...

Shares are numbers; they are divided by their sum. The last checkpoint's vocabularies are kept: a row of a table is
the mean of those checkpoints that have its string.
"""

import sys

import torch

import network


def averaged(nets, shares):
    """The mean of nets, in the last one's vocabularies."""
    last, out = nets[-1], nets[-1].state_dict()
    for key, value in out.items():
        if not value.is_floating_point():
            continue
        rows = [rows_of(net, last, key) for net in nets]
        total = sum(share * at.to(value.dtype) for share, (_, at) in zip(shares, rows))
        summed = sum(share * at.to(value.dtype) * v for share, (v, at) in zip(shares, rows))
        out[key] = summed / total
    last.load_state_dict(out)
    return last.eval()


def rows_of(net, like, key):
    """net's parameter with the rows of like's, and a column of which rows it has."""
    value, wanted = net.state_dict()[key], like.state_dict()[key]
    shape = (len(wanted),) + (1,) * (wanted.dim() - 1)
    names = [n for n, v in like.v.items() if len(v) == len(wanted) and len(net.v[n]) == len(value)]
    own = next((n for n in names if list(net.v[n].strings) != list(like.v[n].strings)), None)
    if own is None:
        if value.shape != wanted.shape:
            raise ValueError(f"{key}: {tuple(value.shape)} and {tuple(wanted.shape)} cannot be averaged")
        return value, torch.ones(shape, dtype=torch.bool)
    places = {s: i for i, s in enumerate(net.v[own].strings)}
    at = [places.get(s, -1) for s in like.v[own].strings]
    return value[[max(i, 0) for i in at]], torch.tensor([i >= 0 for i in at]).reshape(shape)


def main(argv):
    if len(argv) < 3 or len(argv) % 2 == 0:
        sys.exit(__doc__)
    nets = [network.load(path) for path in argv[1::2]]
    shares = [float(x) for x in argv[2::2]]
    network.save(argv[0], averaged(nets, [x / sum(shares) for x in shares]))


if __name__ == "__main__":
    main(sys.argv[1:])
