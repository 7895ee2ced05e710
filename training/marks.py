"""The form of the cases: reports with marks (`cases/README.md` explains them). Needs nothing but Python."""

import collections
import pathlib
import re
from dataclasses import dataclass, field

FOLDER = pathlib.Path(__file__).parent / "cases"
# Cases for dev: no training reads them. And reports with mentions.
LEFT_OUT = ("coup-mutiny", "naval-standoff", "bridge-bombing", "prison-uprising", "grain-embargo")
LEFT_OUT_MENTIONS = ("coref-k3", "coref-m3")
ROLES = {"s": "source", "c": "cue", "t": "content"}
CASE, MENTION = r"[a-z]\d+(?:,[a-z]\d+)*", r"\d+[polgx]"  # labels of a case's marks, of mentions


def unmarked(marked, labels):
    """The plain text, and (label, start, end) of every mark, in the order in which they close; ValueError where
    marks do not nest."""
    text, spans, opened = "", [], []
    for piece in re.split(rf"(\{{{labels}:|\}})", marked):
        if piece.startswith("{"):
            opened.append((piece[1:-1].split(","), len(text)))
        elif piece == "}":
            if not opened:
                raise ValueError(f"a }} too many behind …{text[-60:]}")
            names, start = opened.pop()
            spans += [(name, start, len(text)) for name in names]
        else:
            text += piece
    if opened:
        raise ValueError(f"not closed: {opened[-1][0]} at …{text[opened[-1][1]:][:60]}")
    return text, spans


def divided(path):
    """A file's head, and (title, body) of its reports; a title is `outlet | date`."""
    head, *reports = re.split(r"(?m)^===== ", path.read_text(encoding="utf-8"))
    return head, [report.partition("\n")[::2] for report in reports]


def parts(body):
    """The marked text of a case's report, and the rows of its table; ValueError without one line of ---."""
    marked, *table = re.split(r"(?m)^---[ ]*$", body)
    if len(table) != 1:
        raise ValueError("one line of --- is wanted")
    return marked.strip(), [[cell.strip() for cell in line.split(" | ")] for line in table[0].splitlines() if line.strip()]


@dataclass(slots=True)
class Report:
    case: str
    outlet: str
    day: str
    text: str
    spans: dict  # label → its spans, in text order
    rows: list = field(default_factory=list)  # events: number, root, status, source, target


def reports(folder=FOLDER):
    """All reports of all cases, by the names of the cases."""
    out = []
    for path in sorted(folder.glob("*.case.txt")):
        for title, body in divided(path)[1]:
            marked, rows = parts(body)
            text, found = unmarked(marked, CASE)
            spans = collections.defaultdict(list)
            for label, start, end in found:
                spans[label].append((start, end))
            name = path.name.removesuffix(".case.txt")
            outlet, _, day = title.strip().rpartition(" | ")
            out.append(Report(name, outlet, day, text, {k: sorted(v) for k, v in spans.items()}, rows))
    return out


def mentions(names=None, folder=FOLDER):
    """Texts marked for coreference with their mentions, (label, start, end): of the files of these names, or of all
    that are not left out."""
    for path in sorted(folder.glob("*.coref.txt")):
        name = path.name.removesuffix(".coref.txt")
        if name in names if names is not None else name not in LEFT_OUT_MENTIONS:
            for _, body in divided(path)[1]:
                yield unmarked(body.strip(), MENTION)


def attributions(report):
    """Records of attributions with `parent`: the innermost one whose content holds the cue or, where there is
    none, the content."""
    numbers = sorted({int(label[1:]) for label in report.spans if label[0] in ROLES})
    found = [{role: report.spans.get(f"{letter}{n}", []) for letter, role in ROLES.items()} for n in numbers]
    size = lambda a: sum(e - s for s, e in a["content"])
    for a in found:
        start, end = (a["cue"] or a["content"])[0]
        holding = [b for b in found if b is not a and any(s <= start and end <= e for s, e in b["content"])
                   and (a["cue"] or size(b) > size(a))]
        a["parent"] = min(holding, key=size, default=None)
    return found


def nearest(words, text, trigger):
    """Where the words of an actor stand nearest to a trigger; None for a dash, and where they are not found."""
    if words == "-":
        return None
    found = [m.start() for m in re.finditer(re.escape(words), text)]
    away = lambda s: max(s - trigger[1], trigger[0] - s - len(words), 0)
    start = min(found, key=away, default=None)
    return None if start is None else (start, start + len(words))


def event_rows(report):
    """(root, status, trigger, source, target) with spans of the text."""
    for number, root, status, source, target in report.rows:
        trigger = report.spans[f"e{number}"][0]
        yield root, status, trigger, nearest(source, report.text, trigger), nearest(target, report.text, trigger)
