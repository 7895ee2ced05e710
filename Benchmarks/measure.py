#!/usr/bin/env python3
"""Measures speed and memory of the built program and writes the figures to docs/benchmarks.md.

    measure.py --program hearsay --bench hearsay-bench [--data FOLDER] [--reports 10000]

The reports are PolNeAR dev where it is there, else the samples. Speed is a ratio taken in one run:
`hearsay pipe` against bare inference of the same model on the same windows.
"""

import argparse
import gzip
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import threading
import time

import section


def texts(data):
    gold = data / "attribution" / "polnear.dev.jsonl.gz" if data else None
    if gold and gold.exists():
        with gzip.open(gold, "rt", encoding="utf-8") as lines:
            return "PolNeAR dev", [json.loads(line)["text"] for line in lines]
    samples = sorted(pathlib.Path("Samples").glob("*.txt"))
    return "the samples", [p.read_text(encoding="utf-8") for p in samples]


def write(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for number, text in enumerate(records):
            out.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")


def resident(pid):
    """Peak resident memory in MB so far."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def start_up(program, folder):
    """Median seconds from start to the end of one 600-word report."""
    report = folder / "600.txt"
    words = pathlib.Path("Samples/kestrel-strait.txt").read_text(encoding="utf-8").split(" ")
    report.write_text(" ".join((words * 3)[:600]), encoding="utf-8")
    took = []
    for _ in range(7):
        started = time.monotonic()
        subprocess.run([program, "read", "--format", "json", report], stdout=subprocess.DEVNULL, check=True)
        took.append(time.monotonic() - started)
    return statistics.median(took)


def memory(program, folder, reports):
    """Peak memory after each tenth of many reports."""
    path = folder / "many.ndjson"
    write(path, reports)
    peaks = []
    with open(path, "rb") as source:
        process = subprocess.Popen([program, "pipe"], stdin=source, stdout=subprocess.PIPE)

        def count():
            for number, _ in enumerate(process.stdout, 1):
                if number % (len(reports) // 10) == 0:
                    # After the last report the program may be gone: its peak was the one before.
                    peaks.append(resident(process.pid) or (peaks[-1] if peaks else 0.0))

        counter = threading.Thread(target=count)
        counter.start()
        started = time.monotonic()
        counter.join()
        process.wait()
    return peaks, time.monotonic() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--reports", type=int, default=10_000)
    options = parser.parse_args()
    name, corpus = texts(options.data)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        write(folder / "corpus.ndjson", corpus)
        bench = json.loads(subprocess.run([options.bench, folder / "corpus.ndjson"], stdout=subprocess.PIPE, check=True).stdout)
        write(folder / "thrice.ndjson", corpus * 3)
        started = time.monotonic()
        with open(folder / "thrice.ndjson", "rb") as source:
            subprocess.run([options.program, "pipe"], stdin=source, stdout=subprocess.DEVNULL, check=True)
        piped = (time.monotonic() - started) / 3
        first = start_up(options.program, folder)
        # Openings of reports, long and short: many reports in bearable time.
        many = [corpus[i % len(corpus)][: 300 + 97 * (i % 13)] for i in range(options.reports)]
        peaks, took = memory(options.program, folder, many)
    load = os.getloadavg()[0]
    rows = [
        ["reports read, two layers, in one process", f"{bench['reports_per_second']:.1f} reports/s, {bench['pieces_per_second']:,.0f} pieces/s"],
        ["the same against bare inference of the same windows", f"**{bench['ratio']:.3f}**"],
        ["`hearsay pipe` on all reports three times, start-up and JSON included, against bare inference", f"**{bench['bare_seconds'] / piped:.3f}**"],
        ["start to first reading of a 600-word report", f"{first:.2f} s"],
        [f"peak memory after {len(many) // 10:,} / {len(many) // 2:,} / {len(many):,} reports",
         f"{peaks[0]:.0f} / {peaks[4]:.0f} / {peaks[-1]:.0f} MB"],
        [f"those {len(many):,} openings of reports", f"{len(many) / took:.1f} reports/s"],
    ]
    body = f"### Speed and memory\n\n`make bench`, on {name} ({len(corpus)} reports), {int(bench['jobs'])} jobs; medians.\n\n"
    body += section.table(["what", "figure"], rows)
    body += f"\n\n{section.circumstances()} Load when it ended: {load:.1f}."
    section.replace("speed", body)
    results = pathlib.Path(__file__).resolve().parent / "Results"
    results.mkdir(exist_ok=True)
    record = {"circumstances": section.circumstances(), "bench": bench, "pipe_seconds": piped, "start_up_seconds": first,
              "peak_memory_mb": peaks, "many_reports_per_second": len(many) / took}
    (results / "latest.json").write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    main()
