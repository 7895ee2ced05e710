"""PolNeAR's attributions as notes on a document.

Labels are BIO over words, in the order of LABELS. An attribution keeps the word ranges of its
spans, so that a window can tell which source and contents belong to which cue.
"""

from dataclasses import dataclass

from documents import Document, WordIndex, document

ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


@dataclass(slots=True)
class Attributions:
    labels: list[int]
    spans: dict  # role → word range → numbers of its attributions

    def within(self, start, end):
        inside = {
            role: sorted((s - start, e - start, n) for (s, e), n in self.spans[role].items() if s >= start and e <= end)
            for role in ROLES
        }
        cues, sources, contents = ([(s, e) for s, e, _ in inside[role]] for role in ("cue", "source", "content"))
        cue_of = {n: i for i, (_, _, numbers) in enumerate(inside["cue"]) for n in numbers}
        cue_source = [-1] * len(cues)
        for i, (_, _, numbers) in enumerate(inside["source"]):
            for n in numbers:
                if n in cue_of:
                    cue_source[cue_of[n]] = i
        content_cue = [next((cue_of[n] for n in numbers if n in cue_of), -1) for _, _, numbers in inside["content"]]
        return WindowAttributions(self.labels[start:end], cues, sources, contents, cue_source, content_cue)


@dataclass(slots=True)
class WindowAttributions:
    labels: list[int]
    cues: list[tuple[int, int]]  # word ranges, end exclusive
    sources: list[tuple[int, int]]
    contents: list[tuple[int, int]]
    cue_source: list[int]  # for each cue its source's index, -1: it has none here
    content_cue: list[int]  # for each content its cue's index, -1: it has none here


def article(record, vocabulary) -> Document:
    d = document(record["text"], vocabulary)
    index = WordIndex(d.words)
    labels = [0] * len(d.words)
    spans = {role: {} for role in ROLES}
    for number, attribution in enumerate(record["attributions"]):
        for role, name in enumerate(ROLES):
            for span in attribution[name]:
                found = index.range(*span)
                if found is None:
                    continue
                first, end = found
                spans[name].setdefault(found, []).append(number)
                labels[first] = 1 + 2 * role
                labels[first + 1 : end] = [2 + 2 * role] * (end - first - 1)
    d.notes["attribution"] = Attributions(labels, spans)
    d.gold = record
    return d
