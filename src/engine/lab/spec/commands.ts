/** Commands of the lab around a run written down in a file. */
import { LabError } from '../options.ts';
import { parseFileOptions, print } from './options.ts';

type Command = (args: readonly string[]) => Promise<number>;

// zod is loaded only where it is used.
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['train', async (args) => (await import('./train.ts')).train(args)],
  ['schema', printSchema],
]);

/** Names of the commands. */
export const specCommands: readonly string[] = [...commands.keys()];

/** The exit status of a command on a spec, to come; undefined where the arguments ask for something else. */
export function runSpecCommand([name = '', ...args]: readonly string[]): Promise<number> | undefined {
  return commands.get(name)?.(args);
}

/** `npm run lab -- schema`: the JSON Schema of specs. */
async function printSchema(args: readonly string[]): Promise<number> {
  const { jsonSchema } = await import('./schema.ts');
  const options = parseFileOptions(args);
  const [file] = options.files;
  if (file !== undefined) throw new LabError(`schema: expected no file, found "${file}"`);
  print(options, jsonSchema());
  return 0;
}
