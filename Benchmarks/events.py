"""Scores the events of `hearsay pipe` on annotated data that gives roots, pairs or factuality."""

import collections
import gzip
import json
import subprocess

import section

FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}  # the root of older data
MUC_ROOTS = {"ATTACK": "ASSAULT", "BOMBING": "ASSAULT", "ARSON": "ASSAULT", "KIDNAPPING": "ASSAULT",
             "FORCED WORK STOPPAGE": "PROTEST"}
FACTS = {"happened": "yes", "ongoing": "yes", "denied": "no", "did-not-happen": "no"}


def records(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def readings(program, rows, keep=("text",)):
    """Of each row, of which the program sees what is to be kept."""
    lines = "".join(json.dumps({"id": str(i)} | {k: r[k] for k in keep}) + "\n" for i, r in enumerate(rows))
    out = subprocess.run([program, "pipe"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines() if line.strip()]


def sentence_readings(program, rows, together=10):
    """Readings of single sentences, ten a report with a paragraph each: so long are the reports that the
    program is for. Offsets are those of the sentence; a mention in another sentence is no evidence."""
    groups = [rows[i:i + together] for i in range(0, len(rows), together)]
    reports = [{"text": "\n\n".join(r["text"] for r in group)} for group in groups]
    for group, reading in zip(groups, readings(program, reports)):
        start = 0
        for row in group:
            end = start + len(row["text"])
            yield row, part(reading, start, end)
            start = end + 2


def part(reading, start, end):
    """What a reading says between two offsets, counted from the first."""
    def moved(spans):
        return [[s - start, e - start] for s, e in spans if start <= s and e <= end]

    mentions = [dict(m, start=m["start"] - start, end=m["end"] - start)
                for m in reading.get("mentions", []) if start <= m["start"] and m["end"] <= end]
    kept = {m["id"] for m in mentions}
    events = []
    for event in reading.get("events", []):
        if start <= event["trigger"][0] < end:
            event = dict(event, trigger=[event["trigger"][0] - start, event["trigger"][1] - start])
            for side in ("source_spans", "target_spans"):
                event[side] = moved(event.get(side, []))
            events.append(event)
    entities = [dict(e, mentions=[m for m in e["mentions"] if m in kept]) for e in reading.get("entities", [])]
    return {"events": events, "mentions": mentions, "entities": entities}


def overlap(spans, span):
    return any(s < span[1] and span[0] < e for s, e in spans)


class Sides:
    """Whether a side of an event overlaps a span, in its own words or in any mention of its entities."""

    def __init__(self, reading):
        mentions = {m["id"]: (m["start"], m["end"]) for m in reading.get("mentions", [])}
        self.entities = {e["id"]: [mentions[m] for m in e["mentions"]] for e in reading.get("entities", [])}

    def holds(self, event, side, span):
        if span is None:
            return True
        spans = list(event.get(side + "_spans", []))
        for entity in event.get(side, []):
            spans += self.entities.get(entity, [])
        return overlap(spans, span)


def pairs(program, rows):
    """PLV: is an event of the gold root listed between the gold source and target, or another one?"""
    tally, confused, judged = collections.Counter(), collections.Counter(), []
    for row, reading in sentence_readings(program, rows):
        sides, events = Sides(reading), reading.get("events", [])
        kinds = set()
        for event in events:
            root = FOLDED.get(event["type"], event["type"])
            source = sides.holds(event, "source", row["source"])
            target = sides.holds(event, "target", row["target"])
            kind = {(True, True, True): "right", (False, True, True): "another root",
                    (True, True, False): "target missed", (True, False, True): "source missed",
                    (True, False, False): "source and target missed"}.get((root == row["root"], source, target))
            if kind is None:
                continue
            kinds.add(kind)
            judged.append((event["confidence"], kind == "right"))
            if kind == "another root":
                confused[row["root"], root] += 1
        order = ("right", "another root", "target missed", "source missed", "source and target missed")
        tally[next((k for k in order if k in kinds), "other events" if events else "no event")] += 1
    return tally, confused, judged


def calibration(judged):
    """Of the events that share a root or a pair with gold: how many are right, by confidence."""
    rows = []
    for low in range(3, 10):
        some = [right for confidence, right in judged if low <= int(confidence * 10) < low + 1]
        if some:
            rows.append([f"0.{low} …", len(some), f"{100 * sum(some) / len(some):.0f}"])
    return rows


def documents(program, rows, roots):
    """How often a document's root is among those of its events, and the one told most often."""
    found = first = total = 0
    for row, reading in zip(rows, readings(program, rows)):
        wanted = roots(row)
        if not wanted:
            continue
        told = collections.Counter(e["type"] for e in reading.get("events", []))
        total += 1
        found += bool(wanted & set(told))
        first += bool(told) and told.most_common(1)[0][0] in wanted
    return found, first, total


def petrarch(program, rows, codes):
    """PETRARCH-2's records: the root, and a source and a target that go by the gold code's country."""
    n = collections.Counter()
    for row, reading in sentence_readings(program, rows):
        names = {e["id"]: e["name"] for e in reading.get("entities", [])}
        gold = [e for e in row["events"] if e.get("root") and e["source"] and e["target"]]
        told = reading.get("events", [])

        def is_actor(ids, code):
            return any(codes(names.get(i, ""), code[:3]) for i in ids)

        def same(event, other, with_root):
            return ((not with_root or event["type"] == other["root"])
                    and is_actor(event.get("source", []), other["source"])
                    and is_actor(event.get("target", []), other["target"]))

        n["gold"] += len(gold)
        n["told"] += len(told)
        for key, with_root in (("pair", False), ("pair and root", True)):
            n[key] += sum(any(same(e, g, with_root) for e in told) for g in gold)
            n[key + " told"] += sum(any(same(e, g, with_root) for g in gold) for e in told)
        if not gold:
            n["silent"] += 1
            n["kept silent"] += not told
    return n


def country_codes(data):
    """A test whether a name belongs to a code of three letters: by countries.tsv, or by its letters, as the
    invented countries of the unit tests are coded."""
    known = {}
    for line in open(data, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if line[0] != "#" and len(cells) > 3:
            known[cells[0]] = {w.lower() for c in cells[1:] for w in c.split("|")}

    def belongs(name, code):
        lower = name.lower()
        if any(w != "-" and w in lower for w in known.get(code, ())):
            return True
        return any(word[:3] == code.lower() for word in lower.replace("-", " ").split())

    return belongs


def status(program, rows):
    """Statuses against factuality at the same words: yes from 1.5 up, no from -1 down, open in between."""
    tally = collections.Counter()
    for row, reading in sentence_readings(program, rows):
        for event in reading.get("events", []):
            start, end = event["trigger"]
            for fact in row["events"]:
                value = fact.get("value")
                if value is None or not start <= fact["start"] < end:
                    continue
                gold = "yes" if value >= 1.5 else "no" if value <= -1 else "open" if -0.7 < value < 1.2 else None
                if gold:
                    tally[gold, FACTS.get(event["status"], "open")] += 1
                break
    return tally


def measure(options):
    """Writes the section on events."""
    folder, parts = options.data, []

    def have(name):
        path = folder / name
        if not path.exists():
            print(f"evaluate: no {path}: skipped")
            return None
        return records(path)

    if rows := have("events/plv.train.jsonl.gz"):
        tally, confused, judged = pairs(options.program, rows)
        parts.append("**Who does what to whom in a sentence: PLV, " + f"{len(rows)} sentences**\n\n" + section.table(
            ["outcome", "sentences", "%"], [[k, v, f"{100 * v / len(rows):.1f}"] for k, v in tally.most_common()]))
        parts.append("Roots most often taken for another (gold, told): " + ", ".join(
            f"{a} {b} {n}" for (a, b), n in confused.most_common(8)) + ".")
        parts.append("**Confidence**: of the events that share the root or the pair with gold, right.\n\n"
                     + section.table(["confidence", "events", "right, %"], calibration(judged)))
    kinds = []
    for name in ("events/petrarch2-unittest.train.jsonl.gz", "events/petr2-gsr-validation.train.jsonl.gz"):
        if rows := have(name):
            n = petrarch(options.program, rows, country_codes("Data/countries.tsv"))
            for key in ("pair", "pair and root"):
                r, p = n[key] / max(1, n["gold"]), n[key + " told"] / max(1, n["told"])
                kinds.append([name.split("/")[1].split(".")[0], key, f"{100 * p:.1f}", f"{100 * r:.1f}",
                              f"{200 * p * r / max(1e-9, p + r):.1f}"])
    if kinds:
        parts.append("**PETRARCH-2's records**\n\n" + section.table(["data", "what", "P", "R", "F1"], kinds))
    kinds = []
    for name, roots in (("events/muc4.dev.jsonl.gz",
                         lambda r: {MUC_ROOTS[t["type"][0]] for t in r["templates"] if t["type"][0] in MUC_ROOTS}),
                        ("events/ngec-synthetic.dev.jsonl.gz", lambda r: {r["root"]})):
        if rows := have(name):
            found, first, total = documents(options.program, rows, roots)
            kinds.append([name.split("/")[1].split(".")[0], total, f"{100 * found / total:.1f}", f"{100 * first / total:.1f}"])
    if kinds:
        parts.append("**The root of a report**\n\n" + section.table(
            ["data", "reports", "among its events, %", "told most often, %"], kinds))
    kinds = []
    for name in ("factuality/uw.dev.jsonl.gz", "factuality/uds-ih2.dev.jsonl.gz"):
        if rows := have(name):
            tally = status(options.program, rows)
            total = sum(tally.values())
            agree = sum(n for (a, b), n in tally.items() if a == b)
            kinds.append([name.split("/")[1].split(".")[0], total, f"{100 * agree / max(1, total):.1f}",
                          ", ".join(f"{a}/{b} {n}" for (a, b), n in tally.most_common() if a != b)])
    if kinds:
        parts.append("**Status**, where a trigger has a factuality: it happened, it did not, or that is open.\n\n"
                     + section.table(["data", "triggers", "agree, %", "gold/told where not"], kinds))
    body = "### Events\n\n`evaluate.py --only events`, per cent.\n\n" + "\n\n".join(parts)
    section.replace("events", body + "\n\n" + section.circumstances())
