import { describe, expect, test } from "vitest";
import { inserted } from "#app/lib/inserted.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { publication } from "#app/publication/publication.ts";
import { toPublication } from "#app/publication/to-publication.ts";
import { toEntry } from "#app/service/directory.ts";
import type { Service } from "#app/service/service.ts";
import type { ShownServices } from "#app/service/shown-services.ts";
import { aChapter, aDraft } from "#test/examples.ts";
import { aService, neverTold } from "#test/services.ts";
import { insertionChoices } from "./insertion-choices.ts";
import { tellServices } from "./tell-service.ts";
import { tellInsertions } from "./tell-text.ts";

const shelter = aService();
const police = aService({
  ...{ id: "0190a000-0000-7000-8000-000000000003", kind: "police", name: "Politiet", about: "", website: "" },
  ...{ opening: { rules: [], exceptions: [] }, phones: [] },
});
const hidden = { id: "0190a000-0000-7000-8000-000000000004", name: "Nytt tilbud" };

function shown(...services: Service[]): ShownServices {
  return { entries: services.map(toEntry), hidden: [hidden] };
}

function wordsOf(id: string, services = shown(shelter, police), language: "nb" | "nn" = "nb"): string | null {
  const told = tellServices(id, services, language);
  return told && toPlainText({ type: "doc", content: [inserted.parse(told)] });
}

describe("a service is told out", () => {
  test("with what it is for, the number that two people stand for, hours in words and website", () => {
    expect(wordsOf(shelter.id)?.split("\n").slice(0, -1)).toEqual([
      "Krisesenteret i Fjellvik",
      "For kvinner, menn og barn.",
      "Du kan komme som du er.",
      "Telefon: 22 33 44 55 (Døgnåpen)",
      "Åpent: Mandag–fredag kl. 08.00–15.30, ikke på helligdager",
      "Nettside: krisesenter.example",
    ]);
  });

  test("with a number that can be rung, and a website that can be opened", () => {
    const links = JSON.stringify(tellServices(shelter.id, shown(shelter), "nb")).match(/"href":"[^"]+"/g);
    expect(links).toEqual(['"href":"tel:22334455"', '"href":"https://krisesenter.example/"']);
  });

  test("alone, with its kind or with all, in the language of the plan", () => {
    expect(wordsOf("all")).toContain("Alle tjenester\nKrisesenteret i Fjellvik\nFor kvinner");
    expect(wordsOf("all")).toContain("\nPolitiet\n");
    expect(wordsOf("police")?.split("\n").slice(0, 2)).toEqual(["Tjenester: Politi", "Politiet"]);
    expect(wordsOf("police")).not.toContain("Krisesenteret");
    expect(wordsOf(shelter.id, shown(shelter), "nn")).toContain("Ope: Måndag–fredag");
  });

  test("as words alone where a website is no address", () => {
    for (const website of ["javascript:alert(1)", "https://", "krise senter"]) {
      const told = inserted.parse(tellServices(shelter.id, shown(aService({ website })), "nb"));
      expect(JSON.stringify(told)).toContain(website);
      expect(JSON.stringify(told)).not.toContain(`"href":"${website}`);
    }
  });
});

describe("what is not shown to residents", () => {
  test("is told to nobody, whichever way it is asked for", () => {
    for (const id of [hidden.id, "childWelfare", "borte"]) expect(wordsOf(id)).toBeNull();
    expect(wordsOf("all", shown())).toBeNull();
    expect(tellServices("all", undefined, "nb")).toBeNull();
  });

  test("is marked for editors, by its name when they may know it", () => {
    const titles = ["borte", hidden.id].map((id) => {
      const text = { type: "doc" as const, content: [{ type: "insertion" as const, attrs: attrsOf(id) }] };
      return tellInsertions(text, { draft: aDraft({ services: shown() }), residents: [], language: "nb" })[0];
    });
    expect(titles.map((one) => one?.title)).toEqual(["En tjeneste som ikke vises", "Nytt tilbud"]);
    expect(titles[1]?.notes[0]).toContain("blir ikke med når planen publiseres");
  });

  test("is no choice; the rest are, all, by kind and one by one", () => {
    const choices = (services: ShownServices) =>
      insertionChoices({ ...aDraft(), services }, "2026-11-21", "nb").find(({ kind }) => kind === "service")?.choices;
    expect(choices(shown())).toBeUndefined();
    expect(choices(shown(shelter, police))?.map(({ title }) => title)).toEqual([
      "Alle tjenester",
      "Tjenester: Krisesenter",
      "Tjenester: Politi",
      "Krisesenteret i Fjellvik",
      "Politiet",
    ]);
  });
});

test("frozen, a service holds no contact address, no number of one person alone, and no id from inside", () => {
  const content = [shelter.id, "shelter", "all", hidden.id].map((id) => {
    return { type: "insertion" as const, attrs: attrsOf(id) };
  });
  const chapters = [aChapter({ body: { type: "doc", content } })];
  const imprint = { version: 1, publishedOn: "2026-11-21", owner: "Fjellvik", example: true };
  const frozen = publication.parse(toPublication(aDraft({ chapters, services: shown(shelter) }), imprint));
  const json = JSON.stringify(frozen);
  expect(frozen.chapters[0]?.body.content).toHaveLength(3);
  expect(json).toContain("22 33 44 55");
  for (const secret of [...neverTold, shelter.id, hidden.id, hidden.name]) expect(json).not.toContain(secret);
});

function attrsOf(id: string) {
  return { kind: "service" as const, id };
}
