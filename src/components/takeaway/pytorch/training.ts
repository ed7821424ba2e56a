/** Optimizer, loss and loop of a run as PyTorch has them. Pure. */
import type { Dataset, OptimizerSpec, RunSpec } from '../../../engine/run.ts';
import { option } from './layers.ts';

/** The line that makes the optimizer, and what must stand before it. */
export function writeOptimizer(spec: OptimizerSpec): string[] {
  return [...freezing(spec.frozen), `optimizer = torch.optim.${rule(spec)}`];
}

const frozenLines = {
  hiddenWeights: [
    'for weight in [parameter for parameter in net.parameters() if parameter.ndim > 1][:-1]:',
    '    weight.requires_grad = False',
  ],
  allButWeights: ['for parameter in net.parameters():', '    parameter.requires_grad = parameter.ndim > 1'],
} as const;

const freezing = (frozen: OptimizerSpec['frozen']): readonly string[] => (frozen ? frozenLines[frozen] : []);

function rule(spec: OptimizerSpec): string {
  const trained = spec.frozen ? '[p for p in net.parameters() if p.requires_grad]' : 'net.parameters()';
  const shared = [`lr=${spec.learningRate}`, ...(spec.weightDecay ? option('weight_decay', spec.weightDecay) : [])];
  const call = (name: string, ...own: readonly string[]) => `${name}(${[trained, ...shared, ...own].join(', ')})`;
  if (spec.kind === 'sgd') return call('SGD');
  if (spec.kind === 'momentum') return call('SGD', `momentum=${spec.momentum ?? 0.9}`);
  if (spec.kind === 'rmsprop') return call('RMSprop', ...option('alpha', spec.alpha), ...option('eps', spec.eps));
  const { beta1 = 0.9, beta2 = 0.999, eps } = spec;
  return call('Adam', `betas=(${beta1}, ${beta2})`, ...option('eps', eps));
}

/** The training loop. */
export function writeLoop({ loss, optimizer: { clipNorm } }: RunSpec): string[] {
  const name = loss === 'softmaxCrossEntropy' ? 'cross_entropy' : 'mse_loss';
  return [
    'for step, rows in enumerate(batches, start=1):',
    `    loss = F.${name}(net(x[rows]), y[rows])`,
    '    optimizer.zero_grad()',
    '    loss.backward()',
    ...(clipNorm === undefined ? [] : [`    nn.utils.clip_grad_norm_(net.parameters(), ${clipNorm})`]),
    '    optimizer.step()',
    '    report(step, loss, measured)',
  ];
}

/** What the outputs should be: classes, or numbers to fit. */
export function answersOf({ loss }: RunSpec, { train }: Dataset, outputs: number): Float32Array | Int16Array {
  if (loss === 'softmaxCrossEntropy') return Int16Array.from(train.labels);
  if (train.targets) return train.targets;
  if (outputs === 1) return Float32Array.from(train.labels);
  return Float32Array.from({ length: train.size * outputs }, (_, i) =>
    i % outputs === train.labels[Math.floor(i / outputs)] ? 1 : 0,
  );
}
