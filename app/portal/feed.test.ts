import { expect, test } from "vitest";
import { rss } from "./feed.ts";

const item = { id: "x/2", title: "Ny status", address: "https://k.example/plan/x/status", on: "2026-06-01" };

test("what is published is told with its day and its measures, and no sign breaks out of its place", () => {
  const lines = ["1.1 Fagdag: ferdig", "2.1 <script>&amp;"];
  const feed = rss({
    title: "Plan & vold",
    address: "https://k.example/plan/x",
    description: "A",
    language: "nb",
    items: [{ ...item, lines }],
  });

  expect(feed).toContain("<title>Plan &#38; vold</title>");
  expect(feed).toContain('<guid isPermaLink="false">x/2</guid><pubDate>Mon, 01 Jun 2026 06:00:00 GMT</pubDate>');
  expect(feed).toContain("1.1 Fagdag: ferdig\n2.1 &#60;script&#62;&#38;amp;");
  expect(feed).toContain('href="https://k.example/plan/x.rss" rel="self"');
});
