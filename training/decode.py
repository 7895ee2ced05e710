"""From the network's numbers to attributions, as the Swift program does it."""

import numpy as np
import torch

from documents import ranges, window
from network import window_links
from polnear import LABELS


REACH = 120  # words: no link goes farther


def viterbi(emissions, transitions, labels=LABELS):
    """Best label path. emissions [words, labels], numpy."""
    size = len(emissions)
    score = emissions[0].copy()
    for i, label in enumerate(labels):
        if label[0] == "I":
            score[i] = -1e4
    back = np.zeros((size, len(labels)), dtype=np.int8)
    for t in range(1, size):
        total = score[:, None] + transitions
        back[t] = total.argmax(0)
        score = total.max(0) + emissions[t]
    path = [int(score.argmax())]
    for t in range(size - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]


def spans(path, labels=LABELS):
    """Word ranges of each role."""
    out = {label[2:]: [] for label in labels[1:]}
    start = None
    for i, label in enumerate([*path, 0]):
        name = labels[label]
        if start is not None and name[0] != "I":
            out[labels[path[start]][2:]].append((start, i))
            start = None
        if name[0] == "B":
            start = i
    return out


def overlapping(a, limit, context):
    """Windows with `context` pieces of overlap on each side: (start, end, keep_from, keep_to)."""
    inner = ranges(a, limit - 2 * context, None)
    out = []
    for start, end in inner:
        low, used = start, 0
        while low > 0 and used + len(a.pieces[low - 1]) <= context:
            low -= 1
            used += len(a.pieces[low])
        high, used = end, 0
        while high < len(a.words) and used + len(a.pieces[high]) <= context:
            used += len(a.pieces[high])
            high += 1
        out.append((low, high, start, end))
    return out


@torch.inference_mode()
def window_outputs(a, run, vocabulary, limit=384, context=64):
    """Windows of a document as `overlapping` has them, each with the outputs for all its words."""
    found = []
    for low, high, start, end in overlapping(a, limit, context):
        w = window(a, low, high, vocabulary)
        output = run(torch.tensor([w.pieces]), torch.ones(1, len(w.pieces), dtype=torch.long), torch.tensor([w.features]))
        found.append((low, high, start, end, output[0].float()[torch.tensor(w.first)]))
    return found


def kept(windows):
    """Outputs for each word of a document, as the window that keeps it has them, [words, channels]."""
    return torch.cat([rows[start - low : end - low] for low, _, start, end, rows in windows])


def word_outputs(a, run, vocabulary, limit=384, context=64):
    """Outputs of the network for each word of a document, [words, channels]."""
    return kept(window_outputs(a, run, vocabulary, limit, context))


def links(network, windows, cues, sources, contents):
    """Scores of links. Queries and keys fit only where one pass made both: every head's candidates are seen as
    its own window sees them, where it reads them."""
    at = slice(*network.heads.ranges["links"])
    own = kept(windows)[:, at]
    found = None
    for low, high, start, end, rows in windows:
        seen = own.clone()
        seen[low:high] = rows[:, at]
        scores = window_links(network, seen, cues, sources, contents)
        found = found or [None if s is None else s.clone() for s in scores]
        for whole, part, heads in zip(found, scores, (cues, contents)):
            for i, (first, _) in enumerate(heads):
                if start <= first < end:
                    whole[i] = part[i]
    return found


@torch.inference_mode()
def attributions(a, windows, network):
    """Attributions of one article in the reading's form, from its `window_outputs`."""
    if not windows:
        return []
    outputs = kept(windows)
    head = lambda name: outputs[:, slice(*network.heads.ranges[name])]
    found = spans(viterbi(head("tags").numpy(), network.tag_scores().numpy()))
    cues, sources, contents = found["cue"], found["source"], found["content"]
    to_source, to_cue = links(network, windows, cues, sources, contents)
    for scores, heads, candidates in ((to_source, cues, sources), (to_cue, contents, cues)):
        for i, (start, end) in enumerate(heads):
            for j, (first, last) in enumerate(candidates):
                if max(first - end, start - last) > REACH:
                    scores[i, j] = -1e4
    cue_source = to_source.argmax(1).tolist() if cues else []
    content_cue = to_cue.argmax(1).tolist() if contents else []
    place = lambda s: [a.words[s[0]].start, a.words[s[1] - 1].end]
    out = []
    for i, cue in enumerate(cues):
        own = [c for c, k in zip(contents, content_cue) if k == i]
        source = [sources[cue_source[i]]] if cue_source[i] < len(sources) else []
        out.append({"source": [place(s) for s in source], "cue": [place(cue)], "content": [place(c) for c in own]})
    out += [{"source": [], "cue": [], "content": [place(c)]} for c, k in zip(contents, content_cue) if k == len(cues)]
    used = {k for k in cue_source if k < len(sources)}
    out += [{"source": [place(s)], "cue": [], "content": []} for i, s in enumerate(sources) if i not in used]
    return out
