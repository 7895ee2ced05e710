"""News without annotation, to be read with a teacher's eyes.

The texts are of other years, places and subjects than PolNeAR's; only train parts are read. What a network that
was trained on attribution alone says of them keeps one that learns everything else from forgetting it
(Li & Hoiem 2016; for several tasks, Clark et al. 2019).
"""

from dataclasses import dataclass

import decode
import names
from documents import WordIndex, document, read

SETS = (
    "crossdoc/fnc1-stance.train", "crossdoc/ecbplus.train", "crossdoc/meantime.train", "events/rams.train",
    "time/timebank.train", "time/aquaint-timeml.train", "ner/re3d.train",
)
TOPONYMS = ("places/geovirus.train", "places/tud-loc2013.train")


@dataclass(slots=True)
class Unlabelled:
    """A note that says nothing: the teacher speaks."""

    def within(self, start, end):
        return self


def documents(folder, vocabulary):
    """Each text once."""
    out, seen = [], set()
    for name in SETS:
        for record in read(folder / f"{name}.jsonl.gz"):
            text = record.get("text", "")
            if len(text) > 300 and text not in seen:
                seen.add(text)
                d = document(text, vocabulary)
                d.notes["unlabelled"] = Unlabelled()
                out.append(d)
    return out


def contents(folder, vocabulary):
    """PolNeAR's contents, each as a text of its own: so the program reads them again, for chains of hearsay. What
    hearsay they hold is not annotated."""
    out = []
    for record in read(folder / "attribution/polnear.train.jsonl.gz"):
        for attribution in record["attributions"]:
            for start, end in attribution["content"]:
                d = document(record["text"][start:end].strip("“”\"‘’' "), vocabulary)
                if len(d.words) >= 6:
                    d.notes["unlabelled"] = Unlabelled()
                    out.append(d)
    return out


def toponyms(folder, vocabulary, network):
    """Texts in which only places are annotated, with names of all other types as the network finds them."""
    out = []
    steps = network.name_scores().detach().numpy()
    at = slice(*network.heads.ranges["names"])
    for name in TOPONYMS:
        for record in read(folder / f"{name}.jsonl.gz"):
            d = document(record["text"], vocabulary)
            rows = decode.word_outputs(d, network, vocabulary)
            found = decode.spans(decode.viterbi(rows[:, at].float().numpy(), steps, names.LABELS), names.LABELS)
            places = [[t["start"], t["end"], "place"] for t in record["toponyms"]]
            index = WordIndex(d.words)
            taken = {w for s, e, _ in places for w in range(*(index.range(s, e) or (0, 0)))}
            others = [[d.words[s].start, d.words[e - 1].end, kind] for kind, spans in found.items() if kind != "place"
                      for s, e in spans if taken.isdisjoint(range(s, e))]
            d.notes["names"] = names.note(places + others, d.words)
            out.append(d)
    return out
