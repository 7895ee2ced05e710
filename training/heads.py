"""What the network puts out for every word, and where in its output each head stands.

All heads read the encoder's layers in `READ`. Four groups: `direct` and `vector` are linear, `syntax` and `meaning`
each go through a hidden layer of their own. The program finds the ranges in reader.json.
"""

import coreference
import events
import names
import polnear
import universal

READ = (6, 4, 2)  # layers of the encoder, the last one first
LINK = 64
DISTANCES = 16  # eight buckets before, eight after
BETWEEN = 4  # how many spans of the same role stand between: 0, 1, 2, more
ARC = 128
RELATION = 48
BOUNDARY = 32
ANTECEDENT = 96
PAIRING = 48  # hidden layer over a mention and an earlier one
ARGUMENT = 48
VECTOR = 192
PAIR = len(events.ROOTS) + 1 + len(events.MODE_NAMES)


class Heads:
    """Names, groups and ranges of all heads, for given inventories of lemma rules and relations."""

    def __init__(self, lemmas, relations):
        self.lemmas, self.relations = list(lemmas), list(relations)
        self.groups = {
            "direct": {
                "tags": len(polnear.LABELS), "links": 4 * LINK + 2, "names": len(names.LABELS),
            },
            "syntax": {
                "tokens": 4, "upos": len(universal.UPOS), "lemmas": len(self.lemmas), "arcs": 2 * ARC + 2,
                "relations": 2 * len(self.relations) + 2 * RELATION,
            },
            "meaning": {
                "mentions": len(coreference.KINDS), "boundaries": 4 * BOUNDARY, "antecedents": 2 * ANTECEDENT + 1 + 2 * PAIRING,
                "triggers": len(events.TRIGGERS), "arguments": 4 * ARGUMENT + 3, "factuality": 4, "pair": 3 * PAIR,
            },
            "vector": {"vector": VECTOR},
        }
        self.within = {}  # head → (group, range within the group)
        self.ranges = {}  # head → range in the whole output
        base = 0
        for group, sizes in self.groups.items():
            at = 0
            for head, size in sizes.items():
                self.within[head] = (group, at, at + size)
                self.ranges[head] = (base + at, base + at + size)
                at += size
            base += at
        self.width = base

    def size(self, group):
        return sum(self.groups[group].values())
