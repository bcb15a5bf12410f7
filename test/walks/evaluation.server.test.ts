import { sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { findMeasure, insertMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { insertInvolvement } from "#app/process/involvement.server.ts";
import { measuresByArea } from "#app/report/areas.ts";
import { loader as showRenewalRound } from "#app/report/choose-renewal.tsx";
import { action as saveAnswers, loader as showEvaluation } from "#app/report/edit-evaluation.tsx";
import { action as evaluate, loader as showRound } from "#app/report/evaluate-measures.tsx";
import { loader as listEvaluations } from "#app/report/list-evaluations.tsx";
import { loader as printEvaluation } from "#app/report/print-evaluation.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { measureFieldsOf, storePlan } from "#test/examples.ts";

const unanswered = { started: "", howItWent: "", notDone: "", goals: "", feedback: "", duties: "", advice: "" };

/** A plan with a measure that is late for want of money, and a council that has said something of it. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const { by, organisationId, writer, planId, measureIds, focusAreaIds } = stored;
  const said = { phase: "underWay" as const, late: true, cause: "money" as const, comment: "Venter", internalNote: "" };
  await insertStatusReport(db, by, { id: measureIds[0] ?? "", organisationId }, said);
  const asked = { wish: "", safety: "", askedOn: null, said: "Vi trenger flere kurs", done: "" };
  await insertInvolvement(db, writer, { ...asked, kind: "elderCouncil", name: "Eldrerådet" });
  const user = aUser(by, organisationId, "coordinator");
  const params = { planId, occasion: "midtveis", area: focusAreaIds[0] ?? "" };
  return { ...stored, user, params };
}

dbTest("the guide's questions stand beside what Komplan knows already", async ({ db }) => {
  const { user, params } = await given(db);
  const { known } = await call(showEvaluation, { db, user, params });
  expect(known.notDone.join()).toContain("1.1 Fagdag");
  expect(known.notDone.join()).toContain("Venter");
  expect(known.feedback).toEqual(["Eldrerådet: Vi trenger flere kurs"]);
  expect(known.started.join()).toContain("Oppvekst: ikke begynt på 1.2");
  expect(known.goals[0]).toMatch(/^Ansatte spør: 1 forsinket/);
  expect(known.duties[0]).toContain("planen er ikke gyldig");
  expect(JSON.stringify(known)).not.toContain("%");
});

dbTest(
  "each measure stands with the method it was adopted with, and with what somebody has made of it since",
  async ({ db }) => {
    const { user, params, writer, planId, goalIds, measureIds } = await given(db);
    const [changed = "", kept = "", unsaid = ""] = measureIds;
    const write = async (id: string, evaluationMethod: string) => {
      await updateMeasure(db, writer, id, (await findMeasure(db, id)).version, { evaluationMethod });
      await sql`update work.change set changed_at = changed_at - interval '1 day'`.execute(db);
    };
    for (const id of [changed, kept]) await write(id, "Spørreskjema");
    await write(unsaid, "");
    await sql`update work.change set changed_at = changed_at - interval '50 days'`.execute(db);
    await sql`update work.measure set written_at = now() - interval '99 days'`.execute(db);
    const adoptedOn = addDays(today(), -40);
    await db.updateTable("work.adoption").set({ adoptedOn }).execute();
    const added = measureFieldsOf({ goalIds: goalIds.slice(0, 1), evaluationMethod: "Samtaler" });
    const { id: late } = await insertMeasure(db, writer, added);
    for (const id of [changed, unsaid, late]) await write(id, "Intervju");
    await write(changed, "Telling");

    const said = async (show: typeof showRound | typeof showRenewalRound, language: "nb" | "nn") => {
      const known = new Map<string, string[]>();
      for (const { key } of measuresByArea(await findDraft(db, planId))) {
        const asked = { db, user, params: { ...params, area: key }, language };
        const { measures } = await call(show as typeof showRound, asked); // both answer with measures in a round
        for (const { id, known: lines } of measures) {
          const own = lines.filter(({ term }) => /evalue|vedtaket/.test(term));
          known.set(
            id,
            own.map(({ term, text }) => `${term}: ${text}`),
          );
        }
      }
      return [changed, kept, unsaid, late].map((id) => known.get(id));
    };
    for (const show of [showRound, showRenewalRound]) {
      expect(await said(show, "nb")).toEqual([
        ["Slik skulle det evalueres: Spørreskjema", "Endret etter vedtaket: Telling"],
        ["Slik skulle det evalueres: Spørreskjema"],
        ["Slik skulle det evalueres: Intervju"],
        ["Slik skulle det evalueres: Intervju"],
      ]);
      expect((await said(show, "nn"))[0]).toEqual([
        "Slik skulle det evaluerast: Spørreskjema",
        "Endra etter vedtaket: Telling",
      ]);
    }
  },
);

dbTest(
  "a mid-term evaluation is kept with its date, and stands beside the measure in the round of renewal",
  async ({ db }) => {
    const { user, params, measureIds } = await given(db);
    const [first = "", second = ""] = measureIds;
    const form = { ...unanswered, version: "0", heldOn: "2027-12-01", advice: "Forny planen" };
    expect(await refusal(call(saveAnswers, { db, user, params, form }))).toMatchObject({ status: 303 });
    const said = { [`choice-${first}`]: "partly", [`words-${first}`]: "Halvparten deltok", [`words-${second}`]: "" };
    expect(await refusal(call(evaluate, { db, user, params, form: said }))).toMatchObject({ status: 303 });

    const { evaluation, known } = await call(showEvaluation, { db, user, params });
    expect(evaluation).toMatchObject({ heldOn: "2027-12-01", answers: { ...unanswered, advice: "Forny planen" } });
    expect(known.howItWent).toContain("Delvis nådd: 1");
    const { held } = await call(listEvaluations, { db, user, params });
    expect(held.map(({ begun, heldOn, some }) => [begun, heldOn, some])).toEqual([
      [true, "1.\u00a0desember 2027", 1],
      [false, null, 0],
    ]);
    const round = await call(showRenewalRound, { db, user, params });
    expect(round.measures[0]?.known).toContainEqual({
      term: "Midtveisevaluering",
      text: "Delvis nådd. Halvparten deltok",
    });
    const printed = await call(printEvaluation, { db, user, params });
    expect(printed.measures[0]).toMatchObject({ name: "1.1 Fagdag", result: "partly", words: "Halvparten deltok" });
    expect((await call(showRound, { db, user, params: { ...params, occasion: "slutt" } })).left).toBe(2);
  },
);

dbTest(
  "answers that somebody else has changed meanwhile are not overwritten, and none points out a person",
  async ({ db }) => {
    const { user, params } = await given(db);
    const form = { ...unanswered, version: "0", heldOn: "" };
    await refusal(call(saveAnswers, { db, user, params, form }));
    expect(await call(saveAnswers, { db, user, params, form: { ...form, goals: "Nådd" } })).toMatchObject({
      data: { errors: { heldOn: ["changedMeanwhile"] }, typed: { goals: ["Nådd"] } },
      init: { status: 409 },
    });
    const about = { ...form, version: "1", goals: "Fødselsnummer 13097248022" };
    expect(await call(saveAnswers, { db, user, params, form: about })).toMatchObject({
      data: { errors: { goals: ["idNumber"] } },
      init: { status: 422 },
    });
    const actions = await db
      .selectFrom("audit.entry")
      .select("action")
      .where("action", "=", "evaluation:changed")
      .execute();
    expect(actions).toHaveLength(1);
  },
);
