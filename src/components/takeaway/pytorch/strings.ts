import { defineStrings } from '../../../i18n/strings.ts';

/** What the script says in the language of its page. */
export const strings = defineStrings({
  made: {
    en: 'Made by engine {version} of that page, for PyTorch 1.13 and later:  python3 {file}',
    zh: '由该网页的引擎 {version} 生成，用 PyTorch 1.13 或更新的版本运行：python3 {file}',
  },
  given: {
    en: 'Data, initial weights and the order of batches are those of the figure; they stand at the end of this file.',
    zh: '数据、初始权重和批的次序都与图中相同，放在文件末尾。',
  },
  columns: {
    en: 'Each line: step, the loss of its batch in PyTorch, and the same as the engine measured it.',
    zh: '每一行依次是：步数、PyTorch 算出的这一批的损失、引擎算出的同一个损失。',
  },
  agreement: {
    en: 'At first they agree to a thousandth or better; later float32 rounding may drive them apart, and does where training is unstable.',
    zh: '开头两者相差不到千分之一；之后 float32 的舍入误差可能让两者渐渐分开，训练不稳定时更明显。',
  },
  noise: {
    en: 'The noise drawn at each step is PyTorch’s own: where there is noise, losses agree only roughly.',
    zh: '每一步的噪声由 PyTorch 自己抽取，所以带噪声的网络，损失只大致相同。',
  },
  run: {
    en: 'Run {index} of {count}, with the fingerprint {fingerprint}.',
    zh: '第 {index} 次训练，共 {count} 次；指纹 {fingerprint}。',
  },
  diverged: {
    en: 'After the last of these steps the engine’s loss left the finite range.',
    zh: '这些步之后，引擎的损失超出了有限范围。',
  },
  weights: { en: 'Weights as they were drawn; every bias starts at 0.', zh: '权重取抽好的初始值，偏置都从 0 开始。' },
  noiseClass: {
    en: 'Santurkar et al. 2018, algorithm 1: another scale and shift for each unit at every step.',
    zh: 'Santurkar 等 2018，算法 1：每一步给每个单元换一种缩放和平移。',
  },
  recurrentClass: {
    en: 'h = tanh(norm(x W) + norm(h V) + b), step by step; the last h is the output. Training alone: no running averages.',
    zh: '逐步计算 h = tanh(norm(x W) + norm(h V) + b)，输出最后的 h。只用于训练，不记滑动平均。',
  },
  dataBlock: { en: 'Data: float32 and integers, base64.', zh: '数据：float32 和整数，base64 编码。' },
});
