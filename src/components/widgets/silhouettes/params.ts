/** What a reader may set: which kinds are in the training tray. All of them are in the test. */
import { silhouettesSettings as settings } from '../../../engine/experiments/silhouettes.ts';
import type { Params } from '../../params/param.ts';
import { paceParam, seedLabel } from '../../params/shared.ts';

export const params = {
  fighter: { ...settings.fighter, label: { en: 'Train on fighters', zh: '训练时给战斗机' } },
  bird: { ...settings.bird, label: { en: 'Train on birds', zh: '训练时给鸟' } },
  helicopter: { ...settings.helicopter, label: { en: 'Train on helicopters', zh: '训练时给直升机' } },
  ship: { ...settings.ship, label: { en: 'Train on ships', zh: '训练时给船' } },
  airliner: { ...settings.airliner, label: { en: 'Train on airliners', zh: '训练时给客机' } },
  batchNorm: { ...settings.batchNorm, label: { en: 'Batch norm', zh: '用批量归一化' } },
  seed: { ...settings.seed, label: seedLabel },
  pace: paceParam,
} as const satisfies Params;
