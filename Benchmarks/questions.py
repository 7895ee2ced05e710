"""Fills a case file's tables with made-up reports, by SQL alone, and times every question.

    python3 Benchmarks/questions.py CASE [--reports 100000] [--schema FILE] [--hearsay PROGRAM]

CASE is made where it is missing, by PROGRAM or from the SQL in FILE. The same number of reports
always gives the same rows.
"""

import argparse
import os
import random
import sqlite3
import statistics
import subprocess
import time

TYPES = ["AGREE", "SUPPORT", "REJECT", "ACCUSE", "PROTEST", "THREATEN", "REQUEST", "CONSULT",
         "AID", "SANCTION", "ASSAULT", "MOBILIZE"]
STATUSES = ["happened", "ongoing", "planned", "threatened", "requested", "denied",
            "hypothetical", "did-not-happen"]
KINDS = ["named", "anonymous", "institution", "collective", "document"]
WORDS = ("minister border river talks convoy ceasefire harbour bridge council grain troops "
         "sanctions envoy village ferry strike vote treaty pipeline fishing army rebels aid").split()


def day(number):
    return time.strftime("%Y-%m-%d", time.gmtime(1767225600 + 86400 * number))


def fill(database, reports):
    """Five statements, five events, two figures a report; one report in five is a reprint."""
    chance = random.Random(7)
    actors = 3000
    outlets = [f"Outlet {n}" for n in range(300)]
    database.executemany(
        "INSERT INTO actor (id, key, name, type, country, sector) VALUES (?,?,?,?,?,?)",
        ((n, f"actor {n}", f"Actor {n} of Land {n % 90}", "person", f"L{n % 90:02}", "GOV")
         for n in range(1, actors + 1)))

    def actor():
        # A few actors are in most of the news.
        return min(actors, 1 + int(actors * chance.random() ** 4))

    tables = {name: [] for name in ("report", "entity", "statement", "event", "party", "figure",
                                    "deadline")}
    columns = {
        "report": "id,key,url,outlet,title,published,added,sha256,text,copy_root,copy_kind",
        "entity": "report,local,actor,name",
        "statement": "report,local,parent,speaker,audience,source_kind,stance,voice,confidence,"
                     "source,cue,content,start,\"end\"",
        "event": "report,local,type,status,statement,day,confidence,trigger,sentence,start,\"end\"",
        "party": "report,event,side,actor",
        "figure": "report,local,value,min,max,unit,kind,holder,statement,words,sentence,start,"
                  "\"end\"",
        "deadline": "report,local,issuer,addressee,due,demand,statement,sentence,start,\"end\"",
    }

    def write():
        for name, rows in tables.items():
            if not rows:
                continue
            marks = ",".join("?" * len(rows[0]))
            database.executemany(
                f"INSERT OR IGNORE INTO {name} ({columns[name]}) VALUES ({marks})", rows)
            rows.clear()

    for report in range(1, reports + 1):
        text = " ".join(chance.choices(WORDS, k=350))
        published = day(report * 180 // reports)
        root = chance.randint(1, report - 1) if report > 1 and chance.random() < 0.2 else None
        tables["report"].append(
            (report, f"key {report}", f"https://example.org/{report}", chance.choice(outlets),
             " ".join(chance.choices(WORDS, k=7)), published, published + "T12:00:00Z",
             f"{report:064x}", text, root, root and "near"))
        for n in range(4):
            tables["entity"].append((report, f"n{n}", actor(), "name"))
        for n in range(5):
            known = chance.random() < 0.8
            tables["statement"].append(
                (report, f"a{n}", f"a{n - 1}" if n in (1, 4) else None, actor() if known else None,
                 actor() if chance.random() < 0.2 else None, chance.choice(KINDS), "assert",
                 "indirect", 0.9, chance.choice(WORDS) + " officials", "said", text[:90], 0, 90))
            tables["event"].append(
                (report, f"e{n}", chance.choice(TYPES), chance.choice(STATUSES), f"a{n}",
                 day(chance.randint(0, 180)) if chance.random() < 0.5 else None, 0.8, "strike",
                 text[:120], n * 10, n * 10 + 6))
            tables["party"] += [(report, f"e{n}", "source", actor()),
                                (report, f"e{n}", "target", actor())]
        for n in range(2):
            value = chance.randint(1, 500)
            tables["figure"].append(
                (report, f"q{n}", value, value, value, None,
                 chance.choice(["killed", "wounded", "displaced"]), actor(), f"a{n}", str(value),
                 text[:100], 0, 3))
        if chance.random() < 0.3:
            tables["deadline"].append(
                (report, "d0", actor(), actor(), day(chance.randint(0, 180)), "leave the bridge",
                 "a0", "They must leave the bridge by then.", 0, 40))
        if report % 2000 == 0:
            write()
    write()
    database.execute("INSERT INTO report_words (report_words) VALUES ('rebuild')")


def make(case, reports, schema, program):
    if schema:
        database = sqlite3.connect(case)
        database.executescript(open(schema, encoding="utf-8").read())
        # As the program marks a case file of its first schema.
        database.execute(f"PRAGMA application_id = {0x48525359}")
        database.execute("PRAGMA user_version = 1")
    else:
        subprocess.run([program, "add", case, os.devnull], check=False, capture_output=True)
        database = sqlite3.connect(case)
    database.execute("PRAGMA synchronous = OFF")
    with database:
        fill(database, reports)
    database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--schema", help="SQL that makes the tables")
    parser.add_argument("--hearsay", default=".build/release/hearsay")
    parser.add_argument("--fill-only", action="store_true")
    options = parser.parse_args()
    if not os.path.exists(options.case):
        make(options.case, options.reports, options.schema, options.hearsay)
    if options.fill_only:
        return
    questions = [["timeline"], ["sources"], ["deadlines"], ["figures"], ["positions"],
                 ["search", "convoy bridge"], ["search", "\"grain troops\""],
                 ["changes", "--since", day(170)]]
    for question in questions:
        for about in ([], ["--about", "Actor 1 "], ["--about", "L07"]):
            times = []
            for _ in range(3):
                start = time.perf_counter()
                subprocess.run(
                    [options.hearsay, question[0], options.case, *question[1:], *about,
                     "--format", "json"], check=True, stdout=subprocess.DEVNULL)
                times.append(time.perf_counter() - start)
            print(f"{statistics.median(times):7.3f} s  {' '.join(question + about)}")


if __name__ == "__main__":
    main()
