#!/usr/bin/env python3
"""Scores the built program on annotated data and writes the figures to docs/benchmarks.md.

    evaluate.py --program hearsay --data FOLDER --scorer score.py --sheets FOLDER

What is not there is skipped, and said. The float network is scored too where the last training left
it in .train/reader-float: it shows what int8 costs.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import section

TARGETS = {
    "content overlap": 90, "content characters": 92, "content exact": 69, "source overlap": 88,
    "source exact": 82, "cue overlap": 86, "cue exact": 75.5, "attribution, whole": 80,
}


def score(scorer, task, gold, program, home=None):
    environment = dict(os.environ, **({"HEARSAY_HOME": str(home)} if home else {}))
    out = subprocess.run(
        [sys.executable, scorer, task, "--gold", gold, "--run", f"{program} pipe", "--json"],
        stdout=subprocess.PIPE, check=True, env=environment,
    )
    return json.loads(out.stdout)


def float_home(folder):
    """A home with the float network in place of the shipped one."""
    home = pathlib.Path(tempfile.mkdtemp())
    shutil.copytree("Data", home / "Data")
    shutil.copytree(folder, home / "Model")
    shipped = json.loads(pathlib.Path("Model/reader.json").read_text())
    description = json.loads((home / "Model" / "reader.json").read_text())
    description["calibration"] = shipped.get("calibration")
    (home / "Model" / "reader.json").write_text(json.dumps(description))
    return home


def attribution(options):
    gold = options.data / "attribution" / "polnear.dev.jsonl.gz"
    if not gold.exists():
        print(f"evaluate: no {gold}: attribution skipped")
        return
    figures = score(options.scorer, "attribution", gold, options.program)["figures"]
    other = {}
    unquantised = pathlib.Path(".train/reader-float")
    if (unquantised / "reader.xml").exists():
        home = float_home(unquantised)
        other = score(options.scorer, "attribution", gold, options.program, home)["figures"]
        shutil.rmtree(home)
    else:
        print("evaluate: no .train/reader-float: the float network is not scored")
    rows = []
    for name, f in figures.items():
        rows.append([
            name, f"{f['P']:.1f}", f"{f['R']:.1f}", f"**{f['F1']:.1f}**",
            f"{other[name]['F1']:.1f}" if name in other else "–", TARGETS.get(name, ""),
        ])
    body = "### Attribution: PolNeAR dev\n\n84 articles, 2,192 attributions; `score.py attribution`, per cent. " \
        "*Float* is F1 of the network before quantisation; *wanted* is the issue's target.\n\n"
    body += section.table(["figure", "P", "R", "F1", "float", "wanted"], rows)
    body += "\n\n" + section.circumstances()
    section.replace("attribution", body)


def sheets(options):
    found = sorted(options.sheets.glob("*.gold.json")) if options.sheets.exists() else []
    if not found:
        print(f"evaluate: no gold sheets in {options.sheets}: skipped")
        return
    body = "### Reports read by hand\n\n`score.py sheet`: right / of how many.\n"
    for sheet in found:
        result = score(options.scorer, "sheet", sheet, options.program)
        rows = [[k, f"{v['right']} / {v['of']}"] for k, v in result["figures"].items()
                if not k.startswith(("events", "status", "whose", "deadline", "quantities", "dates", "conditionals"))]
        rows.append(["attributions not on the sheet", result["extra attributions"]])
        body += f"\n**{sheet.name.removesuffix('.gold.json')}**\n\n" + section.table(["figure", "right"], rows) + "\n"
    body += "\nThe reader that this version has leaves events, dates, deadlines and figures to a later one.\n"
    section.replace("sheets", body + "\n" + section.circumstances())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True)
    parser.add_argument("--sheets", type=pathlib.Path, required=True)
    options = parser.parse_args()
    if not options.scorer.exists():
        print(f"evaluate: no scorer at {options.scorer}: nothing to do (make eval SCORER=… DATA=… SHEETS=…)")
        return
    attribution(options)
    sheets(options)


if __name__ == "__main__":
    main()
