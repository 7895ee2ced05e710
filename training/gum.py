"""GUM: syntax, names, mentions and coreference of the same texts, as one set of documents."""

import bisect

import coreference
import decode
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


LINKS = {"of", "the", "and", "for", "'", "’", "s", "-", "&", "de", "la", "del", "van", "von", "al", "."}


def tightened(note, d):
    """GUM's names hold all that hangs on them (“President Mohamed Bazoum, who …”); other corpora's, and a reader's,
    are proper nouns with little words between: from the first proper noun on as far as these go."""
    upos, join = d.notes["syntax"].upos, d.notes["syntax"].join
    form = lambda i: d.text[d.words[i].start : d.words[i].end]
    word = lambda i: form(i).lower()
    # "United" of "United States" is tagged as a verb: capitals count as well.
    proper = lambda i: upos[i] == universal.UPOS.index("PROPN") or form(i)[0].isupper() and word(i) not in ("the", "a", "an")
    labels = [0] * len(note.labels)
    for name, ranges in decode.spans(note.labels, names.LABELS).items():
        for start, end in ranges:
            first = next((i for i in range(start, end) if proper(i)), None)
            if first is None:
                continue
            last = i = first
            while i + 1 < end and (proper(i + 1) or join[i + 1] == universal.SAME or word(i + 1) in LINKS):
                i += 1
                if proper(i) or join[i] == universal.SAME and upos[i] == universal.IGNORE and word(i) not in LINKS:
                    last = i
            begin = 1 + 2 * names.TYPES.index(name)
            labels[first : last + 1] = [begin] + [begin + 1] * (last - first)
    return names.Names(labels)


def documents(folder, part, vocabulary, lemmas, relations, breaks=(False,), tight=False):
    """Documents with all notes. `breaks`: in which lay-outs (see `Treebank.text`). `tight`: names cut short."""
    of = lambda name: {r["id"]: r for r in read(folder / f"{name}.{part}.jsonl.gz")}
    entities, gum, ontogum = of("ner/gum"), of("coref/gum"), of("coref/ontogum")
    out, lost, linked = [], 0, 0
    for bank in universal.documents(folder / "syntax" / f"ud-gum.{part}.conllu.gz"):
        for layout in breaks:
            d, carriers = universal.annotated(bank, layout, vocabulary, lemmas, relations)
            record = gum.get(bank.id)
            moved = record and Offsets(record["text"], d.text)
            if record and moved.same:
                whole = names.note([(*moved.span(s, e), l) for s, e, l in entities[bank.id]["entities"]], d.words)
                d.notes["names"] = tightened(whole, d) if tight else whole
                mentions = [(*moved.span(*m["span"]), m["type"]) for m in record["mentions"]]
                clusters = [[moved.span(*m) for m in c] for c in ontogum[bank.id]["clusters"]]
                d.notes["coreference"], missing = coreference.note(d, bank, carriers, mentions, clusters)
                lost, linked = lost + missing, linked + sum(map(len, clusters))
                d.gold = ontogum[bank.id] | {"moved": moved}
            out.append(d)
    print(f"GUM {part}: {len(out)} documents, {lost} of {linked} linked mentions have no head of their own", flush=True)
    return out
