import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";
import { tabTo } from "./by-keyboard.ts";
import { type Hands, keyboard } from "./hands.ts";
import { addChapter, enterEditor, openTab } from "./job.ts";

browserTest(
  "from a new plan to a draft that lacks nothing, with the keyboard alone",
  async ({ visit }) => {
    const page = await visit.as("koordinator@sundoy.example");
    await page.goto("/arbeid");
    await makePlan(page);
    const hands = keyboard(page);
    await sayAboutPlan(page);
    await beginProcess(hands);
    await askAgencies(hands);
    await addArea(page, "Hjelp tidlig", "Barn får hjelp før det haster", "Innfør fast samtale om trygghet i 8. trinn");
    await addArea(
      page,
      "Trygg hjelp hele døgnet",
      "Voksne når krisesenteret om natta",
      "Lag en avtale om nattlig transport",
    );
    await weighAreas(hands);
    await takeFromBank(hands);
    await writeOwnChapter(hands);
    expect((await lacking(page)).length).toBeGreaterThan(0);
    await fillInAllMeasures(page);
    expect(await lacking(page)).toEqual([]);
    await expectAccessible(page);
  },
  180_000,
);

async function makePlan(page: Page): Promise<void> {
  await follow(page, /^Lag ny plan$/, "Lag ny plan");
  await tabTo(page, /^Hva heter planen/);
  await retype(page, "Plan laget med tastaturet");
  await tabTo(page, /^Første dag/);
  await page.keyboard.type("01012027");
  await tabTo(page, /^Siste dag/);
  await page.keyboard.type("12122030");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Planen", exact: true }).waitFor();
}

async function sayAboutPlan(page: Page): Promise<void> {
  await follow(page, /^Om planen$/, "Om planen");
  await tabTo(page, /^Når skal planen evalueres/);
  await page.keyboard.type("06062030");
  await tabTo(page, /^Mandat/);
  await page.keyboard.type("Kommunestyret ba om en plan i sak 12/26.");
  await tabTo(page, /^Lagre$/);
  await page.keyboard.press("Enter");
  await page.getByText("Lagret.", { exact: true }).waitFor();
}

/** From what is next to the mandate, and to who is in the group. */
async function beginProcess(hands: Hands): Promise<void> {
  await openTab(hands, /^Planen nå$/);
  await openTab(hands, /^Prosess$/);
  await hands.follow(/^Se oppdraget og mandatet$/);
  await hands.arrive(/^Oppdraget$/);
  await hands.follow(/^Skriv mandatet$/);
  await hands.arrive(/^Mandat$/);
  await hands.write(/^Formål/, "Alle skal vite hvem som hjelper.");
  await hands.press(/^Lagre mandatet$/);
  await hands.page.getByText(/^Lagret\. Mandatet kan lastes ned/).waitFor();

  await openTab(hands, /^Prosess$/);
  await hands.follow(/^Endre arbeidsgruppe$/);
  await hands.arrive(/^Arbeidsgruppe$/);
  await hands.follow(/^Nytt medlem$/);
  await hands.arrive(/^Nytt medlem/);
  await hands.write(/^Annen funksjon/, "Leder");
  await hands.write(/^Instans/, "Eldrerådet i Sundøy");
  await hands.press(/^Lagre$/);
  await hands.page.getByText("Leder, Eldrerådet i Sundøy").first().waitFor();
}

/** Ready to be looked over; nothing is sent. */
async function askAgencies(hands: Hands): Promise<void> {
  await openTab(hands, /^Kartlegging$/);
  await hands.follow(/^Spør instansene$/);
  await hands.arrive(/^Spør instansene$/);
  await hands.press(/^Lag runden$/);
  await hands.arrive(/^Svar fra instansene$/);
}

/** The areas of the plan are proposed, and get points. */
async function weighAreas(hands: Hands): Promise<void> {
  await openTab(hands, /^Prioritering$/);
  await hands.press(/^Ta dem med$/);
  await hands.press(/^Åpne en poengrunde$/);
  await hands.follow(/^Gi poeng$/);
  await hands.arrive(/^Gi poeng$/);
  await hands.write(/^Poeng til «Hjelp tidlig»/, "5");
  await hands.press(/^Gi poengene$/);
  await hands.page.getByText("Du har gitt poeng i denne runden. Takk.").waitFor();
}

async function takeFromBank(hands: Hands): Promise<void> {
  await openTab(hands, /^Tiltaksbank$/);
  await hands.follow(/^Se og bruk i planen/);
  await hands.follow(/^Bruk i planen/);
  await hands.choose(/^Hvilket mål skal tiltaket stå under\?/, "Barn får hjelp før det haster");
  await hands.press(/^Bruk i planen$/);
  await hands.arrive(/^Tiltak 1\.2/);
}

async function writeOwnChapter(hands: Hands): Promise<void> {
  await addChapter(hands);
  await enterEditor(hands);
  await hands.page.keyboard.type("Vi spurte alle tjenestene.");
  await hands.page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();
}

/** A focus area with one goal and one measure under it. */
async function addArea(page: Page, area: string, goal: string, measure: string): Promise<void> {
  await page.reload(); // F5: from the top of the page again
  await tabTo(page, /^\+ Nytt innsatsområde/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Tittel på nytt innsatsområde/);
  await page.keyboard.type(area);
  await page.keyboard.press("Enter");
  await opened(page, area);
  await tabTo(page, /^Hva skal bli bedre/);
  await page.keyboard.type(goal);
  await page.keyboard.press("Enter");
  await opened(page, goal);
  await tabTo(page, /^Hva skal gjøres/);
  await page.keyboard.type(measure);
  await page.keyboard.press("Enter");
  await opened(page, measure);
}

/** The form of what was just added is there, with its title. */
async function opened(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.locator("main [name=title]").inputValue()).toBe(title);
}

/** Who answers, when, how much and how it is evaluated, for all measures at once. */
async function fillInAllMeasures(page: Page): Promise<void> {
  await follow(page, /^Tiltak$/, "Tiltak");
  await follow(page, /^Endre flere tiltak/, "Endre flere tiltak");
  for (const measure of [/^1\.1 /, /^1\.2 /, /^2\.1 /]) {
    await tabTo(page, measure);
    await page.keyboard.press("Space");
  }
  await tabTo(page, /^Ansvarlig funksjon/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Start$/);
  await page.keyboard.type("01012027");
  await tabTo(page, /^Frist$/);
  await page.keyboard.type("12122028");
  await tabTo(page, /^Timer$/);
  await page.keyboard.type("40");
  await tabTo(page, /^Slik evaluerer vi/);
  await page.keyboard.type("Vi spør dem det gjelder, før og etter.");
  await tabTo(page, /^Lagre for de avkryssede/);
  await page.keyboard.press("Enter");
  await heading(page, /^Tiltak$/);
}

/** What the quality page says is missing. */
async function lacking(page: Page): Promise<string[]> {
  await follow(page, /^Kvalitet$/, "Kvalitet og gyldighet");
  const group = page.locator("section", { has: page.getByRole("heading", { name: /^Mangler \(/ }) });
  return await group.getByRole("listitem").allTextContents();
}

async function follow(page: Page, link: RegExp, title: string): Promise<void> {
  await page.reload();
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await heading(page, new RegExp(`^${title}$`));
}

async function heading(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: words }).waitFor();
}

async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}
