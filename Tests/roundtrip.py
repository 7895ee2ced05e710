#!/usr/bin/env python3
"""Checks that every offset in a reading slices the text that it came from.

    Tests/roundtrip.py PROGRAM [--count 10000] [--seed 1]

Makes random texts, pipes them through `PROGRAM pipe --with-text` as NDJSON and checks each
reading. Stops at the first difference with exit status 1 and says where it is.
"""

import argparse
import json
import random
import subprocess
import sys
import threading
import unicodedata

FRAGMENTS = [
    "“We will go,” said Anna Ruiz.", "\"We will not wait,\" the minister told Radio Sahel.",
    "According to Jo Park, the bridge is closed.", "The army said that it had left Niamey.",
    "“It is over. … They have gone,” he said, adding that no one was hurt.",
    "Officials, who asked not to be named, denied it.", "Why? Nobody knows.", "He warned: “Never.”",
    "Gen. Salou met J. K. Moreau of Acme Inc. in the U.S. on Jan. 5.", "NIAMEY, Niger (AP) —",
    "By Anna Ruiz", "Source: example.org", "(Reporting by Jo Park; Editing by Lea Moreau)",
    "“An open quotation", "said", "told", "he", "The", "Ruiz", "according to", "that", "“", "”",
    "\"", "'", "’", "‘", "«", "»", "(", ")", "[", "]", ".", "...", "…", "?", "!", ",", ";", ":",
    "—", "-", "\n", "\n\n", "\r\n", "\r", "\t", "\v", "\f", "\x00", "\x07", "\x1c", "\x7f", "\x85",
    "\u00a0", "\u00ad", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\ufeff",
    "\ufffd", "\ufffe", "\ue000", "e\u0301", "\u0301", "Zürich", "ﬁn", "İ", "ß", "部长说", "قال",
    "मंत्री", "👨‍👩‍👧‍👦", "🇳🇪", "👍🏽", "𝟛", "½", "1,500", "3.5", "$5", "€", "<b>", "&amp;", "\\", "\\u0041",
]


def make(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.choice((0, 1, 2, 5, 10, 20, 40))):
        kind = chance.random()
        if kind < 0.05:
            code = chance.randrange(0x110000)
            parts.append(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd")
        elif kind < 0.08:
            parts.append(chr(chance.randrange(0x20)))
        elif kind < 0.1:
            parts.append(chance.choice(FRAGMENTS) * chance.randrange(2, 30))
        else:
            parts.append(chance.choice(FRAGMENTS))
        if chance.random() < 0.7:
            parts.append(" ")
    return "".join(parts)


class Difference(Exception):
    """What a reading says and should not."""


def require(condition: bool, message: str) -> None:
    if not condition:
        raise Difference(message)


def span(value, text: str, what: str) -> tuple[int, int]:
    good = isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value)
    require(good, f"{what} is no span: {value!r}")
    start, end = value
    require(0 <= start < end <= len(text), f"{what} {value} is not within 0..{len(text)}")
    return start, end


def is_between(character: str) -> bool:
    """Whether it may stand between sentences: it belongs to no word."""
    category = unicodedata.category(character)
    return character.isspace() or category[0] in "ZC"


def check_sentences(sentences, text: str) -> None:
    require(isinstance(sentences, list), "sentences is no list")
    position = 0
    for number, value in enumerate(sentences):
        what = f"sentences[{number}]"
        start, end = span(value, text, what)
        require(start >= position, f"{what} {value} begins before the end of the one before it")
        for edge, character in (("begins", text[start]), ("ends", text[end - 1])):
            require(not character.isspace(), f"{what} {value} {edge} with {character!r}")
        lost = next((p for p in range(position, start) if not is_between(text[p])), None)
        require(lost is None, f"{what}: {lost is not None and text[lost]!r} at {lost} before it "
                "is in no sentence")
        position = end
    lost = next((p for p in range(position, len(text)) if not is_between(text[p])), None)
    require(lost is None, f"{lost is not None and text[lost]!r} at {lost} is in no sentence")


