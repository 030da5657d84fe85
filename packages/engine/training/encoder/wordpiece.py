"""The encoder's tokenizer: the same steps as src/wordpiece.ts, for training. Offsets are in code points."""

import unicodedata

UNKNOWN, FIRST, BETWEEN, PADDING = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST_WORD = 100


def fold(char):
    """Lower case without accents: what the base model was trained on."""
    return "".join(c for c in unicodedata.normalize("NFD", char.lower()) if unicodedata.category(c) != "Mn")


def kind(char):
    """'word', 'mark' (a token of its own) or 'gap' (emoji, control characters, spaces: no token)."""
    category = unicodedata.category(char)
    if category[0] in "LNM":
        return "word"
    if category[0] == "P" or category in ("Sc", "Sm", "Sk"):
        return "mark"
    return "gap"


def words(text):
    """(folded word, start, end) of every word and mark."""
    found, letters, start = [], "", 0
    for at, char in enumerate(text):
        sort = kind(char)
        if sort == "word":
            if letters == "":
                start = at
            letters += fold(char)
            continue
        if letters != "":
            found.append((letters, start, at))
            letters = ""
        if sort == "mark":
            found.append((fold(char), at, at + 1))
    if letters != "":
        found.append((letters, start, len(text)))
    return found


class WordPiece:
    def __init__(self, vocabulary):
        self.id = {token: i for i, token in enumerate(vocabulary)}
        self.first, self.between, self.unknown = self.id[FIRST], self.id[BETWEEN], self.id[UNKNOWN]

    def pieces(self, word):
        if len(word) > LONGEST_WORD:
            return [self.unknown]
        found, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at:
                piece = self.id.get(word[at:end] if at == 0 else "##" + word[at:end])
                if piece is not None:
                    break
                end -= 1
            if end == at:
                return [self.unknown]
            found.append(piece)
            at = end
        return found

    def tokens(self, text):
        """(id, start, end) of every piece; pieces of one word share its offsets."""
        return [(piece, start, end) for word, start, end in words(text) for piece in self.pieces(word)]
