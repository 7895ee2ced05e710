"""Figures of a network on dev data, without the Swift program: to choose between networks.

    python dev.py --data FOLDER --scorer score.py (--network FILE | --model FOLDER) [--tasks a,b]

Of a checkpoint, or of an exported model as OpenVINO runs it. Tokens and sentences of syntax are gold's; heads
are the best for each word, no tree is made. What the program can tell of itself, `make eval` takes from it.
"""

import argparse
import collections
import json
import pathlib

import numpy as np
import torch

import corpora
import decode
import events
import gum
import losses
import names
import wording
from documents import read, window
from folds import fold
from network import antecedent_scores
from polnear import article

PARTS = ("attribution", "names", "syntax", "coreference", "factuality", "triggers", "pairs", "similarity")


class Look:
    def __init__(self, network, data, vocabulary, base, scorer, run=None):
        self.network, self.data, self.vocabulary, self.base, self.scorer = network, data, vocabulary, base, scorer
        self.run = run or self.by_torch

    def by_torch(self, pieces, mask, features):
        return self.network(pieces, mask, features)

    def head(self, rows, name):
        return rows[:, slice(*self.network.heads.ranges[name])]

    def rows(self, d):
        return decode.word_outputs(d, self.run, self.vocabulary)

    def rows_of_whole(self, d):
        """Of a short text that carries marks."""
        w = window(d, 0, len(d.words), self.vocabulary)
        out = self.run(torch.tensor([w.pieces]), torch.ones(1, len(w.pieces), dtype=torch.long), torch.tensor([w.features]))
        return out[0].float()[torch.tensor(w.first)]

    def attribution(self):
        dev = [article(r, self.vocabulary) for r in read(self.data / "attribution/polnear.dev.jsonl.gz")]
        readings = [{"attributions": decode.attributions(a, decode.window_outputs(a, self.run, self.vocabulary), self.network)} for a in dev]
        figures = self.scorer.score_attribution([a.gold for a in dev], readings)
        return {k: figures[k]["F1"] for k in figures if "IoU" not in k and "cue characters" not in k}

    def names(self):
        out = {}
        steps = self.network.name_scores().detach().numpy()
        for name in ("gum", "crossner-politics", "wikineural-en"):
            dev = names.documents(self.data / f"ner/{name}.dev.jsonl.gz", self.vocabulary)[:700]
            readings = []
            for d in dev:
                found = decode.spans(decode.viterbi(self.head(self.rows(d), "names").numpy(), steps, names.LABELS), names.LABELS)
                readings.append({"mentions": [{"start": d.words[s].start, "end": d.words[e - 1].end, "kind": "name", "type": t}
                                              for t, spans in found.items() for s, e in spans]})
            out[name] = self.scorer.score_ner([d.gold for d in dev], readings)["all"]["F1"]
        return out

    def syntax(self):
        out = {}
        lemmas, relations = self.network.heads.lemmas, self.network.heads.relations
        ewt = corpora.treebanks(self.data, "dev", self.vocabulary, lemmas, relations)[1][:80]
        other = gum.documents(self.data, "dev", self.vocabulary, lemmas, relations, (True,))
        for name, dev in (("ewt", ewt), ("gum", other)):
            n = collections.Counter()
            for d in dev:
                note, rows = d.notes["syntax"], self.rows(d)
                join, upos, head, relation, lemma = (torch.tensor(x) for x in (note.join, note.upos, note.head, note.relation, note.lemma))
                carries, begins = join != 1, torch.tensor(note.begins).bool()
                tokens = self.head(rows, "tokens")
                n["words"] += len(join)
                n["join"] += (tokens[:, :3].argmax(1) == join).sum().item()
                found = (tokens[:, 3] > 0)
                n["begins hit"] += (found & begins).sum().item()
                n["begins"] += begins.sum().item() + found.sum().item()
                n["tokens"] += carries.sum().item()
                n["upos"] += (self.head(rows, "upos").argmax(1) == upos)[carries].sum().item()
                n["lemma"] += (self.head(rows, "lemmas").argmax(1) == lemma)[carries].sum().item()
                starts = begins.nonzero().flatten().tolist() + [len(join)]
                for s, e in zip(starts, starts[1:]):
                    at = torch.arange(s, e)[carries[s:e]]
                    scores = losses.arc_scores(self.head(rows, "arcs")[at])
                    best = at[scores.argmax(1)]
                    rel = losses.relation_scores(self.network, self.head(rows, "relations")[at], self.head(rows, "relations")[best]).argmax(1)
                    rel = torch.where(best == at, relations.index("root"), rel)
                    right = best == head[at]
                    n["UAS"] += right.sum().item()
                    main = lambda i: relations[i].split(":")[0] if i >= 0 else ""
                    n["LAS"] += sum(r and main(a) == main(b) for r, a, b in zip(right.tolist(), rel.tolist(), relation[at].tolist()))
            out[name] = {k: 100 * n[k] / n["tokens"] for k in ("UAS", "LAS", "upos", "lemma")}
            out[name] |= {"join": 100 * n["join"] / n["words"], "begins F1": 200 * n["begins hit"] / n["begins"]}
        return out

    def coreference(self):
        dev = gum.documents(self.data, "dev", self.vocabulary, self.network.heads.lemmas, self.network.heads.relations)
        golds, readings = [], []
        for d in dev:
            if "coreference" not in d.notes:
                continue
            rows = self.rows(d)
            kinds = self.head(rows, "mentions")
            found = (kinds.argmax(1) > 0).nonzero().flatten().tolist()
            bounds = self.head(rows, "boundaries").split(losses.BOUNDARY, dim=1)
            spans, places = [], []
            for h in found:
                low, high = max(0, h - losses.SPREAD), min(len(rows), h + losses.SPREAD + 1)
                first = low + (bounds[1][low : h + 1] @ bounds[0][h]).argmax().item()
                last = h + (bounds[3][h:high] @ bounds[2][h]).argmax().item()
                spans.append((d.words[first].start, d.words[last].end))
                places.append((0, first, last))
            if not found:
                continue
            wordings = [wording.wording(d, first, last, h) for h, (_, first, last) in zip(found, places)]
            compared = wording.classes(wordings, kinds.argmax(1)[found].tolist(), places)
            scores = antecedent_scores(self.network, self.head(rows, "antecedents")[found], wordings, compared)
            cluster = list(range(len(found)))
            for i, j in enumerate(scores.argmax(1).tolist()):
                if j < len(found):
                    cluster[i] = cluster[j]
            entities = collections.defaultdict(list)
            for i, c in enumerate(cluster):
                entities[c].append(f"m{i}")
            moved = d.gold["moved"]
            golds.append({"clusters": [[moved.span(*m) for m in c] for c in d.gold["clusters"]]})
            readings.append({"mentions": [{"id": f"m{i}", "start": s, "end": e} for i, (s, e) in enumerate(spans)],
                             "entities": [{"mentions": m} for m in entities.values()]})
        figures = self.scorer.score_coref(golds, readings)
        return {k: round(v, 1) for k, v in figures["B-cubed"].items()} | {"found": figures["mentions found"]["R"]}

    def factuality(self):
        out = {}
        for name in ("uw", "uds-ih2"):
            gold, own = [], []
            for d in events.judged(self.data / f"factuality/{name}.dev.jsonl.gz", self.vocabulary)[:700]:
                rows = self.head(self.rows(d), "factuality")
                for w, v in d.notes["events"].values.items():
                    gold.append(v)
                    own.append(min(3.0, max(-3.0, rows[w, 0].item())))
            gold, own = np.array(gold), np.array(own)
            out[name] = {"MAE": float(np.abs(gold - own).mean()), "r": 100 * float(np.corrcoef(gold, own)[0, 1])}
        return out

    def triggers(self):
        n = collections.Counter()
        for d in events.rams(self.data / "events/wikievents.dev.jsonl.gz", self.vocabulary, complete=True):
            best = self.head(self.rows(d), "triggers").argmax(1).tolist()
            typed = range(1, len(events.ROOTS) + 1)
            for g, p in zip(d.notes["events"].triggers, best):
                n["gold"] += g in typed
                n["own"] += p in typed
                n["right"] += g in typed and g == p
                n["place"] += g in typed and p in typed
        f = lambda k: 200 * n[k] / max(1, n["gold"] + n["own"])
        return {"wikievents F1": f("right"), "of place alone": f("place"), "P": 100 * n["right"] / max(1, n["own"])}

    def pairs(self):
        golds, own = [], []
        yielding = lambda name: {"CONCEDE": "YIELD", "RETREAT": "YIELD"}.get(name, name)
        for d in events.plv(self.data / "events/plv.train.jsonl.gz", self.vocabulary):
            if fold(d.gold) == 0:
                rows = self.head(self.rows_of_whole(d), "pair").unsqueeze(0)
                scores = losses.pair_scores(rows, torch.tensor([d.marks]), torch.ones(1, len(d.marks), dtype=torch.bool))
                own.append(yielding(events.ROOTS[scores[0, : len(events.ROOTS)].argmax().item()]))
                golds.append(d.gold["root"])
        f1, accuracy = self.scorer.macro(golds, own)
        return {"accuracy": accuracy, "macro F1": f1, "of": len(golds)}

    def similarity(self):
        import similarity

        own, gold = [], []
        for a, b in similarity.pairs(self.data / "crossdoc/sts-news.dev.jsonl.gz", self.vocabulary, self.base):
            v, w = (torch.nn.functional.normalize(self.head(self.rows(d), "vector").mean(0), dim=0) for d in (a, b))
            own.append((v @ w).item())
            gold.append((a.notes["similarity"].score, (a.notes["similarity"].teacher @ b.notes["similarity"].teacher).item()))
        score, teacher = zip(*gold)
        return {"r": 100 * float(np.corrcoef(own, score)[0, 1]), "base package r": 100 * float(np.corrcoef(teacher, score)[0, 1])}


