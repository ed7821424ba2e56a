"""Writes fixtures/*.json: what PyTorch computes, for tests/contract/parity.test.ts to compare the engine with.

    python3 tests/parity/generate.py

Needs PyTorch (Debian: python3-torch). The fixtures are committed with the version that made them; tests need no Python.
Everything is stored in the engine's layout: weights [inputs, outputs], maps as rows of positions (NHWC).
"""

import json
import math
import pathlib

import torch
import torch.nn.functional as F

FIXTURES = pathlib.Path(__file__).parent / "fixtures"


def numbers(tensor):
    """A tensor as a flat row-major list with the digits that float32 has."""
    return [float(f"{value:.9g}") for value in tensor.detach().reshape(-1).tolist()]


def rows(tensor):
    return [numbers(row) for row in tensor]


def write(name, cases):
    FIXTURES.mkdir(exist_ok=True)
    text = json.dumps({"torch": torch.__version__, "cases": cases}, separators=(",", ":"))
    (FIXTURES / f"{name}.json").write_text(text + "\n")


def to_rows(maps):
    """[N, C, H, W] to the engine's [N·H·W, C]."""
    return maps.permute(0, 2, 3, 1).reshape(-1, maps.shape[1])


# Layers: forward, backward, running statistics, evaluation.


def as_is(tensor):
    return tensor


def layer_case(layer, x, forward, parameters, evaluate=None, statistics=(), shape=None, unmap=as_is, unmap_x=None):
    """One layer on one input. `parameters` are leaves in the engine's order and layout."""
    unmap_x = unmap_x or unmap
    x = x.clone().requires_grad_(True)
    y = forward(x)
    dy = torch.randn(y.shape)
    y.backward(dy)
    case = {
        "layer": layer,
        "x": rows(unmap_x(x)),
        "dy": rows(unmap(dy)),
        "parameters": [numbers(p) for p in parameters],
        "y": numbers(unmap(y)),
        "dx": numbers(unmap_x(x.grad)),
        "gradients": [numbers(p.grad) for p in parameters],
        "statistics": [numbers(s) for s in statistics],
    }
    if shape:
        case["shape"] = shape
    if evaluate:
        with torch.no_grad():
            case["inference"] = numbers(unmap(evaluate(x)))
    return case


def leaf(*shape, scale=1.0, shift=0.0):
    return (torch.randn(*shape) * scale + shift).requires_grad_(True)


def layer_cases():
    torch.manual_seed(1)
    cases = []
    for n, i, o in [(5, 3, 4), (17, 9, 13)]:
        w, b = leaf(i, o), leaf(o)
        cases.append(layer_case({"kind": "linear", "units": o}, torch.randn(n, i), lambda x: x @ w + b, [w, b]))
    for kind in ["relu", "tanh", "sigmoid"]:
        cases.append(layer_case({"kind": kind}, torch.randn(7, 5) * 2, getattr(torch, kind), []))
    for n, c, momentum in [(6, 5, 0.1), (33, 9, 0.03)]:
        gamma, beta = leaf(c, shift=1.0), leaf(c)
        mean, var = torch.zeros(c), torch.ones(c)
        cases.append(
            layer_case(
                {"kind": "batchNorm", "momentum": momentum},
                torch.randn(n, c) * 3 + 2,
                lambda x: F.batch_norm(x, mean, var, gamma, beta, True, momentum, 1e-5),
                [gamma, beta],
                lambda x: F.batch_norm(x, mean, var, gamma, beta, False, momentum, 1e-5),
                [mean, var],
            )
        )
    gamma, beta = leaf(6, shift=1.0), leaf(6)
    layer_norm = lambda x: F.layer_norm(x, [6], gamma, beta, 1e-5)
    cases.append(layer_case({"kind": "layerNorm"}, torch.randn(9, 6) * 2 + 1, layer_norm, [gamma, beta], layer_norm))
    gamma2, beta2 = leaf(12, shift=1.0), leaf(12)
    group_norm = lambda x: F.group_norm(x, 3, gamma2, beta2, 1e-5)
    cases.append(
        layer_case({"kind": "groupNorm", "groups": 3}, torch.randn(7, 12) + 1, group_norm, [gamma2, beta2], group_norm)
    )
    cases += [renorm_case()] + [recurrent_case(norm) for norm in ["none", "perStep", "shared", "layer"]] + map_cases()
    return cases + [to_map_case(), noise_case(), noisy_batch_norm_case()]


