import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { tabTo } from "./by-keyboard.ts";
import { desktop, phone } from "./window.ts";

const ours = "Gi barnet tid, slik vi har øvd på sammen.";

browserTest(
  "a block is reworded on a phone without JavaScript, approved by a leader with the keyboard, and shown to everyone",
  async ({ visit }) => {
    const page = await visit.as("koordinator@sundoy.example", { viewport: phone, javaScriptEnabled: false });
    const card = await openCard(page, "Sundøy kommune", "gruppe");
    await page
      .getByRole("link", { name: /^Endre: / })
      .first()
      .click();
    await page.getByLabel("Tekst på bokmål").fill("Ring 116 006 og spør.");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.locator(".ds-error-summary").getByText("Et telefonnummer kan ikke stå i teksten.").waitFor();
    expect(await page.getByLabel("Tekst på bokmål").inputValue()).toBe("Ring 116 006 og spør.");
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Tekst på bokmål").fill(ours);
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByText(ours).waitFor();
    await page.getByRole("button", { name: "Be om godkjenning" }).click();
    await page.getByText("Venter på godkjenning av en leder.").waitFor();
    expect(await (await page.request.get("/kort/sundoy/gruppe")).text()).not.toContain(ours);

    const leader = await visit.as("leder@sundoy.example", { viewport: desktop });
    await leader.goto("/arbeid");
    await leader.getByText("Venter på godkjenning av en leder.").waitFor();
    await leader.goto(card);
    await tabTo(leader, /^Les og godkjenn/);
    await leader.keyboard.press("Enter");
    await leader.getByRole("heading", { name: /^Godkjenn:/ }).waitFor();
    await expectAccessible(leader);
    await tabTo(leader, /^Godkjenn/);
    await leader.keyboard.press("Enter");
    await leader.getByText(/^Godkjent av /).waitFor();
    const shown = async () => (await page.request.get("/kort/sundoy/gruppe")).text();
    await expect.poll(shown).toContain(ours);
    expect(await shown()).toContain("Godkjent av Sundøy kommune");
    await leader.goto(`${card}/trekk`);
    await expectAccessible(leader);
  },
);

browserTest("the template's new words stand beside the old and ours, and one of them is chosen", async ({ visit }) => {
  const page = await visit.as("redaktor@fjellvik.example", { viewport: desktop });
  await openCard(page, "Fjellvik-samarbeidet", "utover");
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Velg: / }).click();
  await page.getByRole("heading", { name: "Malen før" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Behold vår" }).click();
  await page.getByRole("link", { name: /^Slik alle ser kortet/ }).waitFor();
  await page.getByText("Helsestasjonen har samtaler om sinne for foreldre.").waitFor();
  expect(await page.getByText("Malen er endret", { exact: true }).count()).toBe(0);
});

