"""GUM's mentions and OntoGUM's clusters as notes on the documents of its treebank.

A mention stands at its head word (Dobrovolskii 2021): the word of the span whose own head lies
outside it. Types and single mentions come from GUM, antecedents from OntoGUM.
"""

from dataclasses import dataclass

from documents import WordIndex
from wording import wording

KINDS = ("none", "person", "organization", "place", "group", "other")


@dataclass(slots=True)
class Coreference:
    types: list[int]  # index in KINDS for every word
    first: dict  # head word → first word of its mention
    last: dict  # head word → last word of its mention
    cluster: dict  # head word → number of its cluster; absent for the unlinked
    wordings: dict  # head word → Wording

    def within(self, start, end):
        keep = [h for h in self.first if start <= h < end and self.first[h] >= start and self.last[h] < end]
        return Coreference(
            self.types[start:end], {h - start: self.first[h] - start for h in keep},
            {h - start: self.last[h] - start for h in keep}, {h - start: self.cluster[h] for h in keep if h in self.cluster},
            {h - start: self.wordings[h] for h in keep})


def head_word(span, carriers, tokens, carried):
    """The word of [first, last) whose syntactic head lies outside it, the first of them."""
    for w in range(*span):
        i = carried.get(w)
        if i is None:
            continue
        h = tokens[i].head
        if h < 0 or not span[0] <= carriers[h] < span[1]:
            return w
    return None


def note(d, bank, carriers, mentions, clusters):
    """`mentions` are (start, end, type), `clusters` lists of (start, end); offsets as in `d`."""
    index = WordIndex(d.words)
    carried = {w: i for i, w in enumerate(carriers) if w >= 0}
    size = len(d.words)
    found = Coreference([0] * size, {}, {}, {}, {})
    lost = 0
    types = {(s, e): KINDS.index(t) if t in KINDS else KINDS.index("other") for s, e, t in mentions}

    def put(span, kind, cluster):
        words = index.range(*span)
        head = words and head_word(words, carriers, bank.tokens, carried)
        if head is None:
            return False
        if head in found.first and cluster is None:
            return True
        if head in found.cluster:
            return False
        found.types[head] = kind
        found.first[head], found.last[head] = words[0], words[1] - 1
        if cluster is not None:
            found.cluster[head] = cluster
        return True

    for number, cluster in enumerate(clusters):
        for span in sorted(map(tuple, cluster), key=lambda s: s[1] - s[0]):
            lost += not put(span, types.get(span, KINDS.index("other")), number)
    for span, kind in sorted(types.items(), key=lambda x: x[0][1] - x[0][0]):
        put(span, kind, None)
    for head in found.first:
        found.wordings[head] = wording(d, found.first[head], found.last[head], head)
    return found, lost
