"""Clauses as notes: what each is about, as the base package's embedding has it, and which speak of one claim.

The embedding of the base package is of whole sentences read alone. The network reads a clause within its report,
once, with everything else: the mean of its words' vectors is to stand to those of other clauses as the embeddings
stand to each other.
"""

import re
from dataclasses import dataclass

import torch

from documents import NONE, SOURCE, TARGET, WordIndex, document, read
from similarity import teach

NEWS = {"crossdoc/ecbplus.train": 1, "attribution/polnear.train": 6, "events/rams.train": 3}  # one text of so many
CUT = re.compile(r"[,;:—–“”\"()]|\s(?:that|which|who|and|but|when|while|because|after|before)\s")
WORDS = range(3, 41)  # of a clause


@dataclass(slots=True)
class Clauses:
    """Ranges of words, the base package's vector of each, and the claim that it speaks of, if that is known."""

    spans: list[tuple[int, int]]
    teacher: list[torch.Tensor]
    claims: list[str | None]

    def within(self, start, end):
        keep = [i for i, (first, last) in enumerate(self.spans) if start <= first and last <= end]
        moved = [(self.spans[i][0] - start, self.spans[i][1] - start) for i in keep]
        return Clauses(moved, [self.teacher[i] for i in keep], [self.claims[i] for i in keep])


def spans(text):
    """(start, end, None) of the sentences of a text's lines, and of their parts between marks and conjunctions."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        for sentence in re.finditer(r".+?(?:[.!?][”\"’']?(?=\s)|$)", line.group()):
            at, edges = line.start() + sentence.start(), [0]
            for cut in CUT.finditer(sentence.group()):
                edges += [cut.start(), cut.end()]
            edges.append(len(sentence.group()))
            parts = list(zip(edges[::2], edges[1::2]))
            for start, end in parts + ([(0, len(sentence.group()))] if len(parts) > 1 else []):
                words = sentence.group()[start:end]
                if len(words.split()) in WORDS:
                    lead = len(words) - len(words.lstrip())
                    found.append((at + start + lead, at + end, None))
    return found


def as_sentence(text):
    """A clause as a sentence of its own."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?" else ".")


def taught(texts, vocabulary, base):
    """A note for each (text, [(start, end, claim)])."""
    vectors = iter(teach([as_sentence(text[s:e]) for text, found in texts for s, e, _ in found], base))
    notes = []
    for text, found in texts:
        index, note = WordIndex(document(text, vocabulary).words), Clauses([], [], [])
        for start, end, claim in found:
            vector, words = next(vectors), index.range(start, end)
            if words:
                note.spans.append(words)
                note.teacher.append(vector)
                note.claims.append(claim)
        notes.append(note)
    return notes


@dataclass(slots=True)
class Same:
    """How likely the two marked clauses of a text speak of one claim, 0 … 1."""

    likely: float
    marks: list[int]

    def within(self, start, end):
        return Same(self.likely, self.marks[start:end])


AROUND = 90  # characters of its sentence that a clause is read with, to either side


def in_sentence(text, start, end):
    """A clause within its sentence, of which no more than `AROUND` to either side: (words before, its words, words behind)."""
    low = max([m.end() for m in SENTENCE_END.finditer(text, 0, start)] + [0])
    high = min([m.start() + len(m.group().rstrip()) for m in SENTENCE_END.finditer(text, end)] + [len(text)])
    before, behind = text[low:start], text[end:high]
    if len(before) > AROUND:
        before = before[-AROUND:].partition(" ")[2]
    if len(behind) > AROUND:
        behind = behind[:AROUND].rpartition(" ")[0]
    plain = lambda s: re.sub(r"\s+", " ", s)
    return plain(before.lstrip()), plain(text[start:end]), plain(behind.rstrip())


SENTENCE_END = re.compile(r"[.!?][”\"’']?\s|\n+")


def pair(first, second, likely, vocabulary):
    """Two clauses, each a line of its own with what stands around it."""
    text, marked = "", []
    for before, words, behind in (first, second):
        text += ("\n" if text else "") + before
        marked.append((len(text), len(text) + len(words)))
        text += words + behind
    d = document(text, vocabulary, cut=[0])
    index, d.marks = WordIndex(d.words), [NONE] * len(d.words)
    for span, mark in zip(marked, (SOURCE, TARGET)):
        found = index.range(*span)
        if found:
            d.marks[found[0] : found[1]] = [mark] * (found[1] - found[0])
    d.notes["same"] = Same(likely, d.marks)
    return d


def judged(path, vocabulary):
    """Pairs of sentences with how alike they are, 0 … 5: from 4.5 on they say the same, below 2.5 they do not."""
    whole = lambda words: ("", words.strip(), "")
    return [pair(whole(r["text"]), whole(r["text2"]), min(1.0, max(0.0, (r["score"] - 2.5) / 2)), vocabulary)
            for r in read(path) if r["text"].strip() and r["text2"].strip()]


def documents(folder, vocabulary, base):
    """News whose clauses have vectors."""
    texts = [record["text"] for name, step in NEWS.items() for record in read(folder / f"{name}.jsonl.gz")[::step]]
    out = []
    for text, note in zip(texts, taught([(text, spans(text)) for text in texts], vocabulary, base)):
        d = document(text, vocabulary)
        d.notes["clauses"] = note
        out.append(d)
    return out
