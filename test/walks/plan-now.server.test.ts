import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { today } from "#app/lib/today.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import PlanFrame, { loader as showFrame } from "#app/plan/plan-frame.tsx";
import { monthsBefore } from "#app/plan/timeliness.ts";
import ShowAssignment, { action as saveAssignment, loader as showAssignment } from "#app/process/edit-assignment.tsx";
import { action as saveMandate, loader as showMandate } from "#app/process/edit-mandate.tsx";
import { action as savePlace } from "#app/process/edit-plan-place.tsx";
import { action as sayOfStep, loader as showStep } from "#app/process/edit-step.tsx";
import ShowPlanNow, { loader as showPlanNow } from "#app/process/show-plan-now.tsx";
import ShowStart, { loader as showStart } from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { changeFact } from "#test/changed-content.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storeAnotherPlan, storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { wordsIn } from "#test/words-in.ts";

async function aPlanOf(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const { planId } = stored;
  return { ...stored, user, params: { planId }, at: (step: string) => ({ db, user, params: { planId, step } }) };
}

type PlanHere = Awaited<ReturnType<typeof aPlanOf>>;

async function stateOf(db: Db, { user, params }: PlanHere, step: string) {
  const { now } = await call(showPlanNow, { db, user, params });
  const found = now.phases.flatMap(({ steps }) => steps).find(({ key }) => key === step);
  return [found?.state, found?.reason];
}

const blankStep = { state: "open", reason: "", dueOn: "", positionId: "" };
const blankAssignment = { initiative: "", initiatedOn: "", decidedBy: "", decidedOn: "", caseNumber: "", link: "" };
const blankMandate = {
  ...{ purpose: "", questions: "", startsOn: "", endsOn: "", milestoneTitle: "", milestoneDue: "" },
  ...{ budget: "", hours: "", reporting: "", limits: "" },
};

describe("planen nå", () => {
  dbTest(
    "asks the database no more than six times with its frame, a changed fact to look over included",
    async ({ db }) => {
      const plan = await aPlanOf(db);
      const { user, params, measureIds } = plan;
      await call(sayOfStep, { ...plan.at("1.6"), form: { ...blankStep, state: "done" } });
      await db
        .updateTable("work.measure")
        .set({ legalBasis: ["kostra-7b"] })
        .where("id", "in", measureIds)
        .execute();
      await call(showFrame, { db, user, params }); // who advises which municipality is read once for the whole program
      const asked = async () => {
        const page = await queriesOf(db, (db) => call(showPlanNow, { db, user, params }));
        const frame = await queriesOf(db, (db) => call(showFrame, { db, user, params }));
        const draft = await queriesOf(db, (db) => findDraft(db, plan.planId)); // page and frame share one reading of it
        expect(Math.min(draft, frame, page)).toBeGreaterThan(3);
        return page + frame - draft;
      };
      const before = await asked();
      expect(before).toBeLessThan(6);

      using _changed = changeFact("kostra-7b", today(), { nb: "Nytt.", nn: "Nytt òg." });
      expect((await call(showPlanNow, { db, user, params })).changedFacts).toHaveLength(1);
      expect(await asked()).toBe(before + 1);
    },
  );

  dbTest(
    "the start says what is next in each plan one works on, with as many queries for two plans as for one",
    async ({ db }) => {
      const plan = await aPlanOf(db);
      const start = (db: Db) => call(showStart, { db, user: plan.user });
      const forOne = await queriesOf(db, start);
      await storeAnotherPlan(db, plan);
      const forTwo = await queriesOf(db, start);
      const { plans } = await start(db);
      expect(plans.map(({ next }) => next?.why)).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
      expect(forTwo).toBe(forOne);
      expect(forTwo).toBeLessThanOrEqual(9);
    },
  );

  describe("a plan that nears its end", () => {
    const planEnding = async (db: Db, months: number) => {
      const plan = await aPlanOf(db);
      const endsOn = monthsBefore(today(), -months);
      await db
        .updateTable("work.plan")
        .set({ startsOn: "2020-01-01", endsOn, evaluationOn: endsOn })
        .where("id", "=", plan.planId)
        .execute();
      await db.updateTable("work.adoption").set({ adoptedOn: "2020-01-15" }).execute();
      return plan;
    };

    dbTest.for([
      [18, "Det er på tide å planlegge evalueringen.", "Det er på tide å planleggje evalueringa."],
      [12, "Det er under et år igjen", "Det er under eit år att"],
      [6, "Det er under et halvt år igjen av perioden.", "Det er under eit halvt år att av perioden."],
      [-1, "Perioden er over.", "Perioden er over."],
    ] as const)(
      "%i months before: whoever works on it reads so on the start and on planen nå",
      async ([months, nb, nn], { db }) => {
        const { user, params } = await planEnding(db, months);
        for (const [language, words] of [
          ["nb", nb],
          ["nn", nn],
        ] as const) {
          const start = await call(showStart, { db, user, language });
          expect(wordsIn(await drawn({ default: ShowStart }, start, { language }))).toContain(words);
          const now = await call(showPlanNow, { db, user, params, language });
          expect(wordsIn(await drawn({ default: ShowPlanNow }, now, { params, language }))).toContain(words);
        }
      },
    );

    dbTest("a leader reads of it on the start too, in its last year", async ({ db }) => {
      const { organisationId, by } = await planEnding(db, 6);
      const { plans } = await call(showStart, { db, user: aUser(by, organisationId, "leader") });
      expect(plans.map(({ renewal }) => renewal)).toEqual(["Det er under et halvt år igjen av perioden."]);
    });

    dbTest("nobody is told to plan an evaluation that has been held, but to begin on the next plan", async ({ db }) => {
      const { user, params, organisationId, planId } = await planEnding(db, 18);
      const evaluation = { organisationId, id: newId(), planId, occasion: "final" as const };
      await db.insertInto("work.evaluation").values(evaluation).execute();
      const renewal = async () => (await call(showPlanNow, { db, user, params })).now.renewal;
      expect(await renewal()).toBe("beginEvaluation");
      await db.updateTable("work.evaluation").set({ heldOn: today() }).execute();
      expect(await renewal()).toBe("beginNext");
    });

    dbTest("two years before, nothing is said of it", async ({ db }) => {
      const { user } = await planEnding(db, 24);
      expect((await call(showStart, { db, user })).plans.map(({ renewal }) => renewal)).toEqual([null]);
    });
  });

  dbTest("a reader sees the same, without ways to say more", async ({ db }) => {
    const { organisationId, params } = await aPlanOf(db);
    const adviser = aUser("01a1f92d-1ba4-72a8-991e-e7f44349d372", organisationId, "adviser");
    const { canEdit, now } = await call(showPlanNow, { db, user: adviser, params });
    expect([canEdit, now.phases.length]).toEqual([false, 4]);
  });
});

