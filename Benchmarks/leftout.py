"""Scores `hearsay pipe` on the cases that no training reads (`training/cases`): events in running reports, and
attributions with their chains, coreference in agencies' reports. The marks are one writer's: the figures serve to compare builds."""

import collections
import gzip
import json
import pathlib
import sys
import tempfile

import section
from events import Sides, overlap, readings
from scorer import score

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "training"))
import marks  # noqa: E402


def read(program, reports):
    rows = [{"text": r.text, "published": r.day, "outlet": r.outlet} for r in reports]
    return readings(program, rows, keep=("text", "published", "outlet"))


def judged(sides, told, event):
    """What is right of a told event. Where the marks name nobody, it may name whom it likes: who stands in another
    sentence is not marked."""
    root, _, _, source, target = event
    if told["type"] != root:
        return "another root"
    return {(True, True): "right", (False, True): "source wrong", (True, False): "target wrong",
            (False, False): "source and target wrong"}[sides.holds(told, "source", source), sides.holds(told, "target", target)]


def events(report, reading):
    """(event, outcome, told event) of each marked event, the right ones first. Each told event answers for one."""
    sides, free = Sides(reading), list(reading.get("events", []))
    near = lambda event: [v for v in free if overlap([v["trigger"]], event[2])]
    found, rest = [], []
    for event in marks.event_rows(report):
        right = next((v for v in near(event) if judged(sides, v, event) == "right"), None)
        if right:
            free.remove(right)
            found.append((event, "right", right))
        else:
            rest.append(event)
    for event in rest:
        told = next(iter(near(event)), None)
        if told:
            free.remove(told)
        found.append((event, judged(sides, told, event) if told else "not told", told))
    return found, free


def attributions(report, reading):
    """How many attributions are found whole (content, source and cue overlap), and of these those with the right parent."""
    gold, told = marks.attributions(report), reading.get("attributions", [])
    size = lambda spans: {i for s, e in spans for i in range(s, e)}
    pairs = []
    for i, a in enumerate(gold):
        for j, b in enumerate(told):
            one, other = size(a["content"]), size(b.get("content", []))
            over = lambda role: bool(size(a[role]) & size(b.get(role, [])))
            if one & other:
                roles = (not a["source"] or over("source")) + (over("cue") if a["cue"] else not b.get("cue"))
                pairs.append((roles, len(one & other) / len(one | other), i, j))
    match, used = {}, set()
    for roles, same, i, j in sorted(pairs, reverse=True):
        if i not in match and j not in used:
            match[i] = (j, roles, same)
            used.add(j)
    whole = {i: (j, same) for i, (j, roles, same) in match.items() if roles == 2}
    place = {id(a): i for i, a in enumerate(gold)}
    marked = {told[j]["id"]: i for i, (j, *_) in match.items()}
    parents = sum((place[id(gold[i]["parent"])] if gold[i]["parent"] else None) == marked.get(told[j].get("parent"))
                  for i, (j, _) in whole.items())
    return collections.Counter({"gold": len(gold), "told": len(told), "whole": len(whole), "parent": parents,
                                "close": sum(same >= 0.8 for _, same in whole.values())})


def entities(options):
    """The scorer's figures for the reports marked for coreference that no training reads, and how many these are."""
    texts = list(marks.mentions(marks.LEFT_OUT_MENTIONS))
    with tempfile.NamedTemporaryFile(suffix=".jsonl.gz") as file:
        with gzip.open(file.name, "wt", encoding="utf-8") as lines:
            for text, found in texts:
                clusters = collections.defaultdict(list)
                for label, start, end in found:
                    clusters[label].append((start, end))
                lines.write(json.dumps({"text": text, "clusters": list(clusters.values())}) + "\n")
        return score(options.scorer, "coref", file.name, options.program)["figures"], len(texts)


def measure(options):
    reports = [r for r in marks.reports() if r.case in marks.LEFT_OUT]
    outcomes, status, told, sure, said = collections.Counter(), [], 0, [], collections.Counter()
    for report, reading in zip(reports, read(options.program, reports)):
        found, free = events(report, reading)
        outcomes.update(outcome for _, outcome, _ in found)
        status += [v["status"] == event[1] for event, outcome, v in found if outcome == "right"]
        sure += [(v["confidence"], outcome == "right") for _, outcome, v in found if v]
        sure += [(v["confidence"], False) for v in free]
        told += len(reading.get("events", []))
        said += attributions(report, reading)
    total, share = sum(outcomes.values()), lambda n, of: f"{100 * n / max(1, of):.1f}"
    body = f"### Cases left out of training\n\n`evaluate.py --only cases`: {len(marks.LEFT_OUT)} of the project's own invented crises " \
        f"(`training/cases`), {len(reports)} reports. Their marks are one writer's: the figures compare builds, no more.\n\n" \
        f"**Events**: {total} marked, {told} told.\n\n"
    body += section.table(["outcome", "events", "%"], [[k, n, share(n, total)] for k, n in outcomes.most_common()])
    body += f"\n\nStatus right for {share(sum(status), len(status))} % of those right.\n\n"
    body += section.table(["confidence", "told", "right, %"], [
        [f"0.{low} …", len(some), share(sum(some), len(some))] for low in range(2, 10)
        if (some := [right for confidence, right in sure if int(confidence * 10) == low])])
    body += f"\n\n**Attributions**: {said['gold']} marked, {said['told']} told; whole {share(said['whole'], said['gold'])} %, " \
        f"content IoU ≥ 0.8 {share(said['close'], said['gold'])} %; parent right for {share(said['parent'], said['whole'])} % of those whole."
    figures, texts = entities(options)
    three, found = figures["B-cubed"], figures["mentions found"]["R"]
    body += f"\n\n**Coreference**: {texts} agency reports; B-cubed P {three['P']:.1f}, R {three['R']:.1f}, F1 {three['F1']:.1f}; " \
        f"mentions found {found:.1f} %."
    section.replace("cases", body + "\n\n" + section.circumstances())
    print(body)
