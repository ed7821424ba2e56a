/**
 * The arguments of every kernel, as text: `x[N,D]` is a tensor of that shape, `labels[N]:integer` one of integers,
 * `w[...n]` one of any shape with n elements in all (all of a call alike), `x[N*(P+2),D]` one of N·(P + 2) rows, `N` a size,
 * `eps:real` any number; what a tensor called `room…` holds before or after means nothing. A size that is not an argument
 * (`n` of gatherRows) is free. Recording a call checks it against this table.
 */
import type { KernelName, Tensor } from './backend.ts';

const moments = 'mean[D] rstd[D] runningMean[D] runningVar[D]';
const normalize = `y[N,D] ${moments} x[N,D] gamma[D] beta[D] N D eps:real momentum:real`;
const normalizeInference = 'y[N,D] x[N,D] runningMean[D] runningVar[D] gamma[D] beta[D] N D eps:real';
const normalizeBackward = 'dx[N,D] dgamma[D] dbeta[D] dy[N,D] x[N,D] mean[D] rstd[D] gamma[D] N D';
const activatedBackward = normalizeBackward.replace('dy[N,D]', 'dy[N,D] y[N,D]');

/** Room for what a convolution keeps of one example: its map with a border, and 16 matrices for its tiles of 2×2. */
const tileRooms = 'roomPadded[(H+3)*(W+3),8] roomV[4*(H+1)*(W+1),I] roomU[16*I,O] roomM[4*(H+1)*(W+1),O]';

const texts: Record<KernelName, string> = {
  gatherRows: 'y[B,D] x[n,D] indices[B]:integer B D',
  scatterRows: 'y[n,D] x[B,D] indices[B]:integer B D',
  gatherIntegers: 'y[B]:integer x[n]:integer indices[B]:integer B',
  linearForward: 'y[N,O] x[N,I] w[I,O] b[O] N I O',
  linearInputGradient: 'dx[N,I] dy[N,O] wt[O,I] N I O',
  linearWeightGradient: 'dw[I,O] db[O] x[N,I] dy[N,O] N I O',
  transpose: 'y[O,I] x[I,O] I O',
  columnMoments: 'mean[D] variance[D] x[N,D] N D',
  batchNormForward: normalize,
  batchNormInference: normalizeInference,
  batchNormBackward: normalizeBackward,
  batchNormReluForward: normalize,
  batchNormReluInference: normalizeInference,
  batchNormReluBackward: activatedBackward,
  batchNormTanhForward: normalize,
  batchNormTanhInference: normalizeInference,
  batchNormTanhBackward: activatedBackward,
  reluForward: 'y[N,D] x[N,D] N D',
  reluBackward: 'dx[N,D] dy[N,D] y[N,D] N D',
  tanhForward: 'y[N,D] x[N,D] N D',
  tanhBackward: 'dx[N,D] dy[N,D] y[N,D] N D',
  softmaxCrossEntropy: 'loss[1] dx[N,C] x[N,C] labels[N]:integer N C',
  meanSquaredError: 'loss[1] dx[N,D] x[N,D] target[N,D] N D',
  classify: 'classes[N]:integer confidence[N] x[N,C] N C',
  sigmoidForward: 'y[N,D] x[N,D] N D',
  sigmoidBackward: 'dx[N,D] dy[N,D] y[N,D] N D',
  add: 'y[...n] a[...n] b[...n] n',
  multiply: 'y[...n] a[...n] b[...n] n',
  scaleShift: 'y[...n] x[...n] scale[...n] shift[...n] n',
  toMap: 'y[N*P,D] x[N,P*D] N P D',
  flatten: 'y[N,P*D] x[N*P,D] N P D',
  convForward: `y[N*H*W,O] ${tileRooms} x[N*H*W,I] w[9*I,O] b[O] N H W I O`,
  convInputGradient: `dx[N*H*W,I] ${tileRooms} roomT[16*O,I] dy[N*H*W,O] w[9*I,O] N H W I O`,
  convWeightGradient: `dw[9*I,O] db[O] ${tileRooms} x[N*H*W,I] dy[N*H*W,O] N H W I O`,
  convRowsForward: 'y[N*H*W,O] padded[N*(H+2)*(W+2)] x[N,H*W] w[9,O] b[O] N H W O',
  convRowsWeightGradient: 'dw[9,O] db[O] padded[N*(H+2)*(W+2)] dy[N*H*W,O] N H W O',
  maxPoolForward: 'y[N*H*W,D] x[N*4*H*W,D] N H W D',
  maxPoolBackward: 'dx[N*4*H*W,D] dy[N*H*W,D] y[N*H*W,D] x[N*4*H*W,D] N H W D',
  averagePoolForward: 'y[N,D] x[N*P,D] N P D',
  averagePoolBackward: 'dx[N*P,D] dy[N,D] N P D',
  groupNormForward: 'y[N*P,G*K] mean[N,G] rstd[N,G] x[N*P,G*K] gamma[G*K] beta[G*K] N P G K eps:real',
  groupNormBackward: 'dx[N*P,G*K] dgamma[G*K] dbeta[G*K] dy[N*P,G*K] x[N*P,G*K] mean[N,G] rstd[N,G] gamma[G*K] N P G K',
  batchRenormCorrection:
    'r[D] d[D] scale[D] offset[D] rstd[D] runningMean[D] runningDeviation[D] mean[D] variance[D] gamma[D] beta[D] ' +
    'D eps:real momentum:real rMax:real dMax:real',
  planePoint: 'y[...n] x[...n] u[...n] v[...n] weights[2] n',
  sgdUpdate: 'parameter[...n] gradient[...n] n learningRate:real',
  momentumUpdate: 'parameter[...n] velocity[...n] gradient[...n] n learningRate:real momentum:real',
  rmspropUpdate: 'parameter[...n] square[...n] gradient[...n] n learningRate:real decay:real eps:real',
  adamCorrection: 'correction[2] beta1:real beta2:real',
  adamUpdate:
    'parameter[...n] mean[...n] square[...n] gradient[...n] correction[2] n learningRate:real beta1:real beta2:real eps:real',
  addScaled: 'y[...n] x[...n] n factor:real',
  addSquares: 'total[1] before[1] x[...n] n',
  clipGradient: 'gradient[...n] squares[1] n limit:real',
};

