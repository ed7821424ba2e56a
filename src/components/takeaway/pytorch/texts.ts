/** Parts of the script that are the same whatever is trained. */
import { type Locale, say } from '../../../i18n/strings.ts';
import type { OwnClass } from './layers.ts';
import { strings } from './strings.ts';

export const imports = `import base64

import torch
import torch.nn.functional as F
from torch import nn`;

/** The class of a layer that PyTorch has no module for. */
export const classes: Readonly<Record<OwnClass, (locale: Locale) => string>> = {
  Noise: (locale) => `class Noise(nn.Module):
    """${say(strings.noiseClass, locale)}"""

    def __init__(self, shift, scale):
        super().__init__()
        self.shift, self.scale = shift, scale

    def forward(self, x):
        if not self.training:
            return x
        mean = torch.empty(x.shape[1]).uniform_(-self.shift, self.shift)
        deviation = torch.empty(x.shape[1]).uniform_(1, self.scale)
        return (deviation + 0.1 * torch.randn(x.shape)) * x + mean + torch.empty(x.shape).uniform_(-0.1, 0.1)`,
  Recurrent: (locale) => `class Recurrent(nn.Module):
    """${say(strings.recurrentClass, locale)}"""

    def __init__(self, inputs, units, steps, norm, gamma):
        super().__init__()
        self.steps, self.norm_kind = steps, norm
        self.of_x = nn.Linear(inputs, units)
        self.of_h = nn.Linear(units, units, bias=False)
        if norm != "none":
            self.gamma_x = nn.Parameter(torch.full((units,), gamma))
            self.gamma_h = nn.Parameter(torch.full((units,), gamma))

    def norm(self, z, gamma):
        if self.norm_kind == "batch":
            return F.batch_norm(z, None, None, gamma, None, training=True)
        return F.layer_norm(z, z.shape[1:], gamma)

    def forward(self, x):
        h = torch.zeros(len(x), self.of_h.out_features)
        for x_t in x.chunk(self.steps, dim=1):
            if self.norm_kind == "none":
                z = self.of_x(x_t) + self.of_h(h)
            else:
                z_x = self.norm(x_t @ self.of_x.weight.T, self.gamma_x)
                z = z_x + self.norm(self.of_h(h), self.gamma_h) + self.of_x.bias
            h = torch.tanh(z)
        return h`,
};

/** Functions that every run calls. */
export const functions = (locale: Locale): string => `def put_weights(net, weights):
    """${say(strings.weights, locale)}"""
    with torch.no_grad():
        for module in net.modules():
            if isinstance(module, nn.Linear):
                count = module.weight.numel()
                module.weight.copy_(weights[:count].view_as(module.weight))
                weights = weights[count:]
                if module.bias is not None:
                    module.bias.zero_()


def report(step, loss, measured):
    if step <= 5 or step % 25 == 0 or step == len(measured):
        print(f"{step:6d} {loss.item():14.6f} {measured[step - 1]:14.6f}")


def numbers(name):
    data = bytearray(base64.b64decode(DATA[name]))
    return torch.frombuffer(data, dtype=torch.float32) if data else torch.empty(0)


def integers(name):
    data = bytearray(base64.b64decode(DATA[name]))
    return torch.frombuffer(data, dtype=torch.int16).long() if data else torch.empty(0, dtype=torch.long)`;
