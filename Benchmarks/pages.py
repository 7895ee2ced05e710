"""Compares `hearsay extract` with trafilatura on news pages: main text, title, day, byline.

    python3 Benchmarks/pages.py --program .build/release/hearsay [--pages FOLDER]

Without --pages the fifty pages of Benchmarks/pages are made. A folder of one's own holds pages and a gold.json:
{"page.html": {"title", "date", "authors", "text"}}; fields that are missing are not scored. trafilatura runs with its
default settings and metadata, from a virtual environment of its own that is made on demand."""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".deps" / "pages"
PEER = """
import json, pathlib, sys, time
import trafilatura
start = time.perf_counter()
for path in sys.argv[1:]:
    found = trafilatura.bare_extraction(pathlib.Path(path).read_bytes(), with_metadata=True)
    found = found if found is None or isinstance(found, dict) else found.as_dict()
    found = found or {}
    print(json.dumps({k: found.get(k) for k in ("text", "title", "date", "author", "sitename")}))
print(json.dumps({"seconds": time.perf_counter() - start, "version": trafilatura.__version__}))
"""


def words(text):
    return re.findall(r"\w+", (text or "").lower())


def f1(found, right):
    found, right = collections.Counter(words(found)), collections.Counter(words(right))
    shared = sum((found & right).values())
    return 2 * shared / (sum(found.values()) + sum(right.values())) if shared else 0.0


def peer(paths):
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    if subprocess.run([python, "-c", "import trafilatura"], capture_output=True).returncode:
        subprocess.run([python, "-m", "pip", "install", "-q", "trafilatura", "lxml_html_clean"], check=True)
    out = subprocess.run([python, "-c", PEER, *paths], stdout=subprocess.PIPE, check=True).stdout
    rows = [json.loads(line) for line in out.decode().splitlines()]
    last = rows.pop()
    for row in rows:
        row["authors"] = [a.strip() for a in re.split(r";|,| and ", row.pop("author") or "") if a.strip()]
    return rows, last["seconds"], "trafilatura " + last["version"]


def own(program, paths):
    start = time.perf_counter()
    rows = []
    for path in paths:
        run = subprocess.run([program, "extract", path], stdout=subprocess.PIPE)
        row = json.loads(run.stdout) if run.stdout.strip() else {}
        row["date"] = (row.get("published") or "")[:10]
        row["authors"] = [a for a in (row.get("byline") or "").split(", ") if a]
        rows.append(row)
    return rows, time.perf_counter() - start, "hearsay"


def score(rows, gold):
    """Per field the points of each page that has it in the gold."""
    points = collections.defaultdict(list)
    for row, right in zip(rows, gold):
        for field, value in right.items():
            if field == "text":
                points["text"].append(f1(row.get("text"), value))
            elif field == "title":
                points["title"].append(float(words(row.get("title")) == words(value)))
            elif field == "date":
                points["date"].append(float((row.get("date") or "")[:10] == value))
            elif field == "authors":
                names = {" ".join(words(a)) for a in row.get("authors") or []}
                points["byline"].append(float(names == {" ".join(words(a)) for a in value}))
    return points


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / ".build/release/hearsay"))
    options.add_argument("--pages", help="a folder with pages and gold.json")
    options.add_argument("--each", action="store_true", help="show every page too")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(options.pages or made)
        if not options.pages:
            subprocess.run([sys.executable, ROOT / "Benchmarks/pages/make.py", made], check=True)
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        names = sorted(gold)
        paths = [str(folder / name) for name in names]
        right = [gold[name] for name in names]
        print(f"{len(names)} pages")
        for rows, seconds, who in (own(options.program, paths), peer(paths)):
            points = score(rows, right)
            shares = "  ".join(f"{k} {100 * sum(v) / len(v):5.1f}" for k, v in points.items())
            print(f"{who:18} {shares}   {1000 * seconds / len(names):.1f} ms a page")
            if options.each:
                for number, name in enumerate(names):
                    one = score([rows[number]], [right[number]])
                    print(f"    {name:32} " + "  ".join(f"{k} {v[0]:.3f}" for k, v in one.items()))


if __name__ == "__main__":
    main()
