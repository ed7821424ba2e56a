import type { Locale } from '../../i18n/strings.ts';
import { formatNumber } from '../params/format.ts';
import type { Table } from './table.ts';

/** The numbers of the figure, in a box that scrolls by mouse, touch and keyboard. */
export function DataTable({ table, locale }: { readonly table: Table; readonly locale: Locale }) {
  const write = (cell: number | string | undefined) =>
    typeof cell === 'number' ? formatNumber(cell, locale, 4) : cell;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="data-table" tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{write(first)}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]}>{write(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
