/** Squares that can be read by a camera (no: QR-kode): each dark stretch of a row, in modules from the upper left corner. */
export interface QrCode {
  size: number;
  dark: { row: number; column: number; length: number }[];
}

/** How much there is room for, and how it is guarded against dirt: ISO/IEC 18004, level M, and level L when it is long. */
interface Version {
  number: number;
  level: "M" | "L";
  blocks: number;
  data: number;
  guard: number;
}
const versions: Version[] = [
  { number: 3, level: "M", blocks: 1, data: 44, guard: 26 },
  { number: 4, level: "M", blocks: 2, data: 32, guard: 18 },
  { number: 5, level: "M", blocks: 2, data: 43, guard: 24 },
  { number: 6, level: "M", blocks: 4, data: 27, guard: 16 },
  { number: 6, level: "L", blocks: 2, data: 68, guard: 18 },
];

/** An address as a QR code; nothing when it is longer than a small code has room for (134 bytes). */
export function qrCode(text: string): QrCode | null {
  const bytes = new TextEncoder().encode(text);
  const version = versions.find(({ blocks, data }) => bytes.length + 2 <= blocks * data);
  return version ? drawn(version, guarded(version, padded(version, bytes))) : null;
}

/** Kind (bytes), length, the bytes, an end, and filling up to all there is room for. */
function padded({ blocks, data }: Version, bytes: Uint8Array): number[] {
  const half = [0x4, bytes.length >> 4, bytes.length & 15, ...[...bytes].flatMap((one) => [one >> 4, one & 15]), 0];
  const whole = half.flatMap((one, place) => (place % 2 === 0 ? [(one << 4) | (half[place + 1] ?? 0)] : []));
  const room = blocks * data - whole.length;
  return [...whole, ...Array.from({ length: room }, (_, place) => (place % 2 === 0 ? 0xec : 0x11))];
}

/** Divided into blocks, each with its own guard, and woven together again. */
function guarded({ blocks, data, guard }: Version, bytes: number[]): number[] {
  const parts = Array.from({ length: blocks }, (_, part) => bytes.slice(part * data, (part + 1) * data));
  const guards = parts.map((part) => remainder(part, generator(guard)));
  const woven = (rows: number[][], length: number) =>
    Array.from({ length }, (_, place) => rows.map((row) => row[place] ?? 0)).flat();
  return [...woven(parts, data), ...woven(guards, guard)];
}

/** In the field of 256 elements with 0x11d (Reed and Solomon). */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

function generator(degree: number): number[] {
  let found = [1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    const shifted = [...found, 0];
    found = shifted.map((one, place) => one ^ times(found[place - 1] ?? 0, root));
    root = times(root, 2);
  }
  return found.slice(1);
}

function remainder(data: number[], divisor: number[]): number[] {
  let left = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (left[0] ?? 0);
    left = divisor.map((one, place) => (left[place + 1] ?? 0) ^ times(one, factor));
  }
  return left;
}

/** The marks that every code has, and the bits in between from the lower right corner, up and down. */
function drawn(version: Version, bytes: number[]): QrCode {
  const size = 17 + 4 * version.number;
  const marks = marksOf(version, size);
  const isDark = marks.map((row) => row.map((mark) => mark === 1));
  const bits = bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1));
  let next = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size * 2; step += 1) {
      const row = isUpward ? size - 1 - (step >> 1) : step >> 1;
      const column = right - (step & 1);
      if (marks[row]?.[column] !== undefined) continue;
      const line = isDark[row];
      if (line) line[column] = ((bits[next] ?? 0) ^ ((row + column + 1) % 2)) === 1;
      next += 1;
    }
  }
  return { size, dark: isDark.flatMap(stretchesOf) };
}

/** 1 for dark and 0 for light; nothing where the bits go. */
type Marks = (0 | 1 | undefined)[][];

function marksOf({ number, level }: Version, size: number): Marks {
  const marks: Marks = Array.from({ length: size }, () => new Array<undefined>(size).fill(undefined));
  const put = (row: number, column: number, isDark: unknown) => {
    const line = marks[row];
    if (line && column >= 0 && column < size) line[column] = isDark ? 1 : 0;
  };
  for (let at = 8; at < size - 8; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  const corners = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const;
  for (const [row, column] of corners)
    square(row, column, 4, (far) => put(far.row, far.column, ![2, 4].includes(far.ring)));
  const near = 4 * number + 10;
  square(near, near, 2, (far) => put(far.row, far.column, far.ring !== 1));
  for (const [place, bit] of formatBits(level).entries()) {
    const [above, beside] = formatPlaces(place, size);
    put(above[0], above[1], bit);
    put(beside[0], beside[1], bit);
  }
  put(size - 8, 8, true);
  return marks;
}

/** Every module of a square, with how far it is from the middle. */
function square(
  row: number,
  column: number,
  reach: number,
  visit: (far: { row: number; column: number; ring: number }) => void,
): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let across = -reach; across <= reach; across += 1)
      visit({ row: row + down, column: column + across, ring: Math.max(Math.abs(down), Math.abs(across)) });
}

/** Level and mask 0, with their own guard (BCH), the lowest bit first. */
function formatBits(level: Version["level"]): number[] {
  const said = level === "M" ? 0 : 8;
  let rest = said;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((said << 10) | rest) ^ 0x5412;
  return Array.from({ length: 15 }, (_, place) => (bits >> place) & 1);
}

/** Each bit stands by the upper left corner, and once more by the two others, as row and column. */
function formatPlaces(place: number, size: number): [readonly [number, number], readonly [number, number]] {
  const second = place < 8 ? ([8, size - 1 - place] as const) : ([size - 15 + place, 8] as const);
  if (place < 6) return [[place, 8], second];
  if (place < 8) return [[place + 1, 8], second];
  return [place === 8 ? [8, 7] : [8, 14 - place], second];
}

function stretchesOf(line: boolean[], row: number): QrCode["dark"] {
  const found: QrCode["dark"] = [];
  for (const [column, isDark] of line.entries()) {
    const last = found.at(-1);
    if (isDark && last && last.column + last.length === column) last.length += 1;
    else if (isDark) found.push({ row, column, length: 1 });
  }
  return found;
}
