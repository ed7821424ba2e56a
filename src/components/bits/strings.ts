import type { BitSpecName } from '../../engine/bits.ts';
import { defineStrings, type Phrase } from '../../i18n/strings.ts';

export const strings = defineStrings({
  title: { en: 'Same bits', zh: '逐位一致' },
  description: {
    en: 'Train the reference runs on your device and compare every bit of their weights with ours.',
    zh: '在你的设备上训练几组参照网络，把每个权重逐位与我们的结果对照。',
  },
  lede: {
    en: 'One seed should give the same network everywhere, down to the last bit. Here your device can prove us wrong.',
    zh: '同一个种子，在哪儿训练出的网络都该一模一样，一个比特也不差。是不是真的，你的设备说了算。',
  },
  how: {
    en: 'Each row below is a network that was trained when this site was built. The 16 digits are a fingerprint of all its weights and running averages: change one bit of one number and the fingerprint changes. The button trains all of them again, here, and compares.',
    zh: '下面每一行都是建站时训练好的一个网络。那 16 个字符是它的指纹，由全部的权重和滑动平均算出；随便哪个数改动一个比特，指纹就会变。点一下按钮，这些网络会在你的设备上重新训练一遍，再逐个对照。',
  },
  why: {
    en: 'None of this happens by itself. Browsers differ in how they compute exp and tanh, and fused multiply-add rounds differently from one processor to the next. The engine therefore brings its own elementary functions and random numbers, sums in a fixed order, and uses only those vector instructions whose results are specified to the last bit. That is why a link can promise the numbers you saw.',
    zh: '这并不是理所当然的事。exp、tanh 怎么算，各家浏览器不一样；融合乘加指令怎么舍入，各种处理器也不一样。所以引擎自带基本函数和随机数，按固定的次序求和，只用结果有明确规定的向量指令。链接敢保证别人打开时看到同样的数字，靠的就是这个。',
  },
  start: { en: 'Train and compare', zh: '训练并对照' },
  again: { en: 'Train again', zh: '再训练一遍' },
  progress: { en: 'Training {done} of {all} …', zh: '正在训练第 {done} 个，共 {all} 个……' },
  run: { en: 'Run', zh: '网络' },
  ours: { en: 'Ours', zh: '我们的指纹' },
  yours: { en: 'Yours', zh: '你的指纹' },
  verdict: { en: 'Compared', zh: '对照' },
  same: { en: 'same', zh: '一致' },
  different: { en: 'different', zh: '不一致' },
  waiting: { en: 'not trained yet', zh: '还没训练' },
  allSame: {
    en: 'All {all} fingerprints are the same: your device trained the very networks that we did.',
    zh: '{all} 个指纹全部一致：你的设备训练出了和我们一模一样的网络。',
  },
  someDiffer: {
    en: '{count} of {all} fingerprints differ. That should not happen: please report your browser and device.',
    zh: '{all} 个指纹里有 {count} 个不一致。这不应该发生，请把浏览器和设备告诉我们。',
  },
});

/** What each run is. */
export const runNames: Readonly<Record<BitSpecName, Phrase>> = {
  'spiral-batch-norm': { en: 'Spiral, batch norm, 6 layers', zh: '螺旋，批量归一化，6 层' },
  'spiral-plain': { en: 'Spiral, no normalization, 6 layers', zh: '螺旋，不归一化，6 层' },
  'spiral-tanh-squared-error': {
    en: 'Spiral, batch norm, tanh, squared error',
    zh: '螺旋，批量归一化，tanh，平方误差',
  },
  'spiral-odd-sizes': { en: 'Spiral, sizes that are not multiples of 4', zh: '螺旋，各种大小都不是 4 的倍数' },
  'digits-batch-norm': { en: 'Digits, batch norm, 3 layers', zh: '数字图片，批量归一化，3 层' },
  'standardized-digits-plain': {
    en: 'Standardized digits, no normalization, 6 layers',
    zh: '标准化的数字图片，不归一化，6 层',
  },
  'spiral-past-convergence': { en: 'Spiral, trained far past convergence', zh: '螺旋，收敛之后又训练很久' },
  'spiral-sigmoid-layer-norm': { en: 'Spiral, layer norm, sigmoid', zh: '螺旋，层归一化，sigmoid' },
  'spiral-batch-renorm': { en: 'Spiral, batch renormalization', zh: '螺旋，批重归一化' },
  'spiral-noise': { en: 'Spiral, batch norm with noise added', zh: '螺旋，批量归一化之后加噪声' },
  'spiral-group-norm-skips': { en: 'Spiral, group norm, skip connections', zh: '螺旋，组归一化，跳跃连接' },
  'digits-recurrent-per-step': {
    en: 'Digits row by row, batch norm with statistics of each step',
    zh: '逐行读入的数字图片，批量归一化，每一步各有一套统计量',
  },
  'digits-recurrent-shared': {
    en: 'Digits row by row, batch norm with shared statistics',
    zh: '逐行读入的数字图片，批量归一化，各步共用一套统计量',
  },
  'digits-recurrent-layer-norm': { en: 'Digits row by row, layer norm', zh: '逐行读入的数字图片，层归一化' },
  'digits-maps': { en: 'Digits, convolutions', zh: '数字图片，卷积网络' },
  'silhouettes-adam': { en: 'Silhouettes of aircraft, Adam', zh: '飞机剪影，Adam' },
  'curve-rmsprop-orthogonal': {
    en: 'A curve, orthogonal initial weights, RMSProp',
    zh: '一条曲线，正交初始权重，RMSProp',
  },
  'moons-momentum-outliers': {
    en: 'Two moons, outliers, momentum with clipped gradients',
    zh: '两个月牙，带离群值，动量法加梯度裁剪',
  },
};
