"""Writes the shipped model: int8 OpenVINO IR, vocabulary and description.

    python export.py --data FOLDER --network .train/one/network.pt --out ../Model [--float FOLDER]

Weights and activations are quantised after training with NNCF (transformer preset), calibrated on
windows of train parts of several corpora. --float also writes the unquantised network, to compare with.
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

import coreference
import events
import names
import polnear
import universal
from documents import document, ranges, read, window
from heads import ANTECEDENT, BETWEEN, DISTANCES, LINK
from network import REACH, load
from train import base_folder
from words import Vocabulary

CONTRACT = 3
# What the program reads most: news; and some of everything else that a head was trained on.
CALIBRATION = {"attribution/polnear.train": 0.6, "coref/gum.train": 0.2, "events/rams.train": 0.1, "events/plv.train": 0.1}


class Exported(torch.nn.Module):
    """The network with plain inputs."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, pieces, mask, features):
        keep = mask[:, None, None, :].to(torch.float32)
        # An additive mask, made here, keeps the exporter away from the library's own mask code.
        return self.network(pieces, (1.0 - keep) * -1e4, features)


def calibration(folder, vocabulary, samples, seed):
    rng = random.Random(seed)
    for name, share in CALIBRATION.items():
        for record in rng.sample(read(folder / f"{name}.jsonl.gz"), int(samples * share)):
            d = document(record["text"], vocabulary)
            low, high = rng.choice(ranges(d, 384, rng))
            w = window(d, low, high, vocabulary)
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
    heads = network.heads
    description = {
        "contract": CONTRACT,
        "name": name,
        "heads": {head: list(bounds) for head, bounds in heads.ranges.items()},
        "labels": list(polnear.LABELS),
        "transitions": rounded(network.tag_scores()),
        "link": {
            "size": LINK,
            "distances": DISTANCES,
            "between": BETWEEN,
            "source_bias": rounded(network.source_bias),
            "content_bias": rounded(network.content_bias),
        },
        "names": {"labels": list(names.LABELS), "transitions": rounded(network.name_scores())},
        "upos": list(universal.UPOS),
        "lemmas": heads.lemmas,
        "relations": heads.relations,
        "relation_weights": rounded(network.relation_weights),
        "mentions": list(coreference.KINDS),
        "coreference": {
            "size": ANTECEDENT,
            "reach": REACH,
            "distance": rounded(network.gap_bias),
            "same_word": rounded(network.same_word_bias),
            "distance_rows": rounded(network.gap_rows),
            "class_rows": rounded(network.class_rows),
            "pairing": rounded(network.pairing),
        },
        "roots": list(events.ROOTS),
        "pair": {"roots": list(events.ROOTS), "modes": list(events.MODE_NAMES), "temperature": 1.0},
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reader.json").write_text(json.dumps(description, indent=None, ensure_ascii=False) + "\n", encoding="utf-8")
    shutil.copy(base / "vocab.txt", folder / "vocab.txt")


if __name__ == "__main__":
    main()