browserTest("the pages are accessible in nynorsk on a phone, and never wider than it", async ({ visit }) => {
  const page = await visit.as("koordinator@elvedal.example", { viewport: phone });
  const card = await openCard(page, "Elvedal kommune", "barn");
  for (const address of ["/arbeid/kort", card, `${card}/blokk/child-see-body/utelat`, `${card}/ny/see`]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  const own = "Vent saman med barnet.";
  for (const label of ["Tekst på bokmål", "Tekst på nynorsk"]) await page.getByLabel(label).fill(own);
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("link", { name: `Endre: ${own}` }).click();
  await page.getByRole("heading", { level: 1, name: "Endre blokka" }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Ta bort blokka" }).click();
  await page.getByRole("link", { name: /^Slik alle ser kortet/ }).waitFor();
  expect(await page.getByText(own).count()).toBe(0);
});

browserTest(
  "a flow is changed step by step on a phone without JavaScript, approved by a leader, and shown as steps and drawn",
  async ({ visit }) => {
    const page = await visit.as("koordinator@sundoy.example", { viewport: phone, javaScriptEnabled: false });
    await page.goto("/arbeid/kort");
    await page.getByRole("region", { name: "Sundøy kommune" }).locator('a[href*="/flyt/"][href$="/vitne"]').click();
    const flow = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "Endre steg 6", exact: true }).click();
    await page.getByLabel("Hva, på bokmål").fill(ours);
    await page.getByLabel("Her slutter skjemaet").check();
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.locator(".ds-error-summary").getByText("Steg 7 «Har du grunn til å tro").waitFor();
    expect(await page.getByLabel("Hva, på bokmål").inputValue()).toBe(ours);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Skjemaet går til ett steg", { exact: true }).check();
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByText(ours).first().waitFor();
    await page.getByRole("button", { name: "Flytt steg 6 opp" }).click();
    await page.waitForURL(/#witness-write$/);
    await page.locator('li[value="5"]', { hasText: ours }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Be om godkjenning" }).click();
    await page.getByText("Venter på godkjenning av en leder.").waitFor();

    const leader = await visit.as("leder@sundoy.example", { viewport: desktop });
    await leader.goto(`${flow}/godkjenn`);
    await leader.getByText(ours).first().waitFor();
    await expectAccessible(leader);
    await tabTo(leader, /^Godkjenn/);
    await leader.keyboard.press("Enter");
    await leader.getByText(/^Godkjent av /).waitFor();
    const shown = async () => (await page.request.get("/kort/sundoy/flyt/vitne")).text();
    await expect.poll(shown).toContain(ours);
    expect(await shown()).toMatch(/<text class="flow-text"[^>]*>Gi barnet tid, slik vi har</);
    await leader.goto(`${flow}/trekk`);
    await expectAccessible(leader);
  },
);

browserTest("the pages of a flow are accessible in nynorsk on a phone, and beside its template", async ({ visit }) => {
  const page = await visit.as("koordinator@elvedal.example", { viewport: phone });
  await page.goto("/arbeid/kort");
  await page.getByRole("region", { name: "Elvedal kommune" }).locator('a[href*="/flyt/"][href$="/barn"]').click();
  await page.getByRole("link", { name: "Endre steg 2", exact: true }).waitFor();
  const flow = new URL(page.url()).pathname;
  const step = `${flow}/steg/child-danger`;
  for (const address of [flow, step, `${step}/nytt`, `${step}/ta-bort`, `${step}/flytt`]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  const editor = await visit.as("redaktor@fjellvik.example", { viewport: desktop });
  await editor.goto("/arbeid/kort");
  await editor
    .getByRole("region", { name: "Fjellvik-samarbeidet" })
    .locator('a[href*="/flyt/"][href$="/utover"]')
    .click();
  await editor.getByRole("link", { name: "Hold stegene mot malen" }).click();
  await editor.getByText("Endret i malen").waitFor();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Behold vår" }).click();
  await editor.getByRole("link", { name: "Hold stegene mot malen" }).waitFor();
  expect(await editor.getByText(/^Malen er endret/).count()).toBe(0);
});

browserTest.for([
  { script: "with a script", javaScriptEnabled: true, step: "adult-danger" },
  { script: "without", javaScriptEnabled: false, step: "adult-talk" },
])(
  "who saves a step last sees what another saved meanwhile, keeps what was typed, and chooses ($script)",
  async ({ javaScriptEnabled, step }, { visit }) => {
    const late = await visit.as("koordinator@elvedal.example", { viewport: phone, javaScriptEnabled });
    await late.goto("/arbeid/kort");
    const flow = 'a[href*="/flyt/"][href$="/voksen"]';
    await late.getByRole("region", { name: "Elvedal kommune" }).locator(flow).click();
    await late.getByRole("link", { name: "Endre steg 2", exact: true }).waitFor();
    const page = `${new URL(late.url()).pathname}/steg/${step}`;
    await late.goto(page);
    await late.getByLabel("Kven, på bokmål").fill("Det jeg skrev");

    const other = await visit.as("koordinator@elvedal.example", { viewport: desktop });
    await other.goto(page);
    await other.getByLabel("Kven, på bokmål").fill("Det andre skrev");
    await other.getByRole("button", { name: "Lagre" }).click();
    await other.getByText("Kven").first().waitFor();
    await other.waitForURL(/#/);

    await late.getByRole("button", { name: "Lagre" }).click();
    await late.getByRole("heading", { name: /har lagra flytskjemaet medan du skreiv$/ }).waitFor();
    await late.getByText("Det andre skrev", { exact: true }).waitFor();
    expect(await late.getByLabel("Kven, på bokmål").inputValue()).toBe("Det jeg skrev");
    await expectNoSidewaysScroll(late);
    if (javaScriptEnabled) await expectAccessible(late);
    expect(await late.getByText("Noko må rettast").count()).toBe(0);
    await late.getByRole("button", { name: "Lagre det eg skreiv" }).click();
    await late.waitForURL(/#/);
    await late.goto(page);
    expect(await late.getByLabel("Kven, på bokmål").inputValue()).toBe("Det jeg skrev");
  },
);

/** Opens a card of one organisation from the list, and tells where it is. */
async function openCard(page: Page, organisation: string, slug: string): Promise<string> {
  await page.goto("/arbeid/kort");
  const section = page.getByRole("region", { name: organisation });
  await section.locator(`a[href*="/kort/"][href$="/${slug}"]`).click();
  await page.getByRole("link", { name: /^Slik alle ser kortet/ }).waitFor();
  return new URL(page.url()).pathname;
}
