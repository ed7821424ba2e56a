import { defineStrings } from '../../i18n/strings.ts';

/** Words that every widget says in the same way. */
export const strings = defineStrings({
  trainedHere: {
    en: 'Trained on this device: seed {seed}, {steps} steps, {duration}.',
    zh: '在这台设备上训练：随机种子 {seed}，{steps} 步，用时 {duration}。',
  },
  trainedAtBuild: {
    en: 'Trained when this page was built: seed {seed}, {steps} steps.',
    zh: '建站时训练：随机种子 {seed}，{steps} 步。',
  },
  sweptHere: {
    en: 'Trained on this device: {runs} runs from seed {seed}, {duration}.',
    zh: '在这台设备上训练：从随机种子 {seed} 起，{runs} 次训练，用时 {duration}。',
  },
  sweptAtBuild: {
    en: 'Trained when this page was built: {runs} runs from seed {seed}.',
    zh: '建站时训练：从随机种子 {seed} 起，{runs} 次训练。',
  },
  fingerprint: { en: 'Fingerprint {digits}', zh: '指纹 {digits}' },

  // Divergence is an outcome, with a way on.
  diverged: {
    en: '{run}: the training blew up at step {step}; {layer} left the range of finite numbers.',
    zh: '{run}：训练到第 {step} 步发散，{layer}的数值溢出了。',
  },
  hiddenLayer: { en: 'hidden layer {layer}', zh: '第 {layer} 个隐藏层' },
  outputLayer: { en: 'the output layer', zh: '输出层' },
  lossItself: { en: 'the loss', zh: '损失' },
  smallerRate: { en: 'Try a smaller learning rate: {rate}', zh: '换小一点的学习率：{rate}' },

  // Guess first, then see.
  guessFirst: { en: 'Guess first', zh: '先猜猜看' },
  guessRun: { en: 'Run it and see', zh: '跑一跑，看结果' },
  guessRight: { en: 'You guessed “{guess}”, and so it is.', zh: '你猜“{guess}”，猜对了。' },
  guessWrong: { en: 'You guessed “{guess}”. Here it is “{answer}”.', zh: '你猜“{guess}”，实际是“{answer}”。' },
  guessOff: {
    en: 'You guessed {guess}. Here it is {answer}: off by {gap}.',
    zh: '你猜 {guess}，实际是 {answer}，差 {gap}。',
  },
  guessExact: { en: 'You guessed {guess}, and so it is.', zh: '你猜 {guess}，一点不差。' },
  guessOpen: { en: 'You guessed {guess}. The run did not settle it.', zh: '你猜 {guess}。这次训练没有分出结果。' },
});
