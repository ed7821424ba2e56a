/** JSON from a file, and where exactly it goes wrong. */
import { readFileSync, statSync } from 'node:fs';
import { LabError } from '../options.ts';
import { limits } from './limits.ts';

/** @throws LabError where there is no such file, or no JSON in it, with line and column */
export function readJson(file: string): unknown {
  const text = readText(file).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new LabError(`${file}:${describeProblem(text)}`);
  }
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > limits.bytes) throw new LabError(`${file}: expected at most ${limits.bytes} bytes, found ${size}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof LabError) throw error;
    throw new LabError(`${file}: expected a file to read, found ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** `3:14: expected a value, found "}"`. @param text that JSON.parse refuses */
export function describeProblem(text: string): string {
  const { at, expected } = findProblem(text);
  const before = text.slice(0, at).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  const [found] = /^(?:"[^\n]{0,20}|[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 40)) ?? [];
  return `${place}: expected ${expected}, found ${found === undefined ? 'the end' : JSON.stringify(found)}`;
}

/** What may come next. */
type Next = 'value' | 'first item' | 'key' | 'first key' | 'colon' | 'more';

interface Place {
  readonly at: number;
  readonly next: Next;
}

/** Reads token by token, without recursion, up to the first that does not belong. */
function findProblem(text: string): { at: number; expected: string } {
  const open: string[] = [];
  let place: Place | undefined = { at: 0, next: 'value' };
  for (;;) {
    const { next }: Place = place;
    const at = endOf(/[ \t\n\r]*/y, text, place.at);
    place = step(text, at, next, open);
    if (!place) return { at, expected: expectation(next, open.at(-1)) };
  }
}

function step(text: string, at: number, next: Next, open: string[]): Place | undefined {
  const character = text[at] ?? '';
  const isFirst = next === 'first key' || next === 'first item';
  if ((isFirst || next === 'more') && character !== '' && character === closing[open.at(-1) ?? '']) {
    open.pop();
    return { at: at + 1, next: 'more' };
  }
  if (next === 'colon') return character === ':' ? { at: at + 1, next: 'value' } : undefined;
  if (next === 'more') return character === ',' ? afterComma(at + 1, open.at(-1)) : undefined;
  if (next === 'key' || next === 'first key') return after(string, text, at, 'colon');
  if (character !== '{' && character !== '[') return after(value, text, at, 'more');
  open.push(character);
  return { at: at + 1, next: character === '{' ? 'first key' : 'first item' };
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function afterComma(at: number, open: string | undefined): Place | undefined {
  return open === undefined ? undefined : { at, next: open === '{' ? 'key' : 'value' };
}

const quoted = '"(?:[^"\\\\\\x00-\\x1f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"';
const string = new RegExp(quoted, 'y');
const value = new RegExp(`${quoted}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y');

function after(token: RegExp, text: string, at: number, next: Next): Place | undefined {
  const end = endOf(token, text, at);
  return end > at ? { at: end, next } : undefined;
}

/** Where a token that begins at a place ends; the place itself where none does. */
function endOf(token: RegExp, text: string, at: number): number {
  token.lastIndex = at;
  return at + (token.exec(text)?.[0].length ?? 0);
}

function expectation(next: Next, open: string | undefined): string {
  if (next === 'colon') return '":"';
  if (next === 'key') return 'a key in double quotes';
  if (next === 'first key') return 'a key in double quotes or "}"';
  if (next !== 'more') return 'a value';
  return open === undefined ? 'the end' : `"," or "${closing[open]}"`;
}
