// `npm run pictures`: takes the pictures of README and the user's handbook anew, in the invented example.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Browser, Page } from "playwright-core";
import { desktop, logIn, openBrowser, phone } from "#test/browser/window.ts";
import { startProgram } from "#test/program.ts";

const folder = "docs/pictures";
const plan = "/plan/handlingsplan-mot-vold-i-naere-relasjoner";
const wordFile = "test/samples/hallingdal-messy.docx";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const tall = { width: desktop.width, height: 1300 };
const wide = { width: desktop.width, height: 800 };
const pagesOfDraft = {
  "plan-now": "/na",
  process: "/prosess",
  mapping: "/kartlegging",
  figures: "/kartlegging/tall",
  priorities: "/prioritering",
  bank: "/tiltaksbank",
  money: "/okonomi",
  adoptions: "/kommuner",
  publish: "/publiseringer",
  history: "/historikk",
};
/** Those where what matters comes further down. */
const longPagesOfDraft = {
  status: "/status",
  "follow-up": "/oppfolging",
  reminders: "/oppfolging/varsler",
  "year-wheel": "/oppfolging/arshjul",
  evaluation: "/evaluering/midtveis",
};

mkdirSync(folder, { recursive: true });
const program = await startProgram();
const browser = await openBrowser();
try {
  await takeOfPublic(await newPage(browser, wide), await newPage(browser, phone));
  await takeOfHelp(await newPage(browser, phone));
  const draft = await takeOfStaff(await newPage(browser, wide));
  await takeOfAnswer(await newPage(browser, wide), draft, await newPage(browser, phone));
  await takeOfContact(await newPage(browser, phone));
  await takeOfPdf();
} finally {
  await browser.close();
  await program.stop();
}

async function newPage(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ baseURL: program.address, viewport, locale: "nb-NO" });
  return await context.newPage();
}

async function takeOfPublic(page: Page, onPhone: Page): Promise<void> {
  await page.goto("/");
  await take(page, "front-page-desktop");
  await page.goto("/veileder/2-1-kartlegging");
  await take(page, "guide-desktop");
  await page.goto(plan);
  await take(page, "public-plan-desktop");
  await page.goto(`${plan}/tiltak`);
  await take(page, "public-measures-desktop");
  await page.goto(`${plan}/status`);
  await take(page, "public-status-desktop");
  await onPhone.goto(`${plan}/tiltak`);
  await take(onPhone, "public-measures-phone");
  await onPhone.goto(`${plan}/slik-er-det-hos-oss`);
  await take(onPhone, "public-chapter-phone");
}

/** For residents, and for staff who suspect something: read on a phone. */
async function takeOfHelp(onPhone: Page): Promise<void> {
  const pages = {
    help: "/hjelp/fjellvik",
    card: "/kort/fjellvik/barn",
    duty: "/kort/plikt/nei-ja-nei-ja-ja",
    note: "/kort/notat",
  };
  for (const [name, address] of Object.entries(pages)) {
    await onPhone.goto(address);
    await take(onPhone, `${name}-phone`);
  }
}

/** Gives the address of the draft. */
async function takeOfStaff(page: Page): Promise<string> {
  await page.goto("/arbeid/logg-inn");
  await take(page, "log-in-desktop");
  await logIn(page, "koordinator@fjellvik.example");
  await page.goto("/arbeid");
  await take(page, "start-desktop");
  await page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first().click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
  const draft = new URL(page.url()).pathname;
  await page
    .getByRole("link", { name: /Slik er det hos oss/ })
    .first()
    .click();
  await page.locator(".editor-toolbar").waitFor();
  await take(page, "editor-desktop");
  await takeOfMeasures(page, draft);
  for (const [name, path] of Object.entries(pagesOfDraft)) {
    await page.goto(draft + path);
    await take(page, `${name}-desktop`);
  }
  await page.setViewportSize(tall);
  for (const [name, path] of Object.entries(longPagesOfDraft)) {
    await page.goto(draft + path);
    await take(page, `${name}-desktop`);
  }
  await page.goto(`${draft}/fornying`);
  await page.getByRole("link", { name: "Velg: Avdekke og handle" }).click();
  await page.locator(".round-measure").first().waitFor();
  await take(page, "renewal-desktop");
  await page.setViewportSize(wide);
  await page.goto(`${draft}/rapport`);
  await page.locator(".period-list a").first().click();
  await page.getByRole("heading", { name: "Rapport til politikerne" }).waitFor();
  await take(page, "report-period-desktop");
  await page.goto("/arbeid/oppsett");
  await page.getByRole("link", { name: "Instanser og funksjoner" }).last().click();
  await page.waitForURL(/\/instanser$/);
  await take(page, "setup-desktop");
  await takeOfImport(page);
  return draft;
}

