"""Named-entity corpora as BIO notes of five types."""

from dataclasses import dataclass

from documents import WordIndex, document, read

TYPES = ("person", "organization", "place", "group", "other")
LABELS = ("O", *(f"{b}-{t}" for t in TYPES for b in "BI"))

# Each corpus's labels; those that are not named here (times, quantities) are no names.
TYPE_OF = {
    "per": "person", "person": "person", "politician": "person",
    "org": "organization", "organization": "organization", "organisation": "organization",
    "politicalparty": "organization", "corporation": "organization",
    "loc": "place", "place": "place", "location": "place", "country": "place",
    "group": "group", "nationality": "group",
    "misc": "other", "event": "other", "election": "other", "object": "other", "abstract": "other",
    "animal": "other", "plant": "other", "substance": "other", "product": "other", "creative-work": "other",
    "weapon": "other", "militaryplatform": "other", "documentreference": "other",
}


@dataclass(slots=True)
class Names:
    labels: list[int]

    def within(self, start, end):
        return Names(self.labels[start:end])


def outermost(spans):
    """The longest first; those that overlap a longer one are left out."""
    taken = []
    for s in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(s[1] <= t[0] or t[1] <= s[0] for t in taken):
            taken.append(s)
    return taken


def note(entities, found_words):
    """A note of [start, end, label] entities; offsets as the words have them."""
    index = WordIndex(found_words)
    labels = [0] * len(found_words)
    typed = [(s, e, TYPE_OF[l.lower()]) for s, e, l in entities if l.lower() in TYPE_OF]
    for start, end, name in outermost(typed):
        found = index.range(start, end)
        if found is None:
            continue
        b = 1 + 2 * TYPES.index(name)
        labels[found[0]] = b
        labels[found[0] + 1 : found[1]] = [b + 1] * (found[1] - found[0] - 1)
    return Names(labels)


def tight(entities):
    """Without those that hold a shorter one of their own type: re3d has “Defense Secretary Ash Carter” beside “Ash Carter”."""
    holds = lambda a, b: a != b and a[2] == b[2] and a[0] <= b[0] and b[1] <= a[1]
    return [a for a in entities if not any(holds(a, b) for b in entities)]


def documents(path, vocabulary):
    out = []
    for record in read(path):
        d = document(record["text"], vocabulary)
        if d.words:
            d.notes["names"] = note(tight(record["entities"]) if "re3d" in path.name else record["entities"], d.words)
            d.gold = scored(record)
            out.append(d)
    return out


def scored(record):
    """The record with the types that the scorer counts in place of the corpus's own labels."""
    return record | {"entities": [[s, e, TYPE_OF.get(l.lower(), l)] for s, e, l in record["entities"]]}