describe("a step", () => {
  dbTest("is skipped with a reason, refused without one, and taken up again", async ({ db }) => {
    const plan = await aPlanOf(db);
    const skip = { ...blankStep, state: "skipped" };

    const refused = await call(sayOfStep, { ...plan.at("1.7"), form: skip });
    expect(refused).toMatchObject({ data: { ok: false, errors: { reason: ["giveReason"] } }, init: { status: 422 } });
    expect(await stateOf(db, plan, "1.7")).toEqual(["open", ""]);

    await call(sayOfStep, { ...plan.at("1.7"), form: { ...skip, reason: "Arbeidsgruppa er stor nok" } });
    expect(await stateOf(db, plan, "1.7")).toEqual(["skipped", "Arbeidsgruppa er stor nok"]);

    await call(sayOfStep, { ...plan.at("1.7"), form: blankStep });
    expect(await stateOf(db, plan, "1.7")).toEqual(["open", ""]);
    const { history } = await call(showStep, plan.at("1.7"));
    expect(history.map(({ state, by }) => [state, by])).toEqual([
      ["open", "Kari Nordmann"],
      ["skipped", "Kari Nordmann"],
    ]);
  });

  dbTest("leads to whoever sees to it, and says who waits with them", async ({ db }) => {
    const plan = await aPlanOf(db);
    const form = { ...blankStep, dueOn: "2020-01-01", positionId: plan.positionId };
    await call(sayOfStep, { ...plan.at("1.3"), form });
    await call(sayOfStep, { ...plan.at("1.4"), form: { ...blankStep, positionId: plan.otherPositionId } });

    const { now } = await call(showPlanNow, { db, user: plan.user, params: plan.params });

    expect(now.waiting).toMatchObject([
      {
        title: "Barnehagesjef",
        things: [{ step: "1.3", late: true, heldUp: [{ key: "1.4", responsible: "Rektor" }] }],
      },
    ]);
    expect(now.lateSteps.map(({ key }) => key)).toContain("1.3");
    for (const [language, late, waits] of [
      [
        "nb",
        /Forsinket 1\.3 Forankring og mandat ◐ I gang · ▲ Forsinket/,
        /Hvem venter på hvem Barnehagesjef Oppvekst 1\.3 .* Venter på dette: 1\.4 .*\(Rektor\)/,
      ],
      [
        "nn",
        /Forseinka 1\.3 Forankring og mandat ◐ I gang · ▲ Forseinka/,
        /Kven ventar på kven Barnehagesjef Oppvekst 1\.3 .* Ventar på dette: 1\.4 .*\(Rektor\)/,
      ],
    ] as const) {
      const page = await call(showPlanNow, { db, user: plan.user, params: plan.params, language });
      const words = wordsIn(await drawn({ default: ShowPlanNow }, page, { params: plan.params, language }));
      expect(words).toMatch(late);
      expect(words).toMatch(waits);
    }
  });

  dbTest(
    "cannot be given to a function of somebody else's, and a step the guide does not have is not there",
    async ({ db }) => {
      const plan = await aPlanOf(db);
      const elsewhere = await storePlan(db, {}, "sundoy", "9903");
      const form = { ...blankStep, positionId: elsewhere.positionId };
      expect(await call(sayOfStep, { ...plan.at("1.3"), form })).toMatchObject({ init: { status: 422 } });
      await expect(call(showStep, plan.at("9.9"))).rejects.toMatchObject({ init: { status: 404 } });
    },
  );

  dbTest("what is said is told in the audit trail, without the words", async ({ db }) => {
    const plan = await aPlanOf(db);
    await call(sayOfStep, { ...plan.at("1.7"), form: { ...blankStep, state: "skipped", reason: "Hemmelig grunn" } });
    const entries = await db
      .selectFrom("audit.entry")
      .select(["action", "subject"])
      .where("organisationId", "=", plan.organisationId)
      .execute();
    expect(entries.map(({ action }) => action)).toContain("step:skipped");
    expect(JSON.stringify(entries)).not.toContain("Hemmelig");
  });
});

