"""Replaces one section of docs/benchmarks.md, kept between two marks."""

import datetime
import pathlib
import platform
import subprocess

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"


def replace(name, body):
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    page = PAGE.read_text(encoding="utf-8")
    if start not in page:
        page = page.rstrip() + f"\n\n{start}\n{end}\n"
    before, rest = page.split(start, 1)
    after = rest.split(end, 1)[1]
    PAGE.write_text(f"{before}{start}\n{body.strip()}\n{end}{after}", encoding="utf-8")
    print(f"wrote the section '{name}' of {PAGE.relative_to(PAGE.parent.parent)}")


def circumstances():
    """Machine, day and commit of a measurement, in a line."""
    cpu = platform.processor() or platform.machine()
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                cpu = line.split(":", 1)[1].strip()
                break
        cores = len([l for l in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if l.startswith("processor")])
    except OSError:
        cores = 0
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    return f"{cpu}, {cores} cores; {datetime.date.today().isoformat()}; commit {commit}."


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(str(c) for c in row) + " |" for row in rows])