def renorm_case():
    """Ioffe 2017, Algorithm 1: r and d are constants of the backward pass. sigma is what batch norm divides by."""
    c, r_max, d_max, momentum = 6, 1.4, 0.6, 0.1
    gamma, beta = leaf(c, shift=1.0), leaf(c)
    mean, sigma = torch.zeros(c), torch.ones(c)

    def forward(x):
        batch_mean, batch_sigma = x.mean(0), (x.var(0, unbiased=False) + 1e-5).sqrt()
        r = (batch_sigma / sigma).clamp(1 / r_max, r_max).detach()
        d = ((batch_mean - mean) / sigma).clamp(-d_max, d_max).detach()
        y = ((x - batch_mean) / batch_sigma * r + d) * gamma + beta
        mean.add_(momentum * (batch_mean.detach() - mean))
        sigma.add_(momentum * (batch_sigma.detach() - sigma))
        return y

    spec = {"kind": "batchRenorm", "rMax": r_max, "dMax": d_max, "momentum": momentum}
    evaluate = lambda x: (x - mean) / sigma * gamma + beta
    return layer_case(spec, torch.randn(21, c) * 2 + 1, forward, [gamma, beta], evaluate, [mean, sigma])


def recurrent_case(norm, n=11, steps=4, k=3, units=5):
    """h = tanh(norm(x·Wx) + norm(h·Wh) + b); the shift b serves the first norm, the second has none."""
    wx, wh, b = leaf(k, units), leaf(units, units, scale=0.5), leaf(units)
    gx, gh = leaf(units, shift=0.5), leaf(units, shift=0.5)
    sets = {"none": 0, "layer": 0, "shared": 1, "perStep": steps}[norm]
    averages = [[(torch.zeros(units), torch.ones(units)) for _ in range(sets)] for _ in range(2)]

    def normalized(z, gamma, own, t, training):
        if norm == "none":
            return z
        if norm == "layer":
            return F.layer_norm(z, [units], gamma, None, 1e-5)
        return F.batch_norm(z, *own[min(t, sets - 1)], gamma, None, training, 0.1, 1e-5)

    def run(x, training):
        h = torch.zeros(n, units)
        for t in range(steps):
            zx = normalized(x[:, t * k : (t + 1) * k] @ wx, gx, averages[0], t, training)
            h = torch.tanh(zx + normalized(h @ wh, gh, averages[1], t, training) + b)
        return h

    parameters = [wx, wh, b] + ([] if norm == "none" else [gx, gh])
    statistics = [tensor for own in averages for pair in own for tensor in pair]
    spec = {"kind": "recurrent", "units": units, "steps": steps, "norm": norm}
    x = torch.randn(n, steps * k)
    return layer_case(spec, x, lambda x: run(x, True), parameters, lambda x: run(x, False), statistics)