/** Whoever is asked how it goes answers by link, from the mail. */
async function takeOfAnswer(page: Page, draft: string, onPhone: Page): Promise<void> {
  await logIn(page, "koordinator@fjellvik.example");
  await page.goto(`${draft}/oppfolging`);
  await page.getByRole("button", { name: "Be om status nå" }).click();
  await page.getByText(/er spurt\.$/).waitFor();
  await page.goto("/arbeid/innboks");
  const mail = await page.locator(".mail", { hasText: "helsestasjon@fjellvik.example" }).first().textContent();
  await onPhone.goto(/\/s\/[\w-]{43}/.exec(mail ?? "")?.[0] ?? "");
  await take(onPhone, "answer-phone");
  const first = onPhone.locator(".asked-measure").first();
  await first.locator("label", { hasText: "Forsinket" }).click();
  await first.getByLabel("Venter på andre").check();
  await first.getByLabel("Én linje om hvordan det går").fill("Vi venter på rom");
  await first.scrollIntoViewIfNeeded();
  await take(onPhone, "answer-late-phone");
}

/** Changes one, so that there is a history to look at. */
async function takeOfMeasures(page: Page, draft: string): Promise<void> {
  await page.setViewportSize({ ...wide, height: 1100 });
  await page.goto(`${draft}/tiltak`);
  await take(page, "measure-table-desktop");
  await page.goto(`${draft}/kvalitet`);
  await take(page, "quality-desktop");
  await page.setViewportSize(wide);
  const edited = await editedInExcel(page, draft);
  await page.goto(`${draft}/tiltak`);
  await page.getByRole("link", { name: "Alle felt for tiltak 1.2" }).click();
  await page.getByLabel(/^Timer/).waitFor();
  await page.waitForLoadState("networkidle");
  await page.getByLabel(/^Timer/).fill("64");
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, "measure-desktop");
  await takeOfExcel(page, draft, edited);
}

/** The measures as somebody has changed them in Excel, before others go on in the plan. */
async function editedInExcel(page: Page, draft: string): Promise<Uint8Array> {
  const file = await page.request.get(`${draft}/tiltak/rediger.xlsx`);
  const { sheets } = await readXlsx(new Uint8Array(await file.body()));
  const rows = sheets[0]?.rows ?? [];
  const set = (number: string, field: string, value: string | number) => {
    const row = rows.find((one) => one[rows[0]?.indexOf("number") ?? -1] === number);
    if (row) row[rows[0]?.indexOf(field) ?? -1] = value;
  };
  set("1.1", "endsOn", "31.12.2027");
  set("1.1", "evaluationMethod", "Kort spørreskjema etter hver fagdag");
  set("1.2", "hours", 80);
  set("1.3", "endsOn", "til våren");
  return await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
}

async function takeOfExcel(page: Page, draft: string, edited: Uint8Array): Promise<void> {
  await page.goto(`${draft}/tiltak/excel`);
  const buffer = Buffer.from(edited);
  await page.getByLabel(/^Excel-fil/).setInputFiles({ name: "tiltak.xlsx", mimeType: excelType, buffer });
  await page.getByRole("button", { name: "Les filen" }).click();
  await page.getByRole("heading", { level: 1, name: "Se over endringene" }).waitFor();
  await page.setViewportSize({ ...wide, height: 1300 });
  await take(page, "excel-review-desktop");
  await page.setViewportSize(wide);
}

async function takeOfImport(page: Page): Promise<void> {
  await page.goto("/arbeid/importer");
  await page
    .getByLabel(/^Word-fil/)
    .setInputFiles({ name: "handlingsplan.docx", mimeType: wordType, buffer: readFileSync(wordFile) });
  await page.getByLabel("Hvem skal eie planen?").selectOption({ label: "Fjellvik-samarbeidet" });
  await page.getByRole("button", { name: "Les filen" }).click();
  await page.waitForURL(/\/arbeid\/importer\/./);
  await take(page, "import-review-desktop");
}

/** Somebody who answers for a measure, on the way home. */
async function takeOfContact(page: Page): Promise<void> {
  await logIn(page, "barnevern@fjellvik.example");
  await page.goto("/arbeid");
  await take(page, "start-phone");
  await page
    .getByRole("link", { name: /status/i })
    .first()
    .click();
  await page.waitForURL(/\/status/);
  await take(page, "measure-phone");
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`Komplan: ${folder}/${name}.png`);
}

/** The cover, and a page of measures. */
async function takeOfPdf(): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "komplan-pictures-"));
  const pdf = join(own, "plan.pdf");
  writeFileSync(pdf, await (await fetch(`${program.address}${plan}.pdf`)).bytes());
  const pages = { "pdf-cover": 1, "pdf-page": 13 };
  for (const [name, number] of Object.entries(pages)) {
    const words = ["-png", "-r", "75", "-singlefile", "-f", `${number}`, "-l", `${number}`, pdf, `${folder}/${name}`];
    const done = spawnSync("pdftoppm", words, { stdio: "inherit" });
    if (done.status !== 0) console.log(`Komplan: hoppet over ${name}.png, som trenger pdftoppm (poppler-utils).`);
    else console.log(`Komplan: ${folder}/${name}.png`);
  }
  rmSync(own, { recursive: true });
}
