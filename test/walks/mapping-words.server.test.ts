import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import type { AnswerContent } from "#app/mapping/answer.ts";
import SuggestMeasures, { loader as showSuggestions } from "#app/mapping/suggest-measures.tsx";
import SuggestSituation, { loader as showSituation } from "#app/mapping/suggest-situation.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { aNewRound, storeSentRound } from "#test/mappings.ts";
import { wordsIn } from "#test/words-in.ts";

/** What an agency has answered, in its own words. */
const content: AnswerContent = {
  services: { exposed: [{ name: "Samtalar", groups: ["children"], perYear: 40 }] },
  texts: { gaps: "- Ikkje noko kveldstilbod", wishes: "Felles opplæring" },
  saved: ["exposed", "gaps", "wishes"],
};

/** Those who write the plan, and read in one language or the other. */
async function given(db: Db) {
  const body = fromPlainText("Vi er få.");
  const stored = await storePlan(db, { chapters: [{ kind: "text", template: "situation", title: "Hos oss", body }] });
  const { organisationId, planId, by, writer, agencyId } = stored;
  const asked = [{ agencyId, agency: "Oppvekst", recipient: "x@x.example", language: "nn" as const }];
  const { requests } = await storeSentRound(db, writer, aNewRound({ asked }));
  const requestId = requests[0]?.id ?? "";
  const handedInAt = new Date("2026-03-12T10:00:00Z");
  await db
    .insertInto("work.mappingAnswer")
    .values({ organisationId, requestId, content, savedAt: handedInAt, handedInAt })
    .execute();
  return { db, user: aUser(by, organisationId, "coordinator"), params: { planId } };
}

async function inBoth(page: unknown, { params }: { params: Record<string, string> }, loaderData: unknown) {
  const read = async (language: Language) => wordsIn(await drawn({ default: page }, loaderData, { params, language }));
  return { nb: await read("nb"), nn: await read("nn") };
}

dbTest("what is suggested for the situation is asked about in the reader's language", async ({ db }) => {
  const visit = await given(db);
  const loaderData = await call(showSituation, visit);
  const page = await inBoth(SuggestSituation, visit, loaderData);
  expect(page.nn).toMatch(
    /Kartlegging Forslag til situasjonsskildring Vel det de vil ha med\. Det blir lagt sist i kapittelet «Hos oss».*Ta med: Tilbod til dei.*Legg inn i kapittelet/,
  );
  expect(page.nn).not.toMatch(/situasjonsbeskrivelse|Velg det dere|Tilbud til dem/);
  expect(page.nb).toMatch(/Forslag til situasjonsbeskrivelse Velg det dere vil ha med/);
});

dbTest(
  "so is what agencies lack and wish for, with their own words as they are, and the way to a measure",
  async ({ db }) => {
    const visit = await given(db);
    const first = await call(showSuggestions, visit);
    const path = `/?forslag=${encodeURIComponent(first.suggestions[0]?.key ?? "")}`;
    const loaderData = await call(showSuggestions, { ...visit, path });
    const page = await inBoth(SuggestMeasures, visit, loaderData);
    expect(page.nn).toMatch(
      /Forslag til tiltak Det instansane manglar og ønskjer.*Det som manglar Ikkje noko kveldstilbod Oppvekst, 12\. mars 2026 Tiltaket, kort sagt Mål det høyrer til Vel mål.*Lag tiltaket Ønske Felles opplæring.*Lag tiltak av dette/,
    );
    expect(page.nb).toMatch(/Det instansene mangler og ønsker.*Det som mangler Ikkje noko kveldstilbod/);
  },
);
