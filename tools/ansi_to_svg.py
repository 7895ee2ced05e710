#!/usr/bin/env python3
"""Draws coloured terminal output as an SVG picture: ansi_to_svg.py WIDTH LINES <OUTPUT >PICTURE"""

import html
import re
import sys

FACE = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace'
CELL, LINE, MARGIN = 7.83, 17, 16


def colour(code):
    """One of the 256 colours of xterm, from the cube."""
    level = lambda n: 0 if n == 0 else 55 + 40 * n
    n = code - 16
    return "#%02x%02x%02x" % (level(n // 36), level(n // 6 % 6), level(n % 6))


def styled(line):
    """Runs of text with their style."""
    style = {}
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if not part.startswith("\x1b"):
            if part:
                yield part, dict(style)
            continue
        codes = [int(c or 0) for c in part[2:-1].split(";")]
        while codes:
            code = codes.pop(0)
            if code == 0:
                style = {}
            elif code == 38:
                style["fill"] = colour(codes[1])
                codes = codes[2:]
            else:
                style.update({1: {"font-weight": "bold"}, 2: {"fill-opacity": ".6"},
                              3: {"font-style": "italic"}, 4: {"text-decoration": "underline"}}.get(code, {}))


def main():
    width, count = int(sys.argv[1]), int(sys.argv[2])
    lines = sys.stdin.read().split("\n")[:count]
    size = (width * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]:.0f}" height="{size[1]:.0f}" '
           f"font-family='{FACE}' font-size=\"13\" fill=\"#222\">",
           '<rect width="100%" height="100%" rx="8" fill="#fdfcf8"/>']
    for number, line in enumerate(lines):
        column = 0
        for text, style in styled(line):
            x, y = MARGIN + column * CELL, MARGIN + number * LINE + 12
            attributes = "".join(f' {k}="{v}"' for k, v in style.items())
            out.append(f'<text x="{x:.1f}" y="{y}" xml:space="preserve"{attributes}>{html.escape(text)}</text>')
            column += len(text)
    print("\n".join(out + ["</svg>"]))


if __name__ == "__main__":
    main()
