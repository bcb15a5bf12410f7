import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(new URL("./theme.css", import.meta.url), "utf8");
const colors = ["main", "accent", "brand", "neutral", "success", "warning", "danger", "info"];

describe("the theme", () => {
  test.each(colors)("text in %s can be read on every surface of its own colour and on white", (color) => {
    const surfaces = ["background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover"];
    for (const surface of surfaces) {
      expect(contrast(`${color}-text-default`, `${color}-${surface}`)).toBeGreaterThanOrEqual(7);
      expect(contrast(`${color}-text-subtle`, `${color}-${surface}`)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(`${color}-text-subtle`, "neutral-background-tinted")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(colors)("a filled button in %s has readable words, also while it is pressed", (color) => {
    for (const base of ["base-default", "base-hover"]) {
      expect(contrast(`${color}-base-contrast-default`, `${color}-${base}`)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(colors)("lines that carry meaning in %s stand out from white", (color) => {
    expect(contrast(`${color}-border-default`, "neutral-background-default")).toBeGreaterThanOrEqual(3);
  });

  test("names no font of its own, so that public pages fetch none", () => {
    expect(sheet).not.toMatch(/Inter\b|url\(|@font-face/);
  });
});

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(name: string): number {
  const found = new RegExp(`--ds-color-${name}: #([0-9a-f]{6});`, "i").exec(sheet)?.[1];
  if (found === undefined) throw new Error(`No colour ${name}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(found.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
