"""Measures what becomes of many reports, and writes the figures to docs/benchmarks.md.

    measure_casebook.py --program hearsay --bench hearsay-bench --data FOLDER

Pages against trafilatura, copies made by editing, the copies of the sample crisis, `hearsay add` against
`hearsay pipe` on the same reports, each question and export over 100,000 made-up reports, and the situation
report of 1,000. What needs FOLDER is skipped without it, and said.
"""

import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import case_answer
import casebook
import section

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Examples" / "karst-gate"


def output(*command, fails=0):
    """What a script writes; it may end with another status where a figure is not what is wanted."""
    run = subprocess.run([sys.executable, *map(str, command)], stdout=subprocess.PIPE, text=True)
    if run.returncode not in (0, fails):
        sys.exit(f"{command[0]}: status {run.returncode}")
    return run.stdout.strip()


def large(program, folder, only, reports=100_000):
    return output(HERE / "questions.py", folder / f"{reports}.case", "--reports", reports, "--hearsay", program,
                  "--only", only, fails=1)


def seconds(program, arguments, text):
    start = time.perf_counter()
    subprocess.run([program, *arguments], input=text, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def sample(program, folder):
    case = folder / "sample.db"
    subprocess.run([program, "add", "--actors", SAMPLE / "actors.tsv", case, SAMPLE / "reports"],
                   stdout=subprocess.DEVNULL, check=True)
    gold = json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))
    told = casebook.copies(gold, case_answer.answer(case)).values()
    return f"Sample crisis: root and kind of copy right for {sum(a == b for a, b in told)} of {len(told)} reports."


def adding(program, data, folder):
    corpus = data / "attribution" / "polnear.dev.jsonl.gz"
    if not corpus.exists():
        return f"No {corpus.name}: `add` against `pipe` skipped."
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    text = "".join(json.dumps({"id": str(n), "url": f"x:{n}", "text": t}) + "\n" for n, t in enumerate(texts)).encode()
    pairs = []
    for turn in range(3):
        pipe = seconds(program, ["pipe"], text)
        pairs.append((pipe, seconds(program, ["add", folder / f"{turn}.db", "-"], text)))
    rates = ", ".join(f"{pipe / add:.2f} ({pipe:.1f} s / {add:.1f} s)" for pipe, add in pairs)
    return f"Rate of `add` over that of `pipe`, {len(texts)} reports of PolNeAR dev, three times: {rates}; wanted 0.85."


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--program", required=True)
    options.add_argument("--bench", required=True)
    options.add_argument("--data", type=pathlib.Path, required=True)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        parts = [
            ("Pages, 50 of our own in ten lay-outs, on which the extractor was made (its first run: 90 % of titles and dates, 80 % of bylines,\n"
             "text 99.6), against trafilatura: titles, dates and bylines right, words of the text (F1)",
             output(HERE / "pages.py", "--program", options.program)),
            ("Copies made by editing among 100,000 reports; wanted recall 98 %, precision 99 %",
             output(HERE / "copies.py", "--bench", options.bench, "--data", options.data, "--seed", 6)
             if options.data.is_dir() else "no corpora: skipped"),
            ("Questions over 100,000 made-up reports, start of the program and all, and how long it kept a processor busy; wanted below 1 s each",
             large(options.program, folder, "questions")),
            ("Exports of all of them; wanted below 120 s each", large(options.program, folder, "exports")),
            ("The situation report of 1,000 reports; wanted below 3 s",
             large(options.program, folder, "sitrep", reports=1000)),
        ]
        lines = [sample(options.program, folder), adding(options.program, options.data, folder)]
    body = "### Casebook\n\n" + "\n\n".join(lines)
    for title, figures in parts:
        body += f"\n\n{title}:\n\n```\n{figures}\n```"
    section.replace("casebook", body + f"\n\n{section.circumstances()}")


if __name__ == "__main__":
    main()
