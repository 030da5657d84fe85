"""What a server would have answered for posts whose situation was held out: the cascade, its thresholds and the warning
for doubt, by language and account; before the rules that can only make it stricter.

python shipped.py cv.json   (cv.json: evaluate.py)
"""

import json
import os
import sys

import numpy as np

from evaluate import pooled, risk, truth
from posts import HERE, VERDICTS
from trust import held_out

MANIFEST = os.path.join(HERE, "..", "..", "..", "encoder", "data", "encoder.json")
# The core's own thresholds (training/verdict/design.ts) and the warning for doubt (src/check.ts).
CORE = {"actFrom": 0.42, "stopShare": 0.5}
DOUBT_FROM = 0.2
CLEAR, CAUTION, REVIEW, STOP = range(len(VERDICTS))


def verdict_of(chances, trust, private):
    act = chances[REVIEW] + chances[STOP]
    if act >= trust["actFrom"]:
        # A private person is warned at most.
        return CAUTION if private else STOP if chances[STOP] >= act * trust["stopShare"] else REVIEW
    if chances[CAUTION] >= chances[CLEAR]:
        return CAUTION
    return CAUTION if act >= DOUBT_FROM and not private else CLEAR


def cascade(posts, core, encoder, trust):
    """Verdicts of the core alone and of both readers, and whether the encoder was asked."""
    alone, both, asked = [], [], []
    for at, post in enumerate(posts):
        t, private = trust[post["lang"]], post["account"] == "patient"
        alone.append(verdict_of(core[at], CORE, private))
        asked.append(t["askFrom"] <= risk(core[at : at + 1])[0] <= t["askTo"])
        pool = pooled(core[at : at + 1], encoder[at : at + 1], (t["core"], t["second"]))[0]
        both.append(verdict_of(pool, t, private) if asked[-1] else alone[-1])
    return np.array(alone), np.array(both), np.array(asked)


def row(name, given, labels, chosen):
    bad, good, stop = (labels >= REVIEW) & chosen, (labels < REVIEW) & chosen, (labels == STOP) & chosen
    cells = [
        f"{100 * part.mean():.1f}%" if len(part) > 0 else "–"
        for part in (
            given[bad] >= REVIEW,
            given[good] >= REVIEW,
            given[stop] == CLEAR,
            given[(labels == CLEAR) & chosen] == CAUTION,
            given[chosen] == labels[chosen],
        )
    ]
    print(f"| {name} | {chosen.sum()} | {' | '.join(cells)} |")


def report(posts, core, encoder):
    with open(MANIFEST, encoding="utf-8") as source:
        trust = json.load(source)["trust"]
    labels = truth(posts)
    alone, both, asked = cascade(posts, core, encoder, trust)
    print("| reader | posts | caught | false alarms | stop as clear | clear with a warning | exact |\n|---|---|---|---|---|---|---|")
    everyone = np.ones(len(posts), bool)
    parts = [("", everyone)]
    for key in ("lang", "account"):
        values = np.array([post[key] for post in posts])
        parts += [(f", {value}", values == value) for value in sorted(set(values))]
    for name, given in (("core", alone), ("both", both)):
        for part, chosen in parts:
            row(name + part, given, labels, chosen)
    print(f"\nThe encoder is asked for {100 * asked.mean():.0f}% of these posts.")


if __name__ == "__main__":
    _, posts, core, encoder = held_out(sys.argv[1])
    report(posts, core, encoder)
