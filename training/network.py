"""The network: MiniLM, word features added to its embeddings, and all heads (see heads.py).

Links: every word gets four small vectors. A cue's source is the source span whose key fits the
cue's query best, a content's cue likewise; a bias for distance and for "none" is learned.
"""

import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel

import names
import polnear
import restore
import wording
from heads import ANTECEDENT, BETWEEN, DISTANCES, LINK, PAIRING, READ, RELATION, Heads
from words import FEATURES

MARKS = 3
HIDDEN = 384
REACH = 200  # mention heads: no antecedent stands farther back
GAPS = 8  # buckets of mentions between


class PooledDropout(nn.Module):
    """Dropout that takes its mask from a random place in one pool of random masks: drawing fresh numbers for
    every mask runs on one thread and takes a tenth of the training time."""

    pool = {}  # rate → masks, scaled; of prime length
    SIZE = 16_777_259

    def __init__(self, rate):
        super().__init__()
        self.p = rate

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p not in self.pool:
            self.pool[self.p] = (torch.rand(self.SIZE) >= self.p).float() / (1 - self.p)
        masks, count = self.pool[self.p], x.numel()
        if count > self.SIZE:
            return nn.functional.dropout(x, self.p)
        start = int(torch.randint(self.SIZE - count + 1, ()))
        return x * masks[start : start + count].view(x.shape)


