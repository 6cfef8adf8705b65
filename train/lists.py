"""What lists of names and the looks of words say of a sentence: classes.

In: the words of a sentence, and lists (names.txt, or those of a weights
file). Out: for each word the classes it belongs to. README.md, section
'Votes', states the rules; the Go program has the same.
"""

import itertools
import unicodedata

import features

LONGEST = 6     # words in a name of a list


def read(path):
    """{list: its names as written} of names.txt."""
    out, names = {}, None
    for line in open(path, encoding="utf8"):
        line = line.strip()
        if line.startswith("["):
            names = out.setdefault(line.strip("[]"), [])
        elif names is not None and not line.startswith("#"):
            names.extend(filter(None, (name.strip() for name in line.split(","))))
    return out


def key(text):
    """How a word or a name is looked up: straight quotes, lower case, without white space."""
    return features.lower(features.straight("".join(text.split())))


class Lists:
    """Lists of names by key. small: the words that are a class of their own, as keys."""

    def __init__(self, names, small):
        self.order, self.small, self.of = list(names), set(small), {}
        for i, listed in enumerate(names.values()):
            for name in listed:
                self.of.setdefault(key(name), set()).add(i)

    def classes(self, forms):
        """The classes of each word."""
        found = [[] for _ in forms]
        keys, free = [key(w) for w in forms], [0] * len(self.order)
        for i in range(len(forms)):
            longest = {}
            for j in range(i, min(len(forms), i + LONGEST)):
                for k in self.of.get("".join(keys[i:j + 1]), ()):
                    longest[k] = j + 1 - i
            for k, n in sorted(longest.items()):
                if free[k] <= i:
                    free[k] = i + n
                    self._mark(found, forms, self.order[k], i, n)
        loud = sum(map(shouted, forms)) > sum(sign(w[0]) == "Ll" for w in forms)
        for own, word, k in zip(found, forms, keys):
            if k in self.small:
                own.append("=" + k)
            own.extend(looks(word, loud))
        return found

    def is_title(self, form):
        """Whether a word is a title and no given name or surname."""
        found = {self.order[i] for i in self.of.get(key(form), ())}
        return "titles" in found and not found & {"given", "surnames"}

    @staticmethod
    def _mark(found, forms, name, i, n):
        small = "" if sign(forms[i][0]) == "Lu" else " small"
        if n == 1:
            found[i].append(name + (" caps" if shouted(forms[i]) else small))
            return
        found[i].append(name + " first" + small)
        for own in found[i + 1:i + n]:
            own.append(name + " more" + small)


def sign(character):
    return unicodedata.category(character)


def shouted(word):
    """Whether a word of more than one code point has capital letters and no small ones."""
    signs = [sign(c) for c in word]
    return len(word) > 1 and "Lu" in signs and "Ll" not in signs


def looks(word, loud):
    """The classes that show in the word itself. loud: most of the sentence is in capitals."""
    first, out = sign(word[0]), []
    if first != "Lu":
        out.append({"Ll": "lower", "Nd": "digit"}.get(first, "mark"))
    elif len(word) == 1:
        out.append("letter")
    elif len(word) == 2 and word[1] == ".":
        out.append("initial")
    elif shouted(word):
        out.append("capitals")
    elif any(sign(c) == "Lu" for c in word[1:]):
        out.append("mixed")
    else:
        out.append("capital")
    if loud and first == "Lu":
        out.append("loud")
    if "@" in word or word.startswith(("http", "www.")) or word.endswith(".com"):
        out.append("web")
    return out


EDGE = "edge"    # beyond the ends of a sentence; and, of the word itself, every word


def neighbours(classes):
    """For each word the classes of the word before, of its own and of the word after."""
    edges = [[EDGE]] + classes + [[EDGE]]
    return [(edges[i], [EDGE] + edges[i + 1], edges[i + 2]) for i in range(len(classes))]


HELD = 1e4    # more than all votes on a word


def elected(forms, scores, votes, labels, known, best):
    """The sum of scores and votes, with two things that votes do not decide: no frequent word in small letters is part of a
    person's name, and a person of two words or more that best finds by the scores alone, up to such a word and from the first
    one on that is no title, is one. known: Lists."""
    begin, on = labels.index("B-PER"), labels.index("I-PER")
    is_small = [sign(w[0]) == "Ll" and key(w) in known.small for w in forms]
    found, total, i = best(scores, labels), scores + votes, 0
    while i < len(forms):
        end = i
        if found[i] == "B-PER":
            while end < len(forms) and not is_small[end] and (end == i or found[end] == "I-PER"):
                end += 1
        if end - i > 1:
            start = i + sum(1 for _ in itertools.takewhile(known.is_title, forms[i:end - 1]))
            total[range(start, end), [begin] + [on] * (end - start - 1)] += HELD
            if end < len(forms):
                total[end, on] -= HELD
        i = max(end, i + 1)
    for i in range(len(forms)):
        if is_small[i]:
            total[i, [begin, on]] -= HELD
    return total
