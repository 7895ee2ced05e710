"""Scores a casebook against the gold file of its sample.

    python3 Benchmarks/casebook.py ANSWER.json [--gold Examples/karst-gate/gold.json] [--errors]

ANSWER.json is what the casebook says, one object:

    {"reports":    [{"id", "url"?, "text", "root", "copy", "story"}],
     "assertions": [{"report", "start", "end", "claim"}],
     "claims":     [{"id", "least", "most", "circular"?}]}

`copy` is original, exact, near or part, and `root` the id of the report copied from, or the report's own.
A report is known by its id or, where intake gave it another, by its URL. Offsets count code points of that
`text`, which may differ from the published one in white space. Names of stories and claims are free.

The figures:
- copies: the share of gold's reports whose root and kind are both right;
- stories: B-cubed F1 over the reports;
- claims: B-cubed F1 over gold's assertions that no report copied from another. An assertion is matched with one of
  the answer's, in the same report, that it overlaps by at least half of the shorter of the two; each serves once,
  the greatest share of common words first (overlap over union, ties in text order). The answer's others are left
  out, for gold does not list everything. A gold assertion without a match is a miss: nothing for recall, and not
  counted in precision;
- found: the share of these assertions that have a match;
- claims with copies: the same B-cubed F1 over all assertions;
- origins: of the gold claims with at least one match, the share whose least and most are both right. A gold
  claim's answer is the one with most of its matches (the first in text order among equals);
- circular: of the gold claims that are circular, the share whose answer says so.
"""

import argparse
import collections
import json
import pathlib
import re

import clusters
import section

GOLD = pathlib.Path(__file__).resolve().parent.parent / "Examples" / "karst-gate" / "gold.json"


def names(gold, answer):
    """From the answer's ids of reports to gold's; what gold does not have keeps its own name."""
    known = {r["id"]: r["id"] for r in gold["reports"]}
    known.update({r["url"]: r["id"] for r in gold["reports"]})
    return {r["id"]: known.get(r["id"], known.get(r.get("url"), r["id"])) for r in answer["reports"]}


def located(quote, text):
    """Where `text` has the words of `quote`, whatever the white space between them; None where it has not."""
    found = re.search(r"\s+".join(re.escape(word) for word in quote.split()), text)
    return found.span() if found else None


def shares(a, b):
    """The overlap of two spans over their union, and over the shorter one."""
    both = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return both / (max(a[1], b[1]) - min(a[0], b[0])), both / max(1, min(a[1] - a[0], b[1] - b[0]))


def matches(gold, answer):
    """From gold's assertions, as (claim, number), to the answer's, each used once."""
    name = names(gold, answer)
    text = {name[r["id"]]: r["text"] for r in answer["reports"]}
    theirs = collections.defaultdict(list)
    for number, a in enumerate(answer["assertions"]):
        theirs[name.get(a["report"], a["report"])].append((a["start"], a["end"], number))
    pairs = []
    for claim in gold["claims"]:
        for number, a in enumerate(claim["assertions"]):
            span = located(a["quote"], text.get(a["report"], ""))
            for start, end, other in theirs[a["report"]] if span else []:
                of_union, of_shorter = shares(span, (start, end))
                if of_shorter >= 0.5:
                    pairs.append((-of_union, a["report"], span, start, other, (claim["id"], number)))
    found, used = {}, set()
    for *_, other, mine in sorted(pairs):
        if mine not in found and other not in used:
            found[mine] = other
            used.add(other)
    return found


def copies(gold, answer):
    name = names(gold, answer)
    theirs = {name[r["id"]]: (name.get(r["root"], r["root"]), r["copy"]) for r in answer["reports"]}
    return {r["id"]: (theirs.get(r["id"]), (r["root"], r["copy"])) for r in gold["reports"]}


def score(gold, answer):
    name = names(gold, answer)
    told = copies(gold, answer).values()
    stories = clusters.b_cubed({r["id"]: r["story"] for r in gold["reports"]},
                               {name[r["id"]]: r["story"] for r in answer["reports"]})
    found = matches(gold, answer)
    everything = {(c["id"], n): c["id"] for c in gold["claims"] for n in range(len(c["assertions"]))}
    own = {(c["id"], n): c["id"] for c in gold["claims"] for n, a in enumerate(c["assertions"]) if "copy_of" not in a}
    claim_of = {mine: answer["assertions"][other]["claim"] for mine, other in found.items()}
    origins = claimed(gold, answer, claim_of)
    circular = [(c, a) for c, a in origins if c.get("circular")]
    return {
        "copies": share(a == b for a, b in told),
        "stories": stories[2],
        "claims": clusters.b_cubed(own, claim_of)[2],
        "found": share(mine in found for mine in own),
        "claims with copies": clusters.b_cubed(everything, claim_of)[2],
        "origins": share(right(c, a) for c, a in origins if a),
        "circular": share(bool(a and a.get("circular")) for _, a in circular),
    }


def claimed(gold, answer, claim_of):
    """Each claim of gold with the answer's claim that holds most of its matches, or None."""
    by_id = {c["id"]: c for c in answer["claims"]}
    paired = []
    for claim in gold["claims"]:
        mine = [claim_of[claim["id"], n] for n in range(len(claim["assertions"])) if (claim["id"], n) in claim_of]
        paired.append((claim, by_id.get(collections.Counter(mine).most_common(1)[0][0]) if mine else None))
    return paired


def right(claim, answered):
    return [answered["least"], answered["most"]] == claim["independent"]


def share(truths):
    truths = list(truths)
    return sum(truths) / len(truths) if truths else 0.0


def errors(gold, answer):
    """What is wrong, a line each."""
    for id, (told, true) in copies(gold, answer).items():
        if told != true:
            yield f"copy    {id}: {told}, not {true}"
    found = matches(gold, answer)
    claim_of = {mine: answer["assertions"][other]["claim"] for mine, other in found.items()}
    for claim in gold["claims"]:
        for number, a in enumerate(claim["assertions"]):
            if (claim["id"], number) not in found:
                yield f"missed  {claim['id']} in {a['report']}: {a['quote']}"
        split = {claim_of[claim["id"], n] for n in range(len(claim["assertions"])) if (claim["id"], n) in claim_of}
        if len(split) > 1:
            yield f"split   {claim['id']} {claim['claim']} -> {sorted(map(str, split))}"
    for theirs, mine in joined(claim_of).items():
        yield f"joined  {theirs}: {', '.join(mine)}"
    for claim, answered in claimed(gold, answer, claim_of):
        if answered and not right(claim, answered):
            yield f"origins {claim['id']}: {[answered['least'], answered['most']]}, not {claim['independent']}"


def joined(claim_of):
    """The answer's claims that hold assertions of several of gold's."""
    sets = collections.defaultdict(set)
    for (claim, _), theirs in claim_of.items():
        sets[theirs].add(claim)
    return {theirs: sorted(mine) for theirs, mine in sets.items() if len(mine) > 1}


def main():
    options = argparse.ArgumentParser(description="scores a casebook against the gold file of its sample")
    options.add_argument("answer", type=pathlib.Path)
    options.add_argument("--gold", type=pathlib.Path, default=GOLD)
    options.add_argument("--errors", action="store_true", help="list what is wrong")
    options = options.parse_args()
    gold, answer = (json.loads(path.read_text(encoding="utf-8")) for path in (options.gold, options.answer))
    print(section.table(["figure", "%"], [[k, f"{100 * v:.1f}"] for k, v in score(gold, answer).items()]))
    if options.errors:
        print(*errors(gold, answer), sep="\n")


if __name__ == "__main__":
    main()
