"""The weighted mean of networks that grew out of one another (“model soups”, Wortsman et al. 2022).

    python mix.py --out OUT.pt WEIGHT=IN.pt WEIGHT=IN.pt …

The weights should add up to 1. What is no number (lemma rules, relations) is the last one's.
"""

import argparse
import pathlib

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("networks", nargs="+", metavar="WEIGHT=IN.pt")
    options = parser.parse_args()
    pairs = [entry.split("=", 1) for entry in options.networks]
    found = [(float(weight), torch.load(path, map_location="cpu")) for weight, path in pairs]
    mixed = found[-1][1]
    mixed["network"] = {
        name: sum(weight * saved["network"][name] for weight, saved in found) if value.is_floating_point() else value
        for name, value in mixed["network"].items()
    }
    torch.save(mixed, options.out)


if __name__ == "__main__":
    main()
