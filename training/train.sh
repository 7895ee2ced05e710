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
python=.deps/train/bin/python data=$1 scorer=$2
finished() { [ -f "$1/finished" ]; }
finished .train/attribution || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/attribution --only polnear --epochs 10 --rate 1.5e-4 --resume
    touch .train/attribution/finished
}
finished .train/one || {
    $python training/train.py --data "$1" --scorer "$2" --out .train/one --start .train/attribution/network.pt --epochs 4 --seed 11 --resume
    touch .train/one/finished
}
# stage NAME START TEACHER EPOCHS RATE HEAD-RATE SEED [DECAY]: one more stage, by the shares in training/SHARES.NAME.
stage() {
    finished ".train/$1" || {
        $python training/train.py --data "$data" --scorer "$scorer" --out ".train/$1" --start ".train/$2/network.pt" --teacher ".train/$3/network.pt" \
            --epochs "$4" --rate "$5" --head-rate "$6" ${8:+--decay "$8"} --seed "$7" --shares "$(cat "training/SHARES.$1")" --resume
        touch ".train/$1/finished"
    }
}
# From here on the network that knows attribution alone tells what it sees in news without annotation, so that
# what it knows of other news than the corpus's is not lost.
stage two one attribution 3 1e-4 6e-4 23
stage three two attribution 1 5e-5 4e-4 37 0.99
stage four three attribution 1 4e-5 3e-4 41 0.99
# With the cases of our own: hearsay, events and mentions of crises, and clauses as the base package has them.
stage five four attribution 1 6e-5 5e-4 43 0.995
# With twice as many cases of our own.
stage six five five 1 8e-5 6e-4 53 0.995
# More of syntax and of the corpus of attribution; then agencies' reports with their mentions.
stage seven six six 1 6e-5 6e-4 21
stage eight seven seven 1 7e-5 6e-4 31 0.995
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
