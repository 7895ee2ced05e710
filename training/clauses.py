"""Clauses as notes: what each is about, as the base package's embedding has it, and which speak of one claim.

The embedding of the base package is of whole sentences read alone. The network reads a clause within its report,
once, with everything else: the mean of its words' vectors is to stand to those of other clauses as the embeddings
stand to each other.
"""

import re
from dataclasses import dataclass

import torch

from documents import WordIndex, document, read
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


def documents(folder, vocabulary, base):
    """News whose clauses have vectors."""
    texts = [record["text"] for name, step in NEWS.items() for record in read(folder / f"{name}.jsonl.gz")[::step]]
    out = []
    for text, note in zip(texts, taught([(text, spans(text)) for text in texts], vocabulary, base)):
        d = document(text, vocabulary)
        d.notes["clauses"] = note
        out.append(d)
    return out
