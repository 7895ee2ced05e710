#!/bin/sh
# Trains the attribution model from the annotated data and writes Model/.
#   training/train.sh DATA SCORER
# Resumable: run it again after a break. Checkpoints and the log are in .train/.
set -eu
cd "$(dirname "$0")/.."
[ -d "$1/attribution" ] || {
    echo "train: no $1/attribution: name the data folder, make train DATA=…" >&2
    exit 1
}
[ -x .deps/train/bin/python ] || {
    echo "train: installing PyTorch, transformers, NNCF and OpenVINO into .deps/train" >&2
    python3 -m venv .deps/train
    .deps/train/bin/pip install --quiet -r training/requirements.txt
}
python=.deps/train/bin/python
[ -f .train/reader/network.pt ] ||
    $python training/train.py --data "$1" --scorer "$2" --out .train/reader --resume
$python training/export.py --data "$1" --network .train/reader/network.pt --name "$(cat training/NAME)" \
    --out Model --float .train/reader-float
$python training/calibrate.py --data "$1" --program .build/release/hearsay --model Model
