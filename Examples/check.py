"""Checks that the gold files here are sound: python3 Examples/check.py [FOLDER…]

Every quotation stands once in its report, every id exists, clusters are disjoint, copies and origins agree with
docs/origins.md. Prints what is wrong and ends with status 1, or prints the counts.
"""

import collections
import email.utils
import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
STANCES = {"asserted", "confirmed", "denied", "questioned"}
KINDS = {"original", "exact", "near", "part"}
FATES = {"kept", "passed", "extended", "open"}
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


class Paragraphs(html.parser.HTMLParser):
    """The paragraphs, headings and list items of a page."""

    def __init__(self, page):
        super().__init__()
        self.found, self.inside = [], 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag in ("p", "h2", "li"):
            self.inside += 1
            self.found.append("")

    def handle_endtag(self, tag):
        self.inside -= tag in ("p", "h2", "li")

    def handle_data(self, data):
        if self.inside:
            self.found[-1] += data


def texts(folder):
    """The text of every report below `folder`, by its id."""
    found = {}
    for path in sorted((folder / "reports").iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".ndjson":
            for line in content.splitlines():
                row = json.loads(line)
                found[row["id"]] = row["text"]
        elif path.suffix == ".html":
            found[path.stem] = "\n\n".join(Paragraphs(content).found)
        elif path.suffix == ".xml":
            for item in xml.etree.ElementTree.fromstring(content).iter("item"):
                email.utils.parsedate_to_datetime(item.findtext("pubDate"))
                found[item.findtext("guid")] = "\n\n".join(Paragraphs(item.findtext(CONTENT)).found)
    return found


def spaced(text):
    return " ".join(text.split())


def independent(claim):
    """The least and the most origins that a claim's assertions allow, by the rules of docs/origins.md."""
    if any(a["kind"] == "cited" for a in claim["assertions"]):
        return [0, 1]
    sources = collections.defaultdict(lambda: 1)
    for a in claim["assertions"]:
        if "copy_of" not in a and a["stance"] in ("asserted", "confirmed"):
            kind = "named" if a["kind"] == "witness" else a["kind"]
            sources[kind, a["who"]] = max(sources[kind, a["who"]], a.get("count", 1))
    named = sum(kind == "named" for kind, _ in sources)
    nameless = [count for (kind, _), count in sources.items() if kind == "anonymous"]
    outlets = sum(kind == "outlet" for kind, _ in sources)
    return [max([bool(sources) + 0, named] + nameless), named + sum(nameless) + outlets]


def faults(folder):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = {id: spaced(t) for id, t in texts(folder).items()}
    reports = {r["id"]: r for r in gold["reports"]}
    claims = {c["id"]: c for c in gold["claims"]}
    if len(reports) != len(gold["reports"]) or len(claims) != len(gold["claims"]):
        yield "an id is used twice"
    for id in set(reports) ^ set(text):
        yield f"report {id} is in only one of gold and reports/"
    for r in gold["reports"]:
        root = reports.get(r["root"], {})
        if r["copy"] not in KINDS or (r["copy"] == "original") != (r["root"] == r["id"]):
            yield f"report {r['id']}: kind {r['copy']!r} and root {r['root']!r} do not agree"
        if root.get("copy") != "original" or root["published"] > r["published"]:
            yield f"report {r['id']}: its root is a copy, later or missing"
        if r["copy"] == "exact" and text.get(r["id"]) != text.get(r["root"]):
            yield f"report {r['id']}: not the words of {r['root']}"
        if not 150 <= len(text.get(r["id"], "").split()) <= 500:
            yield f"report {r['id']}: has {len(text.get(r['id'], '').split())} words"
    told = collections.Counter(id for s in gold["stories"] for id in s["reports"])
    for id in reports:
        if told[id] != 1 or not any(s["id"] == reports[id]["story"] and id in s["reports"] for s in gold["stories"]):
            yield f"report {id}: in {told[id]} stories, or not in its own"
    for claim in gold["claims"]:
        quotes = collections.Counter((a["report"], a["quote"]) for a in claim["assertions"])
        if not claim["assertions"] or max(quotes.values()) > 1:
            yield f"claim {claim['id']}: no assertion, or one twice"
        for a in claim["assertions"]:
            count = text.get(a["report"], "").count(spaced(a["quote"]))
            if count != 1:
                yield f"claim {claim['id']}: {count} times in {a['report']}: {a['quote']}"
            if a["stance"] not in STANCES:
                yield f"claim {claim['id']}: stance {a['stance']!r}"
            if a.get("copy_of", reports[a["report"]]["root"]) != reports[a["report"]]["root"]:
                yield f"claim {claim['id']}: {a['report']} is no copy of {a['copy_of']}"
            if a.get("cites", a["report"]) not in reports:
                yield f"claim {claim['id']}: cites {a['cites']}"
        if claim["independent"] != independent(claim):
            yield f"claim {claim['id']}: {claim['independent']} origins, its assertions allow {independent(claim)}"
    places = collections.Counter((a["report"], a["quote"]) for c in gold["claims"] for a in c["assertions"])
    yield from (f"in two claims: {quote}" for (_, quote), n in places.items() if n > 1)
    for row in gold["contradictions"]:
        yield from (f"a contradiction names {id}" for id in row["claims"] if id not in claims)
    for row in gold["deadlines"] + gold["forecasts"]:
        if row["claim"] not in claims or any(id not in reports for id in row["seen_in"]):
            yield f"a deadline or forecast of {row['claim']} names what is not there"
    for row in gold["deadlines"]:
        if row["fate"] not in FATES or not re.match(r"\d{4}-\d\d-\d\d", row["due"]):
            yield f"deadline {row['id']}: due {row['due']!r}, fate {row['fate']!r}"


def counts(folder):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    several = sum(len({a["report"] for a in c["assertions"] if "copy_of" not in a}) > 1 for c in gold["claims"])
    copies = collections.Counter(r["copy"] for r in gold["reports"])
    return (f"{folder.name}: {len(gold['reports'])} reports of {len({r['outlet'] for r in gold['reports']})} outlets "
            f"({', '.join(f'{n} {kind}' for kind, n in sorted(copies.items()))}), {len(gold['stories'])} stories, "
            f"{len(gold['claims'])} claims, {several} of them in several reports of their own words, "
            f"{sum(len(c['assertions']) for c in gold['claims'])} assertions")


def main():
    folders = [pathlib.Path(a) for a in sys.argv[1:]] or sorted(p.parent for p in HERE.glob("*/gold.json"))
    wrong = 0
    for folder in folders:
        for fault in faults(folder):
            print(f"{folder.name}: {fault}")
            wrong += 1
        print(counts(folder))
    sys.exit(1 if wrong or not folders else 0)


if __name__ == "__main__":
    main()
