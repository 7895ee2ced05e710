"""One loss a task, each from the network's output at the words of a batch of windows."""

import torch
from torch.nn import functional

import events
from heads import ARC, ARGUMENT, BOUNDARY, RELATION
from network import antecedent_scores, crf_loss, window_links
from wording import classes

IGNORE = -100
SPREAD = 40  # words: no mention reaches farther to either side of its head


class WordOutputs:
    """The network's output at each word's first piece, a head at a time."""

    def __init__(self, network, hidden, first):
        self.network = network
        self.hidden = hidden.gather(1, first.unsqueeze(2).expand(-1, -1, hidden.size(2)))
        self.groups = {}

    def __getitem__(self, head):
        """[windows, words, size of the head], float32."""
        group, start, end = self.network.heads.within[head]
        if group not in self.groups:
            self.groups[group] = self.network.group(group, self.hidden).float()
        return self.groups[group][..., start:end]


def padded(rows, width, fill):
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def attribution(network, out, windows, is_word):
    notes = [w.notes["attribution"] for w in windows]
    labels = padded([n.labels for n in notes], is_word.size(1), 0)
    tags = crf_loss(out["tags"], labels, is_word, network.tag_scores())
    terms, heads = [], 0
    for i, n in enumerate(notes):
        to_source, to_cue = window_links(network, out["links"][i], n.cues, n.sources, n.contents)
        for scores, gold in ((to_source, n.cue_source), (to_cue, n.content_cue)):
            if scores is not None:
                target = torch.tensor([g if g >= 0 else scores.size(1) - 1 for g in gold])
                terms.append(functional.cross_entropy(scores, target, reduction="sum"))
                heads += len(gold)
    links = torch.stack(terms).sum() / heads if heads else torch.zeros(())
    return {"tags": tags, "links": 0.1 * links}


def names(network, out, windows, is_word):
    labels = padded([w.notes["names"].labels for w in windows], is_word.size(1), 0)
    return {"names": crf_loss(out["names"], labels, is_word, network.name_scores())}


def arc_scores(arcs):
    """[..., words, words]: row i, the scores of its heads; the root's on the diagonal."""
    d, h, b, r = arcs.split([ARC, ARC, 1, 1], dim=-1)
    scores = d @ h.transpose(-1, -2) / ARC**0.5 + b.transpose(-1, -2)
    return scores.diagonal_scatter(r.squeeze(-1), dim1=-2, dim2=-1)


def relation_scores(network, dependents, heads):
    """Scores of every relation; rows of the `relations` head for dependents and their heads."""
    count = network.relation_weights.size(0)
    u, _, p, _ = dependents.split([count, count, RELATION, RELATION], dim=-1)
    _, v, _, q = heads.split([count, count, RELATION, RELATION], dim=-1)
    return u + v + (p * q) @ network.relation_weights.T


def syntax(network, out, windows, is_word):
    notes = [w.notes["syntax"] for w in windows]
    width = is_word.size(1)
    table = lambda name, fill: padded([getattr(n, name) for n in notes], width, fill)
    join, begins, head = table("join", IGNORE), table("begins", 0), table("head", IGNORE)
    sentence, upos, lemma, kind = table("sentence", -1), table("upos", IGNORE), table("lemma", IGNORE), table("relation", IGNORE)
    ce = lambda scores, gold: functional.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORE)
    tokens = out["tokens"]
    begin_loss = functional.binary_cross_entropy_with_logits(tokens[..., 3][is_word], begins[is_word].float())
    carries = upos != IGNORE
    scores = arc_scores(out["arcs"])
    possible = carries.unsqueeze(1) & (sentence.unsqueeze(1) == sentence.unsqueeze(2))
    scores = scores.masked_fill(~possible, -1e4)
    arcs = ce(scores, head)
    rows = out["relations"]
    has_head = (head != IGNORE) & (kind != IGNORE) & (head != torch.arange(width))
    heads = rows.gather(1, head.clamp(min=0).unsqueeze(2).expand(-1, -1, rows.size(2)))
    relations = functional.cross_entropy(relation_scores(network, rows[has_head], heads[has_head]), kind[has_head])
    return {"join": 0.3 * ce(tokens[..., :3], join), "begins": 0.3 * begin_loss, "upos": 0.3 * ce(out["upos"], upos),
            "lemmas": 0.2 * ce(out["lemmas"], lemma), "arcs": 0.5 * arcs, "relations": 0.5 * relations}


