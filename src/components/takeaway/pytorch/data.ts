/** Numbers in the script: base64, each list once. */

const columns = 116;

/** Collects lists under names; equal lists of one kind share one. */
export function createData() {
  const texts = new Map<string, string>();
  return {
    /** @returns the name under which the script finds the list */
    add(kind: string, values: Float32Array | Int16Array): string {
      const text = base64(values);
      for (let copy = 1; ; copy++) {
        const name = copy === 1 ? kind : `${kind}_${copy}`;
        const known = texts.get(name);
        if (known === text) return name;
        if (known !== undefined) continue;
        texts.set(name, text);
        return name;
      }
    },
    /** The Python dictionary of all lists. */
    write(): string {
      const entries = [...texts].map(([name, text]) => `    "${name}": """\n${wrapped(text)}""",\n`);
      return `DATA = {\n${entries.join('')}}`;
    },
  };
}

function base64({ buffer, byteOffset, byteLength }: Float32Array | Int16Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  // In pieces: a call takes only so many arguments.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(8192 * i, 8192 * (i + 1))),
  );
  return btoa(pieces.join(''));
}

const wrapped = (text: string): string => text.replace(new RegExp(`.{1,${columns}}`, 'g'), '$&\n');