class Network(nn.Module):
    def __init__(self, base, heads: Heads):
        super().__init__()
        self.heads = heads
        # Dropout inside attention would leave the fused kernel: half the speed on a CPU.
        self.encoder = AutoModel.from_pretrained(
            base, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        size = self.encoder.config.hidden_size
        self.features = nn.Embedding(FEATURES * MARKS, size)
        nn.init.normal_(self.features.weight, std=0.02)
        self.dropout = PooledDropout(0.1)
        for module in list(self.encoder.modules()):
            for name, child in module.named_children():
                if isinstance(child, nn.Dropout) and child.p > 0:
                    setattr(module, name, PooledDropout(child.p))
        size *= len(READ)
        self.hidden = nn.ModuleDict({g: nn.Sequential(nn.Linear(size, HIDDEN), nn.GELU()) for g in ("syntax", "meaning")})
        self.output = nn.ModuleDict({g: nn.Linear(HIDDEN if g in self.hidden else size, heads.size(g)) for g in heads.groups})
        self.weight = nn.Linear(size, 1)  # how much a word counts where vectors are summed up
        self.tag_steps = nn.Parameter(torch.zeros(len(polnear.LABELS), len(polnear.LABELS)))
        self.name_steps = nn.Parameter(torch.zeros(len(names.LABELS), len(names.LABELS)))
        self.source_bias = nn.Parameter(torch.zeros(DISTANCES + BETWEEN))
        self.content_bias = nn.Parameter(torch.zeros(DISTANCES + BETWEEN))
        self.relation_weights = nn.Parameter(torch.randn(len(heads.relations), RELATION) * 0.1)
        self.gap_bias = nn.Parameter(torch.zeros(GAPS))
        self.same_word_bias = nn.Parameter(torch.zeros(2))
        self.gap_rows = nn.Parameter(torch.randn(GAPS, PAIRING) * 0.05)
        self.class_rows = nn.Parameter(torch.randn(wording.CLASSES, PAIRING) * 0.05)
        self.pairing = nn.Parameter(torch.zeros(PAIRING))
        self.register_buffer("tags_allowed", allowed_transitions(polnear.LABELS), persistent=False)
        self.register_buffer("names_allowed", allowed_transitions(names.LABELS), persistent=False)

    def encode(self, pieces, mask, features):
        """What the heads read: the layers `READ`, side by side. `mask` is [windows, pieces] or an additive
        [windows, 1, 1, pieces]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.features(features)
        layers = self.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
        return self.dropout(torch.cat([layers[i] for i in READ], dim=-1))

    def group(self, name, hidden):
        """All heads of a group."""
        if name in self.hidden:
            hidden = self.dropout(self.hidden[name](hidden))
        if name == "vector":
            # The mean of these over some words is a weighted one: rare words say more of what a clause is about.
            return self.output[name](hidden) * self.weight(hidden).clamp(-6, 6).exp()
        return self.output[name](hidden)

    def forward(self, pieces, mask, features):
        """[windows, pieces] each; gives [windows, pieces, heads.width]."""
        hidden = self.encode(pieces, mask, features)
        return torch.cat([self.group(name, hidden) for name in self.heads.groups], dim=-1)

    def tag_scores(self):
        """Transition scores of attribution labels; forbidden ones far below all others."""
        return self.tag_steps.masked_fill(~self.tags_allowed, -1e4)

    def name_scores(self):
        return self.name_steps.masked_fill(~self.names_allowed, -1e4)


def build(base, saved):
    """The network of a saved state: {"network", "lemmas", "relations"}."""
    network = Network(base, Heads(saved["lemmas"], saved["relations"]))
    network.load_state_dict(saved["network"])
    return network


def load(base, path):
    """The network of a checkpoint, ready to read."""
    return build(base, torch.load(path, map_location="cpu")).eval()


def shipped(base, folder):
    """The network of a shipped model of contract 3, ready to go on training."""
    weights, description = restore.weights(folder)
    network = Network(base, Heads(description["lemmas"], description["relations"]))
    adopt(network, weights, description)
    return network


def adopt(network, weights, description):
    """Takes over all weights, and what the description holds of the network."""
    own = network.state_dict()
    parameter = lambda values, name: torch.tensor(values).view(own[name].shape)
    own.update(weights)
    own["tag_steps"] = parameter(description["transitions"], "tag_steps").clamp(min=-20)
    own["source_bias"] = parameter(description["link"]["source_bias"], "source_bias")
    own["content_bias"] = parameter(description["link"]["content_bias"], "content_bias")
    own["name_steps"] = parameter(description["names"]["transitions"], "name_steps").clamp(min=-20)
    own["relation_weights"] = parameter(description["relation_weights"], "relation_weights")
    own["gap_bias"] = parameter(description["coreference"]["distance"], "gap_bias")
    own["same_word_bias"] = parameter(description["coreference"]["same_word"], "same_word_bias")
    own["gap_rows"] = parameter(description["coreference"]["distance_rows"], "gap_rows")
    own["class_rows"] = parameter(description["coreference"]["class_rows"], "class_rows")
    own["pairing"] = parameter(description["coreference"]["pairing"], "pairing")
    network.load_state_dict(own)


def allowed_transitions(labels):
    """I-x only after B-x or I-x."""
    ok = torch.ones(len(labels), len(labels), dtype=torch.bool)
    for to, label in enumerate(labels):
        if label[0] == "I":
            ok[:, to] = False
            ok[to - 1, to] = ok[to, to] = True
    return ok


def crf_loss(emissions, labels, mask, transitions):
    """Negative log-likelihood of a linear-chain CRF (Lafferty et al. 2001), per word.
    emissions [windows, words, labels]; mask is true for words."""
    picked = emissions.gather(2, labels.unsqueeze(2)).squeeze(2) * mask
    steps = transitions[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
    score = picked.sum(1) + steps.sum(1)
    alpha = emissions[:, 0]
    for i in range(1, emissions.size(1)):
        following = torch.logsumexp(alpha.unsqueeze(2) + transitions, dim=1) + emissions[:, i]
        alpha = torch.where(mask[:, i].unsqueeze(1), following, alpha)
    return (torch.logsumexp(alpha, dim=1) - score).sum() / mask.sum()


def distance_bucket(gap: int) -> int:
    """Words between two spans, in eight steps."""
    for bucket, top in enumerate((0, 1, 3, 7, 15, 31, 63)):
        if gap <= top:
            return bucket
    return 7


def span_vectors(vectors, spans):
    """Mean of a span's first and last word. vectors [words, size]."""
    first = torch.tensor([s for s, _ in spans])
    last = torch.tensor([e - 1 for _, e in spans])
    return (vectors[first] + vectors[last]) / 2


def relation(heads, candidates):
    """Distance and between buckets of each head with each candidate, as indices into a bias."""
    distance, between = [], []
    for i, (s, e) in enumerate(heads):
        row_d, row_b = [], []
        for j, (cs, ce) in enumerate(candidates):
            after = cs >= e
            gap = cs - e if after else s - ce
            row_d.append(distance_bucket(max(0, gap)) + (8 if after else 0))
            low, high = (e, cs) if after else (ce, s)
            row_b.append(DISTANCES + min(3, sum(low <= a and b <= high for k, (a, b) in enumerate(candidates) if k != j)))
        distance.append(row_d)
        between.append(row_b)
    return torch.tensor(distance), torch.tensor(between)


def link_scores(query, key, none, heads, candidates, bias):
    """[heads, candidates + 1]; the last column is "none"."""
    q = span_vectors(torch.cat([query, none], dim=1), heads)
    n = q[:, -1:]
    if not candidates:
        return n
    k = span_vectors(key, candidates)
    distance, between = relation(heads, candidates)
    return torch.cat([q[:, :-1] @ k.T / LINK**0.5 + bias[distance] + bias[between], n], dim=1)


def window_links(network, links, cues, sources, contents):
    """Scores of cue → source and content → cue. links [words, 4·LINK + 2]."""
    cue_query, source_key, content_query, cue_key = links[:, : 4 * LINK].split(LINK, dim=1)
    to_source = link_scores(cue_query, source_key, links[:, -2:-1], cues, sources, network.source_bias) if cues else None
    to_cue = link_scores(content_query, cue_key, links[:, -1:], contents, cues, network.content_bias) if contents else None
    return to_source, to_cue


def antecedent_scores(network, vectors, wordings, classes):
    """[mentions, mentions + 1] scores of every earlier mention head, the last column "none".
    vectors [mentions, 2·ANTECEDENT + 1 + 2·PAIRING]; classes [mentions, mentions]: see wording.py."""
    query, key, none, later, earlier = vectors.split([ANTECEDENT, ANTECEDENT, 1, PAIRING, PAIRING], dim=1)
    scores = query @ key.T / ANTECEDENT**0.5
    place = torch.arange(len(wordings))
    between = (place.unsqueeze(1) - place.unsqueeze(0) - 1).clamp(min=0)
    bucket = torch.where(between == 0, 0, (between.float() + 0.5).log2().floor().long() + 1).clamp(max=GAPS - 1)
    form = wording.numbers([w.form for w in wordings])
    same = form.unsqueeze(1) == form.unsqueeze(0)
    capital = torch.tensor([w.capital for w in wordings])
    both = capital.unsqueeze(1) & capital.unsqueeze(0)
    scores = scores + network.gap_bias[bucket] + network.same_word_bias[0] * (same & both) + network.same_word_bias[1] * (same & ~both)
    # One hidden layer over both, how far apart they are, and what their words have in common; in parts, to save memory.
    hidden = [
        functional.relu(later[s : s + 100].unsqueeze(1) + earlier + network.gap_rows[bucket[s : s + 100]]
                        + network.class_rows[classes[s : s + 100]]) @ network.pairing
        for s in range(0, len(wordings), 100)
    ]
    scores = scores + torch.cat(hidden)
    reachable = (place.unsqueeze(0) < place.unsqueeze(1)) & (place.unsqueeze(1) - place.unsqueeze(0) <= REACH)
    return torch.cat([scores.masked_fill(~reachable, -1e4), none], dim=1)
