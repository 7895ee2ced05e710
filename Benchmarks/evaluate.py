#!/usr/bin/env python3
"""Scores the built program on annotated data and writes the figures to docs/benchmarks.md.

    evaluate.py --program hearsay --data FOLDER --scorer score.py --sheets FOLDER [--only names,syntax]

What is not there is skipped, and said. The float network is scored too where the last training left
it in .train/reader-float: it shows what int8 costs.
"""

import argparse
import gzip
import json
import pathlib
import shutil
import sys
import tempfile
from dataclasses import dataclass

import events
import leftout
import section
from scorer import score

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "training"))
import names  # noqa: E402
from folds import fold  # noqa: E402

FLOAT = pathlib.Path(".train/reader-float")


@dataclass
class Task:
    """One run of the scorer."""

    name: str
    scorer: str  # its task
    gold: str  # below the data folder
    verb: str  # how the program is run
    figure: tuple  # which figure: keys into the scorer's answer
    wanted: float
    published: str = ""
    records: str = ""  # "held out": only the fold that training left out; "typed": labels as the scorer knows them


TASKS = [
    Task("names, GUM dev", "ner", "ner/gum.dev.jsonl.gz", "pipe", ("all", "F1"), 78),
    Task("names, CrossNER politics dev", "ner", "ner/crossner-politics.dev.jsonl.gz", "pipe", ("all", "F1"), 78, records="typed"),
    Task("names, WikiNEuRal dev", "ner", "ner/wikineural-en.dev.jsonl.gz", "pipe", ("all", "F1"), 88),
    Task("syntax from raw text, EWT dev, LAS", "syntax", "syntax/ud-ewt.dev.conllu.gz", "parse --format conllu", ("LAS", "F1"), 88,
         "77.0 UDPipe 1.2; 89.4 spaCy's transformer"),
    Task("syntax from raw text, EWT dev, UAS", "syntax", "syntax/ud-ewt.dev.conllu.gz", "parse --format conllu", ("UAS", "F1"), 0),
    Task("syntax from raw text, GUM dev, LAS", "syntax", "syntax/ud-gum.dev.conllu.gz", "parse --format conllu", ("LAS", "F1"), 86,
         "76.2 UDPipe 1.2"),
    Task("coreference, OntoGUM dev, B-cubed", "coref", "coref/ontogum.dev.jsonl.gz", "pipe", ("B-cubed", "F1"), 55,
         "64.6 SpanBERT-large, CoNLL average on the test part"),
    Task("time expressions, TimeBank dev, strict", "time", "time/timebank.dev.jsonl.gz", "pipe", ("strict", "F1"), 83, "79.9 HeidelTime, same scorer"),
    Task("the same, relaxed", "time", "time/timebank.dev.jsonl.gz", "pipe", ("relaxed", "F1"), 92, "90.9 HeidelTime, same scorer"),
    Task("the same, value", "time", "time/timebank.dev.jsonl.gz", "pipe", ("value", "F1"), 78, "70.1 HeidelTime, same scorer"),
    Task("PLOVER root of a pair, held-out fifth of PLV, accuracy", "events", "events/plv.train.jsonl.gz", "code",
         ("root code", "accuracy"), 86, "83.5 ZSP, RoBERTa-large, test part", "held out"),
    Task("the same, macro F1", "events", "events/plv.train.jsonl.gz", "code", ("root code", "macro F1"), 83,
         "82.1 ZSP, RoBERTa-large, test part", "held out"),
]

ATTRIBUTION = {
    "content overlap": 90, "content characters": 92, "content exact": 71, "source overlap": 88,
    "source exact": 82, "cue overlap": 86, "cue exact": 75.5, "attribution, whole": 80,
}


def float_home():
    """A home with the float network in place of the shipped one; None where there is no such network."""
    if not (FLOAT / "reader.xml").exists():
        print(f"evaluate: no {FLOAT}: the float network is not scored")
        return None
    home = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree("Data", home / "Data")
    shutil.copytree(FLOAT, home / "Model")
    shutil.copy("Model/reader.json", home / "Model" / "reader.json")
    return home


def attribution(options, home):
    gold = options.data / "attribution" / "polnear.dev.jsonl.gz"
    if not gold.exists():
        print(f"evaluate: no {gold}: attribution skipped")
        return
    figures = score(options.scorer, "attribution", gold, options.program)["figures"]
    other = score(options.scorer, "attribution", gold, options.program, home=home)["figures"] if home else {}
    rows = []
    for name, f in figures.items():
        rows.append([
            name, f"{f['P']:.1f}", f"{f['R']:.1f}", f"**{f['F1']:.1f}**",
            f"{other[name]['F1']:.1f}" if name in other else "–", ATTRIBUTION.get(name, ""),
        ])
    body = "### Attribution: PolNeAR dev\n\n84 articles, 2,192 attributions; `score.py attribution`, per cent. " \
        "*Float* is F1 of the network before quantisation; *wanted* is the issue's target.\n\n"
    body += section.table(["figure", "P", "R", "F1", "float", "wanted"], rows)
    body += "\n\n" + section.circumstances()
    section.replace("attribution", body)