def coreference(network, out, windows, is_word):
    """The windows of a batch are those of one document, in order."""
    notes = [w.notes["coreference"] for w in windows]
    types = padded([n.types for n in notes], is_word.size(1), IGNORE)
    found = functional.cross_entropy(out["mentions"].flatten(0, 1), types.flatten(), ignore_index=IGNORE)
    places = [(i, h) for i, n in enumerate(notes) for h in sorted(n.first)]
    if not places:
        return {"mentions": 0.5 * found}
    at_window, at_word = (torch.tensor(x) for x in zip(*places))
    bounds = out["boundaries"]
    sq, sk, eq, ek = bounds.split(BOUNDARY, dim=-1)
    steps = torch.arange(SPREAD + 1)
    terms = []
    for query, key, sign, table in ((sq, sk, -1, "first"), (eq, ek, 1, "last")):
        positions = at_word.unsqueeze(1) + sign * steps
        outside = (positions < 0) | (positions >= is_word.sum(1)[at_window].unsqueeze(1))
        keys = key[at_window.unsqueeze(1), positions.clamp(0, is_word.size(1) - 1)]
        scores = (query[at_window, at_word].unsqueeze(1) * keys).sum(-1) / BOUNDARY**0.5
        gold = torch.tensor([abs(getattr(notes[i], table)[h] - h) for i, h in places])
        gold = torch.where(gold > SPREAD, IGNORE, gold)
        terms.append(functional.cross_entropy(scores.masked_fill(outside, -1e4), gold, ignore_index=IGNORE))
    wordings = [notes[i].wordings[h] for i, h in places]
    spans = [(i, notes[i].first[h], notes[i].last[h]) for i, h in places]
    compared = classes(wordings, [notes[i].types[h] for i, h in places], spans)
    scores = antecedent_scores(network, out["antecedents"][at_window, at_word], wordings, compared)
    cluster = torch.tensor([notes[i].cluster.get(h, -1 - k) for k, (i, h) in enumerate(places)])
    return {"mentions": 0.5 * found, "boundaries": 0.15 * sum(terms), "antecedents": 0.5 * linked(scores, cluster)}


def linked(scores, cluster):
    """How far every mention is from any that it belongs with; "none" is right where there is none."""
    same = (cluster.unsqueeze(0) == cluster.unsqueeze(1)) & (scores[:, :-1] > -1e3)
    gold = torch.cat([same, ~same.any(1, keepdim=True)], dim=1)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~gold, -1e4), 1)).mean()


def event(network, out, windows, is_word):
    notes = [w.notes["events"] for w in windows]
    losses = {}
    classes = padded([n.triggers for n in notes], is_word.size(1), IGNORE)
    scores = out["triggers"]
    known, some = classes >= 0, classes == events.ANY
    if known.any() or some.any():
        every = torch.logsumexp(scores, -1)
        right = scores.gather(2, classes.clamp(min=0).unsqueeze(2)).squeeze(2)
        # Most events that somebody reports are none of PLOVER's: where the root is unknown, a root counts less.
        counts = torch.tensor([0.3] * len(events.ROOTS) + [1.0]).log()
        right = torch.where(some, torch.logsumexp(scores[..., 1:] + counts, -1), right)
        # A typed trigger is worth many words of "none".
        weight = torch.where(classes > 0, 4.0, 1.0) * (known | some)
        losses["triggers"] = 0.5 * ((every - right) * weight).sum() / weight.sum()
    terms = []
    vectors = out["arguments"]
    for i, n in enumerate(notes):
        for w, roles in n.arguments.items():
            low, high = max(0, w - 80), min(len(n.triggers), w + 80)
            keys = vectors[i, low:high, 3 * ARGUMENT : 4 * ARGUMENT]
            for number, role in enumerate(events.ROLES):
                if role not in roles:
                    continue
                query = vectors[i, w, number * ARGUMENT : (number + 1) * ARGUMENT]
                line = torch.cat([keys @ query / ARGUMENT**0.5, vectors[i, w, 4 * ARGUMENT + number].view(1)])
                span = roles[role]
                if span is None:
                    right = line[-1]
                elif low <= span[0] and span[1] <= high:
                    right = torch.logsumexp(line[span[0] - low : span[1] - low], 0)
                else:
                    continue
                terms.append(torch.logsumexp(line, 0) - right)
    if terms:
        losses["arguments"] = 0.2 * torch.stack(terms).mean()
    facts = out["factuality"]
    values = [(i, w, v) for i, n in enumerate(notes) for w, v in n.values.items()]
    if values:
        i, w, v = zip(*values)
        losses["values"] = 0.3 * functional.smooth_l1_loss(facts[i, w, 0], torch.tensor(v), beta=0.5)
    flags = [(i, w, k + 1, float(f)) for i, n in enumerate(notes) for w, fs in n.flags.items() for k, f in enumerate(fs) if f is not None]
    if flags:
        i, w, k, f = zip(*flags)
        losses["flags"] = 0.3 * functional.binary_cross_entropy_with_logits(facts[i, w, k], torch.tensor(f))
    return losses


