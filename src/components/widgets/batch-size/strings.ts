import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the widget on batch sizes. */
export const strings = defineStrings({
  title: { en: 'How small may a batch be?', zh: '一批最少要几个样本？' },

  // On the figure, where space is short.
  means: { en: '200 means of {size} digits', zh: '200 批的均值，每批 {size} 个' },
  values: { en: 'outline: single digits', zh: '轮廓线：单个数字的取值' },
  deviations: { en: 'in standard deviations', zh: '单位：标准差' },
  right: { en: 'test digits right', zh: '测试数字答对' },
  sizeEpochs: { en: 'batch size (larger ones make fewer steps)', zh: '批量大小（越大，步数越少）' },
  sizeSteps: { en: 'batch size (600 steps each)', zh: '批量大小（都走 600 步）' },
  guessing: { en: 'guessing', zh: '瞎猜' },
  batchNorm: { en: 'batch norm', zh: '批量归一化' },
  none: { en: 'no norm', zh: '不归一化' },
  layerNorm: { en: 'layer norm', zh: '层归一化' },
  groupNorm: { en: 'group norm', zh: '组归一化' },

  // The takeaway.
  waiting: { en: 'Training the networks, one for each mark …', zh: '正在训练，每个点一个网络……' },
  fails: {
    en: 'In batches of {size} batch norm fails: it gets {with} of the test digits right, {third} gets {thirdShare}, no norm {without}.',
    zh: '每批 {size} 个时，批量归一化失灵：测试数字只答对 {with}，{third}答对 {thirdShare}，不归一化答对 {without}。',
  },
  behind: {
    en: 'In batches of {size} batch norm falls behind: {with} of the test digits right, {third} gets {thirdShare}, no norm {without}.',
    zh: '每批 {size} 个时，批量归一化落后：测试数字答对 {with}，{third}答对 {thirdShare}，不归一化答对 {without}。',
  },
  level: {
    en: 'In batches of {size} batch norm keeps up: {with} of the test digits right, {third} gets {thirdShare}, no norm {without}.',
    zh: '每批 {size} 个时，批量归一化跟得上：测试数字答对 {with}，{third}答对 {thirdShare}，不归一化答对 {without}。',
  },
  ahead: {
    en: 'In batches of {size} batch norm leads: {with} of the test digits right, {third} gets {thirdShare}, no norm {without}.',
    zh: '每批 {size} 个时，批量归一化领先：测试数字答对 {with}，{third}答对 {thirdShare}，不归一化答对 {without}。',
  },
  noise: {
    en: 'A mean of {size} digits strays by {noise} standard deviations; theory says 1/\u2060√{size}\u00a0=\u00a0{theory}.',
    zh: '{size} 个数字的均值，上下波动 {noise} 个标准差；理论值是 1/√{size} = {theory}。',
  },
  diverged: { en: 'none (it blew up)', zh: '零个（发散）' },
  description: {
    en: 'Left, how far the means of 200 batches lie from the mean of all. Right, accuracy over batch size.',
    zh: '左图是 200 批的均值离总均值多远，右图是准确率随批量大小的变化。',
  },
  trained: {
    en: 'Eight epochs or 600 steps of SGD on 1024 digits, 3 hidden layers of 32 units.',
    zh: '在 1024 张数字图片上用 SGD 训练 8 轮或 600 步，3 个隐藏层，每层 32 个单元。',
  },

  // The table.
  caption: {
    en: 'Accuracy by batch size, and the means of 200 batches',
    zh: '各批量大小下的准确率，以及 200 批的均值',
  },
  quantity: { en: 'quantity', zh: '量' },
  at: { en: 'at', zh: '位置' },
  value: { en: 'value', zh: '值' },
  accuracyOf: { en: 'accuracy, {norm}', zh: '准确率，{norm}' },
  countOfMeans: { en: 'batch means near', zh: '批均值的个数（按取值）' },
  countOfValues: { en: 'single digits near', zh: '单个数字的个数（按取值）' },
});
