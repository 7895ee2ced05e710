"""Writes Tests/Fixtures/wording.json: texts with mentions, and the class that wording.py gives each pair of them.

The Swift program is held to that file, so that both sides go on comparing the same. Run it again after a change to
wording.py or to the texts below:

    python3 training/make_wording_fixture.py
"""

import json
import types
from pathlib import Path

import marks
from wording import classes, wording
from words import words

# Mentions as in cases/README.md; the head is the last word of a name or noun phrase before a comma, an "of" or a genitive.
TEXTS = [
    "{1o:The Harbour Board} closed {2l:the port}. {1o:It} told {3g:dockers’ leaders} that {2l:this port} was {1o:the Board’s}.",
    "{1p:Gen. Ana Roe} met {2p:Carl Roe}; {1p:the general} and {2p:her brother} ate. “{3g:We} agree,” {1p:Roe} said of {2p:Mr. Roe}.",
    "{1o:ECOWAS}, {1o:the bloc of {2l:West African} states}, warned {3o:Niger’s junta}. {3o:The junta} defied {1o:the bloc's} envoys.",
    "{1g:The mutineers’} demand: {2x:their pay}. {1g:THE MUTINEERS} wait; {2x:the pay} of {1g:mutineers} comes “soon”, {3p:an aide} said.",
    "{1l:Đà Nẵng} and {2l:İzmir} traded. {1l:ĐÀ NẴNG}’s mayor saw {2l:Izmir}. {3x:A 4-day fair} is {3x:the fair}; {3x:these} are fairs.",
    "{1g:Some 1,500 of {2g:the soldiers}} left. {1g:Those} were {2g:his soldiers}, and {2g:soldiers} of {3o:the U.S. Army} saw {3o:U.S. army}.",
]


def head(text, found, span):
    """The last word of a span before a comma, an "of" or a genitive."""
    last = None
    for w in span:
        form = text[found[w].start : found[w].end]
        if form in (",", "of", "’", "'"):
            break
        last = w
    return span[0] if last is None else last


def main() -> None:
    cases = []
    for marked in TEXTS:
        text, labels = marks.unmarked(marked, marks.MENTION)
        found = words(text)
        d = types.SimpleNamespace(text=text, words=found)
        mentions, wordings, kinds, spans = [], [], [], []
        for label, start, end in sorted(labels, key=lambda m: (m[1], -m[2])):
            span = [w for w, at in enumerate(found) if start <= at.start and at.end <= end]
            own = head(text, found, span)
            w = wording(d, span[0], span[-1], own)
            mentions.append([span[0], span[-1], own, w.pronoun, label[-1]])
            wordings.append(w)
            kinds.append(ord(label[-1]))
            spans.append((0, span[0], span[-1]))
        cases.append({"text": text, "mentions": mentions, "classes": classes(wordings, kinds, spans).tolist()})
    path = Path(__file__).parent.parent / "Tests/Fixtures/wording.json"
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
