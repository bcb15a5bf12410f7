import { expect, test } from "vitest";
import { wholeAddress } from "./link-address.ts";

test.each([
  ["https://www.fjellvik.example/plan", "https://www.fjellvik.example/plan"],
  [" http://fjellvik.example ", "http://fjellvik.example"],
  ["www.sundøy.example/saker?nr=26#vedtak", "https://www.sundøy.example/saker?nr=26#vedtak"],
  ["fjellvik.example", "https://fjellvik.example"],
  ["post@fjellvik.example", "mailto:post@fjellvik.example"],
  ["tel:116006", "tel:116006"],
])("%s leads to %s", (written, whole) => {
  expect(wholeAddress(written)).toBe(whole);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,hei",
  "#_Toc12",
  "/plan",
  "se saken",
  "www.fjellvik.example og mer",
  "",
])("%s leads nowhere", (written) => {
  expect(wholeAddress(written)).toBeNull();
});
