"""Event corpora as notes: triggers with PLOVER roots and arguments, factuality, source–target pairs."""

import pathlib
from dataclasses import dataclass, field

from documents import NONE, SOURCE, TARGET, WordIndex, document, read

ROOTS = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
         "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
TRIGGERS = ("none", *ROOTS, "event")
ANY = -1  # an event of unknown root
IGNORE = -100

MODES = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": ("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"),
    "ASSAULT": ("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
                "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"),
}
MODE_NAMES = tuple(f"{root}/{mode}" for root in ROOTS for mode in (*MODES.get(root, ()), "none"))
# Names of older drafts.
MODE_OF = {"SIEZE": "seize", "PRIMATIVE": "primitive", "BAN": "restrict", "ASSASSINATE": "targeted", "EXECUTE": "targeted"}

ROLES = ("source", "target", "place")
ROLE_OF = {
    **dict.fromkeys(("attacker", "killer", "injurer", "damager", "destroyer", "damagerdestroyer", "giver", "communicator", "preventer",
                     "jailer", "investigator", "prosecutor", "demonstrator", "executioner", "judgecourt", "transporter", "impeder",
                     "spy", "retreater", "yielder", "granter", "violator", "surrenderer", "inspector", "monitor", "extraditer"), "source"),
    **dict.fromkeys(("target", "victim", "recipient", "defendant", "detainee", "beneficiary", "passenger", "damageddestroyed",
                     "inspectedentity", "monitoredentity", "observedentity", "patient"), "target"),
    "place": "place",
}

POLARITY, CERTAINTY, FUTURE = range(3)


@dataclass(slots=True)
class Events:
    """Class of each word in TRIGGERS (ANY: an event, IGNORE: unknown); for triggers their arguments;
    for event words a value and three flags (negated, uncertain, future), None where unknown."""

    triggers: list[int]
    arguments: dict = field(default_factory=dict)  # trigger word → {role: (first, end) words or None}
    values: dict = field(default_factory=dict)  # event word → −3 … 3
    flags: dict = field(default_factory=dict)  # event word → [negated, uncertain, future]

    def within(self, start, end):
        shift = lambda table: {w - start: v for w, v in table.items() if start <= w < end}
        arguments = {}
        for w, roles in shift(self.arguments).items():
            arguments[w] = {
                r: None if s is None else (s[0] - start, s[1] - start)
                for r, s in roles.items() if s is None or (start <= s[0] and s[1] <= end)
            }
        return Events(self.triggers[start:end], arguments, shift(self.values), shift(self.flags))


@dataclass(slots=True)
class Pair:
    """The root of the event from the marked source to the marked target."""

    roots: tuple[int, ...]  # any of these; 16: none
    mode: int  # index in MODE_NAMES, IGNORE where unknown
    marks: list[int] = field(default_factory=list)

    def within(self, start, end):
        return Pair(self.roots, self.mode, self.marks[start:end])


def root_table():
    rows = []
    for line in (pathlib.Path(__file__).parent / "plover-types.tsv").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            rows.append(tuple(line.split("\t")))
    return sorted(rows, key=lambda row: -len(row[0]))


ROOT_TABLE = root_table()


def trigger_class(kind):
    """Index in TRIGGERS of a RAMS or KAIROS type."""
    kind = kind.lower()
    return next((TRIGGERS.index(root) for prefix, root in ROOT_TABLE if kind.startswith(prefix)), TRIGGERS.index("event"))


def at(index, start, end):
    """The last word of a span: mostly its head."""
    found = index.range(start, end)
    return None if found is None else found[1] - 1


def rams(path, vocabulary, complete=False):
    """RAMS or WikiEvents. RAMS marks one trigger a text: what else happens in it is unknown (`complete` false)."""
    out = []
    for record in read(path):
        d = document(record["text"], vocabulary)
        index = WordIndex(d.words)
        note = Events([0 if complete else IGNORE] * len(d.words))
        for event in record["events"]:
            found = index.range(*event["trigger"])
            if found is None:
                continue
            # "Roadside bombing": the last word; a verb with its particle: the first.
            w = found[0] if found[1] - found[0] == 2 and len(record["text"][slice(*event["trigger"])].split()[-1]) <= 4 else found[1] - 1
            note.triggers[w] = trigger_class(event["type"])
            roles = dict.fromkeys(ROLES)
            for argument in event["args"]:
                role = ROLE_OF.get(argument["role"].lower())
                span = role and index.range(*argument["span"])
                if span:
                    roles[role] = span
            note.arguments[w] = roles
        d.notes["events"], d.gold = note, record
        out.append(d)
    return out


def judged(path, vocabulary):
    """UDS-IH2, UW: values. In UW all events are marked, in UDS only predicates."""
    complete = "uw." in path.name
    out = []
    for record in read(path):
        d = document(record["text"], vocabulary, cut=[0])
        if not d.words:
            continue
        index = WordIndex(d.words)
        note = Events([0 if complete else IGNORE] * len(d.words))
        for event in record["events"]:
            w = at(index, event["start"], event["end"])
            if w is not None:
                note.triggers[w] = ANY if complete else IGNORE
                note.values[w] = event["value"]
        d.notes["events"], d.gold = note, record
        out.append(d)
    return out


