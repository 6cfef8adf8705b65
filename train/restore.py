"""A weights file back into a checkpoint, to go on learning from it.

usage: restore.py MODEL CHECKPOINT

The matrices come back as int8 times their scale: what the file says, not what
training left. EWT dev moves by less than 0.1 by this. Votes are left out.
"""

import math
import sys

import numpy as np
import torch

import export
import features
import network
import reference


def restored(path):
    """The network of a weights file, ready to predict or to learn on."""
    model = reference.Model(path)
    net = network.Network(model.config, {k: features.Vocabulary(v.strings) for k, v in model.v.items() if k != "vote"})
    state = net.state_dict()
    # export.tensors() says which parameter each tensor is: it is asked for numbers that name their own place.
    marked = {k: torch.full_like(t, i) for i, (k, t) in enumerate(state.items())}
    names = list(state)
    scale = 4 / math.sqrt(model.config["arc_dim"])
    net.load_state_dict(marked)
    places = {name: tensor for name, tensor in export.tensors(net).items() if not name.startswith("arc.bilinear")}
    for name, place in places.items():
        key = names[int(round(float(place.flat[0])))]
        value = plain(model.t[name])
        if name.startswith("tag.name"):
            value = value / np.float32(model.header.get("vote_scale", 1))
        if name == "label.out.weight":
            value = value.T
        state[key] = torch.from_numpy(np.ascontiguousarray(value)).reshape(state[key].shape)
    state["arc"] = torch.from_numpy(np.ascontiguousarray(
        np.vstack([plain(model.t["arc.bilinear.weight"]).T, plain(model.t["arc.bilinear.bias"])[None]]) / np.float32(scale)))
    net.load_state_dict(state)
    return net.eval()


def plain(tensor):
    """float32, whatever way it is stored."""
    if not isinstance(tensor, tuple):
        return tensor.astype(np.float32)
    values, scale = tensor
    return values.astype(np.float32) * scale[:, None]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    network.save(sys.argv[2], restored(sys.argv[1]))
