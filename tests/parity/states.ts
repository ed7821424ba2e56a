/** States whose scripts PyTorch has run: the start of every widget that trains up to four runs, and some more. */

export const trainingWidgets = [
  'bands',
  'layer-drift',
  'noisy-bn',
  'normalize-a-batch',
  'playground',
  'race',
  'recurrent',
  'shift-lab',
  'silhouettes',
  'step-and-rewind',
  'train-and-inference',
] as const;

export const states: readonly string[] = [
  ...trainingWidgets,
  'race?task=digits&depth=3',
  'race?depth=10&learningRate=0.3',
  'shift-lab?lesson=both',
  'playground?aNorm=layerNorm&aOptimizer=adam&aLearningRate=0.01&bNorm=groupNorm&bOptimizer=rmsprop&bLearningRate=0.003',
  'playground?data=moons&aOptimizer=momentum&aLearningRate=0.03&aActivation=tanh&aWeightDecay=0.01&bActivation=sigmoid',
];

/**
 * Steps that are compared, where it is not 50: past them, losses are apart by a thousandth. Of the cases traced against
 * PyTorch in float64, each begins at a ReLU whose input is below 1e-6, which float32 lets through on one side and not on
 * the other: in the race at step 36 the engine is the one that leaves float64, on the digits at step 28 PyTorch is.
 */
export const compared: Readonly<Record<string, number>> = {
  race: 30,
  playground: 30,
  recurrent: 30,
  'race?task=digits&depth=3': 20,
  'race?depth=10&learningRate=0.3': 6,
  'playground?aNorm=layerNorm&aOptimizer=adam&aLearningRate=0.01&bNorm=groupNorm&bOptimizer=rmsprop&bLearningRate=0.003': 30,
};
