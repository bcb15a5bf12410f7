import { beforeAll, describe, expect, test } from "vitest";
import { anApprovedCard, approveOnDisk } from "#test/approved.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { findActionCard } from "./action-card.ts";
import { approvedIn } from "./approved-card.ts";
import { cardSheet } from "./card-document.server.ts";
import { cardCode, cardVersion } from "./card-version.server.ts";
import { findCardAt } from "./local-services.server.ts";

const organisation = (last: number) => `0190a000-0000-7000-8000-00000000000${last}`;
const owner = (last: number) => ({ organisationId: organisation(last) });

beforeAll(async () => {
  await publishOnDisk();
  await approveOnDisk(anApprovedCard());
  const elvedal = { ...owner(2), owner: "Elvedal kommune", municipalities: ["9902"] };
  await approveOnDisk(anApprovedCard({ ...elvedal, approvedOn: "2024-01-01", validUntil: "2025-01-01" }));
  await approveOnDisk(anApprovedCard({ ...owner(3), municipalities: ["9903"], parts: null }));
  const changed = anApprovedCard({ ...owner(4), municipalities: ["4601"] });
  await approveOnDisk(changed, (text) => text.replace("Våre egne ord", "Noen andres ord"));
});

const atFjellvik = async (slug = "barn") => {
  const card = await findCardAt("fjellvik", slug);
  if (!card) throw new Error(`Fjellvik has no card called ${slug}`);
  return card;
};
const ofTemplate = findActionCard("barn");
const first = ofTemplate?.parts.see[0]?.text.nb ?? "";

describe("a card that a leader has approved", () => {
  test("is what the municipality's page shows, in both languages, with who stands for it and how long", async () => {
    const { text, status } = await visit("/kort/fjellvik/barn");
    expect(status).toBe(200);
    expect(text).toContain("Våre egne ord");
    expect(text).not.toContain(first);
    expect(text).toContain("Godkjent av Fjellvik kommune 20. november 2026. Gjelder til 20. november 2099.");
    expect((await visit("/nn/kort/fjellvik/barn/se")).text).toContain("Våre egne ord på nynorsk");
    expect((await visit("/kort/fjellvik/barn-skole")).text).toContain("Våre egne ord");
  });

  test("is what stands on paper, and has a code of its own that says so", async () => {
    const card = await atFjellvik();
    const sheet = cardSheet(card, "nb");
    expect(sheet.parts[0]?.blocks[0]?.text).toBe("Våre egne ord");
    expect(sheet.foot.join(" ")).toMatch(/Godkjent av Fjellvik kommune 20\.\snovember 2026\./);
    expect(cardVersion(card)).not.toBe(ofTemplate && cardVersion({ ...ofTemplate, local: card.local }));
    expect((await visit(`/kort/gyldig/${cardCode(card)}`)).text).toContain("Kortet er gyldig");
  });

  test("leaves every other municipality and every other card with the template", async () => {
    for (const address of ["/kort/mal/barn", "/kort/oslo/barn"]) expect((await visit(address)).text).toContain(first);
    expect((await visit("/kort/fjellvik/voksen")).text).toContain("Komplans mal");
  });

  test("is shown after its day too, and says calmly that it should have been looked over", async () => {
    for (const address of ["/kort/elvedal/barn", "/nn/kort/elvedal/barn"]) {
      const { text } = await visit(address);
      expect(text).toContain("Våre egne ord");
      expect(text).toMatch(/skal ha sett over kortet inn[ea]n 1\. januar 2025\./);
    }
    const card = await findCardAt("elvedal", "barn");
    const { text } = await visit(`/kort/gyldig/${card && cardCode(card)}`);
    expect(text).toContain("Kortet er gyldig");
    expect(text).toContain("skal ha sett over kortet innen 1. januar 2025.");
  });

  test("gives way to the template when the approval is taken back", async () => {
    const { text } = await visit("/kort/sundoy/barn");
    expect(text).toContain(first);
    expect(text).not.toContain("Godkjent av");
  });

  test("is not believed when somebody else has changed it: the template stands", async () => {
    const { text } = await visit("/kort/bergen/barn");
    expect(text).toContain(first);
    expect(text).not.toContain("Noen andres ord");
  });

  test("is the municipality's own where it also shares one with others", () => {
    const shared = anApprovedCard({ ...owner(5), municipalities: ["9901", "9902"] });
    const cards = [shared, anApprovedCard()];
    expect(approvedIn({ id: "child" }, { cards })?.organisationId).toBe(organisation(1));
    expect(approvedIn({ id: "child" }, { cards: [shared] })?.organisationId).toBe(organisation(5));
    expect(approvedIn({ id: "adult" }, { cards })).toBeNull();
  });
});
