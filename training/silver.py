"""Reads more news with a trained model: silver data for a second round of training.

    python silver.py --data FOLDER --network FILE --model FOLDER --out FILE

The texts are of other years, places and subjects than PolNeAR's; only train parts are read.
"""

import argparse
import gzip
import json
import pathlib

import decode
from dev import exported
from network import load
from documents import read
from polnear import article
from train import base_folder
from words import Vocabulary

SETS = (
    "crossdoc/fnc1-stance.train", "crossdoc/ecbplus.train", "crossdoc/meantime.train", "events/rams.train",
    "places/geovirus.train", "time/timebank.train", "time/aquaint-timeml.train", "ner/re3d.train",
)


def texts(folder):
    """Each text once."""
    seen = set()
    for name in SETS:
        for record in read(folder / f"{name}.jsonl.gz"):
            text = record.get("text", "")
            if len(text) > 300 and text not in seen:
                seen.add(text)
                yield name, text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--network", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    base = base_folder()
    vocabulary = Vocabulary(base / "vocab.txt")
    network = load(base, options.network)
    run = exported(options.model)
    total = found = 0
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for name, text in texts(options.data):
            a = article({"text": text, "attributions": []}, vocabulary)
            if not a.words:
                continue
            outputs = decode.word_outputs(a, run, vocabulary)
            attributions = [x for x in decode.attributions(a, outputs, network) if x["cue"] and x["content"]]
            total += 1
            found += len(attributions)
            out.write(json.dumps({"set": name, "text": text, "attributions": attributions}) + "\n")
    print(f"{total} texts, {found} attributions")


if __name__ == "__main__":
    main()
