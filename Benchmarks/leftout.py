"""Scores `hearsay pipe` on the cases that no training reads (`training/cases`): events in running reports, and
attributions with their chains. The marks are one writer's: the figures serve to compare builds."""

import collections
import json
import pathlib
import subprocess
import sys

import section
from events import Sides, overlap

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "training"))
import marks  # noqa: E402


def read(program, reports):
    lines = "".join(json.dumps({"text": r.text, "published": r.day, "outlet": r.outlet}) + "\n" for r in reports)
    out = subprocess.run([program, "pipe"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def is_right(sides, told, event):
    """Whether a told event has the root and the parties of a marked one. Where the marks name nobody, it may name
    whom it likes: who stands in another sentence is not marked."""
    root, _, _, source, target = event
    return told["type"] == root and sides.holds(told, "source", source) and sides.holds(told, "target", target)


def events(report, reading):
    """(event, outcome, told event) of each marked event. Each told event answers for one."""
    sides, free = Sides(reading), list(reading.get("events", []))
    found, rest = [], []
    for event in marks.event_rows(report):
        near = [v for v in free if overlap([v["trigger"]], event[2])]
        right = [v for v in near if is_right(sides, v, event)]
        if right:
            free.remove(right[0])
            found.append((event, "right", right[0]))
        else:
            rest.append(event)
    for event in rest:
        near = [v for v in free if overlap([v["trigger"]], event[2])]
        if not near:
            found.append((event, "not told", None))
            continue
        told = near[0]
        free.remove(told)
        source, target = (sides.holds(told, s, e) for s, e in (("source", event[3]), ("target", event[4])))
        outcome = "another root" if told["type"] != event[0] else {
            (False, True): "source wrong", (True, False): "target wrong"}.get((source, target), "source and target wrong")
        found.append((event, outcome, told))
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


def measure(options):
    reports = [r for r in marks.reports() if r.case in marks.LEFT_OUT]
    outcomes, status, told, judged, said = collections.Counter(), [], 0, [], collections.Counter()
    for report, reading in zip(reports, read(options.program, reports)):
        found, free = events(report, reading)
        outcomes.update(outcome for _, outcome, _ in found)
        status += [v["status"] == event[1] for event, outcome, v in found if outcome == "right"]
        judged += [(v["confidence"], outcome == "right") for _, outcome, v in found if v]
        judged += [(v["confidence"], False) for v in free]
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
        if (some := [right for confidence, right in judged if int(confidence * 10) == low])])
    body += f"\n\n**Attributions**: {said['gold']} marked, {said['told']} told; whole {share(said['whole'], said['gold'])} %, " \
        f"content IoU ≥ 0.8 {share(said['close'], said['gold'])} %; parent right for {share(said['parent'], said['whole'])} % of those whole."
    section.replace("cases", body + "\n\n" + section.circumstances())
    print(body)
