#!/usr/bin/env python3
"""Writes NAME.gold.json for every NAME.marked.txt beside it: a report, and what a careful reader finds in it.

A marked report has three parts, divided by lines of `---`: its head, its text with marks, its tables.
A mark is `{labels:words}`; marks nest, and several labels are divided by commas.

    {s1:…} {c1:…} {t1:…}   source, cue and content of attribution 1; a label used twice makes two fragments
    {e1:…}                 trigger of event 1
    {@2024-05-14:Tuesday}  a date and its value

What the marks already say is not written again in the tables: the parent of an attribution is the innermost one
whose content holds its cue, and the word behind an event is the innermost attribution whose content holds its trigger.
"""
import calendar
import collections
import datetime
import json
import pathlib
import re

KINDS = {"named", "anonymous", "institution", "collective", "document", "outlet"}
VOICES = {"direct", "indirect", "mixed"}
ROLES = {"s": "source", "c": "cue", "t": "content"}
STANCES = set("asserts confirms denies warns threatens promises urges demands accuses predicts questions".split())
STATUSES = set("happened ongoing planned threatened requested denied hypothetical did-not-happen".split())
TYPES = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
            "MOBILIZE COERCE ASSAULT".split())
TABLES = ["attributions", "events", "deadlines", "quantities", "conditionals", "same actor"]
DATE = re.compile(r"\d{4}(-W\d\d|-\d\d(-\d\d)?)?")


def unmark(marked):
    """The plain text, and for each label its spans in text order."""
    text, spans, open_marks = "", collections.defaultdict(list), []
    for piece in re.split(r"(\{[a-z@][\w@,-]*:|\})", marked):
        if piece.startswith("{"):
            open_marks.append((piece[1:-1].split(","), len(text)))
        elif piece == "}":
            labels, start = open_marks.pop()
            for label in labels:
                spans[label].append([start, len(text)])
        else:
            text += piece
    assert not open_marks and "{" not in text, "a mark is not closed"
    for label, found in spans.items():
        found.sort()
        for start, end in found:
            words = text[start:end]
            assert words and words == words.strip(), f"{label}: {words!r} is empty or has white space at its ends"
    return text, spans


def read_tables(source):
    """Rows of cells under each table's name; a dash stands for what is not there."""
    rows, table = {name: [] for name in TABLES}, None
    for line in source.splitlines():
        if line in rows:
            table = line
        elif line:
            rows[table].append([None if cell.strip() == "-" else cell.strip() for cell in line.split(" | ")])
    return rows


def check_order(numbers, table):
    assert numbers == [str(i + 1) for i in range(len(numbers))], f"{table} are not numbered 1, 2, 3, …"


def holds(spans, span):
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def attributions_of(rows, spans):
    found = []
    for name, kind, voice, stance, speaker, audience in rows:
        # `12 < 11`: "The Courier, citing an officer, reported": what the officer says is the Courier's content,
        # but his cue stands outside it, so that the chain has to be told.
        number, _, parent = name.partition(" < ")
        assert kind in KINDS and voice in VOICES and stance in STANCES, f"a{number}: {kind}, {voice}, {stance}"
        roles = {role: spans.get(letter + number, []) for letter, role in ROLES.items()}
        assert roles["content"], f"a{number} has no content"
        found.append({"id": "a" + number, "parent": "a" + parent if parent else None, **roles, "speaker": speaker,
                      "kind": kind, "voice": voice, "audience": audience, "stance": stance})
    for a in found:
        anchor = (a["cue"] or a["content"])[0]
        a["parent"] = a["parent"] or innermost([b for b in found if b is not a], anchor)
    check_order([a["id"][1:] for a in found], "attributions")
    return found


def innermost(attributions, span):
    """The attribution with the shortest content that holds `span`; of two with one content, the inner one."""
    holding = [a for a in attributions if holds(a["content"], span)]
    if not holding:
        return None
    parents = {a["parent"] for a in holding}
    size = lambda a: (sum(end - start for start, end in a["content"]), a["id"] in parents)
    return min(holding, key=size)["id"]


def events_of(rows, spans, attributions, text):
    found = []
    for number, kind, status, source, target, date, place in rows:
        assert kind in TYPES and status in STATUSES, f"e{number}: {kind}, {status}"
        triggers = spans.get("e" + number, [])
        assert len(triggers) == 1, f"e{number} has {len(triggers)} triggers"
        trigger = triggers[0]
        found.append({"type": kind, "source": source, "target": target, "trigger": text[slice(*trigger)],
                      "status": status, "date": date, "place": place, "attribution": innermost(attributions, trigger),
                      "trigger_span": trigger})
    check_order([row[0] for row in rows], "events")
    return found


