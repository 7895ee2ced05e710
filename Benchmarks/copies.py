#!/usr/bin/env python3
"""Copies found among many reports: recall and precision for each way of editing.

    copies.py --bench .build/release/hearsay-bench --data ../shared/data [--reports 100000]

Reports are those of annotated corpora, and more made of their sentences, so that reports share
sentences (of sixty words at most), standing paragraphs and quotations without being copies. Corpus
reports that share more than four runs of eight words with one before them are left out: whether
they are copies nobody knows.
"""

import argparse
import collections
import gzip
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

CORPORA = [
    "attribution/polnear", "coref/gum", "crossdoc/ecbplus", "crossdoc/fnc1-stance",
    "crossdoc/meantime", "events/india-police", "events/muc4", "events/ngec-synthetic",
    "events/rams", "events/wikievents", "ner/re3d", "places/geovirus", "places/lgl",
    "places/tr-news", "places/tud-loc2013", "time/aquaint-timeml", "time/timebank",
]
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=\w\w[.!?])\s+|(?<=[.!?][\"”’)\]])\s+|(?<=[.!?]'')\s+|\n+")

# What the splitter left together.
SEVERAL = re.compile(r"(\w{4}|\d|[^\w\s])[.!?]+\W*\s\W*\w|[.!?][\"”’)\]]+\W*\w|\s[.!?]\s")


def corpus_reports(folder):
    for name in CORPORA:
        for path in sorted(pathlib.Path(folder).glob(name + ".*.jsonl.gz")):
            with gzip.open(path, "rt") as lines:
                for line in lines:
                    text = json.loads(line)["text"]
                    if len(text.split()) >= 80:
                        yield text


def without_doubles(texts):
    owners = {}
    for number, text in enumerate(texts):
        words = WORD.findall(text.lower())
        runs = {hash(tuple(words[i:i + 8])) for i in range(len(words) - 7)}
        shared = collections.Counter(owner for run in runs for owner in owners.get(run, ()))
        if shared and shared.most_common(1)[0][1] > 4:
            continue
        for run in runs:
            owners.setdefault(run, []).append(number)
        yield text


def sentences_of(text):
    return [" ".join(s.split()) for s in SENTENCE.split(text) if len(s.split()) >= 6]


def paragraphs(sentences, dice):
    parts = []
    at = 0
    while at < len(sentences):
        size = dice.randint(1, 3)
        parts.append(" ".join(sentences[at:at + size]))
        at += size
    return parts


class Maker:
    def __init__(self, texts, count, seed):
        self.dice = random.Random(seed)
        self.pool = sorted({s for t in texts for s in sentences_of(t)
                            if len(WORD.findall(s)) <= 60 and not SEVERAL.search(s)})
        self.vocabulary = [w for s in self.pool[::7] for w in WORD.findall(s)]
        # Outlets with a standing paragraph and line of their own, and background of agencies.
        self.standing = [
            " ".join(self.dice.sample(self.pool, 2)) + f"\n\nSign up for the newsletter of outlet "
            f"{n} and never miss what happens next in your region." for n in range(40)]
        self.background = [" ".join(self.dice.sample(self.pool, 2)) for _ in range(10)]
        self.outlets = []
        self.reports = []
        for text in self.dice.sample(texts, min(len(texts), count // 2)):
            self.publish(text)
        while len(self.reports) < count:
            self.publish("\n\n".join(paragraphs(self.made(6, 24), self.dice)))
        self.originals = len(self.reports)
        self.pairs = {}
        self.used = set()
        self.quotations()

    def made(self, least, most):
        """Sentences for a report: one in ten as others may have it, the rest with every second
        word changed."""
        sentences = self.dice.sample(self.pool, self.dice.randint(least, most))
        return [s if self.dice.random() < 0.1 else " ".join(
            self.dice.choice(self.vocabulary) if self.dice.random() < 0.5 else w
            for w in s.split()[:-1]) + " " + s.split()[-1] for s in sentences]

    def publish(self, text):
        outlet = self.dice.randrange(200)
        parts = [text]
        if self.dice.random() < 0.03:
            parts.append(self.dice.choice(self.background))
        if outlet < len(self.standing) and self.dice.random() < 0.7:
            parts.append(self.standing[outlet])
        self.reports.append("\n\n".join(parts))
        self.outlets.append(outlet)

    def quotations(self):
        """Statements that two reports quote in full: no copies."""
        for _ in range(1000):
            statement = "“" + " ".join(self.dice.sample(self.pool, 3)).translate(
                str.maketrans("", "", '"“”')) + "”"
            for at in self.dice.sample(range(len(self.reports)), 2):
                parts = self.reports[at].split("\n\n")
                parts.insert(self.dice.randint(0, len(parts)), statement + " the minister said.")
                self.reports[at] = "\n\n".join(parts)

    def original(self, words):
        while True:
            at = self.dice.randrange(self.originals)
            if at not in self.used and len(self.reports[at].split()) >= words:
                self.used.add(at)
                return at

    def cut(self, parts):
        keep = self.dice.uniform(0.5, 0.9) * sum(len(p.split()) for p in parts)
        kept = []
        for sentence in [s for p in parts for s in sentences_of(p)]:
            if keep <= 0:
                break
            kept.append(sentence)
            keep -= len(sentence.split())
        return paragraphs(kept, self.dice)

    def reorder(self, parts):
        parts = list(parts)
        self.dice.shuffle(parts)
        return parts

    def lead(self, parts):
        """A new headline, and two sentences in place of the first."""
        rest = [s for p in parts for s in sentences_of(p)][1:]
        fresh = self.dice.sample(self.pool, 2)
        headline = "Fresh headline " + " ".join(self.dice.sample(self.vocabulary, 6))
        return [headline, " ".join(fresh), *paragraphs(rest, self.dice)]

    def paraphrase(self, parts, share=0.2):
        def change(word):
            if self.dice.random() >= share:
                return [word]
            other = self.dice.choice(self.vocabulary)
            return self.dice.choice([[other], [], [word, other]])
        return [" ".join(w for word in p.split() for w in change(word)) for p in parts]

    def reset(self, parts):
        return ["Another headline stands here today", *(
            p.upper().replace("“", '"').replace("”", '"').replace("’", "'") for p in parts)]

    def mixed(self, parts):
        return self.lead(self.reorder(self.paraphrase(self.cut(parts), 0.1)))

    def copy(self, name, count):
        for _ in range(count):
            at = self.original(100)
            parts = [p for p in re.split(r"\n+", self.reports[at]) if p.strip()]
            if len(parts) < 4:
                parts = paragraphs(sentences_of(self.reports[at]), self.dice)
            self.add(at, "\n\n".join(getattr(self, name)(parts)), name)

    def lift(self, count):
        """A paragraph of 40 words or more, carried into another report."""
        while count:
            at = self.original(150)
            own = sentences_of(self.reports[at].split("\n\nSign up")[0])
            start = self.dice.randrange(max(1, len(own) - 4))
            lifted = " ".join(own[start:start + self.dice.randint(2, 4)])
            isStanding = any(paragraph in lifted for paragraph in self.background)
            if len(lifted.split()) < 40 or isStanding or '"' in lifted or "“" in lifted:
                continue
            parts = paragraphs(self.made(8, 20), self.dice)
            parts.insert(self.dice.randint(0, len(parts)), lifted)
            self.add(at, "\n\n".join(parts), "lift")
            count -= 1

    def add(self, original, text, name):
        self.pairs[(original, len(self.reports))] = name
        self.reports.append(text)
        self.outlets.append((self.outlets[original] + self.dice.randrange(1, 200)) % 200)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--bench", required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--reports", type=int, default=100_000)
    options.add_argument("--copies", type=int, default=2_000)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--misses", help="write what was missed and what was wrong to this file")
    options = options.parse_args()
    if not pathlib.Path(options.data).is_dir():
        sys.exit(f"copies.py: no corpora in {options.data}: nothing measured")
    texts = list(without_doubles(corpus_reports(options.data)))
    maker = Maker(texts, options.reports, options.seed)
    for name in ["cut", "reorder", "lead", "paraphrase", "mixed"]:
        maker.copy(name, options.copies // 5)
    maker.copy("reset", options.copies // 10)
    maker.lift(options.copies // 4)
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
        for text, outlet in zip(maker.reports, maker.outlets):
            file.write(json.dumps({"text": text, "outlet": outlet}) + "\n")
        file.flush()
        run = subprocess.run(
            [options.bench, "copies", file.name], stdout=subprocess.PIPE, check=True)
    *found, summary = [json.loads(line) for line in run.stdout.splitlines()]
    pairs = {(p["first"], p["second"]): p for p in found}
    print(json.dumps(summary))
    print(f"{len(texts)} corpus reports, {len(maker.reports)} in all, {len(found)} pairs found")
    for name in dict.fromkeys(maker.pairs.values()):
        gold = [p for p, n in maker.pairs.items() if n == name]
        kinds = collections.Counter(pairs[p]["kind"] if p in pairs else "missed" for p in gold)
        print(f"{name:12} {len(gold):5} recall {100 - 100 * kinds['missed'] / len(gold):6.2f} %  "
              + ", ".join(f"{k} {n}" for k, n in sorted(kinds.items())))
    edits = {p for p, n in maker.pairs.items() if n != "lift"}
    whole = {p for p in pairs if pairs[p]["kind"] != "part"}
    right = whole & maker.pairs.keys()
    print(f"whole copies: recall {100 * len(edits & whole) / len(edits):.2f} %, "
          f"precision {100 * len(right) / max(1, len(whole)):.2f} % of {len(whole)}")
    right = pairs.keys() & maker.pairs.keys()
    print(f"all: recall {100 * len(right) / len(maker.pairs):.2f} %, "
          f"precision {100 * len(right) / max(1, len(pairs)):.2f} % of {len(pairs)}")
    if options.misses:
        with open(options.misses, "w") as out:
            for pair in sorted(maker.pairs.keys() ^ pairs.keys()):
                label = maker.pairs.get(pair, "wrong")
                out.write(json.dumps({"label": label, "pair": pair, "found": pairs.get(pair),
                    "first": maker.reports[pair[0]], "second": maker.reports[pair[1]]}) + "\n")


if __name__ == "__main__":
    main()
