"""All training data as sources: documents, how many of them an epoch reads, and how they are batched."""

from dataclasses import dataclass

import cases
import clauses
import events
import gum
import marks
import names
import similarity
import universal
from documents import ranges, read, window
from folds import fold
from polnear import article


@dataclass
class Source:
    """`share`: how often an epoch reads each document, on average. `unit`: what a batch keeps together.
    `layouts`: for treebanks, the same documents with each sentence on a line of its own. `part`: how much of a
    full batch its batches are: small sets need many steps. `taught`: a teacher tells what it sees there."""

    name: str
    documents: list
    share: float = 1.0
    unit: str = "window"  # or "document", "pair", "case": documents that are read in one batch
    layouts: list | None = None
    part: float = 1.0
    taught: bool = False

    def batches(self, limit, size, vocabulary, rng):
        """Batches of windows of like length, about `size` pieces each."""
        if self.unit == "case":
            return [[window(d, s, e, vocabulary) for d in case for s, e in ranges(d, limit, rng)][:16]
                    for case in self.documents for _ in range(int(self.share) + (rng.random() < self.share % 1))]
        chosen = []
        for i, d in enumerate(self.documents):
            times = int(self.share) + (rng.random() < self.share % 1)
            for _ in range(times):
                chosen.append(self.layouts[i] if self.layouts and rng.random() < 0.35 else d)
        if self.unit == "document":
            cut = [[window(d, s, e, vocabulary) for s, e in ranges(d, limit, None)] for d in chosen]
            return [ws[:12] for ws in cut]
        if self.unit == "pair":
            units = [[window(d, 0, min(len(d.words), limit // 2), vocabulary) for d in two] for two in chosen]
        else:
            units = [[window(d, s, e, vocabulary)] for d in chosen for s, e in ranges(d, limit, rng)]
        return packed(units, int(size * self.part), rng)


def packed(units, size, rng):
    length = lambda unit: max(len(w.pieces) for w in unit)
    order = sorted(range(len(units)), key=lambda i: length(units[i]) + 24 * rng.random())
    out, batch, used = [], [], 0
    for i in order:
        used = max(used, length(units[i]))
        if batch and (len(batch) + len(units[i])) * used > size:
            out.append(batch)
            batch, used = [], length(units[i])
        batch = batch + units[i]
    if batch:
        out.append(batch)
    return out


def treebanks(folder, part, vocabulary, lemmas, relations):
    """EWT alone, for GUM see gum.py; in both lay-outs."""
    banks = universal.documents(folder / "syntax" / f"ud-ewt.{part}.conllu.gz")
    return [[universal.annotated(b, breaks, vocabulary, lemmas, relations)[0] for b in banks] for breaks in (False, True)]


def inventories(folder):
    return universal.inventories([b for s in ("ewt", "gum") for b in universal.documents(folder / "syntax" / f"ud-{s}.train.conllu.gz")])


def training(folder, vocabulary, base, lemmas, relations, held_out_fold):
    of = lambda name: folder / f"{name}.train.jsonl.gz"
    ewt = treebanks(folder, "train", vocabulary, lemmas, relations)
    both = [gum.documents(folder, "train", vocabulary, lemmas, relations, (breaks,), tight=True) for breaks in (False, True)]
    plv = [d for d in events.plv(of("events/plv"), vocabulary) if fold(d.gold) != held_out_fold]
    named = lambda name: names.documents(of(name), vocabulary)
    reported, alone, coded = cases.documents(vocabulary, base, marks.LEFT_OUT)
    return [
        Source("polnear", [article(r, vocabulary) for r in read(of("attribution/polnear"))], 0.8),
        Source("ewt", ewt[0], layouts=ewt[1]),
        Source("gum", both[0], unit="document", layouts=both[1], taught=True),
        Source("crossner", named("ner/crossner-politics"), 2, part=0.5),
        Source("wikigold", named("ner/wikigold")),
        Source("re3d", named("ner/re3d"), 0.5),
        Source("wikineural", named("ner/wikineural-en"), 0.2),
        Source("uds", events.judged(of("factuality/uds-ih2"), vocabulary), 0.4),
        Source("uw", events.judged(of("factuality/uw"), vocabulary)),
        Source("meantime", events.attributed(of("factuality/meantime"), vocabulary), taught=True),
        Source("timebank", events.attributed(of("time/timebank"), vocabulary), taught=True),
        Source("ecb", events.ecb(of("crossdoc/ecbplus"), vocabulary), 0.4, taught=True),
        Source("rams", events.rams(of("events/rams"), vocabulary), taught=True),
        Source("plv", plv, 2.5, part=0.25),
        Source("aw", events.directions(of("events/aw-wiki"), vocabulary), part=0.5),
        Source("stories", events.stories(of("events/ngec-synthetic"), vocabulary), 0.15, part=0.5),
        Source("coded", events.coded(of("events/petrarch2-unittest"), vocabulary), part=0.25),
        Source("cases", reported, unit="case"),
        Source("chains", alone),
        Source("case-pairs", coded, part=0.25),
        Source("clauses", clauses.documents(folder, vocabulary, base), 0.5, taught=True),
        Source("sts", similarity.pairs(of("crossdoc/sts-news"), vocabulary, base), 0.6, unit="pair", part=0.5),
    ]
