import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { aDirectory, anEntry } from "#test/directories.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { findActionCard, firstLinesOf } from "./action-card.ts";
import { answersInPlaceOf, type LocalServices, localServicesOf, staffAdviceOf } from "./local-service.ts";
import { cardText } from "./text.ts";
import { weekOf } from "./week.ts";

const fresh = addDays(today(), -10);
const id = (last: number) => `0190a000-0000-7000-8000-00000000010${last}`;
const services: DirectoryEntry[] = [
  anEntry({ id: id(1), name: "Barneverntjenesten i Fjellvik", kind: "childWelfare", ...phone("32112233") }),
  anEntry({ id: id(2), name: "Barnevernvakta", kind: "childWelfareEmergency", ...phone("32112244") }),
  anEntry({ id: id(3), name: "Fjellvik legevakt", kind: "emergencyDoctor", ...phone("32112255") }),
  anEntry({
    id: id(4),
    name: "Krisesenteret",
    kind: "shelter",
    ...phone("32112266"),
    confirmedOn: addDays(fresh, -90),
  }),
  anEntry({ id: id(5), name: "Konsultasjonsteamet", kind: "other", audiences: ["staff"], ...phone("32112277") }),
  anEntry({ id: id(6), name: "Tjeneste uten nummer", kind: "homeCare", phones: [] }),
  anEntry({ id: id(7), name: "Andre steder", kind: "childWelfare", ...phone("32112288"), municipalities: ["9902"] }),
];

function phone(number: string) {
  return { phones: [{ number, words: "" }], confirmedOn: fresh };
}

const local: LocalServices = {
  place: { kommunenummer: "9901", name: "Fjellvik", slug: "fjellvik" },
  services: services.slice(0, 5),
  isExample: true,
  date: today(),
};

beforeAll(async () => {
  await publishOnDisk();
  const content = JSON.stringify(aDirectory({ services }));
  const folder = join(env.dataFolder, "directories");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "0190a000-0000-7000-8000-000000000001.json"),
    `${(await seal()).sign(content)}\n${content}`,
  );
});

describe("a card in a municipality", () => {
  test("shows its own services where one is named, as numbers to dial", async () => {
    const { html, text } = await visit("/kort/fjellvik/barn-skole");
    expect(text).toContain("Barneverntjenesten i Fjellvik");
    expect(html).toContain(`href="tel:32112233">32 11 22 33</a>`);
    expect(html).toContain(`href="tel:32112244">32 11 22 44</a>`);
    expect(text).toContain("Åpent hele døgnet.");
    expect(text).not.toContain("Andre steder");
  });

  test("says the same as the card everywhere does, in both languages", async () => {
    for (const language of ["nb", "nn"] as const) {
      const { text } = await visit(`${language === "nn" ? "/nn" : ""}/kort/fjellvik/barn-skole`);
      const card = findActionCard("barn-skole");
      const said = Object.values(card?.parts ?? {}).flatMap((blocks) => blocks.map((block) => block.text[language]));
      expect(said.filter((words) => !text.includes(words))).toEqual([]);
      expect(text).toContain(cardText[language].numbersFrom("Fjellvik"));
    }
  });

  test("puts the police and the doctor on call first, whatever the municipality has of its own", async () => {
    const { html } = await visit("/kort/fjellvik/barn/handle");
    expect(html).toContain(`href="tel:112"`);
    expect(html.indexOf(`href="tel:116117"`)).toBeGreaterThan(0);
    expect(html.indexOf(`href="tel:116117"`)).toBeLessThan(html.indexOf(`href="tel:32112255"`));
  });

  test("marks what nobody has confirmed for a while, and shows the national line beside it", async () => {
    const { text, html } = await visit("/kort/fjellvik/voksen");
    expect(text).toContain("32 11 22 66 Ikke bekreftet på en stund.");
    expect(html).toContain(`href="tel:116006"`);
    expect((await visit("/nn/kort/fjellvik/voksen")).text).toContain("Ikkje stadfesta på ei stund.");
  });

  test("shows whom staff may ask, and marks what is invented", async () => {
    const { text } = await visit("/kort/fjellvik/eldre");
    expect(text).toContain("Råd til deg som er ansatt Konsultasjonsteamet");
    expect(text).toContain("Eksempel: kommunen og numrene er oppdiktet.");
    expect((await visit("/kort/mal/eldre")).text).not.toContain("oppdiktet");
  });

  test("leads on within the municipality: to parts, workplaces and the list", async () => {
    const { html } = await visit("/nn/kort/fjellvik/barn/spor");
    for (const href of ["barn/avklar", "barn-skole/spor", "barn/se"])
      expect(html).toContain(`href="/nn/kort/fjellvik/${href}"`);
    expect(html).toContain(`href="/nn/kort/fjellvik"`);
    expect(html).not.toContain("/kort/mal/");
  });
});

