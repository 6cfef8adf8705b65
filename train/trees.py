"""From arc scores to a tree: one root, no cycle."""

import numpy as np

ROOT_CANDIDATES = 6   # tried where the best tree has several roots


def tree(scores):
    """Heads of the best tree with one root.

    scores is [n+1][n+1], scores[dependent][head], row and column 0 the root.
    Returns n+1 heads, heads[0] = 0. Log probabilities make it the most
    probable tree. Linear where each word's best head already makes a tree;
    otherwise Chu-Liu/Edmonds (Chu and Liu 1965, Edmonds 1967).
    """
    heads = scores.argmax(1)
    heads[0] = 0
    if is_tree(heads):
        return heads.tolist()
    heads = edmonds(scores)
    if (heads[1:] == 0).sum() == 1:
        return heads.tolist()
    best, best_score = None, -np.inf
    for root in np.argsort(-scores[1:, 0], kind="stable")[:ROOT_CANDIDATES] + 1:
        one = scores.copy()
        one[1:, 0] = -1e9
        one[root, 0] = 0
        one[root, 1:] = -1e9
        heads = edmonds(one)
        total = scores[np.arange(1, len(heads)), heads[1:]].sum()
        if total > best_score:
            best, best_score = heads, total
    return best.tolist()


def is_tree(heads):
    """Whether there is one root and every word leads to it."""
    n = len(heads)
    if sum(1 for i in range(1, n) if heads[i] == 0) != 1:
        return False
    state = [0] * n   # 0 not seen, 1 leads to the root, 2 on the path now walked
    state[0] = 1
    for i in range(1, n):
        path, j = [], i
        while state[j] == 0:
            state[j] = 2
            path.append(j)
            j = heads[j]
        if state[j] == 2:
            return False
        for k in path:
            state[k] = 1
    return True


def edmonds(scores):
    """Heads of the best spanning tree from 0, with any number of roots."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -1e9)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.where(~inside)[0]   # outside[0] is the root
    m = len(outside)
    # The cycle becomes node m of a smaller graph.
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    out_of = scores[np.ix_(outside, cycle)]
    small[:m, m] = out_of.max(1)
    into = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    small[m, :m] = into.max(0)
    small[0, :] = -1e9
    small[0, 0] = 0
    found = edmonds(small)
    result = heads.copy()
    for i in range(1, m):
        result[outside[i]] = cycle[out_of.argmax(1)[i]] if found[i] == m else outside[found[i]]
    result[cycle[into.argmax(0)[found[m]]]] = outside[found[m]]
    result[0] = 0
    return result


def _cycle(heads):
    """The nodes of one cycle, or None."""
    colour = [0] * len(heads)
    colour[0] = -1
    for i in range(1, len(heads)):
        j = i
        while colour[j] == 0:
            colour[j] = i
            j = heads[j]
        if colour[j] == i:
            cycle, k = [j], heads[j]
            while k != j:
                cycle.append(k)
                k = heads[k]
            return np.array(cycle)
    return None
