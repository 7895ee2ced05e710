"""Checks of the scorers on cases small enough to work out by hand: python3 Benchmarks/test_casebook.py"""

import itertools
import json
import pathlib
import random
import sys
import unittest

import casebook
import clusters
import ecb

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "Examples"
sys.path.insert(0, str(EXAMPLES))
import check  # noqa: E402

def clustering(*words):
    """"ab", "c" is a and b in one cluster, c in another."""
    return {item: word for word in words for item in word}


class Clusters(unittest.TestCase):
    def test_what_is_equal_scores_one(self):
        gold = clustering("abc", "de", "f")
        for score in (clusters.b_cubed, clusters.muc, clusters.ceafe):
            self.assertEqual(score(gold, gold), (1, 1, 1))

    def test_b_cubed(self):
        # ab|c against abc: precision (2/3 + 2/3 + 1/3) / 3, recall 1.
        precision, recall, _ = clusters.b_cubed(clustering("ab", "c"), clustering("abc"))
        self.assertAlmostEqual(precision, 5 / 9)
        self.assertAlmostEqual(recall, 1)

    def test_b_cubed_of_what_was_missed(self):
        # c is not in the answer: recall (1/2 + 1/2 + 0) / 3 for a, b alone, precision of a and b only.
        precision, recall, _ = clusters.b_cubed(clustering("ab", "c"), clustering("a", "b"))
        self.assertAlmostEqual(precision, 1)
        self.assertAlmostEqual(recall, 1 / 3)

    def test_what_gold_lacks_is_left_out(self):
        self.assertEqual(clusters.b_cubed(clustering("ab"), clustering("abx", "y")), (1, 1, 1))

    def test_muc(self):
        # Vilain and others 1995: gold abcd, answer ab|cd: recall 2/3, precision 1.
        precision, recall, _ = clusters.muc(clustering("abcd"), clustering("ab", "cd"))
        self.assertAlmostEqual(precision, 1)
        self.assertAlmostEqual(recall, 2 / 3)

    def test_ceafe(self):
        # Luo 2005's first example: the best map pairs abcde with abcde, and fg89AC with one of its halves.
        gold, answer = clustering("12345", "67", "89ABC"), clustering("12345", "6789ABC")
        precision, recall, _ = clusters.ceafe(gold, answer)
        self.assertAlmostEqual(precision, (1 + 10 / 12) / 2)
        self.assertAlmostEqual(recall, (1 + 10 / 12) / 3)

    def test_assignment_is_the_best_of_all(self):
        dice = random.Random(7)
        for _ in range(200):
            rows, columns = dice.randint(1, 4), dice.randint(1, 4)
            table = {i: {j: dice.random() for j in range(columns)} for i in range(rows)}
            if rows <= columns:
                best = max(sum(table[i][p[i]] for i in range(rows)) for p in itertools.permutations(range(columns), rows))
            else:
                best = max(sum(table[p[j]][j] for j in range(columns)) for p in itertools.permutations(range(rows), columns))
            self.assertAlmostEqual(clusters.assignment(table), best)


GOLD = {
    "reports": [{"id": "r1", "url": "u1", "root": "r1", "copy": "original", "story": "s"},
                {"id": "r2", "url": "u2", "root": "r1", "copy": "exact", "story": "s"},
                {"id": "r3", "url": "u3", "root": "r3", "copy": "original", "story": "t"}],
    "claims": [{"id": "c1", "claim": "", "independent": [1, 2], "assertions": [
                    {"report": "r1", "quote": "the dam fell"}, {"report": "r3", "quote": "it  collapsed"},
                    {"report": "r2", "quote": "the dam fell", "copy_of": "r1"}]},
               {"id": "c2", "claim": "", "independent": [1, 1], "assertions": [
                    {"report": "r3", "quote": "two died"}]}],
}


def answer(**changes):
    made = {
        "reports": [{"id": "r1", "text": "On Monday the dam fell.", "root": "r1", "copy": "original", "story": 1},
                    {"id": "r2", "text": "On Monday the dam fell.", "root": "r1", "copy": "exact", "story": 1},
                    {"id": "x", "url": "u3", "text": "They say it\ncollapsed and two died.",
                     "root": "x", "copy": "original", "story": 2}],
        "assertions": [{"report": "r1", "start": 10, "end": 22, "claim": 1}, {"report": "x", "start": 12, "end": 21, "claim": 1},
                       {"report": "x", "start": 26, "end": 34, "claim": 2}],
        "claims": [{"id": 1, "least": 1, "most": 2}, {"id": 2, "least": 1, "most": 1}],
    }
    made.update(changes)
    return made


