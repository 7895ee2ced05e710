"""What fitting one head of a trained network begins with."""

import argparse
import pathlib

import torch

import network as networks
from train import base_folder
from words import Vocabulary


def begun(usage):
    """The command line (--data, --network, --out), the saved state, its network and the vocabulary."""
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--network", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    saved, base = torch.load(options.network, map_location="cpu"), base_folder()
    return options, saved, networks.build(base, saved).eval(), Vocabulary(base / "vocab.txt")