export interface TensorParameter {
  readonly type: 'tensor';
  readonly name: string;
  readonly sizes: readonly string[];
  readonly kind: Tensor['kind'];
}

export interface NumberParameter {
  readonly type: 'size' | 'real';
  readonly name: string;
}

export type Parameter = TensorParameter | NumberParameter;

/** An argument together with what it stands for. */
export type Binding = TensorBinding | NumberBinding;
export type TensorBinding = TensorParameter & { readonly value: Tensor };
export type NumberBinding = NumberParameter & { readonly value: number };

export interface Call {
  readonly kernel: KernelName;
  readonly bindings: readonly Binding[];
}

/** @param text such as `x[N,D]`, `labels[N]:integer`, `N` or `eps:real` */
function parseParameter(text: string): Parameter {
  const [, name = '', sizes, suffix] = /^(\w+)(?:\[(.+)\])?(?::(\w+))?$/.exec(text) ?? [];
  if (sizes === undefined) return { type: suffix === 'real' ? 'real' : 'size', name };
  return { type: 'tensor', name, sizes: sizes.split(','), kind: suffix === 'integer' ? 'integer' : 'float' };
}

const parse = (text: string): readonly Parameter[] => text.split(' ').map(parseParameter);

export const kernelNames = Object.keys(texts) as readonly KernelName[];

/** The parameters of each kernel, in order. */
export const signatures = Object.fromEntries(kernelNames.map((name) => [name, parse(texts[name])])) as Readonly<
  Record<KernelName, readonly Parameter[]>
>;
