"""Annotated texts as words and pieces, and windows of them for training.

A document carries notes, one a task: `notes["names"]` and so on. A note gives the part of itself
that lies within a range of words (`within`), counted from the range's first word.
"""

import bisect
import gzip
import json
import random
from dataclasses import dataclass, field

from words import FEATURES, LINE_BREAK, Vocabulary, words

NONE, SOURCE, TARGET = range(3)  # marks of `hearsay code`


@dataclass(slots=True)
class Document:
    text: str
    words: list
    pieces: list
    cut: list[int]  # words at which a window may begin
    notes: dict = field(default_factory=dict)
    gold: dict | None = None
    marks: list[int] | None = None


@dataclass(slots=True)
class Window:
    pieces: list[int]
    features: list[int]
    first: list[int]  # index of each word's first piece
    notes: dict


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def document(text, vocabulary: Vocabulary, cut=None) -> Document:
    """A text without notes. `cut` are the offsets of its sentences, where they are known."""
    found = words(text)
    pieces = [vocabulary.pieces(text[w.start : w.end]) for w in found]
    if cut is None:
        starts = guessed_cuts(text, found)
    else:
        offsets = [w.start for w in found]
        starts = sorted({i for i in (bisect.bisect_left(offsets, c) for c in cut) if i < len(found)} | {0})
    return Document(text, found, pieces, starts)


def guessed_cuts(text, found):
    """Words that begin a paragraph or look as if they began a sentence."""
    cut = []
    for i, w in enumerate(found):
        if w.gap == LINE_BREAK or i == 0:
            cut.append(i)
        elif found[i - 1].gap == 0 and text[found[i - 1].start] in ".?!”\"" and w.gap and text[w.start] in "“\"‘([" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            cut.append(i)
    return cut


class WordIndex:
    """Which words a span of characters touches."""

    def __init__(self, found):
        self.starts = [w.start for w in found]
        self.ends = [w.end for w in found]

    def range(self, start, end):
        """Words [first, last + 1) that share a character with the span; None when there are none."""
        first = bisect.bisect_right(self.ends, start)
        last = bisect.bisect_left(self.starts, end)
        return (first, last) if first < last else None


def window(d: Document, start: int, end: int, vocabulary: Vocabulary) -> Window:
    """The words [start, end) of a document."""
    pieces, features, first = [vocabulary.first], [0], []
    for i in range(start, end):
        first.append(len(pieces))
        pieces.extend(d.pieces[i])
        feature = d.words[i].feature + (FEATURES * d.marks[i] if d.marks else 0)
        features.extend([feature] * len(d.pieces[i]))
    pieces.append(vocabulary.last)
    features.append(0)
    return Window(pieces, features, first, {task: note.within(start, end) for task, note in d.notes.items()})


def ranges(d: Document, limit: int, rng: random.Random | None):
    """Word ranges of at most `limit` pieces, cut between paragraphs or sentences. With a random
    generator the cuts differ from epoch to epoch."""
    start, size, out = 0, len(d.words), []
    cuts = set(d.cut)
    while start < size:
        room = limit if rng is None or rng.random() < 0.6 else int(limit * (0.25 + 0.75 * rng.random()))
        end, used, last_cut = start, 0, None
        while end < size and used + len(d.pieces[end]) <= room:
            used += len(d.pieces[end])
            end += 1
            if end in cuts:
                last_cut = end
        end = max(end, start + 1)
        if end < size and last_cut is not None:
            end = last_cut
        out.append((start, end))
        start = end
    return out
