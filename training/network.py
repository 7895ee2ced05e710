"""The network: MiniLM, word features added to its embeddings, a CRF over BIO labels, and links.

Links: every word gets four small vectors. A cue's source is the source span whose key fits the
cue's query best, a content's cue likewise; a bias for distance and for "none" is learned.
"""

import torch
from torch import nn
from transformers import AutoModel

from polnear import LABELS
from words import FEATURES

LINK = 64
DISTANCES = 16  # eight buckets before, eight after
BETWEEN = 4  # how many spans of the same role stand between: 0, 1, 2, more


def distance_bucket(gap: int) -> int:
    """Words between two spans, in eight steps."""
    for bucket, top in enumerate((0, 1, 3, 7, 15, 31, 63)):
        if gap <= top:
            return bucket
    return 7


class Network(nn.Module):
    def __init__(self, base):
        super().__init__()
        # Dropout inside attention would leave the fused kernel: half the speed on a CPU.
        self.encoder = AutoModel.from_pretrained(
            base, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        size = self.encoder.config.hidden_size
        self.features = nn.Embedding(FEATURES, size)
        nn.init.normal_(self.features.weight, std=0.02)
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(size, len(LABELS))
        # cue's query for a source, source's key, content's query for a cue, cue's key; then
        # "this cue has no source" and "this content has no cue".
        self.links = nn.Linear(size, 4 * LINK + 2)
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.source_bias = nn.Parameter(torch.zeros(DISTANCES + BETWEEN))
        self.content_bias = nn.Parameter(torch.zeros(DISTANCES + BETWEEN))
        self.register_buffer("allowed", allowed_transitions())

    def forward(self, pieces, mask, features):
        """[windows, pieces] each; gives [windows, pieces, 7 + 4·LINK + 2]."""
        return self.forward_with(pieces, mask, features)

    def forward_with(self, pieces, mask, features):
        """The same; `mask` may also be an additive [windows, 1, 1, pieces]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.features(features)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        return torch.cat([self.tags(hidden), self.links(hidden)], dim=-1)

    def scores(self):
        """Transition scores; forbidden ones far below all others."""
        return self.transitions.masked_fill(~self.allowed, -1e4)


def load(base, path):
    """The network of a checkpoint or of a file of weights, ready to read."""
    network = Network(base)
    saved = torch.load(path, map_location="cpu")
    network.load_state_dict(saved.get("network", saved))
    return network.eval()


def allowed_transitions():
    """I-x only after B-x or I-x."""
    ok = torch.ones(len(LABELS), len(LABELS), dtype=torch.bool)
    for to, label in enumerate(LABELS):
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
