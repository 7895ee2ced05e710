"""Cases: invented crises whose reports were marked by their writers (`cases/README.md` explains the marks).

A case gives notes for attribution, chains of hearsay included, for events and for pairs of actors, and says which
clauses of its reports speak of one claim. Reports marked for coreference stand in files of their own.
"""

import collections
import re

import torch

import clauses
import coreference
import decode
import events
import losses
import marks
import universal
from documents import WordIndex, document
from polnear import article
from wording import wording

CLAIMS = {"k", "d"}  # whoever denies a claim speaks of the same
# How sure an event of a status is, −3 … 3, and whether it is negated, uncertain, future; None: the status does not say.
FACTUALITY = {
    "happened": (2.7, [False, False, False]),
    "ongoing": (2.7, [False, False, False]),
    "planned": (None, [False, None, True]),
    "threatened": (None, [False, True, True]),
    "requested": (None, [False, True, True]),
    "hypothetical": (None, [False, True, None]),
    "denied": (None, [True, None, None]),
    "did-not-happen": (-2.7, [True, False, False]),
}


def read_whole(report, vocabulary):
    """A report with the attributions that stand in no other."""
    outer = [a for a in marks.attributions(report) if a["parent"] is None]
    return article({"text": report.text, "attributions": outer}, vocabulary)


def read_alone(report, vocabulary):
    """Contents, each as a text of its own, with the attributions directly within: so the program reads them again."""
    out, found = [], marks.attributions(report)
    for a in found:
        inner = [b for b in found if b["parent"] is a]
        for start, end in a["content"]:
            text = report.text[start:end]
            stripped = text.strip("“”\"‘’' ")
            start += text.index(stripped)
            end = start + len(stripped)
            here = lambda spans: [(s - start, e - start) for s, e in spans if start <= s and e <= end]
            record = {"text": stripped, "attributions": [{r: here(b[r]) for r in marks.ROLES.values()} for b in inner]}
            d = article(record, vocabulary)
            if len(d.words) >= 6:
                out.append(d)
    return out


def told(report, d):
    """All events of a report, as a note on its document."""
    index = WordIndex(d.words)
    note = events.Events([0] * len(d.words))
    for root, status, trigger, source, target in marks.event_rows(report):
        first, end = index.range(*trigger)
        # A phrase ("broke off", "called for"): its verb stands first; "air strike": its noun last.
        heads = [w for w in range(first, end) if note.triggers[w] == 0]
        if not heads:
            continue
        w = heads[0] if len(heads) > 1 and is_verb_first(report.text[slice(*trigger)]) else heads[-1]
        note.triggers[w] = events.TRIGGERS.index(root)
        words = lambda span: span and index.range(*span)
        note.arguments[w] = {"source": words(source), "target": words(target)}
        value, flags = FACTUALITY[status]
        if value is not None:
            note.values[w] = value
        note.flags[w] = flags
    return note


SENTENCE = 60  # words: no head stands farther away

SMALL = set("in on off out up down back away over for to with against at into from by a an the of not".split())


def is_verb_first(phrase):
    """Whether a phrase is a verb with what belongs to it rather than a noun with what tells of it."""
    words = phrase.lower().split()
    if words[0] in ("has", "have", "had", "was", "were", "is", "are", "be", "been", "will", "would", "being"):
        return False
    return words[-1] in SMALL or any(w in SMALL for w in words[1:])


def sentence(text, position):
    """Bounds of the sentence around a place, by its marks alone."""
    ends = [m.end() for m in re.finditer(r"[.!?][”\"’']?(?=\s)|\n+", text)]
    start = max((e for e in ends if e <= position), default=0)
    end = min((e for e in ends if e > position), default=len(text))
    return start, end


