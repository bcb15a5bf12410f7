import { beforeAll, expect, test } from "vitest";
import { allSteps, findStep } from "#app/guide/step.ts";
import { changeFact, changeStep } from "#test/changed-content.ts";
import { publishOnDisk, type Visited, visit } from "#test/portal.tsx";

beforeAll(() => publishOnDisk());

/** The list of what has been changed, line by line as it is read. */
function changesOn({ html }: Visited): string[] {
  const [, list = ""] = /<ul class="guide-changes">(.*?)<\/ul>/s.exec(html) ?? [];
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => words(line));
}

/** What a step's own page says of its versions. */
async function changesOfStep(address: string): Promise<string> {
  const { html } = await visit(address);
  const [, said = ""] = /<h2[^>]*>Dette er endr(?:et|a)<\/h2>(.*?)<\/section>/s.exec(html) ?? [];
  return words(said.replaceAll("<li>", " "));
}

function words(html = ""): string {
  return html.replace(/<[^>]+>/g, "").replace(/[\s\u00a0]+/g, " ");
}

const children = { nb: "Nytt om å høre barn.", nn: "Nytt om å høyre barn." };
const councils = { nb: "Rådene skal spørres.", nn: "Råda skal bli spurde." };
const form = { nb: "Skjemaet har fått et spørsmål til.", nn: "Skjemaet har fått eitt spørsmål til." };

test("the guide says that nothing has been changed but the first edition, as long as nothing has", async () => {
  expect(changesOn(await visit("/veileder"))).toEqual(["21. november 2026 Første utgave av alle stegene."]);
});

test("the guide lists what was changed in steps and in facts, the newest first, with date and the reader's language", async () => {
  using _step = changeStep("1.6", "2027-02-01", children);
  using _other = changeStep("2.1", "2027-05-17", councils);
  using _fact = changeFact("kostra-7b", "2027-03-01", form);
  expect(changesOn(await visit("/veileder"))).toEqual([
    "17. mai 2027 Steg 2.1 Kartlegging: Rådene skal spørres.",
    "1. mars 2027 KOSTRA skjema 7B – gyldig handlingsplan: Skjemaet har fått et spørsmål til.",
    "1. februar 2027 Steg 1.6 Involver dem det gjelder: Nytt om å høre barn.",
    "21. november 2026 Første utgave av alle stegene.",
  ]);
  const nynorsk = await visit("/nn/veileder");
  expect(changesOn(nynorsk)).toEqual([
    "17. mai 2027 Steg 2.1 Kartlegging: Råda skal bli spurde.",
    "1. mars 2027 KOSTRA skjema 7B – gyldig handlingsplan: Skjemaet har fått eitt spørsmål til.",
    "1. februar 2027 Steg 1.6 Involver dei det gjeld: Nytt om å høyre barn.",
    "21. november 2026 Første utgåva av alle stega.",
  ]);
  expect(nynorsk.html).toContain(
    '<a class="ds-link" href="/nn/veileder/2-1-kartlegging">Steg 2.1 Kartlegging</a>: Råda',
  );
});

test("a change of a fact that nobody has seen in a source is not told to the public", async () => {
  using _fact = changeFact("b2-men", "2027-03-01", form);
  expect(changesOn(await visit("/veileder"))).toHaveLength(1);
});

test("a changed step says on its own page which edition it is, and what is new before what is old", async () => {
  using _first = changeStep("1.6", "2027-02-01", children);
  using _second = changeStep("1.6", "2027-04-01", councils);
  const [before] = findStep("1.6")?.changes ?? [];
  expect(await changesOfStep("/veileder/1-6-involver-dem-det-gjelder")).toBe(
    `Sist sjekket mot kildene 20. november 2026. Utgave 3. 1. april 2027 ${councils.nb} 1. februar 2027 ${children.nb} 21. november 2026 ${before?.text.nb}`,
  );
  expect(await changesOfStep("/nn/veileder/1-6-involver-dem-det-gjelder")).toBe(
    `Sist sjekka mot kjeldene 20. november 2026. Utgåve 3. 1. april 2027 ${councils.nn} 1. februar 2027 ${children.nn} 21. november 2026 ${before?.text.nn}`,
  );
});

test("a step tells of what was changed in the facts it rests on, and of no others", async () => {
  using _step = changeStep("4.2", "2027-02-01", children);
  using _fact = changeFact("kostra-7b", "2027-03-01", form);
  using _other = changeFact("krisesenterlova-8", "2027-04-01", councils);
  expect(findStep("4.2")?.facts).toContain("kostra-7b");
  expect(await changesOfStep("/nn/veileder/4-2-vedtak")).toMatch(
    /Utgåve 2\. 1\. mars 2027 KOSTRA skjema 7B – gyldig handlingsplan: Skjemaet har fått eitt spørsmål til\. 1\. februar 2027 Nytt om å høyre barn\. 21\. november 2026 Første utgåva/,
  );
});

test("every other step says no more than that it is in its first edition", async () => {
  using _step = changeStep("1.6", "2027-02-01", children);
  for (const { slug, changes } of allSteps().filter(({ number }) => number !== "1.6")) {
    const first = `Sist sjekket mot kildene 20. november 2026. Utgave 1. 21. november 2026 ${changes[0]?.text.nb}`;
    expect(await changesOfStep(`/veileder/${slug}`)).toBe(first);
  }
});
