"""Calibrates the confidence of attributions on PolNeAR dev (Platt 1999).

    python calibrate.py --data FOLDER --program hearsay --model FOLDER

Takes the old calibration out of reader.json, reads dev with the program, fits "is this attribution
right: content, source and cue all overlap one of gold's" against the log of the network's own
certainty, and writes scale and bias to reader.json. Prints the expected calibration error before,
and after by two-fold cross-validation.
"""

import argparse
import json
import math
import os
import pathlib
import subprocess

from polnear import read


def characters(spans):
    return {i for s, e in spans for i in range(s, e)}


def judged(gold, reading):
    """(confidence, right) of every top-level attribution; each gold one is used once."""
    pairs = []
    found = [a for a in reading["attributions"] if a.get("content") and "parent" not in a]
    for i, g in enumerate(gold["attributions"]):
        own = characters(g["content"])
        for j, a in enumerate(found):
            shared = len(own & characters(a["content"]))
            if shared:
                pairs.append((shared / len(own | characters(a["content"])), i, j))
    used, right = set(), set()
    for _, i, j in sorted(pairs, reverse=True):
        if i in used or j in right:
            continue
        g, a = gold["attributions"][i], found[j]
        same = lambda role: bool(characters(g[role]) & characters(a.get(role, []))) or not (g[role] or a.get(role))
        if same("source") and same("cue"):
            used.add(i)
            right.add(j)
    return [(a["confidence"], j in right) for j, a in enumerate(found)]


def fit(points, steps=4000, rate=0.5):
    """Logistic regression of one variable, by gradient descent."""
    scale, bias = 1.0, 0.0
    for _ in range(steps):
        ds = db = 0.0
        for x, y in points:
            error = 1 / (1 + math.exp(-(scale * x + bias))) - y
            ds += error * x
            db += error
        scale -= rate * ds / len(points)
        bias -= rate * db / len(points)
    return scale, bias


def expected_error(judgements, bins=10):
    total = 0.0
    for b in range(bins):
        inside = [(c, y) for c, y in judgements if min(int(c * bins), bins - 1) == b]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(y for _, y in inside))
    return total / len(judgements)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    options = parser.parse_args()
    path = options.model / "reader.json"
    description = json.loads(path.read_text(encoding="utf-8"))
    description.pop("calibration", None)
    write = lambda: path.write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
    write()
    gold = read(options.data / "attribution" / "polnear.dev.jsonl.gz")
    lines = "".join(json.dumps({"id": g["id"], "text": g["text"]}) + "\n" for g in gold)
    out = subprocess.run([options.program, "pipe"], input=lines.encode(), stdout=subprocess.PIPE, check=True, env=os.environ)
    readings = [json.loads(line) for line in out.stdout.splitlines()]
    per_article = [judged(g, r) for g, r in zip(gold, readings)]
    everything = [j for a in per_article for j in a]
    print(f"{len(everything)} attributions, {sum(y for _, y in everything)} right")
    print(f"expected calibration error before: {100 * expected_error(everything):.1f} %")
    points = lambda judgements: [(math.log(max(c, 1e-3)), float(y)) for c, y in judgements]
    held_out = []
    for half in (0, 1):
        scale, bias = fit(points([j for k, a in enumerate(per_article) if k % 2 != half for j in a]))
        for k, a in enumerate(per_article):
            if k % 2 == half:
                held_out += [(1 / (1 + math.exp(-(scale * x + bias))), y) for x, y in points(a)]
    print(f"expected calibration error after, on the other half: {100 * expected_error(held_out):.1f} %")
    scale, bias = fit(points(everything))
    description["calibration"] = {"scale": round(scale, 4), "bias": round(bias, 4)}
    write()


if __name__ == "__main__":
    main()
