"""Trains the encoder on every training post and writes what packages/encoder ships.

python train.py cv.json   (cv.json: evaluate.py, says how far the encoder is trusted)
"""

import json
import os
import sys
import tempfile

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import batch_of, fit
from posts import HERE, example_of, read_posts
from recipe import FOLDS, RECIPE, VOCABULARY_ROWS
from trust import trust_of
from vocabulary import trimmed_vocabulary
from wordpiece import WordPiece

DATA = os.path.join(HERE, "..", "..", "..", "encoder", "data")
SAMPLES = os.path.join(HERE, "..", "..", "..", "encoder", "src", "samples.json")
OPSET = 17
SAMPLE_EVERY = 97


class VerdictOnly(torch.nn.Module):
    """What is shipped: the other heads only helped the training."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, ids, types, mask):
        return self.net(ids, types, mask)[0]


def export(net, example, file):
    ids, types, mask, *_ = batch_of([example])
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "whole.onnx")
        torch.onnx.export(
            VerdictOnly(net),
            (ids, types, mask),
            whole,
            input_names=["ids", "types", "mask"],
            output_names=["verdict"],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in ("ids", "types", "mask")},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8)


def chances_of(session, example):
    ids, types, mask, *_ = batch_of([example])
    (scores,) = session.run(["verdict"], {"ids": ids.numpy(), "types": types.numpy(), "mask": mask.numpy()})
    e = np.exp(scores[0] - scores[0].max())
    return (e / e.sum()).round(4).tolist()


def main(cross_validation):
    posts = read_posts()
    rows, pieces = trimmed_vocabulary(posts, VOCABULARY_ROWS)
    wordpiece = WordPiece(pieces)
    examples = [example_of(post, wordpiece, FOLDS) for post in posts]
    net = fit(examples, rows, RECIPE)
    os.makedirs(DATA, exist_ok=True)
    model = os.path.join(DATA, "encoder.onnx")
    export(net, examples[0], model)
    with open(os.path.join(DATA, "vocabulary.txt"), "w", encoding="utf-8") as out:
        out.write("\n".join(pieces))
    manifest = {"version": f"encoder-{len(posts)}", "pieces": len(pieces), "trust": trust_of(cross_validation)}
    with open(os.path.join(DATA, "encoder.json"), "w", encoding="utf-8") as out:
        json.dump(manifest, out, indent=2)
        out.write("\n")
    session = onnxruntime.InferenceSession(model)
    samples = [
        {"post": {key: post[key] for key in ("text", "account", "kind", "context") if key in post},
         "ids": example.ids, "chances": chances_of(session, example)}
        for post, example in list(zip(posts, examples))[::SAMPLE_EVERY]
    ]
    with open(SAMPLES, "w", encoding="utf-8") as out:
        json.dump(samples, out, ensure_ascii=False, indent=1)
        out.write("\n")
    print(f"{len(posts)} posts, {len(pieces)} pieces, {os.path.getsize(model)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
