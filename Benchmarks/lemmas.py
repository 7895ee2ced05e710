"""The share of lemmas that `hearsay parse` gets right, of all words and of verbs, on a treebank's text.

    lemmas.py --program .build/release/hearsay --gold ../shared/data/syntax/ud-ewt.dev.conllu.gz

Words are matched in order by their forms; those that are tokenised otherwise are left out.
"""

import argparse
import difflib
import gzip
import pathlib
import subprocess


def tokens(lines):
    """(form, lemma, part of speech) of every syntactic word."""
    rows = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [(row[1], row[2], row[3]) for row in rows if row[0].isdigit()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--gold", type=pathlib.Path, required=True)
    options = parser.parse_args()
    if not options.gold.exists():
        print(f"lemmas: no {options.gold}: nothing to do")
        return
    with gzip.open(options.gold, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    gold = tokens(lines)
    text = "\n\n".join(line.removeprefix("# text = ").rstrip("\n") for line in lines if line.startswith("# text = "))
    run = subprocess.run([options.program, "parse", "--format", "conllu"], input=text, capture_output=True, text=True, check=True)
    told = tokens(run.stdout.splitlines())
    right = {"all words": [], "verbs": []}
    blocks = difflib.SequenceMatcher(None, [t[0] for t in told], [g[0] for g in gold], autojunk=False).get_matching_blocks()
    for a, b, size in blocks:
        for one, other in zip(told[a : a + size], gold[b : b + size]):
            right["all words"].append(one[1] == other[1])
            if other[2] == "VERB":
                right["verbs"].append(one[1] == other[1])
    for name, each in right.items():
        print(f"{name}: {100 * sum(each) / len(each):.1f} % of {len(each)}")


if __name__ == "__main__":
    main()
