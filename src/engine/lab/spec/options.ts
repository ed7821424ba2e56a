import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LabError } from '../options.ts';

interface FileOptions {
  readonly files: readonly string[];
  readonly out?: string;
}

/** @throws LabError for options that a command on a file does not know */
export function parseFileOptions(args: readonly string[]): FileOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      // The answer is JSON always.
      options: { json: { type: 'boolean' }, out: { type: 'string' } },
    });
    return { files: positionals, ...(values.out !== undefined && { out: values.out }) };
  } catch (error) {
    throw new LabError((error as Error).message);
  }
}

/** @throws LabError where the file cannot be written */
export function print({ out }: FileOptions, text: string): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new LabError(`--out ${out}: expected a file to write, found ${(error as NodeJS.ErrnoException).code}`);
  }
}
