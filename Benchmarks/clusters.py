"""Scores of clusterings: B-cubed, MUC and CEAFe (entity-based), and their mean, CoNLL F1.

A clustering is a dictionary from item to cluster. Each score is a triple (precision, recall, F1).
"""

import collections


def groups(clustering):
    """The sets of items of a clustering, in the order of their first items."""
    sets = collections.defaultdict(set)
    for item, cluster in clustering.items():
        sets[cluster].add(item)
    return list(sets.values())


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def triple(precision, recall):
    return precision, recall, f1(precision, recall)


def b_cubed(gold, answer):
    """B-cubed over the items of `gold`. An item that the answer lacks adds nothing to recall and is not
    counted in precision; items of the answer that gold lacks are left out, for gold may not be exhaustive."""
    answer = {item: answer[item] for item in gold if item in answer}
    if not answer:
        return triple(0.0, 0.0)
    gold_sets = {item: s for s in groups(gold) for item in s}
    answer_sets = {item: s for s in groups(answer) for item in s}
    precision = recall = 0.0
    for item in answer:
        together = len(gold_sets[item] & answer_sets[item])
        precision += together / len(answer_sets[item])
        recall += together / len(gold_sets[item])
    return triple(precision / len(answer), recall / len(gold))


def muc_share(clustering, other):
    """The share of the links of `clustering` that `other` has."""
    kept = links = 0
    for items in groups(clustering):
        parts = {other.get(item, ("alone", item)) for item in items}
        kept += len(items) - len(parts)
        links += len(items) - 1
    return kept / links if links else 0.0


def muc(gold, answer):
    return triple(muc_share(answer, gold), muc_share(gold, answer))


def ceafe(gold, answer):
    """CEAF with the entity-based similarity of two clusters, 2|a ∩ b| / (|a| + |b|)."""
    gold_sets, answer_sets = groups(gold), groups(answer)
    if not gold_sets or not answer_sets:
        return triple(0.0, 0.0)
    at = {item: j for j, items in enumerate(answer_sets) for item in items}
    alike = collections.defaultdict(dict)
    for i, items in enumerate(gold_sets):
        for item in items:
            if item in at:
                j = at[item]
                both = len(items & answer_sets[j])
                alike[i][j] = 2 * both / (len(items) + len(answer_sets[j]))
    total = sum(assignment(part) for part in connected(alike))
    return triple(total / len(answer_sets), total / len(gold_sets))


def connected(weights):
    """The connected parts of a bipartite graph given as {left: {right: weight}}."""
    holders = collections.defaultdict(list)
    for left, row in weights.items():
        for right in row:
            holders[right].append(left)
    seen = set()
    for start in weights:
        if start in seen:
            continue
        seen.add(start)
        part, waiting = {}, [start]
        while waiting:
            left = waiting.pop()
            part[left] = weights[left]
            for right in weights[left]:
                for other in holders[right]:
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        yield part


def assignment(weights):
    """The greatest sum of weights of a one-to-one assignment (Kuhn and Munkres, with potentials)."""
    rights = sorted({right for row in weights.values() for right in row})
    lefts = sorted(weights)
    if len(lefts) > len(rights):
        turned = collections.defaultdict(dict)
        for left, row in weights.items():
            for right, weight in row.items():
                turned[right][left] = weight
        return assignment(turned)
    cost = [[-weights[left].get(right, 0.0) for right in rights] for left in lefts]
    n, m = len(lefts), len(rights)
    row_potential, column_potential = [0.0] * (n + 1), [0.0] * (m + 1)
    matched = [0] * (m + 1)  # the row of each column; rows and columns count from 1
    for row in range(1, n + 1):
        matched[0], column = row, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            used[column] = True
            here, delta, following = matched[column], float("inf"), 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                slack = cost[here - 1][j - 1] - row_potential[here] - column_potential[j]
                if slack < least[j]:
                    least[j], way[j] = slack, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(m + 1):
                if used[j]:
                    row_potential[matched[j]] += delta
                    column_potential[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if matched[column] == 0:
                break
        while column:
            matched[column] = matched[way[column]]
            column = way[column]
    return -sum(cost[matched[j] - 1][j - 1] for j in range(1, m + 1) if matched[j])


def conll(gold, answer):
    """MUC, B-cubed, CEAFe and the mean of their F1, the items of both being the same."""
    scores = {"MUC": muc(gold, answer), "B-cubed": b_cubed(gold, answer), "CEAFe": ceafe(gold, answer)}
    return scores, sum(score[2] for score in scores.values()) / 3