def map_cases():
    """Layers on maps of 3 channels, 4 × 6 positions."""
    shape = {"height": 4, "width": 6, "columns": 3}
    x = torch.randn(5, 3, 4, 6) * 2 + 1
    cases = []

    def add(layer, forward, parameters, evaluate=None, statistics=()):
        cases.append(layer_case(layer, x, forward, parameters, evaluate, statistics, shape, to_rows))

    w, b = leaf(27, 5, scale=0.3), leaf(5)
    # The engine's weight is [ky, kx, channel, output].
    add({"kind": "conv", "channels": 5}, lambda t: F.conv2d(t, w.reshape(3, 3, 3, 5).permute(3, 2, 0, 1), b, padding=1), [w, b])
    add({"kind": "maxPool"}, lambda t: F.max_pool2d(t, 2), [])
    add({"kind": "globalAveragePool"}, lambda t: t.mean((2, 3), keepdim=True), [])
    gamma, beta = leaf(3, shift=1.0), leaf(3)
    mean, var = torch.zeros(3), torch.ones(3)
    add(
        {"kind": "batchNorm"},
        lambda t: F.batch_norm(t, mean, var, gamma, beta, True, 0.1, 1e-5),
        [gamma, beta],
        lambda t: F.batch_norm(t, mean, var, gamma, beta, False, 0.1, 1e-5),
        [mean, var],
    )
    g2, b2 = leaf(3, shift=1.0), leaf(3)
    add({"kind": "groupNorm", "groups": 1}, lambda t: F.group_norm(t, 1, g2, b2, 1e-5), [g2, b2])
    g3, b3 = leaf(3, shift=1.0), leaf(3)
    add({"kind": "instanceNorm"}, lambda t: F.instance_norm(t, weight=g3, bias=b3, eps=1e-5), [g3, b3])
    return cases


def to_map_case(n=5, height=4, width=6, channels=3):
    spec = {"kind": "toMap", "height": height, "width": width, "channels": channels}
    to_map = lambda t: t.reshape(-1, height, width, channels).permute(0, 3, 1, 2)
    return layer_case(spec, torch.randn(n, height * width * channels), to_map, [], to_map, unmap=to_rows, unmap_x=as_is)


# Noise: PyTorch draws other numbers than the engine does, so the engine's are drawn here once more.


class Stream:
    """The stream of src/engine/random.ts that has this seed and name: xoshiro128** 1.1, seeded by MurmurHash3's finalizer."""

    def __init__(self, seed, name):
        word = seed
        for character in name:
            word = self.mix(word ^ ord(character))
        self.state = [self.mix((word + i * 0x9E3779B9) % 2**32) for i in range(1, 5)]
        self.spare = None

    @staticmethod
    def mix(h):
        h = ((h ^ h >> 16) * 0x85EBCA6B) % 2**32
        h = ((h ^ h >> 13) * 0xC2B2AE35) % 2**32
        return h ^ h >> 16

    @staticmethod
    def rotate(x, count):
        return (x << count | x >> 32 - count) % 2**32

    def uniform(self):
        a, b, c, d = self.state
        drawn = self.rotate(b * 5 % 2**32, 7) * 9 % 2**32
        c, d = c ^ a, d ^ b
        self.state = [a ^ d, b ^ c, (c ^ b << 9) % 2**32, self.rotate(d, 11)]
        return drawn / 2**32

    def between(self, low, high):
        return low + (high - low) * self.uniform()

    def normal(self):
        """Marsaglia's polar method."""
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            s = u * u + v * v
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self.spare = v * factor
                return u * factor


def noise_of(spec, n, c):
    """Santurkar et al. 2018, Algorithm 1, as the first step of a run with seed 1 draws it."""
    stream = Stream(1, "noise 0")
    # The engine draws once when a network is laid out, and again before each step.
    for _ in range(2):
        scale, shift = torch.zeros(n, c), torch.zeros(n, c)
        for column in range(c):
            mu, sigma = stream.between(-spec["shift"], spec["shift"]), stream.between(1, spec["scale"])
            for row in range(n):
                shift[row, column] = stream.between(mu - 0.1, mu + 0.1)
                scale[row, column] = sigma + 0.1 * stream.normal()
    return scale, shift


def noise_case(n=9, c=5):
    spec = {"kind": "noise", "shift": 0.5, "scale": 1.25}
    scale, shift = noise_of(spec, n, c)
    return layer_case(spec, torch.randn(n, c), lambda x: scale * x + shift, [], as_is)


def noisy_batch_norm_case(n=17, c=6):
    spec = {"kind": "noisyBatchNorm", "shift": 1, "scale": 1.5}
    scale, shift = noise_of(spec, n, c)
    gamma, beta = leaf(c, shift=1.0), leaf(c)
    mean, var = torch.zeros(c), torch.ones(c)
    batch_norm = lambda x, training: F.batch_norm(x, mean, var, gamma, beta, training, 0.1, 1e-5)
    return layer_case(
        spec,
        torch.randn(n, c) * 2 + 1,
        lambda x: scale * batch_norm(x, True) + shift,
        [gamma, beta],
        lambda x: batch_norm(x, False),
        [mean, var],
    )


