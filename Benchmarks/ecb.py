"""Scores stories and events across documents on ECB+ (EventCorefBank, extended).

    python3 Benchmarks/ecb.py --reports >reports.ndjson              the documents, as `hearsay add` and `pipe` take them
    python3 Benchmarks/ecb.py                                        the baselines alone
    python3 Benchmarks/ecb.py --documents D.json --mentions M.json   scores

D.json is {document: cluster}. M.json is a list of {"doc", "start", "end", "cluster"}, offsets in code points of the
document's text.

- documents: B-cubed; in gold, the documents of one subtopic (one happening) are a cluster.
- event mentions: MUC, B-cubed, CEAFe and CoNLL F1, their mean, over gold's mentions of events (actions, negated ones
  too) in the sentences that the corpus says were checked; all of the corpus at a time, singletons among them. Each
  gold mention takes the cluster of the answer's span that overlaps it most (overlap over union); one that none
  overlaps is alone. So what is scored is how mentions are joined, and who misses a mention cannot join it.
- baseline: mentions with the same lemmas in documents of one topic are one event. Variants: within one subtopic,
  given as gold, and over the whole corpus.
"""

import argparse
import collections
import functools
import gzip
import json
import pathlib
import re
import sys

import clusters
import section

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "data" / "crossdoc" / "ecbplus.dev.jsonl.gz"
LIGHT = set("a an the of to in on at for by with from up out off down over about into be is are was were been being "
            "has have had having do does did will would can could may might must not no it its his her their".split())


def documents(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def gold_mentions(docs):
    """(document, start, end) of each scored mention of an event, with its chain."""
    found = {}
    for doc in docs:
        for mention in doc["mentions"]:
            if mention["type"].startswith(("ACTION", "NEG_ACTION")) and mention["sent"] in doc["clean_sents"]:
                start, end = mention["spans"][0][0], mention["spans"][-1][1]
                found[doc["id"], start, end] = mention["chain"]
    return found


@functools.cache
def irregular():
    lemmas = {}
    for line in (ROOT / "Data" / "irregular-verbs.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, forms = line.split("\t")[:2]
            lemmas.update({form: lemma for form in forms.split()})
    return lemmas


def word_key(word):
    """What the forms of one word share: its lemma, but for a last e or y and a doubled consonant."""
    word = irregular().get(word, word)
    stem = word
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            stem = word[:-len(ending)]
            break
    stem = irregular().get(stem, stem)
    if len(stem) > 3:
        stem = re.sub(r"[eyi]+$", "", stem)
    return re.sub(r"([bdfgklmnprtz])\1$", r"\1", stem)


def lemmas(text):
    words = re.findall(r"[^\W_]+", text.lower())
    return " ".join(word_key(word) for word in words if word not in LIGHT) or " ".join(words)


def same_lemma(docs, mentions, scope):
    """The baseline: a mention's cluster is its lemmas and the `scope` of its document."""
    by_id = {doc["id"]: doc for doc in docs}
    return {key: (scope(by_id[key[0]]), lemmas(by_id[key[0]]["text"][key[1]:key[2]])) for key in mentions}


def aligned(mentions, answer):
    """The answer's clusters of gold's mentions, and the share of these that it has a span for."""
    spans = collections.defaultdict(list)
    for row in answer:
        spans[row["doc"]].append((row["start"], row["end"], row["cluster"]))
    found, hits = {}, 0
    for key in mentions:
        doc, start, end = key
        over = [((min(end, e) - max(start, s)) / (max(end, e) - min(start, s)), -s, c)
                for s, e, c in spans[doc] if s < end and start < e]
        found[key] = ("cluster", max(over, key=lambda o: o[:2])[2]) if over else ("alone", key)
        hits += bool(over)
    return found, hits / len(mentions) if mentions else 0.0


def row(name, mentions, answer):
    scores, mean = clusters.conll(mentions, answer)
    return [name] + [f"{100 * value:.1f}" for score in scores.values() for value in score] + [f"**{100 * mean:.1f}**"]


def main():
    options = argparse.ArgumentParser(description="scores stories and events across documents on ECB+")
    options.add_argument("--data", type=pathlib.Path, default=CORPUS)
    options.add_argument("--reports", action="store_true", help="write the documents as NDJSON, and no scores")
    options.add_argument("--documents", type=pathlib.Path)
    options.add_argument("--mentions", type=pathlib.Path)
    options = options.parse_args()
    if not options.data.exists():
        sys.exit(f"{options.data} is not here: nothing to score")
    docs = documents(options.data)
    if options.reports:
        for doc in docs:
            print(json.dumps({"id": doc["id"], "text": doc["text"]}, ensure_ascii=False))
        return
    subtopics = {doc["id"]: doc["subtopic"] for doc in docs}
    print(f"{len(docs)} documents of {len(set(subtopics.values()))} subtopics\n")
    rows = [["all in one"] + percents(clusters.b_cubed(subtopics, dict.fromkeys(subtopics, 0)))]
    if options.documents:
        answer = json.loads(options.documents.read_text(encoding="utf-8"))
        rows.append(["answer"] + percents(clusters.b_cubed(subtopics, answer)))
    print(section.table(["documents", "P", "R", "F1"], rows))
    mentions = gold_mentions(docs)
    print(f"\n{len(mentions)} mentions of events in {len(set(mentions.values()))} chains\n")
    rows = [row("each alone", mentions, {key: key for key in mentions}),
            row("same lemmas, corpus", mentions, same_lemma(docs, mentions, lambda doc: "")),
            row("**same lemmas, topic**", mentions, same_lemma(docs, mentions, lambda doc: doc["topic"])),
            row("same lemmas, gold subtopic", mentions, same_lemma(docs, mentions, lambda doc: doc["subtopic"]))]
    if options.mentions:
        answer, share = aligned(mentions, json.loads(options.mentions.read_text(encoding="utf-8")))
        rows.append(row(f"answer ({100 * share:.0f} % of mentions met)", mentions, answer))
    print(section.table(["mentions", *(f"{name} {x}" for name in ("MUC", "B³", "CEAFe") for x in ("P", "R", "F1")), "CoNLL"], rows))


def percents(score):
    return [f"{100 * value:.1f}" for value in score]


if __name__ == "__main__":
    main()
