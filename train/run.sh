#!/bin/sh
# The whole recipe: treebanks, names and official text to the weights file.
#
# usage: train/run.sh DATA_DIR OUT [WORK_DIR]
#
# DATA_DIR holds ud/, names/, raw/ and dictionaries/ as README.md says. Needs Python 3 with
# numpy and torch (1.13 or later). PERCENT=200 gives each step twice its time,
# WORDS says how much text to label.
set -eu
[ $# -ge 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2; }
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
places=$data/dictionaries/Phoenix.Countries.actors.txt
organizations=$data/dictionaries/Phoenix.International.actors.txt

minutes() { echo $((($1 * percent + 99) / 100)); }

# 1. Three teachers, alike but for the seed, two at a time.
learn() { "$python" "$here/train.py" --train "$gold" --dev "$dev" --names "$names" --places "$places" "$@"; }
teach() { learn --epochs 42 --minutes "$(minutes 46)" --seed "$1" --out "$work/teacher$1.pt" >"$work/teacher$1.log" 2>&1; }
teach 1 & one=$!
teach 2
wait $one
teach 3
teachers=$work/teacher1.pt,$work/teacher2.pt,$work/teacher3.pt

# 2. One that goes on with names alone.
learn --init "$work/teacher1.pt" --tasks name --names-times 3 --epochs 14 --minutes "$(minutes 12)" --every 100 \
	--lr 1.2e-3 --ema .99 --seed 12 --out "$work/namer.pt" >"$work/namer.log" 2>&1

# 3. They label the treebanks and official text, and agree on the names.
label() { "$python" "$here/label.py" --teachers "$teachers" --namers "$work/namer.pt" "$@"; }
label --gold "$gold" --out "$work/gold.pickle"
label --raw "$raw" --words "${WORDS:-600000}" --out "$work/silver.pickle"
"$python" "$here/agree.py" "$work/gold.pickle,$work/silver.pickle" "$places" "$organizations"

# 4. The student starts from the first teacher and learns from both; then again from its own averaged weights, with more
# weight on the names and without the namer's labels of the treebanks.
student() { learn --silver "$work/silver.pickle" --workers "$cores" --drop .3 "$@"; }
student --init "$work/teacher1.pt" --gold-soft "$work/gold.pickle" --silver-words 3e5 --epochs 10 --minutes "$(minutes 56)" \
	--every 2 --lr 1.2e-3 --seed 21 --out "$work/student1.pt" >"$work/student1.log" 2>&1
student --init "$work/student1.pt" --silver-words 2.2e5 --epochs 60 --minutes "$(minutes 26)" --every 3 --lr 8e-4 \
	--names-times 5 --name-weight 1 --seed 22 --out "$work/student.pt" >"$work/student.log" 2>&1

# 5. The student and the first teacher label more, and the student goes on.
again() { "$python" "$here/label.py" --teachers "$work/student.pt,$work/teacher1.pt" --namers "$work/student.pt" "$@"; }
again --gold "$gold" --out "$work/gold2.pickle"
again --raw "$raw" --words 1000000 --out "$work/silver2.pickle"
"$python" "$here/agree.py" "$work/gold2.pickle,$work/silver2.pickle" "$places" "$organizations"
learn --init "$work/student.pt" --gold-soft "$work/gold2.pickle" --gold-share .75 --silver "$work/silver2.pickle" --silver-words 2.5e5 \
	--workers "$cores" --drop .3 --epochs 60 --minutes "$(minutes 70)" --every 2 --lr 1e-3 --names-times 5 --name-weight 1 --seed 31 \
	--out "$work/third.pt" >"$work/third.log" 2>&1

# 6. Twice more, with names that give way to others; the mean of the weights of all three.
known=$here/names.txt
relabel() { "$python" "$here/label.py" --teachers "$1" --namers "$1" --gold "$gold" --out "$work/gold$2.pickle" &&
	"$python" "$here/label.py" --teachers "$1" --namers "$1" --raw "$raw" --words 900000 --out "$work/silver$2.pickle"; }
relabel "$work/third.pt" 3
"$python" "$here/agree.py" "$work/gold3.pickle,$work/silver3.pickle" "$places" "$organizations"
learn --organizations "$organizations" --init "$work/third.pt" --silver "$work/silver3.pickle" --silver-words 2e5 --drop .3 --epochs 100 \
	--minutes "$(minutes 115)" --every 3 --lr 1e-3 --names-times 5 --name-weight 1 --seed 51 --out "$work/fourth.pt" >"$work/fourth.log" 2>&1
"$python" "$here/mean.py" "$work/both.pt" "$work/third.pt" 1 "$work/fourth.pt" 1
relabel "$work/both.pt" 4
"$python" "$here/agree.py" "$work/gold4.pickle,$work/silver4.pickle" "$places" "$organizations" "$known"
learn --organizations "$organizations" --known "$known" --init "$work/both.pt" --gold-soft "$work/gold4.pickle" --gold-share .8 \
	--silver "$work/silver4.pickle" --silver-words 2e5 --drop .3 --epochs 100 --minutes "$(minutes 90)" --every 3 --lr 1e-3 \
	--names-times 5 --name-weight 1 --seed 61 --out "$work/fifth.pt" >"$work/fifth.log" 2>&1
"$python" "$here/mean.py" "$work/last.pt" "$work/third.pt" 44 "$work/fourth.pt" 44 "$work/fifth.pt" 12

# 7. Votes of lists on the kinds of names: fitted on what a network that has seen no names learns of them.
"$python" "$here/train.py" --train "$gold" --dev "$dev" --tasks arc,rel,upos,feats,lemma --epochs 42 --minutes "$(minutes 46)" --seed 4 \
	--out "$work/plain.pt" >"$work/plain.log" 2>&1
fit() { "$python" "$here/votes.py" fit --init "$work/plain.pt" --train "${gold#*,}" --names "$names" --silver "$1" --lists "$known" \
	--places "$places" --organizations "$organizations" --scores "$work/scores$2.pickle" --out "$work/votes$2.json" >"$work/votes$2.log" 2>&1; }
file() { "$python" "$here/export.py" "$1" "$work/bare.model" $(echo "$gold" | tr , " ") &&
	"$python" "$here/votes.py" put "$work/bare.model" "$2" "$known" "$3"; }
fit "$work/silver4.pickle" 4
file "$work/last.pt" "$work/votes4.json" "$work/voted.model"

# 8. Once more, with names that the votes have their part in, other text, and more weight on the tags; then votes for this text.
voted() { "$python" "$here/label.py" --teachers "$work/last.pt" --namers "$work/last.pt" --votes "$work/voted.model" "$@"; }
voted --gold "$gold" --out "$work/gold6.pickle"
voted --raw "$raw" --words 700000 --seed 2 --out "$work/silver6.pickle"
"$python" "$here/agree.py" "$work/gold6.pickle,$work/silver6.pickle" "$places" "$organizations" "$known"
learn --organizations "$organizations" --known "$known" --init "$work/last.pt" --gold-soft "$work/gold6.pickle" --gold-share .8 \
	--silver "$work/silver6.pickle" --silver-words 2e5 --drop .3 --epochs 200 --minutes "$(minutes 80)" --every 3 --lr 9e-4 \
	--upos-weight 1.5 --names-times 5 --name-weight 1 --seed 71 --out "$work/sixth.pt" >"$work/sixth.log" 2>&1
"$python" "$here/mean.py" "$work/final.pt" "$work/last.pt" 70 "$work/sixth.pt" 30
fit "$work/silver6.pickle" 6

# 9. The weights file, and what it reaches.
file "$work/final.pt" "$work/votes6.json" "$out"
"$python" "$here/evaluate.py" "$out" \
	ewt="$data/ud/en_ewt-ud-test.conllu" pud="$data/ud/en_pud-ud-test.conllu" \
	gum="$data/ud/en_gum-official-dev.conllu" \
	--names ewt="$data/names/en_ewt-ud-test.iob2" pud="$data/names/en_pud-uner-test.iob2"
