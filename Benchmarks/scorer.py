"""Runs the scorer of the data folder on the program."""

import json
import os
import subprocess
import sys


def score(scorer, task, gold, program, verb="pipe", home=None):
    """Its answer for one task and gold file; `home` holds another model and data than the program's own."""
    environment = dict(os.environ, **({"HEARSAY_HOME": str(home)} if home else {}))
    out = subprocess.run(
        [sys.executable, scorer, task, "--gold", gold, "--run", f"{program} {verb}", "--json"],
        stdout=subprocess.PIPE, check=True, env=environment,
    )
    return json.loads(out.stdout)
