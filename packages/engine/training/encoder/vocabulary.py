"""The trimmed vocabulary: the base model's most frequent pieces and whatever our posts and the corpora use."""


from model import base_vocabulary
from posts import head_of
from wordpiece import WordPiece

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
# Rows of the base vocabulary before this one are unused or single signs.
FIRST_WORD = 1996


def usable(piece):
    bare = piece[2:] if piece.startswith("##") else piece
    return all(ord(char) < 0x250 or char in "–—‘’“”•…€" for char in bare)


def trimmed_vocabulary(posts, most_frequent):
    """Rows of the base vocabulary to keep, in order, and their pieces."""
    base = base_vocabulary()
    whole = WordPiece(base)
    kept = {base.index(piece) for piece in SPECIAL}
    kept |= {row for row, piece in enumerate(base) if row >= FIRST_WORD and usable(piece) and row < FIRST_WORD + most_frequent}
    kept |= {row for row, piece in enumerate(base) if len(piece.removeprefix("##")) == 1 and usable(piece)}
    for post in posts:
        for text in (head_of(post), post["text"]):
            kept |= {row for row, _, _ in whole.tokens(text)}
    rows = sorted(kept)
    return rows, [base[row] for row in rows]
