import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type QrCode, qrCode } from "./qr-code.ts";

const long = `https://komplan.example/kort/gyldig/9901.barn-skole.3f9a2c1b${"/abcdefghijklmnopqrstuvwxyz0123456789".repeat(4)}`;

/** Each was read by another program's reader (jsQR 1.4), at four dots a module, and said the address it was made of. */
const read: [letters: number, size: number, mark: string][] = [
  [20, 29, "1c1380b6a4f1111b"],
  [42, 29, "705643f412053af5"],
  [62, 33, "522627de074365d5"],
  [84, 37, "9db489951a391094"],
  [106, 41, "5767d85231672ce2"],
  [134, 41, "6ec705d61d4f227e"],
];

test.each(read)("an address of %i letters is drawn as a code that has been read", (letters, size, mark) => {
  const code = qrCode(long.slice(0, letters));
  expect(code?.size).toBe(size);
  expect(createHash("sha256").update(JSON.stringify(code)).digest("hex").slice(0, 16)).toBe(mark);
});

test("a longer address is not drawn", () => {
  expect(qrCode(long.slice(0, 135))).toBeNull();
});

test("has the three squares that cameras look for", () => {
  const code = qrCode("https://komplan.example");
  const corners = code ? [at(code, 0, 0), at(code, 0, code.size - 7), at(code, code.size - 7, 0)] : [];
  expect(corners).toEqual(Array(3).fill("#######\n#.....#\n#.###.#\n#.###.#\n#.###.#\n#.....#\n#######"));
});

/** Seven by seven modules as they look. */
function at({ dark }: QrCode, row: number, column: number): string {
  const isDark = (down: number, across: number) =>
    dark.some((one) => one.row === down && one.column <= across && across < one.column + one.length);
  const seven = [0, 1, 2, 3, 4, 5, 6];
  return seven
    .map((down) => seven.map((across) => (isDark(row + down, column + across) ? "#" : ".")).join(""))
    .join("\n");
}
