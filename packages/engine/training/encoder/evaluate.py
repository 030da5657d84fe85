"""Cross-validates the encoder by situation, alone and together with the core, and fits how far each is trusted.

python evaluate.py core.jsonl out.json   (core.jsonl: training/encoder/core-chances.ts)
"""

import json
import sys

import numpy as np

from model import fit, predict
from posts import VERDICTS, example_of, read_posts
from recipe import FOLDS, RECIPE, VOCABULARY_ROWS
from vocabulary import trimmed_vocabulary
from wordpiece import WordPiece

RESAMPLES = 1000


def cross_validate(posts):
    rows, pieces = trimmed_vocabulary(posts, VOCABULARY_ROWS)
    wordpiece = WordPiece(pieces)
    examples = [example_of(post, wordpiece, FOLDS) for post in posts]
    chances = np.zeros((len(posts), len(VERDICTS)))
    for fold in range(FOLDS):
        held = [at for at, example in enumerate(examples) if example.fold == fold]
        net = fit([example for example in examples if example.fold != fold], rows, RECIPE)
        chances[held] = predict(net, [examples[at] for at in held])
        print(f"fold {fold + 1}: AUC {auc(risk(chances[held]), truth([posts[at] for at in held]) >= 2):.4f}", flush=True)
    return chances


def truth(posts):
    return np.array([VERDICTS.index(post["expected"]) for post in posts])


def risk(chances):
    return chances[:, 2] + chances[:, 3]


def auc(scores, positive):
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    n = positive.sum()
    return (ranks[positive].sum() - n * (n + 1) / 2) / (n * (len(scores) - n))


def pooled(core, encoder, weights):
    """Log-linear pool of two judgements (Genest and Zidek 1986)."""
    scores = weights[0] * np.log(core + 1e-6) + weights[1] * np.log(encoder + 1e-6)
    scores = np.exp(scores - scores.max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True)


def best_weights(core, encoder, labels):
    grid = [(a / 20, b / 20) for a in range(0, 31) for b in range(0, 41)]
    lost = [-np.log(pooled(core, encoder, w)[np.arange(len(labels)), labels]).mean() for w in grid]
    return grid[int(np.argmin(lost))]


def caught_at(scores, positive, alarms):
    threshold = np.quantile(scores[~positive], 1 - alarms)
    return (scores[positive] > threshold).mean()


def table(name, scores, positive, groups):
    """Area under the curve and share caught at 5, 8 and 12% false alarms, with 95% intervals over situations."""
    chance = np.random.default_rng(1)
    unique = sorted(set(groups))
    members = {group: [] for group in unique}
    for at, group in enumerate(groups):
        members[group].append(at)
    samples = []
    for _ in range(RESAMPLES):
        drawn = chance.integers(0, len(unique), len(unique))
        rows = np.concatenate([members[unique[at]] for at in drawn])
        samples.append([caught_at(scores[rows], positive[rows], alarms) for alarms in (0.05, 0.08, 0.12)])
    low, high = np.percentile(samples, [2.5, 97.5], axis=0)
    cells = [
        f"{100 * caught_at(scores, positive, alarms):.1f} ({100 * a:.1f}–{100 * b:.1f})"
        for alarms, a, b in zip((0.05, 0.08, 0.12), low, high)
    ]
    print(f"| {name} | {auc(scores, positive):.4f} | {' | '.join(cells)} |", flush=True)


def main(core_file, out_file):
    posts = read_posts()
    with open(core_file, encoding="utf-8") as lines:
        known = {row["id"]: row["chances"] for row in map(json.loads, lines)}
    posts = [post for post in posts if post["id"] in known]
    core = np.array([known[post["id"]] for post in posts])
    encoder = cross_validate(posts)
    labels = truth(posts)
    weights, both = {}, np.zeros_like(core)
    for lang in ("en", "es"):
        chosen = np.array([post["lang"] == lang for post in posts])
        weights[lang] = best_weights(core[chosen], encoder[chosen], labels[chosen])
        both[chosen] = pooled(core[chosen], encoder[chosen], weights[lang])
    with open(out_file, "w", encoding="utf-8") as out:
        rows = zip(posts, core.tolist(), encoder.tolist())
        json.dump({"weights": weights, "posts": [[post["id"], a, b] for post, a, b in rows]}, out)
    print(f"weights {weights}\n| reader | AUC | caught at 5% alarms | at 8% | at 12% |\n|---|---|---|---|---|")
    for name, chances in (("core", core), ("encoder", encoder), ("both", both)):
        for part, chosen in parts(posts).items():
            table(f"{name}{part}", risk(chances)[chosen], labels[chosen] >= 2, [posts[at]["situation"] for at in chosen])


def parts(posts):
    found = {"": list(range(len(posts)))}
    for lang in ("en", "es"):
        found[f", {lang}"] = [at for at, post in enumerate(posts) if post["lang"] == lang]
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
