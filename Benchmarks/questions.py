"""Times every question, every export and the situation report of a large case.

    python3 Benchmarks/questions.py CASE [--reports 100000] [--hearsay PROGRAM] [--only questions,exports,sitrep]

CASE is filled with made-up reports where it is missing (madecase.py). Each time is that of the whole program, the
middle of three runs, and what of it the processor was busy with it: on a machine with other work that tells more.
An export runs once. Exit status 1 where one takes longer than it should.
"""

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import time

import madecase
from madereport import day

# Seconds: a question; an export of all reports; a situation report of a thousand.
QUESTION, EXPORT, SITREP = 1.0, 120.0, 3.0
SITREP_REPORTS = 1000
# In much of the news, a country, in little of the news.
ABOUT = ["Actor 1 ", "L07", "Actor 2990 "]
FORMATS = ["polecat", "plover", "gdelt-events", "gdelt-mentions", "acled", "graphml", "annotations", "claims",
           "ndjson"]


def words():
    """The questions: a name, what stands behind the case file."""
    plain = [["timeline"], ["claims"], ["claims", "--uncorroborated"]]
    plain += [["claims", "--status", standing] for standing in
              ("confirmed", "single", "nameless", "disputed", "open")]
    plain += [["sources"], ["deadlines"], ["figures"], ["positions"], ["search", "convoy bridge"],
              ["search", "\"grain troops\""], ["changes", "--since", day(170)]]
    for question in plain:
        yield question
        for about in ABOUT:
            yield [*question, "--about", about]
    period = ["--since", day(100), "--until", day(120)]
    for name in ("timeline", "claims", "sources", "deadlines", "figures", "positions"):
        yield [name, *period]
    yield ["claims", "--uncorroborated", *period]
    yield ["search", "convoy bridge", *period]
    for name in ("timeline", "positions"):
        yield [name, "--status", "denied"]
    yield ["rate"]


def claims(case):
    """Claims to trace: the one of most texts, that of most of the lesser stories, a circular one."""
    database = sqlite3.connect(f"file:{case}?mode=ro", uri=True)
    for what, condition in (("most texts", "1"), ("at most 40", "texts <= 40"), ("circular", "circular = 1")):
        for claim, texts in database.execute(
                f"SELECT id, texts FROM claim WHERE {condition} ORDER BY texts DESC, id LIMIT 1"):
            yield str(claim), f"{texts} texts, {what}"
    database.close()


class Clock:
    def __init__(self, program, case):
        self.program = program
        self.case = case
        self.is_slow = False

    def time(self, verb, rest, most, what, runs=3):
        times, busy = [], []
        for _ in range(runs):
            start, before = time.perf_counter(), os.times()
            subprocess.run([self.program, verb, self.case, *rest], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
            after = os.times()
            busy.append(after.children_user - before.children_user + after.children_system - before.children_system)
        seconds = statistics.median(times)
        slow = "" if seconds < most else f"  longer than {most:g} s"
        self.is_slow |= bool(slow)
        print(f"{seconds:7.3f} s  {statistics.median(busy):7.2f} s  {what}{slow}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--hearsay", default=".build/release/hearsay")
    parser.add_argument("--only", default="questions,exports,sitrep")
    options = parser.parse_args()
    if not os.path.exists(options.case):
        madecase.make(options.case, options.reports, options.hearsay)
    clock = Clock(options.hearsay, options.case)
    if "questions" in options.only:
        for question in words():
            clock.time(question[0], [*question[1:], "--format", "json"], QUESTION, " ".join(question))
        for claim, what in claims(options.case):
            clock.time("trace", [claim, "--format", "json"], QUESTION, f"trace of a claim ({what})")
    if "exports" in options.only:
        for name in FORMATS:
            clock.time("export", ["--format", name], EXPORT, f"export --format {name}", runs=1)
    if "sitrep" in options.only:
        # A larger case has no time that its page must keep.
        most = SITREP if options.reports <= SITREP_REPORTS else float("inf")
        for rest in ([], ["--format", "html"], ["--since", day(170)], ["--about", ABOUT[0]]):
            clock.time("sitrep", rest, most, " ".join(["sitrep", *rest]))
    sys.exit(1 if clock.is_slow else 0)


if __name__ == "__main__":
    main()
