"""The float weights of a shipped model, so that training can go on from it without its checkpoint.

    python restore.py --model ../Model --out network.pt

int8 weights are multiplied by their scales, and by those that NNCF moved from the activations
(SmoothQuant, Xiao et al. 2023). What comes back differs from what was quantised by half a step.
"""

import json
import pathlib

import numpy as np
import torch

PREFIX = "__module.network."


def constant(node):
    """The value of a node that depends on constants alone."""
    kind = node.get_type_name()
    if kind == "Constant":
        return node.data.astype(np.float32)
    inputs = [constant(node.input_value(i).get_node()) for i in range(node.get_input_size())] if kind != "Convert" else None
    if kind == "Convert":
        return constant(node.input_value(0).get_node()).astype(np.float32)
    if kind == "Multiply":
        return inputs[0] * inputs[1]
    if kind == "Subtract":
        return inputs[0] - inputs[1]
    if kind == "Reshape":
        return inputs[0].reshape(inputs[1].astype(int))
    raise ValueError(f"{node.get_friendly_name()}: {kind}")


def smoothing(node):
    """What the activations on the way to a matrix were multiplied by; 1 where nothing was."""
    scale = 1.0
    while node.get_type_name() in ("FakeQuantize", "Multiply", "Reshape", "Convert"):
        if "nncf_smooth_quant" in node.get_friendly_name():
            scale = constant(node.input_value(1).get_node()).reshape(-1)
        elif node.get_type_name() == "Multiply":
            break
        node = node.input_value(0).get_node()
    return scale


def weights(folder):
    """The network's weights by name, and what the description holds of them."""
    import openvino

    found = {}
    for node in openvino.Core().read_model(pathlib.Path(folder) / "reader.xml").get_ordered_ops():
        name, kind = node.get_friendly_name(), node.get_type_name()
        if not name.startswith(PREFIX):
            continue
        name = name[len(PREFIX) :]
        module = name.split("/")[0]
        if kind == "MatMul" and name.endswith("aten::linear/MatMul"):
            matrix = constant(node.input_value(1).get_node())
            found[f"{module}.weight"] = matrix * smoothing(node.input_value(0).get_node())
            (after,) = {t.get_node().get_friendly_name(): t.get_node() for t in node.output(0).get_target_inputs()}.values()
            found[f"{module}.bias"] = constant(after.input_value(1).get_node()).reshape(-1)
        elif kind == "Gather" and name.endswith("aten::embedding/Gather"):
            found[f"{module}.weight"] = constant(node.input_value(0).get_node())
        elif kind in ("Multiply", "Add") and "aten::layer_norm" in name and "smooth" not in name:
            value = node.input_value(1).get_node()
            if value.get_type_name() == "Constant":
                found[f"{module}.{'weight' if kind == 'Multiply' else 'bias'}"] = constant(value).reshape(-1)
    description = json.loads((pathlib.Path(folder) / "reader.json").read_text(encoding="utf-8"))
    return {name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in found.items()}, description
