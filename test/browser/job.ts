import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Hands } from "./hands.ts";

const wordFile = fileURLToPath(new URL("../samples/hallingdal-messy.docx", import.meta.url));

/** The main job, from a Word file to a published plan, step by step. How each step is done is for the hands. */

/** Reads the Word file in, puts right what the reading was unsure of, and makes it a draft. */
export async function importPlan(hands: Hands, title: string): Promise<void> {
  const { page } = hands;
  await page.goto("/arbeid");
  await hands.follow(/^Hent inn fra Word$/);
  await hands.arrive(/^Hent inn en plan fra Word$/);
  await hands.openFile(/^Word-fil/, wordFile);
  await hands.press(/^Les filen$/);
  await hands.arrive(/^Se over det som ble lest$/);
  await page.getByText("Fant 3 innsatsområder, 11 mål og 34 tiltak.").waitFor();

  await rereadWith(hands, "strategi");
  await rereadWith(hands, "mål");
  await page.getByText("Fant 3 innsatsområder, 11 mål og 34 tiltak.").waitFor();

  await hands.write(/^Planens tittel/, title);
  await hands.writeDay(/^Første dag i planperioden/, "2026-01-01");
  await hands.writeDay(/^Siste dag i planperioden/, "2029-12-12");
  await page.locator("#goal-0-0").getByText("Nivået er gjettet ut fra ordene: mål for tjenestene.").waitFor();
  await hands.choose(/^Mål 1\.1, nivå/, "mål for brukerne");
  await hands.press(/^Lag plan$/);
  await hands.arrive(new RegExp(`^${title}`));
  await page.getByText("3 innsatsområder, 11 mål og 34 tiltak").waitFor();

  await hands.unfold(/^Kapitler$/);
  await hands.follow(/Øke kunnskap/);
  await page.locator(".goal-level", { hasText: "ål for brukerne" }).first().waitFor();
}

/** Says what the first column of the first table is, and has the tables read anew. */
async function rereadWith({ page, choose, press }: Hands, field: string): Promise<void> {
  await choose(/^Kolonnen «Vi ønsker:» er/, field);
  await press(/^Les tabellene på nytt$/);
  await page.locator("#table-1 option[selected]", { hasText: field }).first().waitFor({ state: "attached" });
}

/** Opens a page of the plan from its menu. */
export async function openTab(hands: Hands, tab: RegExp, heading = tab): Promise<void> {
  await hands.unfold(/^Meny for planen$/);
  await hands.follow(tab);
  await hands.arrive(heading);
}

/** Says who answers for the first measure, when, and how one sees what came of it. */
export async function completeMeasure(hands: Hands, responsible: string): Promise<void> {
  await openTab(hands, /^Tiltak$/);
  await hands.follow(/^Alle felt for tiltak 1\.1/);
  await hands.arrive(/^Tiltak 1\.1/);
  await hands.choose(/^Ansvarlig funksjon/, responsible);
  await hands.writeDay(/^Start/, "2026-02-02");
  await hands.writeDay(/^Frist/, "2026-11-11");
  await hands.write(/^Slik evaluerer vi/, "Spørreskjema til ledere");
  await hands.write(/^Merknad til kolleger/, "HEMMELIG-MERKNAD til rektor");
  await hands.press(/^Lagre( nå)?$/);
  await hands.page.getByText(/^Lagret kl\. /).waitFor();
}

export const ownChapter = "Slik fant vi ut av det";

export async function addChapter(hands: Hands): Promise<void> {
  await hands.unfold(/^Kapitler$/);
  await hands.unfold(/^\+ Nytt kapittel$/);
  await hands.write(/^Tittel på nytt kapittel/, ownChapter);
  await hands.press(/^Legg til$/);
  await hands.arrive(new RegExp(`^${ownChapter}$`));
}

/** The editor comes a moment after the page. */
export async function enterEditor({ page, enter }: Hands): Promise<void> {
  await page.getByRole("textbox", { name: "Kapitteltekst" }).waitFor();
  await enter(/^Kapitteltekst/);
}

/** Writes in the editor, with each of its buttons. */
export async function writeWithTools(hands: Hands): Promise<void> {
  const { page, tool } = hands;
  const { keyboard } = page;
  await enterEditor(hands);
  await tool(/^Overskrift$/);
  await keyboard.type("Slik spurte vi");
  await keyboard.press("Enter");
  await tool(/^Underoverskrift$/);
  await keyboard.type("Tjenestene");
  await keyboard.press("Enter");
  await tool(/^Fet$/);
  await keyboard.type("Viktig");
  await tool(/^Fet$/);
  await tool(/^Kursiv$/);
  await keyboard.type(" nå");
  await tool(/^Kursiv$/);
  await keyboard.press("Enter");
  await writeLists(hands);
  await writeLinks(hands);
  await writeTable(hands);
  await tool(/^Angre$/);
  await tool(/^Gjør om$/);
  await page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();
  await page.reload();
  await expectWritten(page);
}

const markdown =
  "## Slik spurte vi\n\nLes [saken](https://www.sundoy.example/sak).\n\n| Tjeneste | Svar |\n| --- | --- |\n| Skolen | Ja |";

/** The same where no scripts run, with signs. */
export async function writeChapter(hands: Hands): Promise<void> {
  await hands.write(/^Tekst/, markdown);
  await hands.press(/^Lagre$/);
  await hands.arrive(new RegExp(`^${ownChapter}$`));
  const kept = await hands.page.getByLabel(/^Tekst/).inputValue();
  expect(kept).toContain("[saken](https://www.sundoy.example/sak)");
}

