import { expect, test } from "vitest";
import { findFact } from "#app/guide/fact.ts";
import { findOutdated } from "#app/guide/outdated.ts";
import type { Finding } from "./finding.ts";
import { bufdir, guideStep, kostra, rvts } from "./finding.ts";
import { findingAddress, findingWords, qualityText } from "./quality-text.ts";

const finding: Finding = {
  level: "improve",
  about: { kind: "measure", id: "m1" },
  key: "vague",
  source: rvts("priorities"),
  field: "title",
  detail: "Bidra til",
};

test("the words quote what gave rise to them, in the language of the reader", () => {
  expect(findingWords(finding, "nb").what).toBe("Ordene «Bidra til» kan bety ulike ting for dem som leser");
  expect(findingWords(finding, "nn").what).toBe("Orda «Bidra til» kan bety ulike ting for dei som les");
});

test("the source is named", () => {
  expect(findingWords(finding, "nb").source).toBe("RVTS: prioriteringer og tiltak");
  expect(findingWords({ ...finding, source: guideStep("2.3") }, "nn").source).toBe("Rettleiaren, steg 2.3");
});

test("every source is a fact that can be looked up", () => {
  const sources = [rvts("roles"), bufdir("shelter"), kostra, guideStep("3")];
  expect(sources.filter(({ factId }) => !findFact(factId))).toEqual([]);
});

test("a finding leads to the page and field where it is mended", () => {
  expect(findingAddress(finding, "p1")).toBe("/arbeid/planer/p1/tiltak/m1#title");
  const plan = { kind: "plan" as const, id: "p1" };
  expect(findingAddress({ ...finding, about: plan, field: "mandate" }, "p1")).toBe("/arbeid/planer/p1/om#mandate");
  expect(findingAddress({ ...finding, about: plan, field: "measures" }, "p1")).toBe("/arbeid/planer/p1/tiltak");
  expect(findingAddress({ ...finding, about: { kind: "groups", id: "p1" } }, "p1")).toBe("/arbeid/planer/p1/prosess");
});

test("what no longer holds is said together with what holds now", () => {
  const recogniser = findOutdated("krisesenterlova § 8")[0]?.recogniser;
  const outdated = { ...finding, key: "outdated" as const, detail: "krisesenterlova § 8", recogniser };
  expect(findingWords(outdated, "nb").mend).toContain("25-1");
});

test("what is known by the words round it is explained without them", () => {
  const [found] = findOutdated("8,2 prosent av kvinnene har opplevd alvorlig vold");
  const outdated = {
    ...finding,
    key: "outdated" as const,
    detail: found?.excerpt ?? "",
    recogniser: found?.recogniser,
  };
  expect(findingWords(outdated, "nb").what).toBe("«8,2 prosent» gjelder ikke lenger. Tallene er fra NKVTS 1/2014.");
});

test("a quotation that begins with a quotation mark gets only ours", () => {
  const title = { ...finding, key: "outdated" as const, detail: "«Et liv uten vold" };
  expect(findingWords(title, "nb").what).toBe("«Et liv uten vold» gjelder ikke lenger");
});

test("nynorsk is not bokmål copied", () => {
  const same = Object.entries(qualityText.nb).filter(([key, { why }]) => {
    return why === Object.entries(qualityText.nn).find(([other]) => other === key)?.[1].why;
  });
  expect(same).toEqual([]);
});

test.each(["nb", "nn"] as const)("every finding explains itself, and scolds nobody (%s)", (language) => {
  const all = Object.entries(qualityText[language]);
  expect(all.filter(([, words]) => Object.values(words).some((text) => text.trim() === ""))).toEqual([]);
  const scolding =
    /!|\b(?:dere|de|du) (?:må|burde|har glemt|har gløymt)\b|\b(?:feil|galt|dårlig|dårleg|slurv\w*|svakt?|uakseptab\w*|dessverre)\b/i;
  expect(all.flatMap(([, words]) => Object.values(words)).filter((text) => scolding.test(text))).toEqual([]);
});

test("no place for a quotation is left open", () => {
  const open = { ...finding, detail: "" };
  const keys = Object.keys(qualityText.nb) as Finding["key"][]; // the keys of a record typed by them
  const quoting = keys.filter((key) => findingWords({ ...open, key }, "nb").what.includes("…"));
  expect(quoting.toSorted()).toEqual([
    "datesInWords",
    "insertionReplaced",
    "insertionUnknown",
    "insertionUnsure",
    "outdated",
    "placeholder",
    "responsibleInWords",
    "serviceNotShown",
    "vague",
    "vagueGoal",
  ]);
});
