"""How the encoder counts beside the core: fitted on chances of posts whose situation was held out (evaluate.py).

python trust.py cv.json   prints what each choice costs
"""

import json
import sys

import numpy as np

from evaluate import pooled, risk, truth
from posts import read_posts

STOP = 3
# Points of equal error that a narrower band of doubt may cost.
BAND_COST = 0.002
LOWS = (0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.1)
HIGHS = (1, 0.995, 0.99, 0.98, 0.97, 0.95, 0.92, 0.9)


def held_out(file):
    with open(file, encoding="utf-8") as source:
        measured = json.load(source)
    known = {row[0]: row[1:] for row in measured["posts"]}
    posts = [post for post in read_posts() if post["id"] in known]
    core, encoder = (np.array([known[post["id"]][at] for post in posts]) for at in (0, 1))
    return measured["weights"], posts, core, encoder


def equal_error(risks, positive):
    """The threshold at which as large a share of violations is missed as harmless posts are held up, and that share."""
    thresholds = np.unique(risks.round(3))
    missed = np.array([(risks[positive] < t).mean() for t in thresholds])
    alarms = np.array([(risks[~positive] >= t).mean() for t in thresholds])
    at = int(np.argmin(np.maximum(missed, alarms)))
    return round(float(thresholds[at]), 3), float(max(missed[at], alarms[at]))


def best_stop_share(chances, labels, act_from):
    acted = (risk(chances) >= act_from) & (labels >= 2)
    share = chances[acted, STOP] / risk(chances[acted])
    grid = np.arange(0.3, 0.71, 0.05)
    right = [((share >= s) == (labels[acted] == STOP)).mean() for s in grid]
    return round(float(grid[int(np.argmax(right))]), 2)


def band_of_doubt(core, both, positive, threshold, error):
    """The narrowest range of the core's risk in which the encoder must be asked, and the share of posts in it."""
    chosen, fewest = (0.0, 1.0), 1.0
    for low in LOWS:
        for high in HIGHS:
            asked = (core >= low) & (core <= high)
            cascade = np.where(asked, both, core)
            missed, alarms = (cascade[positive] < threshold).mean(), (cascade[~positive] >= threshold).mean()
            if max(missed, alarms) <= error + BAND_COST and asked.mean() < fewest:
                chosen, fewest = (low, high), float(asked.mean())
    return chosen, fewest


def trust_in(lang, weights, posts, core, encoder, say):
    chosen = np.array([post["lang"] == lang for post in posts])
    labels = truth(posts)[chosen]
    core, encoder = core[chosen], encoder[chosen]
    positive = labels >= 2
    both = pooled(core, encoder, weights)
    threshold, error = equal_error(risk(both), positive)
    band, asked = band_of_doubt(risk(core), risk(both), positive, threshold, error)
    errors = ", ".join(
        f"{name} {100 * equal_error(risk(chances), positive)[1]:.1f}% at {equal_error(risk(chances), positive)[0]}"
        for name, chances in (("core", core), ("encoder", encoder), ("both", both))
    )
    say(f"{lang}: equal error {errors}; {100 * asked:.0f}% of posts asked, from {band[0]} to {band[1]}")
    return {
        "core": weights[0],
        "second": weights[1],
        "actFrom": threshold,
        "stopShare": best_stop_share(both, labels, threshold),
        "askFrom": band[0],
        "askTo": band[1],
    }


def trust_of(file, say=lambda *_: None):
    weights, posts, core, encoder = held_out(file)
    return {lang: trust_in(lang, weights[lang], posts, core, encoder, say) for lang in ("en", "es")}


if __name__ == "__main__":
    print(json.dumps(trust_of(sys.argv[1], print), indent=2))
