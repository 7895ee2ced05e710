#!/bin/sh
# Trains the model from the annotated data and writes Model/.
#   training/train.sh DATA SCORER
# First attribution alone, from the base package's encoder; then all tasks together, from there.
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
finished() { [ -f "$1/finished" ]; }
finished .train/attribution || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/attribution --only polnear --epochs 10 --rate 1.5e-4 --resume
    touch .train/attribution/finished
}
finished .train/one || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/one --start .train/attribution/network.pt --epochs 4 --seed 11 --resume
    touch .train/one/finished
}
# From here on the network that knows attribution alone tells what it sees in news without annotation, so that
# what it knows of other news than the corpus's is not lost.
finished .train/two || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/two --start .train/one/network.pt --teacher .train/attribution/network.pt \
        --epochs 3 --rate 1e-4 --head-rate 6e-4 --seed 23 --shares "$(cat training/SHARES.two)" --resume
    touch .train/two/finished
}
finished .train/three || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/three --start .train/two/network.pt --teacher .train/attribution/network.pt \
        --epochs 1 --rate 5e-5 --head-rate 4e-4 --decay 0.99 --seed 37 --shares "$(cat training/SHARES.three)" --resume
    touch .train/three/finished
}
finished .train/four || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/four --start .train/three/network.pt --teacher .train/attribution/network.pt \
        --epochs 1 --rate 4e-5 --head-rate 3e-4 --decay 0.99 --seed 41 --shares "$(cat training/SHARES.four)" --resume
    touch .train/four/finished
}
# With the cases of our own: hearsay, events and mentions of crises, and clauses as the base package has them.
finished .train/five || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/five --start .train/four/network.pt --teacher .train/attribution/network.pt \
        --epochs 1 --rate 6e-5 --head-rate 5e-4 --decay 0.995 --seed 43 --shares "$(cat training/SHARES.five)" --resume
    touch .train/five/finished
}
# With twice as many cases of our own.
finished .train/six || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/six --start .train/five/network.pt --teacher .train/five/network.pt \
        --epochs 1 --rate 8e-5 --head-rate 6e-4 --decay 0.995 --seed 53 --shares "$(cat training/SHARES.six)" --resume
    touch .train/six/finished
}
# More of syntax and of the corpus of attribution; then agencies' reports with their mentions.
finished .train/seven || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/seven --start .train/six/network.pt --teacher .train/six/network.pt \
        --epochs 1 --rate 6e-5 --head-rate 6e-4 --seed 21 --shares "$(cat training/SHARES.seven)" --resume
    touch .train/seven/finished
}
finished .train/eight || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/eight --start .train/seven/network.pt --teacher .train/seven/network.pt \
        --epochs 1 --rate 7e-5 --head-rate 6e-4 --decay 0.995 --seed 31 --shares "$(cat training/SHARES.eight)" --resume
    touch .train/eight/finished
}
# Two heads are fitted once more on their own; the mean of three stages knows what each of them knew best.
finished .train/fitted || {
    mkdir -p .train/fitted
    for stage in six eight; do
        $python training/pairs.py --data "$1" --network .train/$stage/network.pt --out .train/fitted/$stage-pairs.pt
        $python training/antecedents.py --data "$1" --network .train/fitted/$stage-pairs.pt --out .train/fitted/$stage.pt
    done
    $python training/mix.py --out .train/fitted/mixed.pt 0.25=.train/fitted/six.pt 0.2=.train/seven/network.pt 0.55=.train/fitted/eight.pt
    $python training/pairs.py --data "$1" --network .train/fitted/mixed.pt --out .train/fitted/network.pt
    touch .train/fitted/finished
}
$python training/export.py --data "$1" --network .train/fitted/network.pt --name "$(cat training/NAME)" \
    --out Model --float .train/reader-float
$python training/calibrate.py --data "$1" --program .build/release/hearsay --model Model
