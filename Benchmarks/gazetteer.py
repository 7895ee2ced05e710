#!/usr/bin/env python3
"""Measures `hearsay gazetteer import` on a dump of made-up places as large as GeoNames is.

    gazetteer.py --program hearsay [--bench hearsay-bench] [--rows 12000000] [--folder FOLDER]

Prints seconds, the most memory and the file's size; with hearsay-bench also how long a look-up takes. FOLDER needs room for the dump
(140 bytes a row) and three times as much for the gazetteer and its temporary files.
"""

import argparse
import os
import pathlib
import random
import resource
import subprocess
import time

SYLLABLES = ["ba", "ka", "lo", "mi", "san", "ta", "ru", "der", "ven", "port", "ach", "ul", "gor", "ni", "he", "sta", "wil", "ton", "dorf", "ville"]
FEATURES = [("P", "PPL"), ("P", "PPL"), ("P", "PPL"), ("H", "STM"), ("T", "MT"), ("S", "HTL"), ("A", "ADM3"), ("L", "LCTY")]
COUNTRIES = ["US", "CN", "IN", "NE", "ML", "FR", "DE", "RU", "BR", "MX", "ID", "NG"]


def rows(count):
    chance = random.Random(1)
    for number in range(1, count + 1):
        def name():
            return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()
        own = name() if chance.random() < 0.6 else f"{name()} {name()}"
        others = ",".join(name() for _ in range(chance.choice([0, 0, 1, 1, 3])))
        group, feature = chance.choice(FEATURES)
        yield (f"{number}\t{own}\t{own}\t{others}\t{chance.uniform(-90, 90):.5f}\t{chance.uniform(-180, 180):.5f}\t{group}\t{feature}\t"
               f"{chance.choice(COUNTRIES)}\t\t{chance.randint(1, 40):02d}\t\t\t\t{int(chance.paretovariate(0.7)) - 1}\t\t\tEtc/UTC\t2026-01-01\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--bench", help="hearsay-bench: measures look-ups")
    parser.add_argument("--rows", type=int, default=12_000_000)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(".build"))
    options = parser.parse_args()
    dump, made, names = (options.folder / f"made-up.{ending}" for ending in ("txt", "gaz", "names"))
    try:
        with open(dump, "w", encoding="utf-8") as out:
            out.writelines(rows(options.rows))
        start = time.monotonic()
        subprocess.run([options.program, "gazetteer", "import", dump, "-o", made], check=True)
        seconds = time.monotonic() - start
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{options.rows} rows, {os.path.getsize(dump) / 1e6:.0f} MB: {seconds:.0f} s, {memory:.0f} MB of memory, "
              f"{os.path.getsize(made) / 1e6:.0f} MB made")
        if options.bench:
            with open(dump, encoding="utf-8") as lines:
                names.write_text("".join(line.split("\t")[1] + "\n" for number, line in enumerate(lines) if number % 97 == 0))
            subprocess.run([options.bench, "--look-up", made, names], check=True)
    finally:
        names.unlink(missing_ok=True)
        dump.unlink(missing_ok=True)
        made.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
