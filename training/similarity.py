"""Pairs of sentences with how alike they are, and their vectors in the base package's own embedding."""

from dataclasses import dataclass

import torch

from documents import document, read


@dataclass(slots=True)
class Similarity:
    teacher: torch.Tensor  # unit vector of the base package
    score: float | None  # likeness with its partner, 0 … 1

    def within(self, start, end):
        return self


@torch.inference_mode()
def teach(texts, base):
    """Unit vectors of sentences as the base package makes them: the mean of all pieces."""
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(base), AutoModel.from_pretrained(base, add_pooling_layer=False).eval()
    out = [None] * len(texts)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), 64):
        some = order[start : start + 64]
        inputs = tokenizer([texts[i] for i in some], padding=True, truncation=True, max_length=256, return_tensors="pt")
        hidden = model(**inputs).last_hidden_state
        mask = inputs["attention_mask"].unsqueeze(2)
        vectors = torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)
        for i, v in zip(some, vectors):
            out[i] = v.clone()
    return out


def pairs(path, vocabulary, base):
    """Two documents a pair, one after the other."""
    records = read(path)
    vectors = teach([r[k] for r in records for k in ("text", "text2")], base)
    out = []
    for i, r in enumerate(records):
        for k, name in enumerate(("text", "text2")):
            d = document(r[name], vocabulary, cut=[0])
            d.notes["similarity"] = Similarity(vectors[2 * i + k], r["score"] / 5)
            out.append(d)
    return [(a, b) for a, b in zip(out[::2], out[1::2]) if a.words and b.words]
