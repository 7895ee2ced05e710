"""Words of a text and what the uncased vocabulary would lose of them.

The Swift program makes the same words (Sources/HearsayText/Words.swift); both are held
to the same expected values in Tests/Fixtures/words.json.
"""

import unicodedata
from dataclasses import dataclass

# Word shape: case is information that an uncased vocabulary throws away.
LOWER, TITLE, UPPER, INITIAL, MIXED, DIGIT, PUNCTUATION, OTHER = range(8)
# What stands before the word.
GLUED, SPACE, LINE_BREAK = range(3)
FEATURES = 8 * 3 * 2


@dataclass(slots=True)
class Word:
    """A word or a single punctuation mark; offsets count code points."""

    start: int
    end: int
    shape: int
    gap: int
    quoted: bool

    @property
    def feature(self) -> int:
        return (self.shape * 3 + self.gap) * 2 + int(self.quoted)


def kind(character: str) -> str:
    """'space', 'mark' (a word of its own) or 'letter'."""
    if character.isascii():
        if character.isalnum():
            return "letter"
        return "space" if character <= " " or character == "\x7f" else "mark"
    category = unicodedata.category(character)
    if category[0] in "PS":
        return "mark"
    if category[0] == "Z" or category in ("Cc", "Cs", "Co", "Cn"):
        return "space"
    code = ord(character)
    ideograph = 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF
    return "mark" if ideograph or 0x20000 <= code <= 0x2FA1F else "letter"


def shape(word: str) -> int:
    if any("0" <= c <= "9" for c in word):
        return DIGIT
    if kind(word[0]) == "mark":
        return PUNCTUATION
    upper = sum(c.isupper() for c in word)
    lower = sum(c.islower() for c in word)
    if upper == 0:
        return LOWER if lower else OTHER
    if lower == 0:
        return UPPER if upper > 1 else INITIAL
    return TITLE if upper == 1 and word[0].isupper() else MIXED


def normal(word: str) -> str:
    """Lower case without accents, as the vocabulary was made."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))


def words(text: str) -> list[Word]:
    found: list[Word] = []
    position, size, gap, depth, straight = 0, len(text), LINE_BREAK, 0, False
    while position < size:
        character = text[position]
        what = kind(character)
        if what == "space":
            if character == "\n":
                # A quotation that runs on opens again with each paragraph.
                gap, depth, straight = LINE_BREAK, 0, False
            elif gap != LINE_BREAK:
                gap = SPACE
            position += 1
            continue
        start = position
        position += 1
        if what == "letter":
            while position < size and kind(text[position]) == "letter":
                position += 1
        quoted = depth > 0 or straight
        if character == "“":
            depth += 1
            quoted = True
        elif character == "”":
            depth = max(0, depth - 1)
        elif character == '"':
            straight = not straight
            quoted = True
        found.append(Word(start, position, shape(text[start:position]), gap, quoted))
        gap = GLUED
    return found


class Vocabulary:
    """WordPiece: greedy longest match, `##` before what continues a word."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.pad, self.unknown = self.ids["[PAD]"], self.ids["[UNK]"]
        self.first, self.last = self.ids["[CLS]"], self.ids["[SEP]"]
        self.mask = self.ids["[MASK]"]
        self.seen: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        if word not in self.seen:
            self.seen[word] = self._split(normal(word))
        return self.seen[word]

    def _split(self, word: str) -> tuple[int, ...]:
        if not word or len(word) > 100:
            return (self.unknown,)
        out, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self.ids.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    break
            else:
                return (self.unknown,)
            out.append(piece)
            start = end
        return tuple(out)