@torch.inference_mode()
def figures(network, data, vocabulary, base, scorer, tasks=PARTS, run=None):
    look = Look(network, data, vocabulary, base, scorer, run)
    tidy = lambda x: {k: tidy(v) for k, v in x.items()} if isinstance(x, dict) else round(x, 2) if isinstance(x, float) else x
    return {task: tidy(getattr(look, task)()) for task in tasks}


def exported(folder):
    """A function that runs an exported network."""
    import openvino

    compiled = openvino.Core().compile_model(folder / "reader.xml", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    return lambda pieces, mask, features: torch.from_numpy(compiled([pieces.numpy(), mask.numpy(), features.numpy()])[0].copy())


def main():
    from network import load, shipped
    from train import base_folder, load_scorer
    from words import Vocabulary

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--scorer", type=pathlib.Path, required=True)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--network", type=pathlib.Path, help="a checkpoint: network.pt")
    which.add_argument("--model", type=pathlib.Path, help="an exported model's folder")
    parser.add_argument("--tasks", default=",".join(PARTS))
    options = parser.parse_args()
    base = base_folder()
    # Of an exported model the biases and transitions are all that is needed here: OpenVINO runs it.
    network = load(base, options.network) if options.network else shipped(base, options.model).eval()
    run = exported(options.model) if options.model else None
    found = figures(network, options.data, Vocabulary(base / "vocab.txt"), base, load_scorer(options.scorer), options.tasks.split(","), run)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
