"""What is compared of the words of two mentions, as the program does (Sources/HearsayLanguage/MentionWording.swift)."""

import functools
import pathlib
from dataclasses import dataclass

import torch

from words import INITIAL, MIXED, PUNCTUATION, TITLE, UPPER

DATA = pathlib.Path(__file__).resolve().parent.parent / "Data"
KINDS = 3  # pronoun, capital at its head, other
LIKENESS = 4  # no word shared, one, the head word, all words
CLASSES = KINDS * KINDS * LIKENESS * 2 * 2  # … whether of one type, whether one stands within the other


@dataclass(slots=True)
class Wording:
    form: str  # head word in small letters
    capital: bool  # whether that begins with a capital
    pronoun: bool
    words: tuple  # all words in small letters, without determiners before it and the mark of the genitive
    telling: frozenset  # those of them that are words, of three letters or more


def table(name):
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@functools.cache
def pronouns():
    return {row[0] for row in table("pronouns")}


@functools.cache
def determiners():
    return {row[0] for row in table("hearsay-words") if row[1] == "determiner"} - pronouns()


@functools.cache
def closed(kind):
    """The words of a closed class."""
    return {row[0] for row in table("closed-words") if kind in row[1].split()}


def is_pronoun(form, is_alone):
    """Whether the program would take the head for a pronoun: a personal one, "his", or "this" alone."""
    return form in pronouns() or form in closed("possessive") or is_alone and form in closed("determiner")


def wording(d, first, last, head):
    """Of the mention from word `first` to word `last` of a document, whose head word is `head`."""
    form = lambda w: d.text[d.words[w].start : d.words[w].end].lower()
    alone = is_pronoun(form(head), first == last)
    while first < head and form(first) in determiners():
        first += 1
    if last > head and form(last) in ("'", "’"):
        last -= 1
    elif last > head + 1 and form(last) == "s" and form(last - 1) in ("'", "’"):
        last -= 2
    words = tuple(form(w) for w in range(first, last + 1))
    telling = frozenset(w for w, at in zip(words, range(first, last + 1))
                        if len(w.encode()) > 2 and d.words[at].shape != PUNCTUATION)
    return Wording(form(head), d.words[head].shape in (TITLE, UPPER, INITIAL, MIXED), alone, words, telling)


def numbers(values):
    """Equal values, equal numbers."""
    ids = {}
    return torch.tensor([ids.setdefault(v, len(ids)) for v in values])


def classes(wordings, types, spans):
    """[mentions, mentions]: of which class each pair is; `spans` are (window, first word, last word)."""
    same = lambda numbers: numbers.unsqueeze(1) == numbers.unsqueeze(0)
    count = len(wordings)
    shared = torch.zeros(count, count, dtype=torch.bool)
    where = {}
    for i, w in enumerate(wordings):
        for word in w.telling:
            where.setdefault(word, []).append(i)
    for places in where.values():
        at = torch.tensor(places)
        shared[at.unsqueeze(1), at.unsqueeze(0)] = True
    likeness = torch.where(shared, 1, 0)
    likeness = torch.where(same(numbers([w.form for w in wordings])), 2, likeness)
    likeness = torch.where(same(numbers([w.words for w in wordings])), 3, likeness)
    kind = torch.tensor([0 if w.pronoun else 1 if w.capital else 2 for w in wordings])
    window, first, last = (torch.tensor(column) for column in zip(*spans))
    holds = same(window) & (first.unsqueeze(1) <= first.unsqueeze(0)) & (last.unsqueeze(0) <= last.unsqueeze(1))
    found = kind.unsqueeze(1) * KINDS + kind.unsqueeze(0)
    found = found * LIKENESS + likeness
    found = found * 2 + same(torch.tensor(types)).long()
    return found * 2 + (holds | holds.T).long()