UNCERTAIN = {"would", "could", "may", "can", "might", "must", "should", "'d", "possible", "have to"}


def attributed(path, vocabulary):
    """MEANTIME and TimeBank: negated, uncertain, future."""
    out = []
    for record in read(path):
        d = document(record["text"], vocabulary)
        index = WordIndex(d.words)
        timebank = "time/" in path.as_posix()
        note = Events([0] * len(d.words))
        for event in record["events"]:
            w = at(index, event["start"], event["end"])
            if w is None:
                continue
            note.triggers[w] = ANY
            negated = event.get("polarity") == "NEG"
            if timebank:
                future = True if event.get("tense") == "FUTURE" else None if event.get("tense") in (None, "NONE", "INFINITIVE") else False
                note.flags[w] = [negated, event.get("modality") in UNCERTAIN, future]
            elif event.get("certainty"):
                certainty = event["certainty"]
                note.flags[w] = [negated, None if certainty == "UNDERSPECIFIED" else certainty != "CERTAIN",
                                 event["time"] == "FUTURE" if event.get("time") in ("FUTURE", "NON_FUTURE") else None]
        d.notes["events"] = note
        out.append(d)
    return out


def ecb(path, vocabulary):
    """ECB+: every event of the sentences that were checked."""
    out = []
    for record in read(path):
        clean = set(record["clean_sents"])
        cut = [s for s, _ in record["sents"]]
        d = document(record["text"], vocabulary, cut)
        index = WordIndex(d.words)
        note = Events([IGNORE] * len(d.words))
        for number, (start, end) in zip(record["sent_ids"], record["sents"]):
            found = index.range(start, end) if number in clean else None
            if found:
                note.triggers[found[0] : found[1]] = [0] * (found[1] - found[0])
        for mention in record["mentions"]:
            if "ACTION" in mention["type"] and mention["sent"] in clean:
                w = at(index, *mention["spans"][0])
                if w is not None:
                    note.triggers[w] = ANY
                    note.flags[w] = [mention["type"].startswith("NEG"), None, None]
        d.notes["events"] = note
        if any(t != IGNORE for t in note.triggers):
            out.append(d)
    return out


def pair(text, source, target, roots, mode, vocabulary):
    d = document(text, vocabulary, cut=[0])
    index = WordIndex(d.words)
    marks = [NONE] * len(d.words)
    for span, mark in ((source, SOURCE), (target, TARGET)):
        found = index.range(*span) if span else None
        if found:
            marks[found[0] : found[1]] = [mark] * (found[1] - found[0])
    d.marks = marks
    d.notes["pair"] = Pair(roots, mode, marks)
    return d


def plv(path, vocabulary):
    out = []
    for record in read(path):
        root = record["root"]
        roots = (ROOTS.index("CONCEDE"), ROOTS.index("RETREAT")) if root == "YIELD" else (ROOTS.index(root),)
        d = pair(record["text"], record["source"], record["target"], roots, IGNORE, vocabulary)
        d.gold = record
        out.append(d)
    return out


def directions(path, vocabulary):
    """AW: roles the wrong way about are no event."""
    out = []
    for record in read(path):
        kind = trigger_class(record["type"])
        if TRIGGERS[kind] == "event" and record["correct_direction"]:
            continue
        root = kind - 1 if record["correct_direction"] else len(ROOTS)
        d = pair(record["text"], record["source"], record["target"], (root,), IGNORE, vocabulary)
        index = WordIndex(d.words)
        w = at(index, *record["trigger"]) if record["trigger"] else None
        d.notes["events"] = Events([kind if i == w else IGNORE for i in range(len(d.words))])
        out.append(d)
    return out


def opening(text, size=2):
    """About the first two sentences."""
    end = 0
    for _ in range(size):
        found = text.find(". ", end + 1)
        if found < 0:
            return text
        end = found
    return text[: end + 1]


def stories(path, vocabulary):
    """NGEC's synthetic stories: their opening tells the event of the headline."""
    out = []
    for record in read(path):
        mode = record["mode"]
        name = "none" if mode is None else MODE_OF.get(mode, mode.lower())
        name = f"{record['root']}/{name if name in MODES.get(record['root'], ()) else 'none'}"
        d = pair(opening(record["text"]), None, None, (ROOTS.index(record["root"]),), MODE_NAMES.index(name), vocabulary)
        out.append(d)
    return out


def coded(path, vocabulary):
    """PETRARCH-2's sentences with one event or none."""
    out = []
    for record in read(path):
        roots = [e.get("root") for e in record["events"]]
        if len(roots) > 1 or None in roots:
            continue
        out.append(pair(record["text"], None, None, (ROOTS.index(roots[0]) if roots else len(ROOTS),), IGNORE, vocabulary))
    return out
