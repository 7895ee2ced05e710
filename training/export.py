"""Writes the shipped model: int8 OpenVINO IR, vocabulary and description.

    python export.py --data FOLDER --network .train/a/network.pt --out ../Model [--float FOLDER]

Weights and activations are quantised after training with NNCF (transformer preset), calibrated on
windows of PolNeAR train. --float also writes the unquantised network, to compare with.
"""

import argparse
import json
import pathlib
import random
import shutil

import nncf
import numpy as np
import openvino
import torch

from network import BETWEEN, DISTANCES, LABELS, LINK, load
from polnear import article, ranges, read, window
from train import base_folder
from words import Vocabulary

CONTRACT = 1


class Exported(torch.nn.Module):
    """The network with what is constant after training folded in, and plain inputs."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, pieces, mask, features):
        keep = mask[:, None, None, :].to(torch.float32)
        # An additive mask, made here, keeps the exporter away from the library's own mask code.
        return self.network.forward_with(pieces, (1.0 - keep) * -1e4, features)


def calibration(folder, vocabulary, samples, seed):
    rng = random.Random(seed)
    records = read(folder / "attribution" / "polnear.train.jsonl.gz")
    for record in rng.sample(records, samples):
        a = article(record, vocabulary)
        low, high = rng.choice(ranges(a, 384, rng))
        w = window(a, low, high, vocabulary)
        row = lambda values: np.array([values], dtype=np.int64)
        yield {"pieces": row(w.pieces), "mask": np.ones((1, len(w.pieces)), dtype=np.int64), "features": row(w.features)}


def convert(network):
    network.eval()
    example = {k: torch.ones(2, 24, dtype=torch.long) for k in ("pieces", "mask", "features")}
    model = openvino.convert_model(Exported(network), example_input=example)
    for port, name in zip(model.inputs, ("pieces", "mask", "features")):
        port.get_tensor().set_names({name})
        port.get_node().set_partial_shape(openvino.PartialShape([-1, -1]))
    model.outputs[0].get_tensor().set_names({"words"})
    model.validate_nodes_and_infer_types()
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--network", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--float", type=pathlib.Path)
    parser.add_argument("--name", required=True, help="the model's name in readings")
    parser.add_argument("--samples", type=int, default=200)
    options = parser.parse_args()
    base = base_folder()
    vocabulary = Vocabulary(base / "vocab.txt")
    network = load(base, options.network)
    model = convert(network)
    if options.float:
        options.float.mkdir(parents=True, exist_ok=True)
        openvino.save_model(model, options.float / "reader.xml", compress_to_fp16=False)
        describe(network, options.name + "-float", options.float, base)
    data = nncf.Dataset(list(calibration(options.data, vocabulary, options.samples, 11)))
    quantized = nncf.quantize(
        model, data, model_type=nncf.ModelType.TRANSFORMER, preset=nncf.QuantizationPreset.PERFORMANCE,
        subset_size=options.samples,
    )
    options.out.mkdir(parents=True, exist_ok=True)
    openvino.save_model(quantized, options.out / "reader.xml", compress_to_fp16=True)
    describe(network, options.name, options.out, base)


def describe(network, name, folder, base):
    """What the program needs besides the weights."""
    rounded = lambda tensor: [round(x, 5) for x in tensor.detach().flatten().tolist()]
    description = {
        "contract": CONTRACT,
        "name": name,
        "labels": list(LABELS),
        "transitions": rounded(network.scores()),
        "link": {
            "size": LINK,
            "distances": DISTANCES,
            "between": BETWEEN,
            "source_bias": rounded(network.source_bias),
            "content_bias": rounded(network.content_bias),
        },
    }
    (folder / "reader.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
    shutil.copy(base / "vocab.txt", folder / "vocab.txt")


if __name__ == "__main__":
    main()
