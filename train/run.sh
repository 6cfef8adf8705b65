#!/bin/sh
# The whole recipe: treebanks, names and official text to the weights file.
#
# usage: train/run.sh DATA_DIR OUT [WORK_DIR]
#
# DATA_DIR holds ud/, names/ and raw/ as README.md says. Needs Python 3 with
# numpy and torch (1.13 or later). MINUTES scales every step (default 100 %):
# PERCENT=200 gives each step twice the time.
set -eu
[ $# -ge 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
data=$1 out=$2 work=${3:-train-work}
here=$(dirname "$0")
python=${PYTHON:-python3}
percent=${PERCENT:-100}
cores=${CORES:-2}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
mkdir -p "$work"

gold=$data/ud/en_ewt-ud-train.conllu,$data/ud/en_gum-ccby-train.conllu
dev=$data/ud/en_ewt-ud-dev.conllu
names=$data/names/en_ewt-ud-dev.iob2
raw=$data/raw/statements.txt.xz

minutes() { echo $(($1 * percent / 100)); }

# 1. Three teachers, alike but for the seed, two at a time.
teach() {
	"$python" "$here/train.py" --train "$gold" --dev "$dev" --names "$names" \
		--epochs 42 --minutes "$(minutes 46)" --seed "$1" --out "$work/teacher$1.pt" >"$work/teacher$1.log" 2>&1
}
teach 1 & one=$!
teach 2
wait $one
teach 3
teachers=$work/teacher1.pt,$work/teacher2.pt,$work/teacher3.pt

# 2. They label the treebanks and official text together.
"$python" "$here/label.py" --teachers "$teachers" --gold "$gold" --out "$work/gold.pickle"
"$python" "$here/label.py" --teachers "$teachers" --raw "$raw" --words 1.5e6 --out "$work/silver.pickle"

# 3. The student starts from the first teacher and learns from both.
"$python" "$here/train.py" --train "$gold" --dev "$dev" --names "$names" --init "$work/teacher1.pt" \
	--gold-soft "$work/gold.pickle" --silver "$work/silver.pickle" --workers "$cores" \
	--epochs 60 --minutes "$(minutes 65)" --seed 21 --out "$work/student.pt" >"$work/student.log" 2>&1

# 4. The weights file, and what it reaches.
"$python" "$here/export.py" "$work/student.pt" "$out" $(echo "$gold" | tr , " ")
"$python" "$here/evaluate.py" "$out" \
	ewt="$data/ud/en_ewt-ud-test.conllu" pud="$data/ud/en_pud-ud-test.conllu" \
	gum="$data/ud/en_gum-official-dev.conllu" \
	--names ewt="$data/names/en_ewt-ud-test.iob2" pud="$data/names/en_pud-uner-test.iob2"
