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
    return measured["weights"], truth(posts), core, encoder


def equal_error(risks, positive):
    """The threshold at which as large a share of violations is missed as harmless posts are held up, and that share."""
    thresholds = np.unique(risks.round(3))
    missed = np.array([(risks[positive] < t).mean() for t in thresholds])
    alarms = np.array([(risks[~positive] >= t).mean() for t in thresholds])
    at = int(np.argmin(np.maximum(missed, alarms)))
    return float(thresholds[at]), float(max(missed[at], alarms[at]))


def best_stop_share(chances, labels, act_from):
    acted = (risk(chances) >= act_from) & (labels >= 2)
    share = chances[acted, STOP] / risk(chances[acted])
    grid = np.arange(0.3, 0.71, 0.05)
    right = [((share >= s) == (labels[acted] == STOP)).mean() for s in grid]
    return round(float(grid[int(np.argmax(right))]), 2)


def trust_of(file, say=lambda *_: None):
    weights, labels, core, encoder = held_out(file)
    positive = labels >= 2
    both = pooled(core, encoder, weights)
    threshold, error = equal_error(risk(both), positive)
    say(f"equal error: core {100 * equal_error(risk(core), positive)[1]:.1f}%, encoder {100 * equal_error(risk(encoder), positive)[1]:.1f}%, both {100 * error:.1f}% at {threshold}")
    chosen, fewest = (0.0, 1.0), 1.0
    for low in LOWS:
        for high in HIGHS:
            asked = (risk(core) >= low) & (risk(core) <= high)
            cascade = np.where(asked, risk(both), risk(core))
            missed, alarms = (cascade[positive] < threshold).mean(), (cascade[~positive] >= threshold).mean()
            if max(missed, alarms) <= error + BAND_COST and asked.mean() < fewest:
                chosen, fewest = (low, high), asked.mean()
    say(f"asked between {chosen[0]} and {chosen[1]}: {100 * fewest:.0f}% of posts")
    return {
        "trust": {
            "core": weights[0],
            "second": weights[1],
            "actFrom": round(threshold, 3),
            "stopShare": best_stop_share(both, labels, threshold),
        },
        "askFrom": chosen[0],
        "askTo": chosen[1],
    }


if __name__ == "__main__":
    print(json.dumps(trust_of(sys.argv[1], print), indent=2))
