import { cellText, type WordCell, type WordTable } from "./word-document.ts";

/** A table laid out in squares: a merged cell stands in every square it covers. */
export type Grid = (WordCell | null)[][];

/** No table of measures is larger; one that is was made to wear the reader out. */
const mostSquares = 100_000;

export function gridOf(table: WordTable): Grid {
  const grid: Grid = table.rows.map(() => []);
  let squares = 0;
  for (const [at, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column]) column++;
      squares += cell.colspan * cell.rowspan;
      if (squares > mostSquares) return [];
      place(grid, cell, at, column);
      column += cell.colspan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function place(grid: Grid, cell: WordCell, top: number, left: number): void {
  for (let row = top; row < top + cell.rowspan; row++) {
    for (let column = left; column < left + cell.colspan; column++) {
      const squares = grid[row];
      if (squares) squares[column] ??= cell;
    }
  }
}

/** The words of a row that is one cell from side to side, or has words in its first cell only; null for any other row. */
export function titleOfRow(row: Grid[number]): string | null {
  const cells = [...new Set(row)];
  const [first, ...others] = cells.filter((cell) => cell !== null && cellText(cell.blocks) !== "");
  if (!first || others.length > 0 || row.length < 2) return null;
  return row[0] === first ? cellText(first.blocks) : null;
}

/** The words of each square of a row. */
export function rowTexts(row: Grid[number]): string[] {
  return row.map((cell) => (cell ? cellText(cell.blocks) : ""));
}

/** The squares of a table turned on its side: tables with one measure each have their headings in the first column. */
export function turned(grid: Grid): Grid {
  return Array.from({ length: grid[0]?.length ?? 0 }, (_, column) => grid.map((row) => row[column] ?? null));
}