def to_number(digits):
    return float(digits) if "." in digits else int(digits)


def quantity(words, figure, unit, holder, place):
    """A figure is `214`, or a range: `700..900`, `140..` (at least), `..40` (at most)."""
    low, dots, high = figure.partition("..")
    bounds = {"min": low, "max": high} if dots else {"value": low}
    numbers = {k: to_number(v) for k, v in bounds.items() if v}
    found = {"text": words, **numbers, "unit": unit, "holder": holder, "place": place}
    return {k: v for k, v in found.items() if v is not None}


def times_of(spans, text):
    found = []
    for label, places in spans.items():
        if label[0] != "@":
            continue
        value = label[1:]
        assert DATE.fullmatch(value), f"{value} is no date"
        for start, end in places:
            words = text[start:end]
            if words in calendar.day_name:
                day = calendar.day_name[datetime.date.fromisoformat(value).weekday()]
                assert words == day, f"{value} is a {day}, not a {words}"
            found.append({"start": start, "end": end, "value": value})
    return sorted(found, key=lambda t: t["start"])


def check_words(gold, text):
    """Names, and the words of deadlines, quantities and conditionals, are words of the text: a scorer can find them."""
    names = [a[k] for a in gold["attributions"] for k in ("speaker", "audience")]
    names += [e[k] for e in gold["events"] for k in ("source", "target", "place")]
    names += [d[k] for d in gold["deadlines"] for k in ("issuer", "addressee", "demand", "consequence")]
    names += [q.get(k) for q in gold["quantities"] for k in ("text", "holder", "place")]
    names += [c[k] for c in gold["conditionals"] for k in ("if", "then", "by")]
    for name in filter(None, names):
        assert name.casefold() in text.casefold(), f"{name!r} is not in the text"
    for group in gold["same_actor"]:
        assert len(group) > 1, f"{group} has one member"
        for name in group:
            assert name in text, f"{name!r} is not in the text"
    for date in [e["date"] for e in gold["events"]] + [d["due"] for d in gold["deadlines"]]:
        assert date is None or DATE.fullmatch(date), f"{date} is no date"


def sheet(source):
    head, marked, tables = source.split("\n---\n")
    article = dict(line.split(": ", 1) for line in head.splitlines())
    datetime.date.fromisoformat(article["published"])
    text, spans = unmark(marked.strip())
    rows = read_tables(tables)
    attributions = attributions_of(rows["attributions"], spans)
    events = events_of(rows["events"], spans, attributions, text)
    told = {letter + a["id"][1:] for a in attributions for letter in ROLES} | {f"e{i + 1}" for i in range(len(events))}
    stray = [label for label in spans if label[0] != "@" and label not in told]
    assert not stray, f"marks that no table speaks of: {stray}"
    gold = {
        "article": {**article, "text": text},
        "attributions": attributions,
        "events": events,
        "times": times_of(spans, text),
        "deadlines": [dict(zip(("issuer", "addressee", "due", "demand", "consequence"), r)) for r in rows["deadlines"]],
        "quantities": [quantity(*r) for r in rows["quantities"]],
        "conditionals": [dict(zip(("if", "then", "by"), r)) for r in rows["conditionals"]],
        "same_actor": rows["same actor"],
    }
    check_words(gold, text)
    return gold


def main():
    here = pathlib.Path(__file__).parent
    parts = ["attributions", "events", "times", "deadlines", "quantities", "conditionals", "same_actor"]
    print("| report | words |", " | ".join(p.replace("_", " ") for p in parts), "|")
    print("| --- |" + " ---: |" * (len(parts) + 1))
    for path in sorted(here.glob("*.marked.txt")):
        name = path.name.removesuffix(".marked.txt")
        try:
            gold = sheet(path.read_text(encoding="utf-8"))
        except AssertionError as problem:
            raise SystemExit(f"{path.name}: {problem}")
        (here / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        counts = [len(gold["article"]["text"].split())] + [len(gold[p]) for p in parts]
        print("|", name, "|", " | ".join(map(str, counts)), "|")


if __name__ == "__main__":
    main()
