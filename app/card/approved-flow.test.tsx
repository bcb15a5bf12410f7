import { beforeAll, describe, expect, test } from "vitest";
import { anApprovedFlow, approveOnDisk } from "#test/approved.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { approvedFlowIn } from "./approved-flow.ts";
import { allFlows } from "./flow-template.ts";
import { offlineCards } from "./offline-cards.server.ts";

const organisation = (last: number) => `0190a000-0000-7000-8000-00000000000${last}`;
const owner = (last: number) => ({ organisationId: organisation(last) });

beforeAll(async () => {
  await publishOnDisk();
  await approveOnDisk(anApprovedFlow());
  const elvedal = { ...owner(2), owner: "Elvedal kommune", municipalities: ["9902"] };
  await approveOnDisk(anApprovedFlow({ ...elvedal, approvedOn: "2024-01-01", validUntil: "2025-01-01" }));
  await approveOnDisk(anApprovedFlow({ ...owner(3), municipalities: ["9903"], steps: null }));
  const changed = anApprovedFlow({ ...owner(4), municipalities: ["4601"] });
  await approveOnDisk(changed, (text) => text.replace("Våre egne ord", "Noen andres ord"));
});

const first = allFlows().find(({ id }) => id === "child")?.steps[0]?.text.nb ?? "no such flow";

describe("a flow that a leader has approved", () => {
  test("is what the municipality's page shows, as steps and drawn, with who stands for it and how long", async () => {
    const { text, html, status } = await visit("/kort/fjellvik/flyt/barn");
    expect(status).toBe(200);
    expect(text).toContain("Våre egne ord");
    expect(/<svg class="flow-drawing".*?<\/svg>/s.exec(html)?.[0]).toContain("Våre egne ord");
    expect(text).not.toContain(first);
    expect(text).toContain("Godkjent av Fjellvik kommune 20. november 2026. Gjelder til 20. november 2099.");
    expect((await visit("/nn/kort/fjellvik/flyt/barn")).text).toContain("Våre egne ord på nynorsk");
  });

  test("leaves every other municipality and every other flow with the template", async () => {
    for (const place of ["mal", "oslo"]) expect((await visit(`/kort/${place}/flyt/barn`)).text).toContain(first);
    const { text } = await visit("/kort/fjellvik/flyt/vitne");
    expect(text).toContain("Komplans mal");
    expect(text).not.toContain("Godkjent av");
  });

  test("is shown after its day too, and says calmly that it should have been looked over", async () => {
    for (const address of ["/kort/elvedal/flyt/barn", "/nn/kort/elvedal/flyt/barn"]) {
      const { text } = await visit(address);
      expect(text).toContain("Våre egne ord");
      expect(text).toMatch(/skal ha sett over skjemaet inn[ea]n 1\. januar 2025\./);
    }
  });

  test("gives way to the template when the approval is taken back, or when somebody else has changed it", async () => {
    for (const place of ["sundoy", "bergen"]) {
      const { text } = await visit(`/kort/${place}/flyt/barn`);
      expect(text).toContain(first);
      expect(text).not.toMatch(/Noen andres ord|Godkjent av/);
    }
  });

  test("comes along to the phone with the last day it holds", async () => {
    const until = new Map((await offlineCards("fjellvik", "nb")).pages.map((page) => [page.path, page.until]));
    expect(until.get("/kort/fjellvik/flyt/barn")).toBe("2099-11-20");
    expect(until.get("/kort/fjellvik/flyt/vitne")).toBeNull();
    expect(until.get("/kort/fjellvik/flyt")).toBeNull();
  });

  test("is the municipality's own where it also shares one with others", () => {
    const shared = anApprovedFlow({ ...owner(5), municipalities: ["9901", "9902"] });
    const flows = [shared, anApprovedFlow()];
    expect(approvedFlowIn({ id: "child" }, { flows })?.organisationId).toBe(organisation(1));
    expect(approvedFlowIn({ id: "child" }, { flows: [shared] })?.organisationId).toBe(organisation(5));
    expect(approvedFlowIn({ id: "adult" }, { flows })).toBeNull();
  });
});