# Losses.


def loss_cases():
    torch.manual_seed(2)
    cases = []
    for n, c, scale in [(6, 3, 1), (33, 10, 4), (5, 7, 60)]:
        x = leaf(n, c, scale=scale)
        labels = torch.randint(c, (n,))
        loss = F.cross_entropy(x, labels)
        loss.backward()
        cases.append({"loss": "softmaxCrossEntropy", "x": rows(x), "labels": labels.tolist(), "value": loss.item(), "dx": numbers(x.grad)})
    for n, d in [(6, 3), (33, 1)]:
        x, targets = leaf(n, d), torch.randn(n, d)
        loss = F.mse_loss(x, targets)
        loss.backward()
        cases.append({"loss": "meanSquaredError", "x": rows(x), "targets": rows(targets), "value": loss.item(), "dx": numbers(x.grad)})
    return cases


# Whole trainings from given weights and batches.

STEPS, BATCH, SIZE = 50, 16, 48


def linear(i, o):
    return {"spec": {"kind": "linear", "units": o}, "parameters": [leaf(i, o, scale=(2 / i) ** 0.5), torch.zeros(o, requires_grad=True)]}


def apply_layer(layer, x):
    kind, p = layer["spec"]["kind"], layer["parameters"]
    if kind == "linear":
        # A map is flattened position by position, as the engine does.
        flat = x if x.dim() == 2 else x.permute(0, 2, 3, 1).reshape(x.shape[0], -1)
        return flat @ p[0] + p[1]
    if kind in ("relu", "tanh", "sigmoid"):
        return getattr(torch, kind)(x)
    if kind == "batchNorm":
        return F.batch_norm(x, *layer["statistics"], *p, True, 0.1, 1e-5)
    if kind == "layerNorm":
        return F.layer_norm(x, [x.shape[1]], *p, 1e-5)
    if kind == "groupNorm":
        return F.group_norm(x, layer["spec"]["groups"], *p, 1e-5)
    if kind == "toMap":
        return x.reshape(-1, layer["spec"]["height"], layer["spec"]["width"], layer["spec"]["channels"]).permute(0, 3, 1, 2)
    if kind == "conv":
        channels = x.shape[1]
        return F.conv2d(x, p[0].reshape(3, 3, channels, -1).permute(3, 2, 0, 1), p[1], padding=1)
    if kind == "maxPool":
        return F.max_pool2d(x, 2)
    raise ValueError(kind)


def norm(kind, columns, **spec):
    parameters = [torch.ones(columns, requires_grad=True), torch.zeros(columns, requires_grad=True)]
    layer = {"spec": {"kind": kind, **spec}, "parameters": parameters}
    if kind == "batchNorm":
        layer["statistics"] = [torch.zeros(columns), torch.ones(columns)]
    return layer


def plain(kind, **spec):
    return {"spec": {"kind": kind, **spec}, "parameters": []}


def conv(i, o):
    return {"spec": {"kind": "conv", "channels": o}, "parameters": [leaf(9 * i, o, scale=(2 / (9 * i)) ** 0.5), torch.zeros(o, requires_grad=True)]}


def optimizer_of(spec, parameters):
    kind, lr, decay = spec["kind"], spec["learningRate"], spec.get("weightDecay", 0)
    if kind == "sgd":
        return torch.optim.SGD(parameters, lr, weight_decay=decay)
    if kind == "momentum":
        return torch.optim.SGD(parameters, lr, momentum=0.9, weight_decay=decay)
    if kind == "rmsprop":
        return torch.optim.RMSprop(parameters, lr, weight_decay=decay)
    return torch.optim.Adam(parameters, lr, weight_decay=decay)


