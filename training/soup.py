"""Mixes the weights of two networks that began alike: part of one, the rest of the other (Wortsman et al. 2022).

    python soup.py --first network.pt|MODEL --second network.pt --share 0.35 --out network.pt

`--share` is that of the second. A network that was trained on attribution alone and one that went on from it to
all tasks meet on the way: the share decides what each keeps of what it has learned.
"""

import argparse
import pathlib

import torch

from network import load, shipped
from train import base_folder


SHARED = ("tag_steps", "source_bias", "content_bias")


def mixed(first, second, share):
    """The second's weights, but the encoder, its features and the heads of attribution are of both."""
    own, out = first.state_dict(), dict(second.state_dict())
    for name, value in out.items():
        if name.startswith(("encoder.", "features.")) and value.is_floating_point() or name in SHARED:
            out[name] = torch.lerp(own[name], value, share)
    for head in ("tags", "links"):
        _, start, end = second.heads.within[head]
        for name in ("output.direct.weight", "output.direct.bias"):
            out[name] = out[name].clone()
            out[name][start:end] = torch.lerp(own[name][start:end], out[name][start:end], share)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=pathlib.Path, required=True, help="network.pt, or a shipped model's folder")
    parser.add_argument("--second", type=pathlib.Path, required=True)
    parser.add_argument("--share", type=float, default=0.35)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    base = base_folder()
    first = shipped(base, options.first) if options.first.is_dir() else load(base, options.first)
    second = load(base, options.second)
    torch.save({"network": mixed(first, second, options.share), "lemmas": second.heads.lemmas, "relations": second.heads.relations}, options.out)


if __name__ == "__main__":
    main()
