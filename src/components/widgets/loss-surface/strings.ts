import { defineStrings } from '../../../i18n/strings.ts';

/** The words of the surfaces. */
export const strings = defineStrings({
  title: { en: 'What does the loss look like around here?', zh: '损失在这附近长什么样？' },

  // On the figure.
  with: { en: 'with batch norm', zh: '用批量归一化' },
  without: { en: 'without', zh: '不用' },
  slope: { en: 'steepest slope', zh: '最陡处的坡度' },
  highest: { en: 'highest loss', zh: '最高的损失' },
  minima: { en: '○ local minima', zh: '○ 局部极小点' },
  explained: { en: 'path in this plane', zh: '路径落在此面内' },
  loss: { en: 'loss', zh: '损失' },
  blownNote: { en: 'blew up at step {step}', zh: '第 {step} 步发散' },
  here: { en: 'the network; numbers count inside the ring', zh: '网络所在处；数字只算圈内' },

  // The takeaway.
  waiting: {
    en: 'Training both networks for {step} steps, then measuring the loss all around them …',
    zh: '先把两个网络各训练 {step} 步，再量它们周围的损失……',
  },
  blownOne: {
    en: 'There is no surface for {name}: its training blew up before step {step}.',
    zh: '{name}画不出曲面：没训练到第 {step} 步就发散了。',
  },
  blownWith: { en: 'the network with batch norm', zh: '用批量归一化的网络' },
  blownWithout: { en: 'the network without batch norm', zh: '不用批量归一化的网络' },
  blownBoth: {
    en: 'There is no surface: both trainings blew up before step {step}.',
    zh: '两个曲面都画不出来：两个网络都没训练到第 {step} 步就发散了。',
  },
  gentler: {
    en: 'With batch norm the steepest slope around the network is {with}, without it {without}: {times} times as steep.',
    zh: '网络周围最陡的坡度，用批量归一化是 {with}，不用是 {without}，后者是前者的 {times} 倍。',
  },
  steeper: {
    en: 'Here the surface with batch norm is the steeper one: {with} against {without}.',
    zh: '这里反倒是用批量归一化的更陡：{with} 比 {without}。',
  },
  alike: {
    en: 'Here the two surfaces are about equally steep: {with} with batch norm, {without} without.',
    zh: '这里两个曲面差不多陡：用批量归一化是 {with}，不用是 {without}。',
  },
  moreMinima: {
    en: 'But with batch norm there are more dips: {with} local minima against {without}.',
    zh: '用批量归一化，坑却更多：局部极小点有 {with} 个，不用的有 {without} 个。',
  },
  fewerMinima: {
    en: 'With batch norm there are fewer dips, too: {with} local minima against {without}.',
    zh: '用批量归一化，坑也更少：局部极小点有 {with} 个，不用的有 {without} 个。',
  },
  moreMinimaAlike: {
    en: 'With batch norm there are {with} local minima, without it {without}.',
    zh: '局部极小点，用批量归一化的有 {with} 个，不用的有 {without} 个。',
  },
  sameMinima: { en: 'Both have the same number of local minima: {with}.', zh: '局部极小点两边一样多：{with} 个。' },
  pathShare: {
    en: 'The planes hold {with} and {without} of what the paths cover.',
    zh: '两条路径分别有 {with} 和 {without} 落在画出的平面里。',
  },
  scaleNote: {
    en: 'Both surfaces share one logarithmic scale of heights and colors.',
    zh: '两个曲面共用一套刻度，高度和颜色都取对数。',
  },
  plainNote: {
    en: 'Both surfaces share one scale of heights, in proportion to the loss, and one of colors.',
    zh: '两个曲面共用一套刻度，高度与损失成正比，颜色也是同一套。',
  },

  runWith: { en: 'With batch norm', zh: '用批量归一化的网络' },
  runWithout: { en: 'Without', zh: '不用的网络' },

  // Turning.
  turnHint: { en: 'Turn the surfaces: drag, or arrow keys', zh: '转动曲面：拖动，或用方向键' },
  turnLeft: { en: 'Turn left', zh: '向左转' },
  turnRight: { en: 'Turn right', zh: '向右转' },
  tiltUp: { en: 'Look from higher up', zh: '抬高视角' },
  tiltDown: { en: 'Look from lower down', zh: '压低视角' },

  // The data table.
  tableCaption: { en: 'Loss over both planes, row by row', zh: '两个平面上的损失，逐行列出' },
  tableRow: { en: 'row', zh: '行' },
  tableColumn: { en: 'column', zh: '列' },
  tableWith: { en: 'loss, with batch norm', zh: '损失，用批量归一化' },
  tableWithout: { en: 'loss, without', zh: '损失，不用' },
});
