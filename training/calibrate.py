"""Calibrates the confidence of attributions (Platt 1999) and of PLOVER roots (temperature, Guo et al. 2017).

    python calibrate.py --data FOLDER --program hearsay --model FOLDER

Takes the old calibration out of reader.json, reads PolNeAR dev with the program, fits "is this attribution
right: content, source and cue all overlap one of gold's" against the log odds of the network's own certainty,
and writes scale and bias to reader.json. Then does the like for `hearsay code` on the fifth of PLV that
training left out. Prints expected calibration errors before, and after by two-fold cross-validation.
"""

import argparse
import json
import math
import os
import pathlib
import random
import subprocess
import tempfile

from documents import read
from folds import fold


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


def log_odds(certainty):
    certainty = min(max(certainty, 1e-6), 1 - 1e-6)
    return math.log(certainty / (1 - certainty))


def fit(points, steps=50):
    """Logistic regression of one variable, by Newton's method: scale and bias."""
    scale, bias = 1.0, 0.0
    for _ in range(steps):
        gs = gb = ss = sb = bb = 0.0
        for x, y in points:
            p = logistic(scale * x + bias)
            gs, gb, weight = gs + (y - p) * x, gb + (y - p), p * (1 - p)
            ss, sb, bb = ss + weight * x * x, sb + weight * x, bb + weight
        determinant = ss * bb - sb * sb
        scale += (bb * gs - sb * gb) / determinant
        bias += (ss * gb - sb * gs) / determinant
    return scale, bias


def expected_error(judgements, bins=10):
    total = 0.0
    for b in range(bins):
        inside = [(c, y) for c, y in judgements if min(int(c * bins), bins - 1) == b]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(y for _, y in inside))
    return total / len(judgements)


def error_by_chance(judgements, draws=400):
    """The mean error that these confidences would show if each were exactly right: few judgements a bin err by chance."""
    rng = random.Random(3)
    return sum(expected_error([(c, rng.random() < c) for c, _ in judgements]) for _ in range(draws)) / draws


def answers(program, verb, records, model):
    """What the program answers with the model of a folder."""
    with tempfile.TemporaryDirectory() as home:
        os.symlink(pathlib.Path(model).resolve(), f"{home}/Model")
        os.symlink(pathlib.Path("Data").resolve(), f"{home}/Data")
        lines = "".join(json.dumps(r) + "\n" for r in records)
        out = subprocess.run([program, verb], input=lines.encode(), stdout=subprocess.PIPE, check=True,
                             env=dict(os.environ, HEARSAY_HOME=home))
    return [json.loads(line) for line in out.stdout.splitlines()]


def logistic(x):
    return 1 / (1 + math.exp(-x))


def report(held_out):
    print(f"expected calibration error after, on the other half: {100 * expected_error(held_out):.1f} % "
          f"(by chance alone {100 * error_by_chance(held_out):.1f} %)")


def attributions(options):
    """Scale and bias."""
    gold = read(options.data / "attribution" / "polnear.dev.jsonl.gz")
    readings = answers(options.program, "pipe", [{"id": g["id"], "text": g["text"]} for g in gold], options.model)
    per_article = [judged(g, r) for g, r in zip(gold, readings)]
    everything = [j for a in per_article for j in a]
    print(f"{len(everything)} attributions, {sum(y for _, y in everything)} right")
    print(f"expected calibration error before: {100 * expected_error(everything):.1f} %")
    points = lambda judgements: [(log_odds(c), float(y)) for c, y in judgements]
    held_out = []
    for half in (0, 1):
        scale, bias = fit(points([j for k, a in enumerate(per_article) if k % 2 != half for j in a]))
        held_out += [(logistic(scale * x + bias), y) for k, a in enumerate(per_article) if k % 2 == half for x, y in points(a)]
    report(held_out)
    scale, bias = fit(points(everything))
    return {"scale": round(scale, 4), "bias": round(bias, 4)}


def cooled(scores, temperature):
    """Probabilities with their logits divided by a temperature."""
    powers = {k: max(p, 1e-9) ** (1 / temperature) for k, p in scores.items()}
    total = sum(powers.values())
    return {k: p / total for k, p in powers.items()}


def verdict(scores, root):
    """(probability of the best root, whether it is right); PLV's YIELD is CONCEDE or RETREAT."""
    wide = dict(scores)
    wide["YIELD"] = wide.pop("CONCEDE") + wide.pop("RETREAT")
    best = max(wide, key=wide.get)
    return wide[best], best == root


def temperature(judged_scores):
    """The temperature with the least negative log-likelihood."""
    def loss(t):
        total = 0.0
        for scores, root in judged_scores:
            p = cooled(scores, t)
            total -= math.log(p["CONCEDE"] + p["RETREAT"] if root == "YIELD" else p[root])
        return total

    return min((0.4 + 0.02 * i for i in range(130)), key=loss)


def roots(options):
    gold = [r for r in read(options.data / "events" / "plv.train.jsonl.gz") if fold(r) == 0]
    found = answers(options.program, "code", [{k: g[k] for k in ("id", "text", "source", "target")} for g in gold], options.model)
    everything = [(a["scores"], g["root"]) for g, a in zip(gold, found)]
    print(f"{len(everything)} pairs, expected calibration error before: {100 * expected_error([verdict(*j) for j in everything]):.1f} %")
    held_out = []
    for half in (0, 1):
        t = temperature([j for i, j in enumerate(everything) if i % 2 != half])
        held_out += [verdict(cooled(s, t), root) for i, (s, root) in enumerate(everything) if i % 2 == half]
    report(held_out)
    return round(temperature(everything), 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    options = parser.parse_args()
    path = options.model / "reader.json"
    description = json.loads(path.read_text(encoding="utf-8"))
    description.pop("calibration", None)
    description["pair"]["temperature"] = 1.0
    write = lambda: path.write_text(json.dumps(description, ensure_ascii=False) + "\n", encoding="utf-8")
    write()
    description["calibration"] = attributions(options)
    description["pair"]["temperature"] = roots(options)
    write()


if __name__ == "__main__":
    main()
