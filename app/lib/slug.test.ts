import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["Forebygging på skolen", "forebygging-pa-skolen"],
  ["Mål, tiltak – og ÆRE", "mal-tiltak-og-aere"],
  ["Øvelse i Gáivuotna", "ovelse-i-gaivuotna"],
  ["§ 1 Dáčča & Đávvisámegiella", "1-dacca-og-davvisamegiella"],
  ["—", "del"],
])("the title “%s” becomes the address “%s”", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("a long title is cut between words", () => {
  const slug = slugOf("Samordnet oppfølging av voldsutsatte voksne, barn og eldre i hele regionen");
  expect(slug).toBe("samordnet-oppfolging-av-voldsutsatte-voksne-barn-og-eldre-i");
});
