"""PolNeAR's articles as words with labels, and windows of them for training.

Labels are BIO over words, in the order of LABELS. An attribution keeps the word ranges of its
spans, so that a window can tell which source and contents belong to which cue.
"""

import gzip
import json
import random
from dataclasses import dataclass

from words import LINE_BREAK, Vocabulary, words

ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


@dataclass(slots=True)
class Article:
    """One annotated article. `spans[role]` maps a word range to its attributions' numbers."""

    text: str
    words: list
    pieces: list
    labels: list[int]
    spans: dict
    cut: list[int]  # words at which a window may begin
    gold: dict


@dataclass(slots=True)
class Window:
    pieces: list[int]
    features: list[int]
    first: list[int]  # index of each word's first piece
    labels: list[int]
    cues: list[tuple[int, int]]  # word ranges, end exclusive
    sources: list[tuple[int, int]]
    contents: list[tuple[int, int]]
    cue_source: list[int]  # for each cue its source's index, -1: it has none here
    content_cue: list[int]  # for each content its cue's index, -1: it has none here


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def article(record, vocabulary: Vocabulary) -> Article:
    text = record["text"]
    found = words(text)
    at_start = {w.start: i for i, w in enumerate(found)}
    at_end = {w.end: i for i, w in enumerate(found)}
    inside = {}
    for i, w in enumerate(found):
        for position in range(w.start, w.end):
            inside[position] = i
    labels = [0] * len(found)
    spans = {role: {} for role in ROLES}
    for number, attribution in enumerate(record["attributions"]):
        for role, name in enumerate(ROLES):
            for start, end in attribution[name]:
                first = at_start.get(start, inside.get(start))
                last = at_end.get(end, inside.get(end - 1))
                if first is None or last is None:
                    continue
                spans[name].setdefault((first, last + 1), []).append(number)
                labels[first] = 1 + 2 * role
                labels[first + 1 : last + 1] = [2 + 2 * role] * (last - first)
    cut = []
    for i, w in enumerate(found):
        if w.gap == LINE_BREAK or i == 0:
            cut.append(i)
        elif found[i - 1].gap == 0 and text[found[i - 1].start] in ".?!”\"" and w.gap and text[w.start] in "“\"‘([" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            cut.append(i)
    pieces = [vocabulary.pieces(text[w.start : w.end]) for w in found]
    return Article(text, found, pieces, labels, spans, cut, record)


def window(a: Article, start: int, end: int, vocabulary: Vocabulary) -> Window:
    """The words [start, end) of an article."""
    pieces, features, first = [vocabulary.first], [0], []
    for i in range(start, end):
        first.append(len(pieces))
        pieces.extend(a.pieces[i])
        features.extend([a.words[i].feature] * len(a.pieces[i]))
    pieces.append(vocabulary.last)
    features.append(0)
    within = {
        role: sorted((s - start, e - start, n) for (s, e), n in a.spans[role].items() if s >= start and e <= end)
        for role in ROLES
    }
    cues, sources, contents = ([(s, e) for s, e, _ in within[role]] for role in ROLES_BY_LINK)
    cue_of = {n: i for i, (_, _, numbers) in enumerate(within["cue"]) for n in numbers}
    cue_source = [-1] * len(cues)
    for i, (_, _, numbers) in enumerate(within["source"]):
        for n in numbers:
            if n in cue_of:
                cue_source[cue_of[n]] = i
    content_cue = [next((cue_of[n] for n in numbers if n in cue_of), -1) for _, _, numbers in within["content"]]
    return Window(pieces, features, first, a.labels[start:end], cues, sources, contents, cue_source, content_cue)


ROLES_BY_LINK = ("cue", "source", "content")


def ranges(a: Article, limit: int, rng: random.Random | None):
    """Word ranges of at most `limit` pieces, cut between paragraphs or sentences. With a random
    generator the cuts differ from epoch to epoch."""
    start, size, out = 0, len(a.words), []
    cuts = set(a.cut)
    while start < size:
        room = limit if rng is None or rng.random() < 0.6 else int(limit * (0.25 + 0.75 * rng.random()))
        end, used, last_cut = start, 0, None
        while end < size and used + len(a.pieces[end]) <= room:
            used += len(a.pieces[end])
            end += 1
            if end in cuts:
                last_cut = end
        end = max(end, start + 1)
        if end < size and last_cut is not None:
            end = last_cut
        out.append((start, end))
        start = end
    return out