describe("the assignment", () => {
  dbTest("is kept as it was written, and makes the step done together with the mandate", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = { db, user: plan.user, params: plan.params };
    await db.updateTable("work.plan").set({ mandate: "" }).where("id", "=", plan.planId).execute();
    await call(saveAssignment, {
      ...here,
      form: { ...blankAssignment, decidedBy: "Kommunestyret", decidedOn: "12.03.2026", caseNumber: "18/26" },
    });
    expect((await call(showAssignment, here)).assignment).toMatchObject({ decidedOn: "2026-03-12" });
    expect(await stateOf(db, plan, "1.3")).toEqual(["underWay", ""]);

    await call(saveMandate, { ...here, form: { ...blankMandate, purpose: "En plan som virker" } });
    expect(await stateOf(db, plan, "1.3")).toEqual(["done", ""]);
  });

  dbTest("a decision must say who decided, and a link must be one", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = { db, user: plan.user, params: plan.params };
    const dated = { ...blankAssignment, decidedOn: "2026-03-12" };
    expect(await call(saveAssignment, { ...here, form: dated })).toMatchObject({
      data: { form: { errors: { decidedBy: ["writeBody"] } } },
    });
    const linked = { ...blankAssignment, link: "javascript:alert(1)" };
    expect(await call(saveAssignment, { ...here, form: linked })).toMatchObject({
      data: { form: { errors: { link: ["badLink"] } } },
    });
  });

  dbTest("saving the same again leaves no trace", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = {
      db,
      user: plan.user,
      params: plan.params,
      form: { ...blankAssignment, initiative: "Krisesenteret" },
    };
    await call(saveAssignment, here);
    await call(saveAssignment, here);
    expect(
      await db.selectFrom("work.assignment").select("id").where("planId", "=", plan.planId).execute(),
    ).toHaveLength(1);
  });
});

describe("the mandate", () => {
  dbTest("begins from what the plan knows, and is the saved one once it is saved", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = { db, user: plan.user, params: plan.params };
    await call(sayOfStep, { ...plan.at("2.1"), form: { ...blankStep, dueOn: "2099-02-01" } });

    const proposed = await call(showMandate, here);
    expect(proposed.isProposed).toBe(true);
    expect(proposed.mandate.purpose).toBe("Kommunestyret ba om en plan i møte 12. juni 2025.");
    expect(proposed.mandate.milestones).toEqual([{ title: "Kartlegging", due: "2099-02-01" }]);

    const form = {
      ...blankMandate,
      ...{ purpose: "Kort plan", questions: "Hva mangler?\n\nHvem gjør hva?", budget: "kr 50 000", hours: "300" },
      ...{ milestoneTitle: ["Utkast", ""], milestoneDue: ["1.10.2026", ""] },
    };
    await call(saveMandate, { ...here, form });
    const { mandate, isProposed } = await call(showMandate, here);
    expect(isProposed).toBe(false);
    expect(mandate).toMatchObject({ purpose: "Kort plan", budget: 50000, hours: 300 });
    expect(mandate.questions).toEqual(["Hva mangler?", "Hvem gjør hva?"]);
    expect(mandate.milestones).toEqual([{ title: "Utkast", due: "2026-10-01" }]);
  });

  dbTest("tells which row has no date, and keeps what was typed", async ({ db }) => {
    const plan = await aPlanOf(db);
    const form = { ...blankMandate, milestoneTitle: ["Utkast", "Høring"], milestoneDue: ["2026-10-01", "snart"] };
    const answer = await call(saveMandate, { db, user: plan.user, params: plan.params, form });
    expect(answer).toMatchObject({
      data: { form: { errors: { "milestoneDue-2": ["writeDate"] }, typed: { milestoneTitle: ["Utkast", "Høring"] } } },
      init: { status: 422 },
    });
  });
});

