#!/usr/bin/env python3
"""Writes NDJSON from standard input as Parquet; `hearsay export --format parquet` runs it.

    parquet.py FILE --integers A,B --reals C,D --texts E,F   columns by what they hold
    parquet.py --install                                     fetch pyarrow into .deps/pyarrow

Columns keep the order in which the first line has them, and every line must have all of them. Rows are
written in groups, so that memory stays bounded. FILE appears under its name when all is written.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

OWN = pathlib.Path(__file__).resolve().parent.parent / ".deps" / "pyarrow"
GROUP = 10_000


def install():
    OWN.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--only-binary=:all:", "--target", str(OWN), "pyarrow"]
    return subprocess.call(command)


def batches(lines):
    rows = []
    for line in lines:
        rows.append(json.loads(line))
        if len(rows) == GROUP:
            yield rows
            rows = []
    if rows:
        yield rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?")
    parser.add_argument("--install", action="store_true")
    for kind in ("integers", "reals", "texts"):
        parser.add_argument("--" + kind, default="")
    options = parser.parse_args()
    if options.install:
        return install()
    if not options.file:
        parser.error("FILE is missing")
    sys.path.insert(0, str(OWN))
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        print(f"parquet: pyarrow is missing. Fetch it: python3 {__file__} --install\n"
              "parquet: or install it yourself: pip install pyarrow", file=sys.stderr)
        return 1
    types = {}
    for names, kind in ((options.integers, pyarrow.int64()), (options.reals, pyarrow.float64()), (options.texts, pyarrow.string())):
        types.update((name, kind) for name in names.split(",") if name)
    schema, writer = None, None
    part = options.file + ".part"
    try:
        for rows in batches(sys.stdin.buffer):
            if writer is None:
                schema = pyarrow.schema([(name, types[name]) for name in rows[0]])
                writer = pyarrow.parquet.ParquetWriter(part, schema, compression="zstd")
            writer.write_table(pyarrow.Table.from_pylist(rows, schema=schema))
        if writer is None:
            schema = pyarrow.schema(list(types.items()))
            writer = pyarrow.parquet.ParquetWriter(part, schema, compression="zstd")
        writer.close()
        os.replace(part, options.file)
    except OSError as error:
        print(f"parquet: {options.file}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
