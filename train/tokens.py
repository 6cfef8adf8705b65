"""Words and sentences of official text, for learning without labels.

The rules follow the treebanks (EWT, GUM): clitics, punctuation and hyphens
are words of their own. The Go program has its own tokenizer; this one only
has to come close.
"""

import re

ABBREVIATIONS = set("""mr. mrs. ms. dr. prof. st. sr. jr. gen. col. lt. sgt. capt. rep. sen. gov. pres. rev. hon. inc.
ltd. corp. co. u.s. u.k. u.n. d.c. e.g. i.e. etc. vs. no. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
a.m. p.m. approx. dept. fig. al. cf. p. pp. vol. ed. eds. est. mt. ft. ave. blvd. ph.d. b.a. m.a. v. u.s.a.""".split())
PREFIXES = set("co anti non pre post re un mid ex self semi multi pro sub inter e vice".split())
WHOLE = {"b/c", "w/o", "w/", "e-mail", "e-mails", "wi-fi"}
ADDRESS = re.compile(r"^(https?://|www\.)\S+$|^\S+@\S+\.\S+$|^[\w-]+(\.[\w-]+)*\.(com|org|net|gov|edu|uk)(/\S*)?$", re.I)
NUMBER = re.compile(r"^[+-]?\d+([.,:/]\d+)*(st|nd|rd|th|s|%)?$", re.I)
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|m|d|re|ve|ll)|['’])$", re.I)
CLITIC_ALONE = re.compile(r"^['’](s|m|d|re|ve|ll|em|\d0s)$", re.I)
BEFORE = re.compile(r"^(([*=_~#<>$-])\2+|\.\.\.+|[\"“”‘’'`(\[{<>$£€¥#*•…—–/@+~=|!?,;:&%-])")
AFTER = re.compile(r"(([*=_~#<>$-])\2+|[!?]{2,}|\.\.\.+|[\"”“’'`)\]}<>*…—–!?,;:|%/~=-])$")
INITIALS = re.compile(r"^([A-Za-z]\.)+$")
WITHIN = re.compile(r"--+|\.\.\.+|[—–…/\"“”()\[\]]|(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])|(?<=[A-Za-z]),(?=[A-Za-z])"
                    r"|(?<=[$£€])(?=\d)|(?<=\d)(?=%)")


def words(text):
    """The words of one sentence."""
    out = []
    for chunk in text.split():
        out += _split(chunk)
    return out


def _split(chunk):
    if ADDRESS.match(chunk):
        return [chunk]
    before, after = [], []
    while len(chunk) > 1 and not CLITIC_ALONE.match(chunk):
        m = BEFORE.match(chunk)
        if not m or chunk[0] in "+@#" and not chunk[1].isdigit():
            break
        before.append(m.group())
        chunk = chunk[m.end():]
    while len(chunk) > 1:
        if chunk.endswith(".") and not chunk.endswith("..."):
            if chunk.lower() in ABBREVIATIONS or INITIALS.match(chunk):
                break
            cut = len(chunk) - 1
        elif re.match(r".*s['’]$", chunk):
            cut = len(chunk) - 1
        else:
            m = AFTER.search(chunk)
            if not m or not m.start():
                break
            cut = m.start()
        after.append(chunk[cut:])
        chunk = chunk[:cut]
    return [w for w in before + _inside(chunk) + after[::-1] if w]


def _inside(chunk):
    if ADDRESS.match(chunk) or NUMBER.match(chunk) or chunk.lower() in WHOLE:
        return [chunk]
    parts, at = [], 0
    for m in WITHIN.finditer(chunk):
        if m.group() == "-" and chunk[at:m.start()].lower() in PREFIXES:
            continue
        parts += [chunk[at:m.start()], m.group()]
        at = m.end()
    out = []
    for part in parts + [chunk[at:]]:
        m = CLITIC.match(part)
        if part.lower() == "cannot":
            out += [part[:3], part[3:]]
        elif m:
            out += [m.group(1), m.group(2)]
        elif part:
            out.append(part)
    return out


END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def sentences(paragraph):
    """Cut a paragraph after full stops that are not an abbreviation's."""
    out, start = [], 0
    for m in END.finditer(paragraph):
        last = paragraph[start:m.end()].split()[-1].lstrip("(\"“‘'").lower()
        if last in ABBREVIATIONS or INITIALS.match(last):
            continue
        out.append(paragraph[start:m.end()].strip())
        start = m.end()
    return [s for s in out + [paragraph[start:].strip()] if s]