class Sample(unittest.TestCase):
    def test_a_right_answer_scores_all(self):
        scores = casebook.score(GOLD, answer())
        self.assertEqual([scores[k] for k in ("copies", "stories", "claims", "origins")], [1, 1, 1, 1])
        self.assertEqual(scores["found"], 1)

    def test_what_was_copied_is_no_assertion_of_its_own(self):
        scores = casebook.score(GOLD, answer())
        self.assertLess(scores["claims with copies"], 1)

    def test_a_wrong_root_or_kind_is_a_wrong_copy(self):
        made = answer()
        made["reports"][1]["copy"] = "near"
        self.assertAlmostEqual(casebook.score(GOLD, made)["copies"], 2 / 3)

    def test_one_assertion_answers_one(self):
        made = answer(assertions=[{"report": "x", "start": 0, "end": 35, "claim": 1}])
        scores = casebook.score(GOLD, made)
        self.assertAlmostEqual(scores["found"], 1 / 3)

    def test_less_than_half_is_no_overlap(self):
        made = answer(assertions=[{"report": "r1", "start": 0, "end": 14, "claim": 1}])
        self.assertEqual(casebook.score(GOLD, made)["found"], 0)

    def test_origins_count_the_claims_that_were_found(self):
        made = answer(claims=[{"id": 1, "least": 2, "most": 2}, {"id": 2, "least": 1, "most": 1}])
        self.assertAlmostEqual(casebook.score(GOLD, made)["origins"], 1 / 2)

    def test_nothing_scores_nothing(self):
        scores = casebook.score(GOLD, {"reports": [], "assertions": [], "claims": []})
        self.assertEqual([scores[k] for k in ("copies", "stories", "claims", "origins")], [0, 0, 0, 0])


class Example(unittest.TestCase):
    def test_its_gold_is_sound(self):
        self.assertEqual(list(check.faults(EXAMPLES / "karst-gate")), [])

    def test_its_gold_scores_all(self):
        """The gold file made into an answer, with its own offsets, is right in everything."""
        folder = EXAMPLES / "karst-gate"
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        text = check.texts(folder)
        made = {"reports": [dict(r, text=text[r["id"]]) for r in gold["reports"]], "claims": [], "assertions": []}
        for claim in gold["claims"]:
            least, most = claim["independent"]
            made["claims"].append({"id": claim["id"], "least": least, "most": most, "circular": "circular" in claim})
            for a in claim["assertions"]:
                start, end = casebook.located(a["quote"], text[a["report"]])
                made["assertions"].append({"report": a["report"], "start": start, "end": end, "claim": claim["id"]})
        self.assertEqual(set(casebook.score(gold, made).values()), {1})


class Mentions(unittest.TestCase):
    def test_forms_of_a_word_have_one_key(self):
        for forms in (("kill", "killed", "killing", "kills"), ("drop", "dropped", "dropping"), ("announce", "announces", "announced"),
                      ("shoot", "shot", "shooting"), ("say", "said", "says"), ("attack", "attacks"), ("carry", "carried")):
            self.assertEqual(len({ecb.word_key(form) for form in forms}), 1, forms)

    def test_a_mention_takes_the_answer_that_overlaps_it_most(self):
        gold = {("d", 0, 6): "A", ("d", 10, 15): "A", ("d", 20, 25): "B"}
        made = [{"doc": "d", "start": 0, "end": 6, "cluster": 1}, {"doc": "d", "start": 9, "end": 11, "cluster": 2},
                {"doc": "d", "start": 11, "end": 15, "cluster": 1}]
        found, share = ecb.aligned(gold, made)
        self.assertEqual(found[("d", 0, 6)], found[("d", 10, 15)])
        self.assertNotEqual(found[("d", 20, 25)], found[("d", 0, 6)])
        self.assertAlmostEqual(share, 2 / 3)


if __name__ == "__main__":
    unittest.main()