def pairs(report, vocabulary):
    """Sentences with a marked source and target, as `hearsay code` reads them, where these have one event there."""
    rows = collections.defaultdict(list)
    for root, _, trigger, source, target in marks.event_rows(report):
        start, end = sentence(report.text, trigger[0])
        if any(span and not (start <= span[0] and span[1] <= end) for span in (source, target)) or not source and not target:
            continue
        rows[start, end, source, target].append(root)
    out = []
    for (start, end, source, target), roots in rows.items():
        if len(roots) == 1:
            text = report.text[start:end]
            start += len(text) - len(text.lstrip())
            here = lambda span: span and (span[0] - start, span[1] - start)
            out.append(events.pair(text.strip(), here(source), here(target), (events.ROOTS.index(roots[0]),), events.IGNORE, vocabulary))
    return out


TYPES = {"p": "person", "o": "organization", "l": "place", "g": "group", "x": "other"}


def documents(vocabulary, base, left_out=(), folder=marks.FOLDER):
    """The reports of each case, a list a case, with attributions, events and clauses; the contents of attributions
    read alone; pairs of actors."""
    found = [r for r in marks.reports(folder) if r.case not in left_out]
    spans = [clauses.spans(r.text) + [(s, e, f"{r.case}/{label[1:]}") for label, marked in r.spans.items()
                                      if label[0] in CLAIMS for s, e in marked] for r in found]
    notes = clauses.taught([(r.text, s) for r, s in zip(found, spans)], vocabulary, base)
    whole, alone, coded = collections.defaultdict(list), [], []
    for report, note in zip(found, notes):
        d = read_whole(report, vocabulary)
        d.notes["events"] = told(report, d)
        d.notes["clauses"] = note
        whole[report.case].append(d)
        alone += read_alone(report, vocabulary)
        coded += pairs(report, vocabulary)
    return list(whole.values()), alone, coded


@torch.inference_mode()
def syntax(d, network, vocabulary):
    """As the network has it, for each word the one that it depends on, itself for a root, and its part of speech."""
    rows = decode.word_outputs(d, network, vocabulary)
    arcs = rows[:, slice(*network.heads.ranges["arcs"])]
    tags = [universal.UPOS[i] for i in rows[:, slice(*network.heads.ranges["upos"])].argmax(1)]
    found = []
    for w in range(len(d.words)):
        low, high = max(0, w - SENTENCE), min(len(d.words), w + SENTENCE)
        found.append(low + int(losses.arc_scores(arcs[low:high])[w - low].argmax()))
    return found, tags


# Words of these parts of speech head no mention.
NO_HEADS = {"ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ", "VERB"}


def head_of(own, heads, tags):
    """The word of a mention that the others hang on; None where the trees show none. Of nouns in a row it is the last."""
    outside = [w for w in own if heads[w] == w or heads[w] not in own]
    head = next((w for w in outside if tags[w] not in NO_HEADS), outside[0] if outside else None)
    while head is not None and head + 1 in own and tags[head] in ("NOUN", "ADJ") and tags[head + 1] == "NOUN":
        head += 1
    return head


def coreferent(vocabulary, network, folder=marks.FOLDER):
    """Reports with their mentions, each at the word of it whose head, as the network has it, lies outside."""
    out = []
    for text, found in marks.mentions(folder=folder):
        d = document(text, vocabulary)
        index, (heads, tags) = WordIndex(d.words), syntax(d, network, vocabulary)
        sizes = collections.Counter(label for label, *_ in found)
        # Things that are mentioned once are not marked: of other nouns nothing is known.
        note = coreference.Coreference([0 if tag in NO_HEADS else events.IGNORE for tag in tags], {}, {}, {}, {})
        for label, start, end in sorted(found, key=lambda m: m[2] - m[1]):
            span = index.range(start, end)
            if span is None:
                continue
            head = head_of(range(*span), heads, tags)
            if head is None or head in note.first:
                continue
            note.types[head] = coreference.KINDS.index(TYPES[label[-1]])
            note.first[head], note.last[head] = span[0], span[1] - 1
            if sizes[label] > 1:
                note.cluster[head] = int(label[:-1])
            note.wordings[head] = wording(d, span[0], span[1] - 1, head)
        d.notes["coreference"] = note
        out.append(d)
    return out
