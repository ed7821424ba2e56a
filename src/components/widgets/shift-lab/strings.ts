import { defineStrings } from '../../../i18n/strings.ts';

/** Words of the lab. */
export const strings = defineStrings({
  title: {
    en: 'What can a network know about places it has not seen?',
    zh: '没见过的地方，网络能知道什么？',
  },

  // On the figure.
  network: { en: 'network', zh: '网络' },
  target: { en: 'target', zh: '目标' },
  train: { en: 'training', zh: '训练' },
  test: { en: 'test', zh: '测试' },
  error: { en: 'error', zh: '误差' },
  step: { en: 'step', zh: '步' },
  changeNew: { en: 'test range only', zh: '只给测试区间' },
  changeBoth: { en: 'both ranges', zh: '两段一起' },
  constant: { en: 'always the average', zh: '只答平均值' },

  // What came out: where only one range, or both, are shown from the start.
  start: {
    en: 'Nothing is learned yet. Mean squared error: {train} on the training range, {test} on the test range.',
    zh: '还什么都没学。均方误差：训练区间 {train}，测试区间 {test}。',
  },
  learning: {
    en: 'After {step} steps the mean squared error is {train} on the training range; below {goal} counts as learned. On the test range it is {test}.',
    zh: '走了 {step} 步，训练区间的均方误差是 {train}，低于 {goal} 才算学会；测试区间是 {test}。',
  },
  unseen: {
    en: 'Mean squared error {train} on the training range, {test} on the test range. Always answering the average of the test range would give {constant}.',
    zh: '训练区间的均方误差是 {train}，测试区间是 {test}。在测试区间一律回答平均值，误差也只有 {constant}。',
  },
  partly: {
    en: 'Mean squared error {train} on the training range, {test} on the test range: not learned there, yet better than always answering its average, {constant}.',
    zh: '训练区间的均方误差是 {train}，测试区间是 {test}：没学会，但好过一律回答平均值（{constant}）。',
  },
  covered: {
    en: 'Mean squared error {train} on the training range, {test} on the test range: both are learned.',
    zh: '训练区间的均方误差是 {train}，测试区间是 {test}：两段都学会了。',
  },
  whole: {
    en: 'Shown both ranges from the start, the network had learned both after {first} steps.',
    zh: '一开始就两段一起给，{first} 步后两段都学会了。',
  },
  wholeLearning: {
    en: 'Shown both ranges from the start, after {step} steps: mean squared error {train} on the training range, {test} on the test range. Below {goal} counts as learned.',
    zh: '一开始就两段一起给，走了 {step} 步：训练区间的均方误差是 {train}，测试区间是 {test}。低于 {goal} 才算学会。',
  },

  summary: {
    en: 'Step {step}: error {train} on the training range, {test} on the test range.',
    zh: '第 {step} 步：训练区间误差 {train}，测试区间误差 {test}。',
  },

  // After the examples have changed.
  forgot: {
    en: 'It learned the test range in {since} steps. On the training range, which it is no longer shown, the error went from {before} to {train}: forgotten.',
    zh: '测试区间用 {since} 步学会了。训练区间不再给样本，误差从 {before} 变成 {train}：忘了。',
  },
  kept: {
    en: 'It learned the test range in {since} steps, and the training range is still below {goal}.',
    zh: '测试区间用 {since} 步学会了，训练区间的误差仍低于 {goal}。',
  },
  relearned: {
    en: 'Training range first, then both: {first} + {since} = {sum} steps until all was learned. {twin}',
    zh: '先学训练区间，再两段一起学：{first} + {since} = {sum} 步才全学会。{twin}',
  },
  relearnedLate: {
    en: 'The training range was not learned when the others joined; {since} steps later both were. {twin}',
    zh: '新样本加入时，训练区间还没学会；又过 {since} 步，两段都学会了。{twin}',
  },
  twin: {
    en: 'Shown both from the start, the same network needed {fromStart}.',
    zh: '同一个网络，一开始就两段一起学，用了 {fromStart} 步。',
  },
  twinNever: {
    en: 'Shown both from the start, the same network had not learned both after {step}.',
    zh: '同一个网络，一开始就两段一起学，{step} 步后还没全学会。',
  },
  relearning: {
    en: '{after} steps after the change, mean squared error: {train} on the training range, {test} on the test range. Below {goal} counts as learned.',
    zh: '换样本后走了 {after} 步，均方误差：训练区间 {train}，测试区间 {test}。低于 {goal} 才算学会。',
  },
  twinFlag: { en: 'from the start: {step}', zh: '一开始就一起学：{step} 步' },

  // The data table.
  tableCaption: {
    en: 'Mean squared error up to step {step}; examples: {train} for training, {test} for testing',
    zh: '到第 {step} 步为止的均方误差；训练区间 {train}，测试区间 {test}',
  },
  tableStep: { en: 'step', zh: '步' },
  tableTrain: { en: 'error on the training range', zh: '训练区间误差' },
  tableTest: { en: 'error on the test range', zh: '测试区间误差' },
  rangeWords: { en: '{from} to {to}', zh: '{from} 到 {to}' },
});
