"""Fills the tables of a case file with made-up reports, by SQL alone, as `hearsay add` would fill them.

    python3 Benchmarks/madecase.py CASE [--reports 100000] [--hearsay PROGRAM]

Five in six reports are originals; the others reprint one of the same story. A story has 1 to 60 reports, the
first a hundredth of all. A report has some 400 words, eight statements, two of them within another, twelve
clauses and five events; a claim has 1 to 40 assertions, in the first story any number. Texts, spans, chains,
origins and standings agree with each other. The same number of reports always gives the same rows.
"""

import argparse
import os
import random
import sqlite3
import subprocess

import madereport
import madestory

DAYS = 180
BATCH = 2000


def made(program, case):
    """An empty case file of the program's own schema."""
    subprocess.run([program, "add", case, os.devnull], check=False, capture_output=True)
    return sqlite3.connect(case, isolation_level=None)


class Filler:
    def __init__(self, database, reports):
        self.database = database
        self.reports = reports
        self.chance = random.Random(7)
        self.rows = {}
        self.world = madereport.World(self.chance)

    def insert(self, table, rows):
        self.rows.setdefault(table, []).extend(rows)

    def write(self):
        for table, rows in self.rows.items():
            if not rows:
                continue
            names = madereport.COLUMNS[table]
            marks = ",".join("?" * len(rows[0]))
            self.database.executemany(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", rows)
            rows.clear()

    def fill(self):
        # Indexes are made when the tables are full: that is faster, and gives the same indexes.
        indexes = self.database.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
        for name, _ in indexes:
            self.database.execute(f"DROP INDEX {name}")
        for table, rows in self.world.rows().items():
            self.insert(table, rows)
        stories = madestory.plan(self.reports, DAYS, self.chance)
        lasting = madestory.Stories(stories, self.world, self.chance)
        for number in range(1, self.reports + 1):
            for table, rows in lasting.report(number, number * DAYS // self.reports).items():
                self.insert(table, rows)
            if number % BATCH == 0:
                self.write()
        for table, rows in lasting.ending().items():
            self.insert(table, rows)
        self.write()
        for _, sql in indexes:
            self.database.execute(sql)
        self.database.execute("INSERT INTO report_words (report_words) VALUES ('rebuild')")


def make(case, reports, program):
    database = made(program, case)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN")
    Filler(database, reports).fill()
    database.execute("COMMIT")
    # As the program leaves a case file.
    database.execute("PRAGMA journal_mode = WAL")
    database.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("case")
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--hearsay", default=".build/release/hearsay")
    options = parser.parse_args()
    make(options.case, options.reports, options.hearsay)


if __name__ == "__main__":
    main()
