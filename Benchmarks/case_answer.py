"""What a case file says, in the form that casebook.py scores.

    python3 Benchmarks/case_answer.py CASE >answer.json

A report that is no exact or near copy, but shares a passage with one published before it, is a part copy of the one
that holds the most of it.
"""

import json
import sqlite3
import sys


def answer(path):
    case = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    reports = {}
    for id, name, url, text, root, kind, published, story in case.execute(
            "SELECT id, name, url, text, copy_root, copy_kind, published, story FROM report ORDER BY id"):
        reports[id] = {"id": name or url, "url": url, "text": text, "root": root or id, "copy": kind or "original",
                       "story": str(story), "published": published or ""}
    shared = {}
    for first, second, share, share_of in case.execute("SELECT report, of, share, share_of FROM copy WHERE kind = 'part'"):
        for report, other, part in ((first, second, share), (second, first, share_of)):
            if reports[other]["published"] < reports[report]["published"]:
                shared.setdefault(report, []).append((part, -other))
    for id, parts in shared.items():
        if reports[id]["copy"] == "original":
            reports[id].update(copy="part", root=-max(parts)[1])
    named = {id: report["id"] for id, report in reports.items()}
    return {"reports": [report | {"root": named[report["root"]]} for report in reports.values()],
            "assertions": [{"report": named[report], "start": start, "end": end, "claim": claim} for report, start, end, claim in
                           case.execute("SELECT report, start, \"end\", claim FROM assertion WHERE claim IS NOT NULL")],
            "claims": [{"id": id, "least": least, "most": most, "circular": bool(circular)} for id, least, most, circular in
                       case.execute("SELECT id, least, most, circular FROM claim")]}


if __name__ == "__main__":
    json.dump(answer(sys.argv[1]), sys.stdout, ensure_ascii=False)
