import { createElement } from "react";
import { expect, test } from "vitest";
import { drawn } from "#test/drawn.tsx";
import { aDraft, aMeasure, aPlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";
import { FindingList } from "./finding-list.tsx";
import { findingViews } from "./finding-view.server.ts";
import { outdatedFindings } from "./outdated-findings.ts";
import { qualityFindings } from "./quality.ts";

test("what is said of several measures is said once, with a way to each of them", () => {
  const one = aMeasure({ id: "m1", number: "1.1", responsible: null, responsibleText: "" });
  const other = aMeasure({ id: "m2", number: "1.2", responsible: null, responsibleText: "" });
  const draft = aDraft({ measures: [one, other] });
  const views = findingViews(qualityFindings(draft), draft, "nb");
  const without = views.filter(({ id }) => id === "noResponsible");
  expect(without).toHaveLength(1);
  expect(without[0]?.places.map(({ label }) => label)).toEqual(["1.1", "1.2"]);
  expect(without[0]?.places.every(({ address }) => address.includes("/tiltak/m"))).toBe(true);
});

test("a finding is read with why it matters, what to do and where the advice comes from", async () => {
  const draft = aDraft({
    measures: [aMeasure({ responsible: null, responsibleText: "", title: "Bidra til trygghet" })],
  });
  for (const language of ["nb", "nn"] as const) {
    const findings = findingViews(qualityFindings(draft), draft, language);
    const page = { default: () => createElement(FindingList, { findings }) };
    const words = wordsIn(await drawn(page, {}, { language }));
    const told = findings.map(({ what, why, mend, source }) => [what, why, mend, source].map(wordsIn));
    expect(told.length).toBeGreaterThan(5);
    expect(told.flat().filter((each) => each === "" || !words.includes(each))).toEqual([]);
  }
});

test("what is said of the plan as a whole and of its groups leads to each of them by name", async () => {
  const groups = [{ id: "s", kind: "reference" as const, title: "Rådgiver", agency: "Fylkesmannen" }];
  const draft = aDraft({ plan: aPlan({ mandate: "Avtalt med Fylkesmannen" }), groups });
  const findings = findingViews(outdatedFindings(draft), draft, "nb");
  const html = await drawn({ default: () => createElement(FindingList, { findings }) }, {});
  const links = [...html.matchAll(/href="\/arbeid\/planer\/plan-1\/([^"]+)"[^>]*>([^<]*)</g)];
  expect(links.map(([, address, words]) => [address, words])).toEqual([
    ["om#mandate", "Handlingsplan mot vold i nære relasjoner"],
    ["prosess", "Gruppene bak planen"],
  ]);
});
