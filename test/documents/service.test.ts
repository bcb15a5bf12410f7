import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { renderPdf } from "#app/export/pdf.server.ts";
import { importDocx } from "#app/import/import-docx.server.ts";
import { type Publication, publication } from "#app/publication/publication.ts";
import { toPublication } from "#app/publication/to-publication.ts";
import { toEntry } from "#app/service/directory.ts";
import { aChapter, aDraft, aPlan } from "#test/examples.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { aService, neverTold } from "#test/services.ts";
import { officeFaults } from "./office-check.ts";
import { hasJava, sayThatJavaIsMissing, veraCheck } from "./vera-check.ts";
import { unzipped } from "./zip.ts";

if (!hasJava) sayThatJavaIsMissing();

const shelter = aService();
const police = aService({ id: "0190a000-0000-7000-8000-000000000003", kind: "police", name: "Politiet i Fjellvik" });
const lines = [
  "For kvinner, menn og barn.",
  "Telefon: 22 33 44 55 (Døgnåpen)",
  "Åpent: Mandag–fredag kl. 08.00–15.30, ikke på helligdager",
  "Nettside: krisesenter.example",
];

/** A plan with one service set in by itself, and all of them in a list. */
function planWithServices(language: "nb" | "nn"): Publication {
  const content = [shelter.id, "all"].map((id) => {
    return { type: "insertion" as const, attrs: { kind: "service" as const, id } };
  });
  const draft = aDraft({
    plan: aPlan({ language, slug: "tjenester" }),
    chapters: [aChapter({ title: "Her er hjelpa", body: { type: "doc", content } })],
    services: { entries: [shelter, police].map(toEntry), hidden: [] },
  });
  const imprint = { version: 1, publishedOn: "2026-11-21", owner: "Fjellvik kommune", example: false };
  return publication.parse(toPublication(draft, imprint));
}

describe("a plan with services set in, printed", () => {
  let pdfs: Uint8Array<ArrayBuffer>[];
  let words: string;
  let links: string[];
  beforeAll(async () => {
    pdfs = await Promise.all((["nb", "nn"] as const).map((language) => renderPdf(planWithServices(language))));
    const pdf = await getDocument({ data: new Uint8Array(pdfs[0] ?? []), verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
    const texts = await Promise.all(pages.map((page) => page.getTextContent()));
    words = texts
      .flatMap(({ items }) => items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")))
      .join("")
      .replace(/[\u00ad-]\n/g, "")
      .replace(/\s+/g, " ");
    links = (await Promise.all(pages.map((page) => page.getAnnotations())))
      .flat()
      .flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []);
  });

  test.skipIf(!hasJava)("follows both standards, in both languages", () => {
    for (const verdict of veraCheck(pdfs, ["PDFUA-1", "PDFA-2A"])) {
      for (const { broken, checks } of Object.values(verdict)) {
        expect(broken).toEqual([]);
        expect(checks).toBeGreaterThan(1_000);
      }
    }
  });

  test("tells all of each service, with numbers that can be rung", () => {
    for (const line of ["Krisesenteret i Fjellvik", "Politiet i Fjellvik", ...lines]) expect(words).toContain(line);
    expect(links.filter((link) => link === "tel:22334455")).toHaveLength(3);
    expect(links).toContain("https://krisesenter.example/");
  });

  test("tells nothing that is not for residents", () => {
    for (const secret of neverTold) expect(words + links.join()).not.toContain(secret);
  });
});

describe("the same plan in Word", () => {
  test("follows Word's rules, and tells the same and no more", async () => {
    const docx = await renderDocx(planWithServices("nb"));
    expect(await officeFaults(docx, "docx")).toEqual([]);
    const parts = Object.entries(unzipped(docx)).map(([, part]) => part);
    expect(parts.join()).toContain('Target="tel:22334455"');
    for (const secret of neverTold) expect(parts.join()).not.toContain(secret);
  });

  test("is read in again with every word of the services", async () => {
    const plan = planWithServices("nb");
    const read = await importDocx(await renderDocx(plan), "plan.docx", "nb");
    if (!read.ok) throw new Error(read.refusal);
    const text = JSON.stringify(read.value.plan.chapters).replaceAll("\u00a0", " ");
    for (const line of ["Krisesenteret i Fjellvik", "Politiet i Fjellvik", ...lines]) expect(text).toContain(line);
  });
});

test("the public page tells the same, with numbers that can be rung", async () => {
  const plan = planWithServices("nb");
  await publishOnDisk(plan);
  const { html } = await visit(`/plan/tjenester/${plan.chapters[0]?.slug}`);
  expect(html).toContain('href="tel:22334455"');
  expect(html.match(/<li><strong>Krisesenteret i Fjellvik<\/strong>/g)).toHaveLength(1);
  for (const secret of neverTold) expect(html).not.toContain(secret);
});