describe("who helps with a step", () => {
  async function helpersIn(db: Db, kommunenummer: string, language: "nb" | "nn") {
    const { by, organisationId, planId } = await storePlan(db, {}, `sted-${kommunenummer}`, kommunenummer);
    const user = aUser(by, organisationId, "coordinator");
    const path = `/arbeid/planer/${planId}/na/2.1`;
    const loaderData = await call(showFrame, { db, user, params: { planId }, path, language });
    return wordsIn(await drawn({ default: PlanFrame }, loaderData, { language }));
  }

  dbTest("is the RVTS of the plan's own region, by name, in the reader's language", async ({ db }) => {
    expect(await helpersIn(db, "0301", "nb")).toContain("RVTS Øst er deres RVTS, og gir gratis råd.");
    expect(await helpersIn(db, "1508", "nn")).toMatch(/RVTS Midt er (truleg )?dykkar RVTS, og gir gratis råd\./);
  });

  dbTest(
    "is said to be likely when no page of theirs names the county, and is nameless where nobody is known",
    async ({ db }) => {
      expect(await helpersIn(db, "4601", "nb")).toContain("RVTS Vest er trolig deres RVTS");
      expect(await helpersIn(db, "9901", "nb")).toContain("RVTS i regionen deres gir gratis råd.");
    },
  );
});

describe("the plan's place", () => {
  const rows = {
    kind: ["childProtection", "other", "other"],
    title: ["Plan for oppvekst", "Beredskapsplan", ""],
    reference: ["https://fjellvik.example/plan", "22/14", ""],
    relation: ["Felles tiltak for barn", "", ""],
    reviewOn: ["2020-05-01", "", ""],
  };

  dbTest("is the list of other plans, with those to look at again and what each rests on", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = { db, user: plan.user, params: plan.params };
    await call(savePlace, { ...here, form: rows });
    const { adjacentPlans } = await call(showAssignment, here);
    expect(adjacentPlans).toMatchObject([
      { title: "Plan for oppvekst", isAddress: true, reviewDue: true, fact: expect.stringContaining("§ 15-1") },
      { title: "Beredskapsplan", isAddress: false, reviewDue: false, fact: "" },
    ]);
  });

  dbTest("is told with what kind of plan each is, with what it rests on, in the reader's language", async ({ db }) => {
    const plan = await aPlanOf(db);
    const here = { db, user: plan.user, params: plan.params };
    const kinds = ["planningStrategy", "societalPart", "thematic", "childProtection", "publicHealth", "preparedness"];
    const column = (words: string) => kinds.map((_, at) => `${words} ${at + 1}`);
    const form = {
      ...{ kind: kinds, title: column("Plan"), reference: column("22"), relation: column("Felles") },
      reviewOn: kinds.map(() => ""),
    };
    expect(await call(savePlace, { ...here, form })).toMatchObject({ status: 303 });

    const page = await call(showAssignment, { ...here, language: "nn" });
    expect(page.adjacentPlans.map(({ kind, title, reference }) => [kind, title, reference])).toEqual(
      kinds.map((kind, at) => [kind, `Plan ${at + 1}`, `22 ${at + 1}`]),
    );
    const words = wordsIn(await drawn({ default: ShowAssignment }, page, { params: plan.params, language: "nn" }));
    const told = [
      ...["Planstrategi · 22 1 · ", "Samfunnsdelen av kommuneplanen · 22 2 · ", "Temaplan · 22 3 · "],
      ...["Plan etter barnevernslova § 15-1 · 22 4 · ", "Folkehelseoversikt · 22 5 · ", "Beredskapsplan · 22 6 "],
    ];
    expect(told.filter((line, at) => !words.includes(`Plan ${at + 1} ${line}`))).toEqual([]);
    expect(words).toContain("Felles 6");
  });

  dbTest("a row without a title is told of, unless it is blank", async ({ db }) => {
    const plan = await aPlanOf(db);
    const form = { ...rows, title: ["Plan for oppvekst", "", ""] };
    expect(await call(savePlace, { db, user: plan.user, params: plan.params, form })).toMatchObject({
      data: { errors: { "title-2": ["writeTitle"] } },
    });
  });
});
