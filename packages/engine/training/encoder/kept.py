"""Trains both readers without one writer's posts and judges these: a writer that neither reader knows.

node scripts/run-ts.mjs packages/engine/training/encoder/core-chances.ts kept.jsonl 7000 7999
python kept.py kept.jsonl
"""

import json
import sys

import numpy as np

from evaluate import auc, risk, truth
from model import fit, predict
from posts import example_of, read_posts
from recipe import FOLDS, RECIPE, VOCABULARY_ROWS
from shipped import report
from vocabulary import trimmed_vocabulary
from wordpiece import WordPiece


def main(core_file):
    with open(core_file, encoding="utf-8") as lines:
        known = {row["id"]: row["chances"] for row in map(json.loads, lines)}
    posts = read_posts()
    others = [post for post in posts if post["id"] not in known]
    kept = [post for post in posts if post["id"] in known]
    rows, pieces = trimmed_vocabulary(others, VOCABULARY_ROWS)
    wordpiece = WordPiece(pieces)
    net = fit([example_of(post, wordpiece, FOLDS) for post in others], rows, RECIPE)
    encoder = np.array(predict(net, [example_of(post, wordpiece, FOLDS) for post in kept]))
    core = np.array([known[post["id"]] for post in kept])
    positive = truth(kept) >= 2
    print(f"AUC: core {auc(risk(core), positive):.3f}, encoder {auc(risk(encoder), positive):.3f}\n")
    report(kept, core, encoder)


if __name__ == "__main__":
    main(*sys.argv[1:])
