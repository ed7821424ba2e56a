import { defineStrings } from '../../i18n/strings.ts';

/** Words on the controls that every widget has. */
export const strings = defineStrings({
  play: { en: 'Play', zh: '播放' },
  pause: { en: 'Pause', zh: '暂停' },
  oneStep: { en: 'One step', zh: '走一步' },
  reset: { en: 'Reset', zh: '回到开头' },
  step: { en: 'Step', zh: '步' },
  stepOf: { en: 'step {step} of {steps}', zh: '第 {step} 步，共 {steps} 步' },
  goToStep: { en: 'Go to step', zh: '跳到第几步' },
  lowerEnd: { en: 'from', zh: '从' },
  upperEnd: { en: 'to', zh: '到' },
  less: { en: 'less', zh: '减小' },
  more: { en: 'more', zh: '增大' },
  newSeed: { en: 'New seed', zh: '换种子' },
  moreControls: { en: 'More controls', zh: '更多设置' },
  runAgain: { en: 'Run again', zh: '重新运行' },
  cancel: { en: 'Cancel', zh: '取消' },
  goOn: { en: 'Go on', zh: '接着跑' },
  runHere: { en: 'Run it here', zh: '在这里跑' },
  runsToDo: { en: '{all} runs', zh: '共 {all} 次训练' },
  runsDone: { en: '{done} of {all} runs', zh: '已训练 {done} / {all} 次' },
  rowsToDo: { en: '{all} rows to compute', zh: '要算 {all} 行' },
  rowsDone: { en: '{done} of {all} rows', zh: '已算 {done} / {all} 行' },
  waiting: { en: 'Training …', zh: '训练中……' },
});