def prepared(gold, how, folder):
    """A file of those records, or with those labels, that a task asks for."""
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    records = [names.scored(r) for r in records] if how == "typed" else [r for r in records if fold(r) == 0]
    path = folder / gold.name.removesuffix(".gz")
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def tasks(options, home):
    rows, answers = [], {}
    folder = pathlib.Path(tempfile.mkdtemp())
    for task in TASKS:
        gold = options.data / task.gold
        if not gold.exists():
            print(f"evaluate: no {gold}: {task.name} skipped")
            continue
        if task.records:
            gold = prepared(gold, task.records, folder)
        cells = []
        for place in (None, home):
            key = (task.scorer, task.gold, place)
            if key not in answers and (place or place is None and cells == []):
                answers[key] = score(options.scorer, task.scorer, gold, options.program, task.verb, place)["figures"]
            found = answers.get(key) if place or not cells else None
            cells.append(f"{found[task.figure[0]][task.figure[1]]:.1f}" if found else "–")
        rows.append([task.name, f"**{cells[0]}**", cells[1], task.wanted or "", task.published])
        print(*rows[-1], sep="  ", flush=True)
    shutil.rmtree(folder)
    body = "### All other heads\n\nThe program on dev data, `score.py`, per cent; *float* is the network before quantisation. " \
        "Published figures are of other set-ups, as named.\n\n"
    body += section.table(["task", "int8", "float", "wanted", "published"], rows)
    section.replace("heads", body + "\n\n" + section.circumstances())


PLACES = [  # corpus, recognition wanted, resolution wanted, published
    ("tr-news", "TR-News, news of the world", 82, 90, "94.1 Mordecai 3 on GeoWebNews"),
    ("lgl", "LGL, local news", 82, 80, "82.7 Mordecai 3"),
    ("tud-loc2013", "TUD-Loc-2013", "", "", ""),
]


def places(options):
    rows = []
    for name, title, recognition, resolution, published in PLACES:
        gold = options.data / "places" / f"{name}.dev.jsonl.gz"
        if not gold.exists():
            print(f"evaluate: no {gold}: {title} skipped")
            continue
        figures = score(options.scorer, "places", gold, options.program)["figures"]
        found, placed = figures["recognition"], figures["resolution"]
        rows.append([
            title, f"{found['P']:.1f}", f"{found['R']:.1f}", f"**{found['F1']:.1f}**", recognition,
            f"**{placed['within 161 km of placed']:.1f}**", resolution, f"{placed['end to end']:.1f}",
            f"{placed['same GeoNames id of placed']:.1f}", published,
        ])
        print(*rows[-1], sep="  ", flush=True)
    if not rows:
        return
    body = "### Places\n\nDev data, `score.py places`, per cent: toponyms recognised, and of those placed the share within 161 km. " \
        "*End to end*: of all that have coordinates. *Same id*: the annotators' entry of GeoNames. Published figures are of other set-ups, " \
        "as named.\n\n"
    body += section.table(["corpus", "P", "R", "F1", "wanted", "within 161 km", "wanted", "end to end", "same id", "published"], rows)
    section.replace("places", body + "\n\n" + section.circumstances())


def sheets(options):
    """The seed's sheet where it is there, and our own, one column each."""
    folders = [options.sheets, pathlib.Path(__file__).resolve().parent / "sheets"]
    found = [sheet for folder in folders if folder.exists() for sheet in sorted(folder.glob("*.gold.json"))]
    if not options.sheets.exists():
        print(f"evaluate: no gold sheets in {options.sheets}: only our own")
    results = [score(options.scorer, "sheet", sheet, options.program) for sheet in found]
    own = [r for r, sheet in zip(results, found) if sheet.parent == folders[1]]
    rows = []
    for figure in dict.fromkeys(k for r in results for k in r["figures"]):
        cells = [r["figures"].get(figure) for r in results]
        mine = [r["figures"][figure] for r in own if figure in r["figures"]]
        share = 100 * sum(m["right"] for m in mine) / max(1, sum(m["of"] for m in mine))
        rows.append([figure, *(f"{c['right']}/{c['of']}" if c else "–" for c in cells), f"**{share:.0f}**"])
    rows.append(["attributions not on the sheet", *(r["extra attributions"] for r in results), ""])
    titles = [sheet.name.removesuffix(".gold.json") for sheet in found]
    body = "### Reports read by hand\n\n`score.py sheet`: right / of how many. *Own*: per cent of all of our own six " \
        "(`Benchmarks/sheets`), invented and annotated before the rules for events were written.\n\n"
    section.replace("sheets", body + section.table(["figure", *titles, "own"], rows) + "\n\n" + section.circumstances())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True)
    parser.add_argument("--sheets", type=pathlib.Path, required=True)
    parser.add_argument("--only", default="attribution,heads,events,cases,places,sheets", help="sections to make, with commas between")
    options = parser.parse_args()
    if not options.scorer.exists():
        print(f"evaluate: no scorer at {options.scorer}: nothing to do (make eval SCORER=… DATA=… SHEETS=…)")
        return
    only = options.only.split(",")
    home = float_home() if {"attribution", "heads"} & set(only) else None
    try:
        if "attribution" in only:
            attribution(options, home)
        if "heads" in only:
            tasks(options, home)
        if "events" in only:
            events.measure(options)
        if "cases" in only:
            leftout.measure(options)
        if "places" in only:
            places(options)
        if "sheets" in only:
            sheets(options)
    finally:
        if home:
            shutil.rmtree(home)


if __name__ == "__main__":
    main()
