"""Scores a checkpoint or an exported model on PolNeAR dev, without the Swift program.

    python evaluate.py --data FOLDER --scorer score.py (--network FILE | --model FOLDER)

Use it to choose between networks; the figures in docs/benchmarks.md come from the program itself.
"""

import argparse
import json
import pathlib

import torch

import decode
from network import load
from polnear import article, read
from train import base_folder, load_scorer
from words import Vocabulary


def exported(folder):
    """A function that runs the exported network."""
    import openvino

    compiled = openvino.Core().compile_model(folder / "reader.xml", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    return lambda pieces, mask, features: torch.from_numpy(
        compiled([pieces.numpy(), mask.numpy(), features.numpy()])[0].copy()
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True)
    parser.add_argument("--network", type=pathlib.Path, required=True, help="a checkpoint: links and transitions")
    parser.add_argument("--model", type=pathlib.Path, help="run this exported model in place of the checkpoint")
    parser.add_argument("--limit", type=int, default=384)
    parser.add_argument("--context", type=int, default=64)
    parser.add_argument("--reach", type=int, default=decode.REACH)
    parser.add_argument("--articles", type=int)
    options = parser.parse_args()
    decode.REACH = options.reach
    base = base_folder()
    vocabulary = Vocabulary(base / "vocab.txt")
    network = load(base, options.network)
    run = exported(options.model) if options.model else network
    dev = [article(r, vocabulary) for r in read(options.data / "attribution" / "polnear.dev.jsonl.gz")][: options.articles]
    outputs = [decode.word_outputs(a, run, vocabulary, options.limit, options.context) for a in dev]
    readings = [{"attributions": decode.attributions(a, o, network)} for a, o in zip(dev, outputs)]
    figures = load_scorer(options.scorer).score_attribution([a.gold for a in dev], readings)
    for name, f in figures.items():
        print(f"{name:32s} P {f['P']:.1f}  R {f['R']:.1f}  F1 {f['F1']:.2f}")


if __name__ == "__main__":
    main()