async function writeLists({ page: { keyboard }, tool }: Hands): Promise<void> {
  for (const [list, item] of [
    [/^Punkter$/, "Barnevernet"],
    [/^Nummerert$/, "Spør"],
  ] as const) {
    await tool(list);
    await keyboard.type(item);
    await keyboard.press("Enter");
    await keyboard.type("Legevakta");
    await keyboard.press("Enter");
    await keyboard.press("Enter");
  }
}

/** On words that are chosen, and where none are. An address that leads nowhere is asked for again. */
async function writeLinks({ page, tool }: Hands): Promise<void> {
  const { keyboard } = page;
  await keyboard.type("Les saken");
  await keyboard.press("Control+Shift+ArrowLeft");
  await page.evaluate(() => new Promise(requestAnimationFrame)); // the editor hears of it a moment later
  await tool(/^Lenke$/);
  await keyboard.press("ArrowRight");
  await keyboard.type(" eller spør ");
  await tool(/^Lenke$/);
  await keyboard.type(" først");
  await keyboard.press("Enter");
}

/** What is answered when the address of a link is asked for, one after another. */
export function answerQuestions(page: Page): void {
  const answers = ["www.sundoy.example/sak", "se saken", "post@sundoy.example"];
  page.on("dialog", (dialog) => dialog.accept(answers.shift() ?? ""));
}

async function writeTable({ page: { keyboard }, tool }: Hands): Promise<void> {
  await tool(/^Sett inn tabell$/);
  await keyboard.type("Tjeneste");
  await keyboard.press("Tab");
  await keyboard.type("Svar");
  await tool(/^Ny kolonne$/);
  await tool(/^Ny rad$/);
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await tool(/^Fjern rad$/);
}

async function expectWritten(page: Page): Promise<void> {
  const text = page.getByRole("textbox", { name: "Kapitteltekst" });
  await text.waitFor();
  const words = (part: string) => text.locator(part).allTextContents();
  expect(await words("h2")).toEqual(["Slik spurte vi"]);
  expect(await words("h3")).toEqual(["Tjenestene"]);
  expect(await words("strong, em")).toEqual(["Viktig", " nå"]);
  expect(await words("ul > li, ol > li")).toEqual(["Barnevernet", "Legevakta", "Spør", "Legevakta"]);
  expect(await words("p a")).toEqual(["saken", "post@sundoy.example"]);
  expect(await addressesIn(text)).toEqual(["https://www.sundoy.example/sak", "mailto:post@sundoy.example"]);
  expect(await words("th")).toEqual(["Tjeneste", "Svar", ""]);
}

function addressesIn(text: Locator): Promise<(string | null)[]> {
  return text.locator("p a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

export async function recordAdoption(hands: Hands): Promise<void> {
  const { page } = hands;
  await openTab(hands, /^Kommuner$/, /^Kommuner og vedtak$/);
  await page.getByText("Nei, dette mangler etter KOSTRA-skjema 7B:").waitFor();
  await hands.follow(/^Før høring og vedtak$/);
  await hands.arrive(/^Høring og vedtak i Sundøy/);
  await hands.writeDay(/^Høring fra/, "2026-01-01");
  await hands.writeDay(/^Høring til/, "2026-02-02");
  await hands.writeDay(/^Vedtaksdato/, "2026-03-03");
  await hands.write(/^Hvem vedtok\?/, "Sundøy kommunestyre");
  await hands.tick(/^Vedtatt av kommunestyret eller bystyret selv/);
  await hands.write(/^Saksnummer/, "26/114");
  await hands.press(/^Lagre for Sundøy$/);
  await hands.arrive(/^Kommuner og vedtak$/);
  const row = page.locator(".municipality-card");
  await row.getByText("3. mars 2026, Sundøy kommunestyre").waitFor();
  await row.getByText("26/114").waitFor();
  expect(await row.textContent()).toMatch(/1\.\sjanuar 2026 til 2\.\sfebruar 2026/);
}

/** Publishes the plan, and opens it as everybody sees it. Tells where that is. */
export async function publish(hands: Hands, title: string): Promise<string> {
  const { page } = hands;
  await openTab(hands, /^Publiser$/, /^Publiser planen$/);
  await hands.press(/^Publiser nå$/);
  await page.getByText("Kryss av for at du har sett over planen").first().waitFor();
  await hands.tick(/^Jeg har sett over planen og vil publisere den/);
  await hands.press(/^Publiser nå$/);
  await page.getByText("Planen er publisert.").waitFor();
  await hands.follow(/^Versjon 1/);
  await hands.arrive(new RegExp(`^${title}$`));
  await page.getByText("Sundøy kommunestyre").first().waitFor();
  return new URL(page.url()).pathname;
}

/** The chapter that was written, as everybody reads it. */
export async function readChapter(hands: Hands): Promise<void> {
  await hands.follow(new RegExp(ownChapter));
  await hands.arrive(new RegExp(ownChapter));
  const text = hands.page.locator("main");
  expect(await text.locator("th").allTextContents()).toEqual(expect.arrayContaining(["Tjeneste", "Svar"]));
  expect(await addressesIn(text)).toContain("https://www.sundoy.example/sak");
  await hands.page.goBack();
}

/** What the sheet of measures is called that everybody can fetch from the published plan. */
export async function fetchSheet({ page, follow }: Hands): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), follow(/^Excel$/)]);
  return download.suggestedFilename();
}
