"""Writes fixtures/scripts.json: what PyTorch prints for the scripts that readers take away.

    python3 tests/parity/scripts.py

Needs PyTorch (Debian: python3-torch) and the packages of the site. tests/contract/pytorch.test.ts makes the scripts,
compares the losses with the engine's, and asks for this when the code of a script has changed.
"""

import json
import os
import pathlib
import subprocess
import tempfile

import torch

HERE = pathlib.Path(__file__).parent
STEPS = 50


def losses_of(script):
    """The losses of the first steps of each run; the script prints them, here they are kept."""
    names = {"__name__": "script"}
    exec(compile(script, "script", "exec"), names)
    runs = []

    def report(step, loss, _measured):
        if step == 1:
            runs.append([])
        if step <= STEPS:
            runs[-1].append(float(f"{loss.item():.9g}"))

    names["report"] = report
    names["main"]()
    return runs


def main():
    with tempfile.TemporaryDirectory() as folder:
        command = ["node_modules/.bin/vitest", "run", "--project=contract", "tests/contract/pytorch.test.ts", "-t", "agree with PyTorch"]
        subprocess.run(command, check=True, env={**os.environ, "PYTORCH_SCRIPTS": folder}, cwd=HERE.parent.parent)
        made = [json.loads(path.read_text()) for path in sorted(pathlib.Path(folder).glob("*.json"), key=lambda path: int(path.stem))]
    scripts = {one["state"]: {"code": one["code"], "losses": losses_of(one["script"])} for one in made}
    text = json.dumps({"torch": torch.__version__, "scripts": scripts}, separators=(",", ":"))
    (HERE / "fixtures" / "scripts.json").write_text(text + "\n")


main()
