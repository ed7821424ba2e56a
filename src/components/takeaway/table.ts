/** The numbers behind a figure: the same ones, no more and no fewer. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** One cell per column; undefined where nothing was measured. */
  readonly rows: readonly (readonly (number | string | undefined)[])[];
}

/** Comma-separated values after RFC 4180, with a byte order mark: spreadsheets then read Chinese as it was written. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: number | string | undefined): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
