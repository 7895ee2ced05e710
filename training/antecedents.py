"""Fits the head for antecedents once more, all else of a network as it is.

    python antecedents.py --data FOLDER --network IN.pt --out OUT.pt

What the head reads of every mention is kept; then its weights are trained alone, a document at a time: that is
cheap, and many epochs of all heads together leave this one short of what it can do.
"""

import random

import torch
from torch import nn
from torch.nn import functional

import cases
import gum
import losses
import network as networks
import refit
import wording
from documents import ranges, window
from train import tensors

EPOCHS, RATE, DROPOUT, SEED = 6, 1e-3, 0.1, 5
LIMIT = 384  # word pieces a window
OTHERS = ("gap_bias", "same_word_bias", "gap_rows", "class_rows", "pairing")


class Antecedents(nn.Module):
    """The head alone, by the names that `antecedent_scores` looks for."""

    def __init__(self, network):
        super().__init__()
        group, start, end = network.heads.within["antecedents"]
        output = network.output[group]
        self.weight = nn.Parameter(output.weight[start:end].detach().clone())
        self.bias = nn.Parameter(output.bias[start:end].detach().clone())
        for name in OTHERS:
            setattr(self, name, nn.Parameter(getattr(network, name).detach().clone()))

    def forward(self, rows, wordings, classes):
        return networks.antecedent_scores(self, functional.linear(rows, self.weight, self.bias), wordings, classes)

    def write(self, state, network):
        """Puts the weights into a network's state."""
        group, start, end = network.heads.within["antecedents"]
        state[f"output.{group}.weight"][start:end] = self.weight.detach()
        state[f"output.{group}.bias"][start:end] = self.bias.detach()
        state |= {name: getattr(self, name).detach() for name in OTHERS}


@torch.no_grad()
def mentions(network, vocabulary, d):
    """What the head reads of each mention, its wording, the classes of all pairs, and which belong together."""
    rows, found, types, spans, clusters = [], [], [], [], []
    for number, (start, end) in enumerate(ranges(d, LIMIT, None)):
        w = window(d, start, end, vocabulary)
        pieces, mask, features, first, _ = tensors([w], vocabulary)
        hidden = network.hidden["meaning"](network.encode(pieces, mask, features))[0, first[0]]
        note = w.notes["coreference"]
        for head in sorted(note.first):
            rows.append(hidden[head])
            found.append(note.wordings[head])
            types.append(note.types[head])
            spans.append((number, note.first[head], note.last[head]))
            clusters.append(note.cluster.get(head, -1 - len(clusters)))
    if len(rows) < 2:
        return None
    return torch.stack(rows), found, wording.classes(found, types, spans), torch.tensor(clusters)


def main():
    options, saved, network, vocabulary = refit.begun(__doc__)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    texts = [d for d in gum.documents(options.data, "train", vocabulary, network.heads.lemmas, network.heads.relations, tight=True)
             if "coreference" in d.notes]
    read = [m for d in texts + cases.coreferent(vocabulary, network) if (m := mentions(network, vocabulary, d))]
    head = Antecedents(network)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, EPOCHS * len(read))
    for epoch in range(EPOCHS):
        rng.shuffle(read)
        total = 0.0
        for rows, wordings, classes, cluster in read:
            scores = head(functional.dropout(rows, DROPOUT), wordings, classes)
            loss = losses.linked(scores, cluster)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: {total / len(read):.4f}", flush=True)
    head.write(saved["network"], network)
    torch.save(saved, options.out)


if __name__ == "__main__":
    main()
