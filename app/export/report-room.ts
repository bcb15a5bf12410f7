import { type Block, lettersIn, type Table } from "./manuscript.ts";

/** Letters on a line of a brief document, and of the whole width of a table in it. */
const [line, row] = [100, 112];

/** How many lines blocks take on the pages of a brief document, a little more rather than less. */
export function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + linesOfBlock(block), 0);
}

function linesOfBlock(block: Block): number {
  switch (block.kind) {
    case "heading":
      return 2.6;
    case "list":
      return block.items.reduce((sum, item) => sum + lettersAsLines(lettersOf(item), line - 4) + 0.25, 0.6);
    case "table":
      return linesOfTable(block);
    default:
      return lettersAsLines(lettersOf([block]), line) + 0.6;
  }
}

function linesOfTable(table: Table): number {
  const widths = table.widths ?? new Array<number>(table.columns).fill(1);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const heights = table.whole.map((_, at) => {
    const cells = table.cells.filter((cell) => cell.row === at);
    const lines = cells.map((cell) =>
      lettersAsLines(lettersOf(cell.blocks), ((widths[cell.column] ?? 1) / all) * row - 3),
    );
    return Math.max(1, ...lines) * 0.88 + 0.75;
  });
  return heights.reduce((sum, height) => sum + height, 1);
}

function lettersAsLines(letters: number, room: number): number {
  return Math.max(1, Math.ceil(letters / Math.max(room, 4)));
}

/** Without what `lettersIn` adds for a line that is not full. */
function lettersOf(blocks: Block[]): number {
  return Math.max(0, lettersIn(blocks) - 12);
}
