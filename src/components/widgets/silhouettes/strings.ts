import { defineStrings } from '../../../i18n/strings.ts';

/** Words of the silhouettes. */
export const strings = defineStrings({
  title: { en: 'Trained on airliners, does it know a fighter?', zh: '只学过客机，认得出战斗机吗？' },

  // The kinds, one and many.
  airliner: { en: 'airliner', zh: '客机' },
  fighter: { en: 'fighter', zh: '战斗机' },
  bird: { en: 'bird', zh: '鸟' },
  helicopter: { en: 'helicopter', zh: '直升机' },
  ship: { en: 'ship', zh: '船' },
  airliners: { en: 'airliners', zh: '客机' },
  fighters: { en: 'fighters', zh: '战斗机' },
  birds: { en: 'birds', zh: '鸟' },
  helicopters: { en: 'helicopters', zh: '直升机' },
  ships: { en: 'ships', zh: '船' },

  // On the figure.
  shown: { en: 'in training', zh: '训练时给过' },
  unseen: { en: 'only in the test', zh: '只在测试里' },
  plane: { en: 'plane', zh: '飞机' },
  other: { en: 'other', zh: '不是' },
  right: { en: '{share} right', zh: '答对 {share}' },

  // What came out.
  start: {
    en: 'Nothing is learned yet: the answers are those of the initial weights.',
    zh: '还什么都没学：这些答案只来自初始权重。',
  },
  untrained: {
    en: 'No kind is in training, so nothing is learned: the answers are those of the initial weights.',
    zh: '训练时什么都没给，也就什么都没学：这些答案只来自初始权重。',
  },
  onlyPlanes: {
    en: 'All it was ever shown were planes. It takes {share} of the birds, helicopters and ships for planes.',
    zh: '训练时只给了飞机。测试里的鸟、直升机和船，有 {share} 被它当成飞机。',
  },
  onlyOthers: {
    en: 'It was never shown a plane. It recognizes {share} of the airliners and fighters as planes.',
    zh: '训练时一架飞机也没给。测试里的客机和战斗机，它认出 {share}。',
  },
  missed: {
    en: 'Of the {unseen}, which were not in training, it recognizes {share} as planes; of the {shown}, {known}.',
    zh: '训练时没给过{unseen}，它只认出 {share}；给过的{shown}，认出 {known}。',
  },
  partly: {
    en: 'Of the {unseen}, which were not in training, it recognizes {share} as planes; of the {shown}, {known}.',
    zh: '训练时没给过{unseen}，它认出 {share}；给过的{shown}，认出 {known}。',
  },
  found: {
    en: 'Though no {unseen} were in training, it recognizes {share} of them as planes; of the {shown}, {known}.',
    zh: '训练时没给过{unseen}，它照样认出 {share}；给过的{shown}，认出 {known}。',
  },
  bothShown: {
    en: 'With both kinds of planes in training, it recognizes {known} of the airliners and {share} of the fighters.',
    zh: '两种飞机训练时都给了：客机认出 {known}，战斗机认出 {share}。',
  },
  mistaken: {
    en: 'Of the {kinds}, which were not in training, it takes {share} for planes.',
    zh: '训练时没给过的{kinds}，有 {share} 被它当成飞机。',
  },

  // The data table.
  tableCaption: { en: 'Test pictures at step {step}', zh: '第 {step} 步时的测试图片' },
  tableKind: { en: 'kind', zh: '种类' },
  tableShown: { en: 'in training', zh: '训练时给了' },
  tableRight: { en: 'share right', zh: '答对的比例' },
  tableVerdicts: { en: 'taken for a plane, of those drawn', zh: '画出的图里当成飞机的' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
});
