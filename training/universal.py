"""Universal Dependencies treebanks (CoNLL-U) as documents with notes on syntax.

Hearsay's words are finer than UD's (“U.S.” is four) and now and then coarser (“cannot” is one). A
syntactic word is carried by the first Hearsay word that begins within it; one that has none
(“not” of “cannot”) is left out, and what hangs on it hangs on the word before.
"""

import bisect
import collections
import gzip
from dataclasses import dataclass, field

from documents import Document, document

NEW, SAME, PART = range(3)  # begins a token; goes on; begins a later word of a multi-word token
IGNORE = -100
UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")


@dataclass(slots=True)
class Token:
    """A syntactic word. Offsets count the document's characters that are not white space."""

    start: int
    end: int
    part: bool  # a later word of a multi-word token
    form: str
    lemma: str
    upos: str
    head: int  # index in the document, -1 for the root
    relation: str


@dataclass(slots=True)
class Treebank:
    """One document of a treebank."""

    id: str
    sentences: list[str] = field(default_factory=list)  # texts
    paragraphs: list[int] = field(default_factory=list)  # sentences that begin one
    tokens: list[Token] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # first token of each sentence

    def text(self, breaks: bool) -> str:
        """The whole text: each sentence on a line of its own, or as paragraphs."""
        if breaks:
            return "\n".join(self.sentences)
        paragraphs = set(self.paragraphs)
        out = []
        for i, sentence in enumerate(self.sentences):
            out.append(("\n\n" if i in paragraphs else " ") if i else "")
            out.append(sentence)
        return "".join(out)


@dataclass(slots=True)
class Syntax:
    join: list[int]
    begins: list[int]  # 1 at the first word of a sentence
    sentence: list[int]
    upos: list[int]  # IGNORE where the word carries nothing
    lemma: list[int]
    head: list[int]  # word; its own index for the root; IGNORE where the word carries nothing
    relation: list[int]

    def within(self, start, end):
        heads = [IGNORE if h == IGNORE or not start <= h < end else h - start for h in self.head[start:end]]
        return Syntax(self.join[start:end], self.begins[start:end], self.sentence[start:end], self.upos[start:end],
                      self.lemma[start:end], heads, self.relation[start:end])


def documents(path):
    """The documents of a CoNLL-U file."""
    out, current, position, base, ends, forms = [], None, 0, 0, 0, None
    paragraph = False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                current = Treebank(line.split("=")[1].strip())
                out.append(current)
                position = 0
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                paragraph = True
            elif line.startswith("# text = "):
                if paragraph or not current.sentences:
                    current.paragraphs.append(len(current.sentences))
                    paragraph = False
                current.sentences.append(line[9:])
                current.starts.append(len(current.tokens))
                base, ends = len(current.tokens), 0
            elif line and line[0] != "#":
                c = line.split("\t")
                if "." in c[0]:
                    continue
                size = len("".join(c[1].split()))
                if "-" in c[0]:
                    ends = int(c[0].split("-")[1])
                    forms = [position, position + size, 0]  # where the next part begins, the end, its number
                    position += size
                    continue
                part = False
                if int(c[0]) <= ends:
                    start, end = forms[0], min(forms[0] + size, forms[1])
                    part = forms[2] > 0
                    forms = [end, forms[1], forms[2] + 1]
                    if int(c[0]) == ends:
                        end = forms[1]
                else:
                    start, end = position, position + size
                    position = end
                head = -1 if c[6] == "0" else base + int(c[6]) - 1
                current.tokens.append(Token(start, end, part, c[1], c[2], c[3], head, c[7]))
    return out


def solid_offsets(text):
    """Offsets of the characters that are not white space."""
    return [i for i, c in enumerate(text) if not c.isspace()]


def lemma_rule(form, lemma):
    """`C|n|suffix`: lower the case or keep it, take n characters off, add the suffix."""
    best = None
    for case, base in (("l", form.lower()), ("k", form)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        rule = (len(base) - shared, f"{case}|{len(base) - shared}|{lemma[shared:]}")
        if best is None or rule[0] < best[0]:
            best = rule
    return best[1]


def inventories(treebanks, least=3):
    """Edit rules of lemmas and relations, those that occur often enough, the commonest first."""
    lemmas = collections.Counter(lemma_rule(t.form, t.lemma) for d in treebanks for t in d.tokens if t.lemma != "_")
    relations = collections.Counter(t.relation for d in treebanks for t in d.tokens)
    common = lambda counts: [k for k, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= least]
    return common(lemmas), common(relations)


def annotated(bank: Treebank, breaks: bool, vocabulary, lemmas, relations) -> tuple[Document, list[int]]:
    """The document with its note on syntax, and for each token the word that carries it (-1: none)."""
    text = bank.text(breaks)
    solid = solid_offsets(text)
    rank = {offset: i for i, offset in enumerate(solid)}
    cut = [solid[bank.tokens[s].start] for s in bank.starts if s < len(bank.tokens)]
    d = document(text, vocabulary, cut)
    word_starts = [rank[w.start] for w in d.words]
    size = len(d.words)
    join = [SAME] * size
    carrier = []
    for t in bank.tokens:
        i = bisect.bisect_left(word_starts, t.start)
        found = i if i < size and word_starts[i] < t.end else -1
        carrier.append(found)
        if found >= 0:
            join[found] = PART if t.part else NEW
    lemma_index = {rule: i for i, rule in enumerate(lemmas)}
    relation_index = {name: i for i, name in enumerate(relations)}
    note = Syntax(join, [0] * size, [0] * size, [IGNORE] * size, [IGNORE] * size, [IGNORE] * size, [IGNORE] * size)
    sentence_of = []
    for s, first in enumerate(bank.starts):
        last = bank.starts[s + 1] if s + 1 < len(bank.starts) else len(bank.tokens)
        sentence_of += [s] * (last - first)
        begin = next((carrier[i] for i in range(first, last) if carrier[i] >= 0), None)
        if begin is not None:
            note.begins[begin] = 1
    for i, t in enumerate(bank.tokens):
        at = carrier[i]
        if at < 0:
            continue
        note.sentence[at] = sentence_of[i]
        note.upos[at] = UPOS.index(t.upos) if t.upos in UPOS else IGNORE
        if t.lemma != "_":
            note.lemma[at] = lemma_index.get(lemma_rule(t.form, t.lemma), IGNORE)
        note.relation[at] = relation_index.get(t.relation, relation_index.get(t.relation.split(":")[0], IGNORE))
        if t.head < 0:
            note.head[at] = at
        else:
            h = t.head
            while h > 0 and carrier[h] < 0:
                h -= 1
            note.head[at] = carrier[h] if carrier[h] != at else IGNORE
    d.notes["syntax"] = note
    return d, carrier
