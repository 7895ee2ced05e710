"""Fits the head for source–target pairs once more, all else of a network as it is.

    python pairs.py --data FOLDER --network IN.pt --out OUT.pt

The last stage trains all heads together, and this one, with few rows of its own, loses by it. What it reads is
pooled once; then a softmax regression is fitted from the head's own weights on, held near them.
"""

import torch

import cases
import events
import marks
import refit
from documents import SOURCE, TARGET, window
from folds import fold
from train import tensors

CLASSES = len(events.ROOTS) + 1
STEPS, RATE, SMOOTHING, PULL = 150, 3e-3, 0.1, 3e-4
LIMIT = 180  # words of a text that are read


def sources(data, vocabulary):
    """Each kind of data with how much it counts."""
    of = lambda name: data / f"{name}.train.jsonl.gz"
    return [
        ([d for d in events.plv(of("events/plv"), vocabulary) if fold(d.gold) != 0], 1.0),
        (events.directions(of("events/aw-wiki"), vocabulary), 0.3),
        (events.coded(of("events/petrarch2-unittest"), vocabulary), 0.2),
        ([d for report in marks.reports() if report.case not in marks.LEFT_OUT for d in cases.pairs(report, vocabulary)], 0.05),
    ]


@torch.no_grad()
def pooled(network, vocabulary, documents):
    """What the head reads of each text: means over all words, a source's, a target's, and whether there are any.
    And which roots are right."""
    rows, right = [], torch.zeros(len(documents), CLASSES, dtype=torch.bool)
    for i, d in enumerate(documents):
        w = window(d, 0, min(len(d.words), LIMIT), vocabulary)
        pieces, mask, features, first, _ = tensors([w], vocabulary)
        hidden = network.hidden["meaning"](network.encode(pieces, mask, features))[0, first[0]]
        marks = torch.tensor(w.notes["pair"].marks)
        groups = [torch.ones(len(marks), dtype=torch.bool), marks == SOURCE, marks == TARGET]
        means = [hidden[g].mean(0) if g.any() else hidden.new_zeros(hidden.size(1)) for g in groups]
        rows.append(torch.cat([*means, torch.tensor([float(g.any()) for g in groups])]))
        right[i, list(w.notes["pair"].roots)] = True
    return torch.stack(rows), right


def main():
    options, saved, network, vocabulary = refit.begun(__doc__)
    read = [(*pooled(network, vocabulary, documents), share) for documents, share in sources(options.data, vocabulary)]

    group, start, end = network.heads.within["pair"]
    step = (end - start) // 3
    places = [range(start + k * step, start + k * step + CLASSES) for k in range(3)]
    weight, bias = (saved["network"][f"output.{group}.{name}"].detach() for name in ("weight", "bias"))
    before = torch.cat([*(weight[list(p)] for p in places), *(bias[list(p)].unsqueeze(1) for p in places)], dim=1)
    own = before.clone().requires_grad_(True)
    optimizer = torch.optim.Adam([own], lr=RATE)
    for _ in range(STEPS):
        loss = PULL * ((own - before) ** 2).sum()
        for rows, right, share in read:
            log = torch.log_softmax(rows @ own.T, dim=1)
            told = torch.logsumexp(log.masked_fill(~right, -1e4), dim=1)
            loss = loss - share * ((1 - SMOOTHING) * told + SMOOTHING * log.mean(1)).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    size = weight.size(1)
    for k, place in enumerate(places):
        weight[list(place)] = own.detach()[:, k * size : (k + 1) * size]
        bias[list(place)] = own.detach()[:, 3 * size + k]
    saved["network"] |= {f"output.{group}.weight": weight, f"output.{group}.bias": bias}
    torch.save(saved, options.out)


if __name__ == "__main__":
    main()
