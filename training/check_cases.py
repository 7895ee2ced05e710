"""Checks the form of the cases, and counts what they hold.

    python3 training/check_cases.py
"""

import collections
import re
import sys

import marks

TYPES = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
STATUSES = set("happened ongoing planned threatened requested denied hypothetical did-not-happen".split())


def unmarked(marked, labels):
    """As `marks.unmarked`; nothing may look like a mark and be none, and words have no white space at their edges."""
    text, spans = marks.unmarked(marked, labels)
    if "{" in text:
        raise ValueError(f"a {{ that opens no mark: {text[text.index('{'):][:50]}")
    for label, start, end in spans:
        if start == end or text[start:end] != text[start:end].strip():
            raise ValueError(f"{label} is empty or has white space at its ends: {text[start:end]!r}")
    return text, spans


def check_case(path, counts):
    """Complaints about a case."""
    head, reports = marks.divided(path)
    claims = dict(line.split(" | ", 1) for line in head.splitlines() if line.strip())
    told = set()
    counts["cases"] += 1
    counts["claims"] += len(claims)
    for title, body in reports:
        if not re.fullmatch(r".+ \| \d{4}-\d\d-\d\d", title.strip()):
            yield f"{title}: not `outlet | date`"
        try:
            marked, rows = marks.parts(body)
            text, found = unmarked(marked, marks.CASE)
        except ValueError as problem:
            yield f"{title}: {problem}"
            continue
        spans = collections.defaultdict(list)
        for label, start, end in found:
            spans[label].append((start, end))
        numbers = {label[1:] for label in spans if label[0] in "sct"}
        told |= {"k" + label[1:] for label in spans if label[0] in "kd"}
        counts += collections.Counter(reports=1, words=len(text.split()), attributions=len(numbers), events=len(rows),
                                      assertions=sum(len(s) for label, s in spans.items() if label[0] in "kd"))
        yield from (f"{title}: {label} is no label" for label in spans if label[0] not in "sctekd")
        for number in sorted(numbers, key=int):
            contents = spans.get("t" + number, [])
            if not contents:
                yield f"{title}: attribution {number} has no content"
            for role in "sc":
                if any(a < d and c < b for a, b in spans.get(role + number, []) for c, d in contents):
                    yield f"{title}: {role}{number} and t{number} overlap"
        if {label[1:] for label in spans if label[0] == "e"} != {row[0] for row in rows}:
            yield f"{title}: events are marked or listed, not both"
        for row in rows:
            if len(row) != 5 or row[1] not in TYPES or row[2] not in STATUSES:
                yield f"{title}: {' | '.join(row)}: number, root, status, source, target are wanted"
            yield from (f"{title}: {words!r} is not in the text" for words in row[3:] if words != "-" and words not in text)
    yield from (f"{name} is no claim of the head" for name in sorted(told - claims.keys()))
    yield from (f"{name} is never asserted" for name in sorted(claims.keys() - told))


def check_coreference(path, counts):
    """Complaints about reports with mentions."""
    for title, body in marks.divided(path)[1]:
        text, found = unmarked(body.strip(), marks.MENTION)
        types = collections.defaultdict(set)
        for label, *_ in found:
            types[label[:-1]].add(label[-1])
        counts += collections.Counter({"coreference reports": 1, "mentions": len(found)})
        yield from (f"{title}: entity {number} has several types" for number, kinds in types.items() if len(kinds) > 1)


def main():
    counts, complaints = collections.Counter(), 0
    for kind, check in (("case", check_case), ("coref", check_coreference)):
        for path in sorted(marks.FOLDER.glob(f"*.{kind}.txt")):
            try:
                for complaint in check(path, counts):
                    print(f"{path.name}: {complaint}")
                    complaints += 1
            except ValueError as problem:
                print(f"{path.name}: {problem}")
                complaints += 1
    if complaints:
        sys.exit(1)
    print(", ".join(f"{count} {name}" for name, count in counts.items()))


if __name__ == "__main__":
    main()
