import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserTest } from "./browser.ts";
import { finger, keyboard, mouse } from "./hands.ts";
import {
  addChapter,
  answerQuestions,
  completeMeasure,
  fetchSheet,
  importPlan,
  publish,
  readChapter,
  recordAdoption,
  writeChapter,
  writeWithTools,
} from "./job.ts";
import { desktop, phone } from "./window.ts";

const coordinator = "koordinator@sundoy.example";

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body lang=NO-BOK>
<!--StartFragment--><h1>Kartlegging<o:p></o:p></h1>
<p class=MsoNormal><span style='font-family:"Calibri",sans-serif;color:red'>Vi spurte <b>åtte</b> tjenester.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]><a href="#_Toc1">Barnevernet</a></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Ungdomsteamet</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Skolen</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Tjeneste</p></td><td><p class=MsoNormal>Svar</p></td></tr></table><!--EndFragment--></body></html>`;

browserTest(
  "a coordinator with only a Word file imports, completes, adopts and publishes a plan",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    answerQuestions(page);
    const hands = mouse(page);
    const title = "Handlingsplan mot vold på Sundøy";
    await addPosition(page);
    await importPlan(hands, title);
    const plan = new URL(page.url()).pathname.replace(/\/innsatsomrader\/.*/, "");

    await expectFinding(page, plan, /ansvarlig/i, "1.1", true);
    await completeMeasure(hands, "Kommuneoverlege");
    await tellMore(page);
    await expectFinding(page, plan, /ansvarlig/i, "1.1", false);

    await giveDeadlines(page, plan, 20);
    await page.goto(plan);
    await addChapter(hands);
    await writeWithTools(hands);
    await pasteFromWord(page);
    await recordAdoption(hands);
    await page.getByText("Ja, planen er gyldig etter KOSTRA-skjema 7B.").waitFor();
    await expectHandedOut(page, await publish(hands, title));
  },
  180_000,
);

describe.each([
  ["with the keyboard alone", keyboard, { viewport: desktop }],
  ["with a finger on a phone", finger, { viewport: phone, hasTouch: true, isMobile: true }],
  ["without JavaScript", mouse, { javaScriptEnabled: false }],
] as const)("%s", (way, handsOn, options) => {
  browserTest(
    "a plan goes from a Word file to everybody",
    async ({ visit }) => {
      const page = await visit.as(coordinator, options);
      answerQuestions(page);
      const hands = handsOn(page);
      const title = `Plan laget ${way}`;
      await importPlan(hands, title);
      await completeMeasure(hands, "Helsesjef");
      await addChapter(hands);
      await ("javaScriptEnabled" in options ? writeChapter(hands) : writeWithTools(hands));
      await recordAdoption(hands);
      const published = await publish(hands, title);
      await readChapter(hands);
      expect(await fetchSheet(hands)).toContain(`${title}.xlsx`);
      await expectFile(page, published, "pdf", "Helsesjef");
    },
    180_000,
  );
});

async function addPosition(page: Page): Promise<void> {
  await page.goto("/arbeid/oppsett");
  await page.getByRole("link", { name: "Instanser og funksjoner" }).first().click();
  await page.getByLabel("Navn på instansen").fill("Helse og oppvekst på Sundøy");
  await page.getByRole("button", { name: "Legg til instans" }).click();
  const agency = page.locator("section", { hasText: "Helse og oppvekst på Sundøy" });
  await agency.getByLabel(/^Ny funksjon/).fill("Kommuneoverlege");
  await agency.getByRole("button", { name: "Legg til funksjon" }).click();
  await agency.getByRole("listitem").getByText("Kommuneoverlege", { exact: true }).waitFor();
}

async function expectFinding(page: Page, plan: string, what: RegExp, number: string, there: boolean): Promise<void> {
  await page.goto(`${plan}/kvalitet`);
  const finding = page
    .locator(".finding-list > li", { hasText: what })
    .getByRole("link", { name: number, exact: true });
  expect((await finding.count()) > 0, `${what} for ${number}`).toBe(there);
}

/** What is more to say about the measure that is open. */
async function tellMore(page: Page): Promise<void> {
  await page.getByLabel("Milepæl, rad 1").fill("Rutinene er lest av alle ledere");
  await page.getByLabel("Dato, rad 1").fill("2026-06-01");
  await page.getByLabel(/^Timer/).fill("40");
  await page.getByLabel(/^Finansiering/).selectOption({ index: 1 });
  await page.getByLabel(/^Dit skal vi/).fill("90 % av lederne kjenner planen");
  await page.getByRole("button", { name: "Lagre nå" }).click();
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.reload();
  expect(await page.getByLabel(/^Slik evaluerer vi/).inputValue()).toBe("Spørreskjema til ledere");
  expect(await page.getByLabel("Milepæl, rad 1").inputValue()).toBe("Rutinene er lest av alle ledere");
}

/** Down the column of deadlines in the table, by keyboard. */
async function giveDeadlines(page: Page, plan: string, count: number): Promise<void> {
  await page.goto(`${plan}/tiltak`);
  await page.locator(".measure-table .drag-handle").first().waitFor(); // scripts are there: before that a click opens nothing
  await page.locator('td[data-field="endsOn"]').nth(1).click();
  for (let row = 0; row < count; row++) {
    const number = await page.locator(".open-row .measure-number").textContent();
    await page.locator(".open-row input[name=endsOn]").fill("2027-06-30");
    await page.keyboard.press("Enter");
    await page.locator(".open-row .measure-number", { hasNotText: number ?? "" }).waitFor();
  }
  await page.keyboard.press("Escape");
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.reload();
  expect(await page.locator('td[data-field="endsOn"]', { hasText: "30. juni 2027" }).count()).toBe(count);
}

/** In place of all that stands in the chapter. */
async function pasteFromWord(page: Page): Promise<void> {
  const text = page.getByRole("textbox", { name: "Kapitteltekst" });
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await pasteHtml(page, fromWord);
  await page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();

  await page.reload();
  await text.waitFor();
  expect(await text.locator("strong").allTextContents()).toEqual(["åtte"]);
  expect(await text.locator("h2").allTextContents()).toEqual(["Kartlegging"]);
  expect(await text.locator("ul > li > p").allTextContents()).toEqual(["Barnevernet", "Ungdomsteamet", "Skolen"]);
  expect(await text.locator("ul ul > li").allTextContents()).toEqual(["Ungdomsteamet"]);
  expect(await text.locator("a").count(), "links within the Word file lead nowhere, and could not be stored").toBe(0);
  expect(await text.locator("td").allTextContents()).toEqual(["Tjeneste", "Svar"]);
}

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((word) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", word);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

const fileTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  json: "application/json",
};
type FileKind = keyof typeof fileTypes;

async function expectHandedOut(page: Page, published: string): Promise<void> {
  await page.goto(`${published}/tiltak/1.1`);
  const measure = await page.locator("main").textContent();
  expect(measure).toContain("Kommuneoverlege");
  expect(measure).toContain("Spørreskjema til ledere");
  await page.goto(published);
  for (const kind of Object.keys(fileTypes)) await expectFile(page, published, kind as FileKind, "Kommuneoverlege");
}

/** Fetched by its link on the page. Files that are not packed are read. */
async function expectFile(page: Page, published: string, kind: FileKind, words: string): Promise<void> {
  const address = await page.locator(`a[href*="${published}.${kind}"]`).first().getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(answer.headers()["content-type"], kind).toContain(fileTypes[kind]);
  const text = kind === "pdf" ? await pdfText(await answer.body()) : (await answer.body()).toString("utf8");
  if (kind !== "docx" && kind !== "xlsx") expect(text).toContain(words);
  expect(text).not.toContain("HEMMELIG");
}

async function pdfText(bytes: Buffer): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = Array.from({ length: file.numPages }, (_, at) =>
    file.getPage(at + 1).then((page) => page.getTextContent()),
  );
  const texts = (await Promise.all(pages)).flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : "")));
  return texts.join(" ");
}