test("without services of its own, a municipality's card shows the national lines and says so", async () => {
  const { html, text } = await visit("/kort/bergen/barn");
  expect(html).toContain(`href="tel:116111"`);
  expect(text).toContain("Bergen har ikke lagt inn tjenestene sine ennå.");
  expect(text).not.toContain("oppdiktet");
});

test("no number stands on a card but those of the directory and of the facts", async () => {
  const own = services.slice(0, 5).flatMap(({ phones }) => phones.map(({ number }) => number));
  const national = numbersIn((await visit("/kort/mal/barn")).html);
  const { html } = await visit("/kort/fjellvik/barn");
  expect(numbersIn(html).filter((number) => !own.includes(number) && !national.includes(number))).toEqual([]);
});

test("the municipality is chosen by county, and its list has every card and its numbers", async () => {
  const { html } = await visit("/nn/kort/kommuner");
  expect(html).toContain("<summary>Vestland</summary>");
  expect(html).toContain(`href="/nn/kort/bergen"`);
  expect(html).not.toContain("fjellvik");
  const list = await visit("/nn/kort/fjellvik");
  expect(list.text).toContain("Tiltakskort i Fjellvik");
  expect(list.html).toContain(`href="/nn/kort/fjellvik/barn"`);
  expect(list.html).toContain(`href="tel:32112233"`);
  for (const brochure of ["/nn/kort/fjellvik/brosjyre.pdf", "/kort/fjellvik/brosjyre/nb-lett.pdf"])
    expect(list.html).toContain(`href="${brochure}"`);
  expect(list.html).not.toContain("brosjyre/uk.pdf");
});

test.each(["/kort/ingensteder", "/kort/fjellvik/ingenting", "/kort/fjellvik/barn/mer", "/kort/9901x/barn"])(
  "%s is not found",
  async (address) => {
    expect((await visit(address)).status).toBe(404);
  },
);

test("a national line gives way to a service that has lately been confirmed, and to no other", () => {
  expect(answersInPlaceOf("childWelfare", local)).toBe(true);
  expect(answersInPlaceOf("shelter", local)).toBe(false);
  expect(answersInPlaceOf("emergencyDoctor", local)).toBe(false);
  expect(answersInPlaceOf("childWelfare", null)).toBe(false);
  expect(firstLinesOf({ id: "a", text: { nb: "a", nn: "a" }, service: "childWelfare" }, local)).toEqual([]);
  expect(localServicesOf("childWelfare", null)).toEqual([]);
  expect(staffAdviceOf(["shelter"], local).map(({ name }) => name)).toEqual(["Konsultasjonsteamet"]);
});

describe("when a service is open", () => {
  const rule = { everyWeeks: 1, ofMonth: null, holidays: "closed" as const, startsOn: null, endsOn: null };
  const opening = {
    rules: [
      { ...rule, days: [0, 1, 2, 3, 4] as (0 | 1 | 2 | 3 | 4)[], opens: "08:00", closes: "15:30" },
      { ...rule, days: [5] as 5[], opens: "10:00", closes: "14:00" },
    ],
    exceptions: [],
  };

  test("is said from Monday, days alike once, whichever day it is", () => {
    for (const date of ["2026-11-16", "2026-11-19", "2026-11-22"])
      expect(weekOf(opening, date, cardText.nb)).toBe("ma.–fr. 08.00–15.30, lø. 10.00–14.00");
  });

  test("leaves out the days it is closed, and says nothing when nothing is known", () => {
    expect(weekOf(opening, "2026-12-24", cardText.nb)).toBe("ma.–to. 08.00–15.30");
    expect(weekOf({ rules: [], exceptions: [] }, "2026-11-16", cardText.nb)).toBe("");
  });
});

function numbersIn(html: string): string[] {
  return [...html.matchAll(/href="tel:(\d+)"/g)].map(([, number = ""]) => number);
}