def pair_scores(rows, marks, is_word):
    """[windows, classes]: rows of a head that has three numbers a class, marks [windows, words]."""
    everywhere, at_source, at_target = rows.split(rows.size(-1) // 3, dim=-1)
    mean = lambda part, mask: (part * mask.unsqueeze(2)).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return mean(everywhere, is_word) + mean(at_source, marks == events.SOURCE) + mean(at_target, marks == events.TARGET)


def pair(network, out, windows, is_word, smoothing=0.1):
    notes = [w.notes["pair"] for w in windows]
    marks = padded([n.marks for n in notes], is_word.size(1), 0)
    scores = pair_scores(out["pair"], marks, is_word)
    count = len(events.ROOTS) + 1
    roots = functional.log_softmax(scores[:, :count], dim=1)
    gold = torch.zeros(len(notes), count, dtype=torch.bool)
    for i, n in enumerate(notes):
        gold[i, list(n.roots)] = True
    right = torch.logsumexp(roots.masked_fill(~gold, -1e4), 1)
    losses = {"roots": 0.5 * ((1 - smoothing) * -right - smoothing * roots.mean(1)).mean()}
    modes = torch.tensor([n.mode for n in notes])
    if (modes >= 0).any():
        losses["modes"] = 0.2 * functional.cross_entropy(scores[:, count:], modes, ignore_index=IGNORE)
    return losses


def sentence_vectors(out, is_word):
    """Unit vectors, [windows, VECTOR]."""
    rows = out["vector"]
    mean = (rows * is_word.unsqueeze(2)).sum(1) / is_word.sum(1, keepdim=True).clamp(min=1)
    return functional.normalize(mean, dim=1)


def similarity(network, out, windows, is_word):
    """Pairs stand one after the other: likeness as judged, and all likenesses as the base package has them."""
    vectors = sentence_vectors(out, is_word)
    notes = [w.notes["similarity"] for w in windows]
    own = vectors @ vectors.T
    teacher = torch.stack([n.teacher for n in notes])
    losses = {"distilled": 5.0 * functional.mse_loss(own, teacher @ teacher.T)}
    judged = [(2 * k, notes[2 * k].score) for k in range(len(notes) // 2) if notes[2 * k].score is not None]
    if judged:
        first, score = zip(*judged)
        first = torch.tensor(first)
        losses["alike"] = 5.0 * functional.mse_loss(own[first, first + 1], torch.tensor(score))
    return losses


def clauses(network, out, windows, is_word):
    """Clauses of all windows: their likenesses as the base package has them; and those that speak of one claim are
    to be more alike than others (a logistic loss, as much for all pairs of one claim as for all others)."""
    found = [(i, *span) for i, w in enumerate(windows) for span in w.notes["clauses"].spans]
    if len(found) < 2:
        return {}
    vectors = functional.normalize(torch.stack([out["vector"][i, start:end].mean(0) for i, start, end in found]), dim=1)
    teacher = torch.stack([t for w in windows for t in w.notes["clauses"].teacher])
    own = vectors @ vectors.T
    losses = {"clauses": 15.0 * functional.mse_loss(own, teacher @ teacher.T)}
    claims = [c for w in windows for c in w.notes["clauses"].claims]
    known = [i for i, c in enumerate(claims) if c is not None]
    if len(known) > 1:
        numbers = {c: n for n, c in enumerate(dict.fromkeys(claims[i] for i in known))}
        claim = torch.tensor([numbers[claims[i]] for i in known])
        first, second = torch.triu_indices(len(known), len(known), 1)
        same = claim[first] == claim[second]
        scores = 10.0 * (own[known][:, known][first, second] - 0.5)
        each = functional.binary_cross_entropy_with_logits(scores, same.float(), reduction="none")
        if same.any() and not same.all():
            losses["claims"] = 0.3 * (each[same].mean() + each[~same].mean())
    return losses


def taught(out, teacher_tags, is_word):
    """How far the labels of attribution, word by word, are from a teacher's (Kullback–Leibler divergence)."""
    own = functional.log_softmax(out["tags"][is_word], dim=-1)
    return {"taught": functional.kl_div(own, functional.log_softmax(teacher_tags[is_word], dim=-1), log_target=True, reduction="batchmean")}


TASKS = {"attribution": attribution, "names": names, "syntax": syntax, "coreference": coreference, "events": event, "pair": pair,
         "similarity": similarity, "clauses": clauses}
