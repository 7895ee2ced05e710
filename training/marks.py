"""The form of the cases: reports with marks (`cases/README.md` explains them). Needs nothing but Python."""

import pathlib
import re

FOLDER = pathlib.Path(__file__).parent / "cases"
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
