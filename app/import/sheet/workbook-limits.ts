/** More than any plan has; a file with more was made to wear the reader out, or is no list of measures. */
export const workbookLimits = {
  rows: 5000,
  /** Headings and what stands above them. */
  headings: 10,
  columns: 100,
  /** Excel itself takes no more letters in a cell. */
  letters: 32_767,
  allLetters: 6_000_000,
  cells: 600_000,
  sheets: 50,
};

/** "AB" and the like: what Excel calls a column. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}
