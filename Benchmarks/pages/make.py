"""Writes fifty news pages of invented outlets, ten layouts by five stories, and what is right of each.

    python3 Benchmarks/pages/make.py FOLDER

makes FOLDER/00-wire.html … and FOLDER/gold.json, the same on every run."""

import json
import pathlib
import sys

import layouts
import stories


def gold(story, extra):
    year, month, day = story["date"]
    found = {"title": story["title"], "date": f"{year}-{month:02}-{day:02}", "authors": story["authors"],
             "text": "\n\n".join(text for _, text in story["blocks"])}
    if "credit" in extra:  # who wrote and edited it is part of the report
        found["text"] += "\n\n" + extra.pop("credit")
    found.update(extra)
    return found


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    right = {}
    for number, story in enumerate(stories.stories()):
        layout = layouts.ALL[number % len(layouts.ALL)]
        page, extra = layout(story)
        name = f"{number:02}-{layout.__name__}.html"
        encoding = extra.pop("encoding", "utf-8")
        (folder / name).write_bytes(page.encode(encoding, "xmlcharrefreplace"))
        right[name] = gold(story, extra)
    (folder / "gold.json").write_text(json.dumps(right, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