def check_attributions(attributions, text: str) -> int:
    spans = 0
    seen = set()
    for number, attribution in enumerate(attributions):
        what = f"attributions[{number}]"
        require(attribution["id"] not in seen, f"{what}: its id is not the only one")
        seen.add(attribution["id"])
        given = attribution.get("words")
        require(isinstance(given, dict), f"{what} has no words, in spite of --with-text")
        for role in ("source", "cue", "content"):
            pairs = attribution.get(role, [])
            sliced = []
            last = 0
            for index, value in enumerate(pairs):
                start, end = span(value, text, f"{what}.{role}[{index}]")
                require(start >= last, f"{what}.{role}: {value} is out of order")
                last = end
                sliced.append(text[start:end])
            spans += len(pairs)
            require(given.get(role, []) == sliced,
                    f"{what}.words.{role} is {given.get(role)!r}, its spans hold {sliced!r}")
        for index, value in enumerate(attribution.get("grounds", [])):
            span(value, text, f"{what}.grounds[{index}]")
    for number, attribution in enumerate(attributions):
        parent = attribution.get("parent")
        require(parent is None or parent in seen, f"attributions[{number}]: no parent {parent!r}")
    return spans


def check(reading, identity: str, text: str) -> int:
    """Raises Difference; returns how many spans of attributions were compared."""
    require(isinstance(reading, dict), "it is no object")
    require("error" not in reading, f"it is an error: {reading.get('error')!r}")
    article = reading["article"]
    require(article.get("id") == identity, f"article.id is {article.get('id')!r}")
    given = article.get("text", "")  # an empty text is left out, as every empty value
    require(isinstance(given, str), "article.text is missing")
    if given != text:
        pairs = enumerate(zip(given, text))
        place = next((p for p, (a, b) in pairs if a != b), min(len(given), len(text)))
        raise Difference(f"article.text differs at {place}: {given[place:place + 20]!r}, "
                         f"given was {text[place:place + 20]!r}")
    check_sentences(reading["sentences"], text)
    for number, mention in enumerate(reading.get("mentions", [])):
        span([mention["start"], mention["end"]], text, f"mentions[{number}]")
    return check_attributions(reading.get("attributions", []), text)


def feed(pipe, texts: list[str]) -> None:
    try:
        with pipe:
            for number, text in enumerate(texts):
                # Both ways of writing JSON: escaped and as it is.
                record = json.dumps({"id": str(number), "text": text}, ensure_ascii=number % 2 == 0)
                pipe.write(record.encode() + b"\n")
    except BrokenPipeError:
        pass  # the program ended early: that is reported where its output is read


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("program")
    options.add_argument("--count", type=int, default=10_000, help="how many texts")
    options.add_argument("--seed", type=int, default=1, help="other seeds make other texts")
    arguments = options.parse_args()

    chance = random.Random(arguments.seed)
    texts = [make(chance) for _ in range(arguments.count)]
    command = [arguments.program, "pipe", "--with-text"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        threading.Thread(target=feed, args=(process.stdin, texts), daemon=True).start()
        count = spans = 0
        try:
            for line in process.stdout:
                require(count < len(texts), "more readings than texts")
                try:
                    reading = json.loads(line)
                except ValueError as error:
                    raise Difference(f"it is no JSON: {error}") from None
                try:
                    spans += check(reading, str(count), texts[count])
                except (KeyError, TypeError, AttributeError) as error:
                    raise Difference(f"it has not the form of a reading: {error!r}") from None
                count += 1
            require(count == len(texts), "the output ended before it")
            require(process.wait() == 0, f"the program's exit status is {process.returncode}")
        except Difference as difference:
            process.kill()
            text = texts[count] if count < len(texts) else None
            print(f"text {count} (seed {arguments.seed}): {difference}\n{text!r}", file=sys.stderr)
            return 1
    print(f"{count} texts, {spans} spans of attributions: every one slices its text")
    return 0


if __name__ == "__main__":
    sys.exit(main())
