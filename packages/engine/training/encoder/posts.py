"""Training posts as the encoder reads them: pieces, labels and folds."""

import glob
import json
import os
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
POSTS = os.path.join(HERE, "..", "posts")
VERDICTS = ["clear", "caution", "review", "stop"]
ABOUT = ["patient", "none", "self", "public-figure", "aggregate", "staff", "historical", "fictional", "family"]
# What a piece of the text is: nothing, an identifier A-R, a detail, words that confirm care.
TAGS = ["nothing", "identifier", "quasi", "relation"]
HEAD_PIECES = 48
TEXT_PIECES = 160
ANSWERED_CHARACTERS = 240
IGNORED = -100


@dataclass
class Example:
    id: str
    ids: list
    types: list
    verdict: int
    about: int
    tags: list
    fold: int


def read_posts(folder=POSTS):
    posts = []
    for name in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        with open(name, encoding="utf-8") as lines:
            posts += [json.loads(line) for line in lines if line.strip()]
    return posts


def head_of(post):
    """What stands before the text: who writes, what it is, what it answers. src/reading.ts writes the same."""
    context = post.get("context") or {}
    parts = [f"{post.get('account') or 'personal'} {post.get('kind') or 'post'}"]
    parts += [context[field] for field in ("role", "place") if context.get(field)]
    head = ", ".join(parts)
    answered = context.get("replyingTo")
    return f"{head}. to: {answered[:ANSWERED_CHARACTERS]}" if answered else head


def fold_of(situation, folds):
    """FNV-1a over UTF-16 units: the same folds as training/verdict/design.ts."""
    value = 0x811C9DC5
    units = situation.encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    return value % folds


def spans_of(post):
    for identifier in post.get("identifiers") or []:
        wanted, at = identifier["text"], -1
        while wanted and (at := post["text"].find(wanted, at + 1)) >= 0:
            tag = {"quasi": 2, "relation": 3}.get(identifier["category"], 1)
            yield at, at + len(wanted), tag


def example_of(post, wordpiece, folds):
    head = [piece for piece, _, _ in wordpiece.tokens(head_of(post))[:HEAD_PIECES]]
    body = wordpiece.tokens(post["text"])[:TEXT_PIECES]
    spans = list(spans_of(post))
    tags = [next((tag for a, b, tag in spans if start < b and end > a), 0) for _, start, end in body]
    ids = [wordpiece.first, *head, wordpiece.between, *(piece for piece, _, _ in body), wordpiece.between]
    before = len(head) + 2
    about = post.get("about")
    return Example(
        id=post["id"],
        ids=ids,
        types=[0] * before + [1] * (len(body) + 1),
        verdict=VERDICTS.index(post["expected"]),
        about=ABOUT.index(about) if about in ABOUT else IGNORED,
        tags=[IGNORED] * before + tags + [IGNORED],
        fold=fold_of(post.get("situation") or post["id"], folds),
    )
