"""Fits the head that tells what words are about, in closed form, with all else of a network as it is.

    python meaning.py --data FOLDER --network .train/four/network.pt --out .train/meaning/network.pt

The mean of a clause's words, read in its report, is to point where the base package's own embedding of the same
words, read alone, points: ridge regression from the encoder's last layer to that embedding's first axes. Clauses
are pieces of sentences between marks and conjunctions, from news and pairs of sentences; dev parts are not used.
"""

import argparse
import pathlib
import re

import torch

import decode
import network as networks
from documents import WordIndex, document, read
from heads import VECTOR
from similarity import teach
from train import base_folder
from words import Vocabulary

NEWS = {"attribution/polnear.train": 5, "crossdoc/ecbplus.train": 2}  # one text of so many
PAIRS = "crossdoc/sts-news.train"
CUT = re.compile(r"[,;:—–“”\"()]|\s(?:that|which|who|and|but|when|while|because|after|before)\s")
WORDS = range(3, 41)  # of a clause
PENALTY = 10.0


def clauses(text):
    """(start, end) of the pieces of a text's lines and sentences."""
    for line in re.finditer(r"[^\n]+", text):
        for sentence in re.finditer(r".+?(?:[.!?][”\"’']?(?=\s)|$)", line.group()):
            at, found = line.start() + sentence.start(), [0]
            for cut in CUT.finditer(sentence.group()):
                found += [cut.start(), cut.end()]
            found.append(len(sentence.group()))
            pieces = list(zip(found[::2], found[1::2]))
            # The whole sentence too.
            for start, end in pieces + ([(0, len(sentence.group()))] if len(pieces) > 1 else []):
                words = sentence.group()[start:end]
                if len(words.split()) in WORDS:
                    lead = len(words) - len(words.lstrip())
                    yield at + start + lead, at + end


def texts(data):
    """Each text with the spans that are fitted."""
    for name, step in NEWS.items():
        for record in read(data / f"{name}.jsonl.gz")[::step]:
            yield record["text"], list(clauses(record["text"]))
    for record in read(data / f"{PAIRS}.jsonl.gz"):
        for sentence in (record["text"], record["text2"]):
            yield sentence, [(0, len(sentence))]


def sentence(text):
    """A clause as a sentence of its own."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?" else ".")


@torch.inference_mode()
def means(network, vocabulary, found):
    """The mean of the encoder's last layer over each span's words; the spans' texts."""
    run = lambda pieces, mask, features: network.encode(pieces, mask, features)
    rows, wordings = [], []
    for text, spans in found:
        d = document(text, vocabulary)
        hidden = decode.word_outputs(d, run, vocabulary) if d.words and spans else None
        index = WordIndex(d.words)
        for start, end in spans if hidden is not None else ():
            words = index.range(start, end)
            if words:
                rows.append(hidden[slice(*words)].mean(0))
                wordings.append(sentence(text[start:end]))
    return torch.stack(rows), wordings


def fit(rows, targets):
    """Weights and biases from the rows to the targets' first axes."""
    axes = torch.linalg.svd(targets[:20_000].double(), full_matrices=False)[2][:VECTOR]
    inputs = torch.cat([rows, torch.ones(len(rows), 1)], dim=1).double()
    gram = inputs.T @ inputs + PENALTY * torch.eye(inputs.size(1), dtype=torch.double)
    solved = torch.linalg.solve(gram, inputs.T @ (targets.double() @ axes.T))
    return solved[:-1].T.float(), solved[-1].float()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--network", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    base = base_folder()
    saved = torch.load(options.network, map_location="cpu")
    network = networks.load(base, options.network)
    rows, wordings = means(network, Vocabulary(base / "vocab.txt"), texts(options.data))
    print(f"{len(rows)} clauses", flush=True)
    weight, bias = fit(rows, torch.stack(teach(wordings, base)))
    group, start, end = network.heads.within["vector"]
    # The other heads of the group are of about one size, and so must this be, for int8 has one scale a channel only.
    scale = network.output[group].weight[start:end].norm() / weight.norm()
    saved["network"][f"output.{group}.weight"][start:end] = weight * scale
    saved["network"][f"output.{group}.bias"][start:end] = bias * scale
    options.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(saved, options.out)


if __name__ == "__main__":
    main()