def training_case(name, layers, optimizer_spec, features, classes=3):
    x = torch.randn(SIZE, features)
    # Learnable, so that the losses fall: the class is where a fixed random projection is largest.
    labels = (x @ torch.randn(features, classes)).argmax(1)
    order = torch.cat([torch.randperm(SIZE) for _ in range(-(-STEPS * BATCH // SIZE))])[: STEPS * BATCH]
    parameters = [p for layer in layers for p in layer["parameters"]]
    initial = [numbers(p) for p in parameters]
    optimizer = optimizer_of(optimizer_spec, parameters)
    losses = []
    for step in range(STEPS):
        batch = order[step * BATCH : (step + 1) * BATCH]
        y = x[batch]
        outputs = []
        for layer in layers:
            y = y + outputs[layer["spec"]["from"]] if layer["spec"]["kind"] == "add" else apply_layer(layer, y)
            outputs.append(y)
        loss = F.cross_entropy(y, labels[batch])
        optimizer.zero_grad()
        loss.backward()
        if "clipNorm" in optimizer_spec:
            torch.nn.utils.clip_grad_norm_(parameters, optimizer_spec["clipNorm"])
        optimizer.step()
        losses.append(loss.item())
    spec = {
        "seed": 0,
        "dataset": {"kind": "given", "train": {"x": rows(x), "labels": labels.tolist()}},
        "layers": [layer["spec"] for layer in layers],
        "init": {"kind": "he"},
        "loss": "softmaxCrossEntropy",
        "optimizer": optimizer_spec,
        "batchSize": BATCH,
        "steps": STEPS,
        "initial": initial,
        "order": order.tolist(),
        "probes": [],
    }
    statistics = [s for layer in layers for s in layer.get("statistics", [])]
    return {
        "name": name,
        "spec": spec,
        "losses": losses,
        "parameters": [numbers(p) for p in parameters],
        "statistics": [numbers(s) for s in statistics],
    }


def training_cases():
    torch.manual_seed(3)
    return [
        training_case(
            "batch norm, ReLU, SGD",
            [linear(2, 16), norm("batchNorm", 16), plain("relu"), linear(16, 16), norm("batchNorm", 16), plain("relu"), linear(16, 3)],
            {"kind": "sgd", "learningRate": 0.1},
            2,
        ),
        training_case(
            "no norm, ReLU, momentum, weight decay",
            [linear(5, 13), plain("relu"), linear(13, 13), plain("relu"), linear(13, 3)],
            {"kind": "momentum", "learningRate": 0.02, "weightDecay": 0.01},
            5,
        ),
        training_case(
            "layer norm, tanh, Adam",
            [linear(4, 12), norm("layerNorm", 12), plain("tanh"), linear(12, 3)],
            {"kind": "adam", "learningRate": 0.01, "weightDecay": 0.001},
            4,
        ),
        training_case(
            "group norm, sigmoid, RMSProp",
            [linear(4, 12), norm("groupNorm", 12, groups=3), plain("sigmoid"), linear(12, 3)],
            {"kind": "rmsprop", "learningRate": 0.01},
            4,
        ),
        training_case(
            "convolutions, batch norm, pooling, clipped SGD",
            [
                plain("toMap", height=8, width=8, channels=1),
                conv(1, 4),
                norm("batchNorm", 4),
                plain("relu"),
                plain("maxPool"),
                conv(4, 6),
                norm("batchNorm", 6),
                plain("relu"),
                plain("maxPool"),
                linear(24, 3),
            ],
            {"kind": "sgd", "learningRate": 0.1, "clipNorm": 1.0},
            64,
        ),
        training_case(
            "two ways around layers, batch norm, SGD",
            [
                linear(4, 11),
                norm("batchNorm", 11),
                plain("relu"),
                linear(11, 11),
                norm("batchNorm", 11),
                plain("relu"),
                plain("add", **{"from": 2}),
                linear(11, 11),
                plain("add", **{"from": 6}),
                plain("tanh"),
                linear(11, 3),
            ],
            {"kind": "sgd", "learningRate": 0.1},
            4,
        ),
    ]


if __name__ == "__main__":
    torch.set_num_threads(1)
    write("layers", layer_cases())
    write("losses", loss_cases())
    write("trainings", training_cases())
