/** Rows that all have the same columns, as text. */
export type Entry = { readonly [column: string]: string | number | boolean | null };

export const tableFormats = {
  text: formatAligned,
  json: (rows: readonly Entry[]) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: (rows: readonly Entry[]) => lines(rows, (cells) => cells.join(',')),
};

/** Columns side by side, four digits each, for people. */
function formatAligned(rows: readonly Entry[]): string {
  const short = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, shorten(cell)])));
  return lines(short, (cells) =>
    cells
      .map((cell) => String(cell).padEnd(12))
      .join(' ')
      .trimEnd(),
  );
}

function shorten(cell: Entry[string]): string {
  if (cell === null || cell === undefined) return '–';
  return typeof cell === 'number' ? String(Number(cell.toPrecision(4))) : String(cell);
}

function lines(rows: readonly Entry[], format: (cells: readonly Entry[string][]) => string): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return [columns, ...cells].map((line) => `${format(line)}\n`).join('');
}
