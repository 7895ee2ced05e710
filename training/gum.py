"""GUM: syntax, names, mentions and coreference of the same texts, as one set of documents."""

import bisect

import coreference
import names
import universal
from documents import read


class Offsets:
    """Moves offsets from one text to another that has the same characters but for white space."""

    def __init__(self, old, new):
        self.old, self.new = universal.solid_offsets(old), universal.solid_offsets(new)
        self.same = [old[i] for i in self.old] == [new[i] for i in self.new]

    def span(self, start, end):
        first = bisect.bisect_left(self.old, start)
        last = bisect.bisect_left(self.old, end) - 1
        return self.new[first], self.new[last] + 1


def documents(folder, part, vocabulary, lemmas, relations, breaks=(False,)):
    """Documents with all notes. `breaks`: in which lay-outs (see `Treebank.text`)."""
    of = lambda name: {r["id"]: r for r in read(folder / f"{name}.{part}.jsonl.gz")}
    entities, gum, ontogum = of("ner/gum"), of("coref/gum"), of("coref/ontogum")
    out, lost, linked = [], 0, 0
    for bank in universal.documents(folder / "syntax" / f"ud-gum.{part}.conllu.gz"):
        for layout in breaks:
            d, carriers = universal.annotated(bank, layout, vocabulary, lemmas, relations)
            record = gum.get(bank.id)
            moved = record and Offsets(record["text"], d.text)
            if record and moved.same:
                d.notes["names"] = names.note([(*moved.span(s, e), l) for s, e, l in entities[bank.id]["entities"]], d.words)
                mentions = [(*moved.span(*m["span"]), m["type"]) for m in record["mentions"]]
                clusters = [[moved.span(*m) for m in c] for c in ontogum[bank.id]["clusters"]]
                d.notes["coreference"], missing = coreference.note(d, bank, carriers, mentions, clusters)
                lost, linked = lost + missing, linked + sum(map(len, clusters))
                d.gold = ontogum[bank.id] | {"moved": moved}
            out.append(d)
    print(f"GUM {part}: {len(out)} documents, {lost} of {linked} linked mentions have no head of their own", flush=True)
    return out
