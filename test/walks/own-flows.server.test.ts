import { sql } from "kysely";
import { describe, expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import type { Role, User } from "#app/access/user.ts";
import { action as addStep } from "#app/card/add-step.tsx";
import { action as approve, loader as showApproval } from "#app/card/approve-flow.tsx";
import { approvedFlow } from "#app/card/approved-flow.ts";
import { loader as compare } from "#app/card/compare-flow.tsx";
import * as stepPage from "#app/card/edit-step.tsx";
import { allFlows } from "#app/card/flow-template.ts";
import { action as keep } from "#app/card/keep-flow.ts";
import { loader as listCards } from "#app/card/list-own-cards.tsx";
import { action as move } from "#app/card/move-step.tsx";
import { action as remove, loader as showRemoval } from "#app/card/remove-step.tsx";
import { action as propose, loader as showFlow } from "#app/card/show-own-flow.tsx";
import { action as takeTemplate } from "#app/card/take-template.ts";
import { action as withdraw } from "#app/card/withdraw-flow.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { today } from "#app/lib/today.server.ts";
import { loader as showStart } from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storeOrganisation } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

const { action: editStep, loader: showStep } = stepPage;

type Form = Record<string, string | readonly string[]>;
type Flow = { organisationId: string; flow: string };

const template = allFlows().find(({ slug }) => slug === "vitne");
const stay = "witness-stay";

async function given(db: Db) {
  const { organisationId, by } = await storeOrganisation(db);
  const colleague = async (name: string, role: Role) => {
    const user = aUser(newId(), organisationId, role);
    await db
      .insertInto("access.person")
      .values({ id: user.id, name, email: `${user.id}@x.example` })
      .execute();
    const membership = { organisationId, personId: user.id, role, fromDate: "2026-01-01" };
    await db.insertInto("work.membership").values(membership).execute();
    return at(db, user);
  };
  return {
    ...{ organisationId, flow: { organisationId, flow: "vitne" } },
    kari: at(db, aUser(by, organisationId, "coordinator")),
    colleague,
    leader: await colleague("Liv Berg", "leader"),
    published: () => publishedIn(db, organisationId),
  };
}

/** Somebody who asks pages, with the database as it is for them. */
function at(db: Db, user: User) {
  const ask = <Answer>(handler: (args: never) => Answer, params: Record<string, string> = {}) =>
    asActor(db, actorOf(user), (db) => call(handler, { db, user, params }));
  const post = async (action: (args: never) => unknown, params: Record<string, string>, form: Form = {}) => {
    const outcome = await asActor(db, actorOf(user), (db) =>
      Promise.resolve(call(action, { db, user, params, form })).catch((thrown: unknown) => thrown),
    );
    if (outcome instanceof Response) return { status: outcome.status };
    if (outcome instanceof Error) throw outcome;
    const { data, init } = Object(outcome); // what the router's data() makes
    const { errors, typed, meanwhile } = data ?? {};
    return { status: init?.status, errors, typed, ...(meanwhile && { meanwhile }) };
  };
  const steps = async (flow: Flow) => (await ask(showFlow, flow)).steps.map(({ id }) => id);
  const tasks = async (flow: Flow) => (await ask(showFlow, flow)).tasks;
  /** The form as it stands when it is opened, with some of it typed anew. */
  const edit = async (flow: Flow, stepId: string, typed: Form) => {
    const { filled, seen } = await ask(showStep, { ...flow, stepId });
    return post(editStep, { ...flow, stepId }, { ...filled, seen, ...typed });
  };
  const approveNow = async (flow: Flow, more: Form = {}) => {
    const { hash, validUntil } = await ask(showApproval, flow);
    return post(approve, flow, { seen: hash, validUntil, ...more });
  };
  return { user, ask, post, steps, tasks, edit, approveNow };
}

/** Two who have the same step open, each as it stood then. */
async function givenTwoOpen(db: Db) {
  const { flow, kari, colleague } = await given(db);
  const marius = await colleague("Marius Lie", "coordinator");
  const step = { ...flow, stepId: stay };
  const opened = async (who: typeof kari) => {
    const { filled, seen } = await who.ask(showStep, step);
    return { ...who, save: (typed: Form) => who.post(editStep, step, { ...filled, seen, ...typed }) };
  };
  const textOf = async () => (await kari.ask(showFlow, flow)).steps.find(({ id }) => id === stay)?.text;
  return { flow, kari: await opened(kari), marius: await opened(marius), textOf };
}

async function publishedIn(db: Db, organisationId: string) {
  const rows = db.selectFrom("published.approved").selectAll().where("organisationId", "=", organisationId);
  const newest = await rows.where("kind", "=", "flow").orderBy("version", "desc").executeTakeFirst();
  if (!newest) return undefined;
  expect((await seal()).isSigned(newest.content, newest.signature)).toBe(true);
  return approvedFlow.parse(JSON.parse(newest.content));
}

const ours = { nb: "Ring vakttelefonen vår.", nn: "Ring vakttelefonen vår no." };
const aNewStep = { whoNb: "Rektor", whoNn: "Rektoren", whenNb: "", whenNn: "", service: "", ...ours };

describe("a flow made one's own", () => {
  dbTest("is changed step by step: words and number, a step between, moved and taken away", async ({ db }) => {
    const { flow, kari } = await given(db);
    const before = await kari.steps(flow);
    expect(await kari.edit(flow, stay, { ...ours, whoNb: "Rektor", service: "police" })).toEqual({ status: 303 });
    expect(await kari.post(addStep, { ...flow, stepId: stay }, aNewStep)).toEqual({ status: 303 });

    const { steps, drawing, hasOwn } = await kari.ask(showFlow, flow);
    const at = steps.findIndex(({ id }) => id === stay);
    expect(steps[at]).toMatchObject({
      who: "Rektor · Nå",
      text: ours.nb,
      service: "police",
      ways: [`Gå til steg ${at + 2}`],
    });
    expect(steps[at + 1]).toMatchObject({ who: "Rektor", phase: "acute", text: ours.nb });
    expect(drawing.boxes).toHaveLength(before.length + 1);
    expect(drawing.boxes[at + 1]?.lines.map(({ words }) => words)).toContain(`${at + 2} · Rektor`);
    expect(hasOwn).toBe(true);

    const added = steps[at + 1]?.id ?? "";
    await kari.post(move, { ...flow, stepId: added }, { direction: "up" });
    expect((await kari.steps(flow)).slice(at, at + 2)).toEqual([added, stay]);
    expect((await kari.ask(showRemoval, { ...flow, stepId: added })).instead).toBe(stay);
    await kari.post(remove, { ...flow, stepId: added }, { instead: stay });
    expect(await kari.steps(flow)).toEqual(before);

    const trail = db.selectFrom("audit.entry").select(["action", "subject"]).where("action", "like", "flow:%");
    const said = (await trail.orderBy("number").execute()).map(({ action }) => action);
    expect(said).toEqual(["flow:changed", "flow:added", "flow:moved", "flow:removed"]);
  });

  dbTest("an added step follows one answer where it comes after a question", async ({ db }) => {
    const { flow, kari } = await given(db);
    const after = { ...flow, stepId: "witness-reason" };
    expect((await kari.post(addStep, after, aNewStep)).errors).toEqual({ answer: ["chooseAnswer"] });
    expect(await kari.post(addStep, after, { ...aNewStep, answer: "no" })).toEqual({ status: 303 });
    const { steps } = await kari.ask(showFlow, flow);
    const at = steps.findIndex(({ id }) => id === "witness-reason");
    expect(steps[at]?.ways).toContain(`Nei: steg ${at + 2}`);
    expect(steps[at + 1]).toMatchObject({ text: ours.nb, phase: "concern" });
  });

  dbTest("steps that nobody could follow are refused by name, and what was typed is kept", async ({ db }) => {
    const { flow, kari } = await given(db);
    const stranded = await kari.edit(flow, stay, { leads: "end", nb: "Noe nytt" });
    expect(stranded.status).toBe(303);
    const last = await kari.edit(flow, "witness-write", { leads: "end", nb: "Skrevet om" });
    expect(last).toMatchObject({ status: 409, typed: { nb: ["Skrevet om"], leads: ["end"] } });
    const reason = template?.steps.findIndex(({ id }) => id === "witness-reason") ?? 0;
    expect(last.errors.leads[0]).toMatch(
      new RegExp(`^Steg ${reason + 1} «Har du grunn til å tro.*Ingen vei fører lenger hit`),
    );

    const errorOf = async (stepId: string, form: Form) => (await kari.edit(flow, stepId, form)).errors?.leads?.[0];
    expect(await errorOf("witness-write", { leads: "next", next: "witness-danger" })).toMatch(
      /^Steg 6 .*fører til seg selv/,
    );
    expect(await errorOf("witness-enough", { yes: "witness-watch", no: "witness-watch" })).toMatch(/to ulike steg/);
    expect((await kari.edit(flow, "witness-write", { next: "" })).errors).toEqual({ next: ["chooseNext"] });
    expect((await kari.edit(flow, "witness-write", { leads: "x" })).errors).toEqual({ leads: ["chooseWay"] });

    const moved = await kari.post(move, { ...flow, stepId: "witness-police" }, { direction: "up" });
    expect(moved.errors.flytt[0]).toMatch(/^Steg 1 «Skjer det noe farlig nå.*fører til seg selv eller til et steg før/);
    const gone = await kari.post(remove, { ...flow, stepId: "witness-close" }, { instead: "" });
    expect(gone.errors.instead[0]).toMatch(/^Steg 14 .*fører ikke lenger noe sted/);
    expect((await kari.steps(flow)).length).toBe(template?.steps.length);
  });

  dbTest(
    "who saves a step that another has saved meanwhile is shown the difference, and then chooses",
    async ({ db }) => {
      const { flow, kari, marius, textOf } = await givenTwoOpen(db);
      expect(await marius.save({ ...ours, whoNb: "Rektor" })).toEqual({ status: 303 });
      const late = await kari.save({ nb: "Karis ord" });
      expect(late).toMatchObject({ status: 409, typed: { nb: ["Karis ord"] }, meanwhile: { who: "Marius Lie" } });
      expect(late.meanwhile.rows).toEqual([
        { field: "whoNb", now: "Rektor" },
        { field: "nb", now: ours.nb },
        { field: "nn", now: ours.nn },
      ]);
      expect(await textOf()).toBe(ours.nb);

      // It was seen; a third who comes in between is shown as well.
      await kari.edit(flow, stay, { nb: "Noe tredje" });
      const again = await kari.save({ nb: "Karis ord", seen: late.meanwhile.seen });
      expect(again).toMatchObject({ status: 409, meanwhile: { who: "Kari Nordmann" } });
      expect(await kari.save({ nb: "Karis ord", seen: again.meanwhile.seen })).toEqual({ status: 303 });
      expect(await textOf()).toBe("Karis ord");
    },
  );

  dbTest("what stands in each field is told as that field has it, whatever it is like", async ({ db }) => {
    const { flow, kari, marius } = await givenTwoOpen(db);
    const step = { ...flow, stepId: stay };
    const { options } = await kari.ask(showStep, step);
    const [other] = options;
    if (!other) throw new Error("there is no other step");
    await marius.save({ ...ours, whoNb: "end", whoNn: other.id, nb: "police", service: "police", leads: "end" });
    const { meanwhile, typed } = await kari.save({ nb: "Karis ord" });
    const actionData = { ok: false, typed, errors: {}, words: {}, meanwhile };
    const html = await drawn(stepPage, await kari.ask(showStep, step), { params: step, actionData });
    const told = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, field, now]) => [field, now]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["Hvem, på bokmål", "end"],
        ["Hvem, på nynorsk", other.id],
        ["Hva, på bokmål", "police"],
        ["Nummeret som står der", "Politiet"],
        ["Hva skjer etterpå?", "Her slutter skjemaet"],
      ]),
    );
    expect(wordsIn(html)).toContain("Marius Lie har lagret flytskjemaet mens du skrev");
  });

  dbTest("who changes another step than the other, or to the same words, is not stopped", async ({ db }) => {
    const { flow, kari, marius } = await givenTwoOpen(db);
    await marius.edit(flow, "witness-write", ours);
    expect(await kari.save(ours)).toEqual({ status: 303 });
    expect(await marius.save(ours)).toEqual({ status: 303 });
    const { steps } = await kari.ask(showFlow, flow);
    expect(steps.filter(({ text }) => text === ours.nb).map(({ id }) => id)).toEqual([stay, "witness-write"]);
  });

  dbTest("refuses numbers, people and half a text", async ({ db }) => {
    const { flow, kari } = await given(db);
    const errorsOf = async (form: Form) => (await kari.edit(flow, stay, form)).errors;
    expect(await errorsOf({ nb: "Ring 116 117" })).toEqual({ nb: ["phoneNumber"] });
    expect(await errorsOf({ whoNn: "Kari, 22 33 44 55" })).toEqual({ whoNn: ["phoneNumber"] });
    expect(await errorsOf({ whenNb: "Ring 112" })).toEqual({ whenNb: ["phoneNumber"] });
    expect(await errorsOf({ nn: "Spør Kari (8)" })).toEqual({ nn: ["personWithAge"] });
    expect(await errorsOf({ whoNb: "\u200b" })).toEqual({ whoNb: ["writeWhoNb"] });
    expect(await errorsOf({ whenNn: "" })).toEqual({ whenNb: ["bothWhen"] });
    expect(await errorsOf({ nb: "x".repeat(241) })).toEqual({ nb: ["shorten"] });
    expect(await errorsOf({ service: "dentist" })).toEqual({ service: ["unknown"] });
    const rows = await db.selectFrom("work.localFlow").selectAll().execute();
    expect(rows).toEqual([]);
  });
});

describe("an approval of a flow", () => {
  dbTest("is of exactly what was proposed, by another, and only that is public", async ({ db }) => {
    const { flow, kari, leader, published } = await given(db);
    await kari.edit(flow, stay, ours);
    expect(await kari.tasks(flow)).toEqual([expect.stringContaining("ikke godkjent")]);
    expect(await kari.post(propose, flow)).toEqual({ status: 303 });
    const told = async (who: typeof kari) => (await who.ask(showStart)).cards;
    expect(await told(leader)).toMatchObject([
      { href: `/arbeid/flyt/${flow.organisationId}/vitne`, words: ["Venter på godkjenning av en leder."] },
    ]);
    expect(await told(kari)).toEqual([]);
    expect(await published()).toBeUndefined();

    expect(await leader.approveNow(flow)).toEqual({ status: 303 });
    const frozen = await published();
    expect(frozen).toMatchObject({ flowId: "witness", version: 1, municipalities: ["9901"], approvedOn: today() });
    expect(frozen?.steps?.find(({ id }) => id === stay)).toMatchObject({ text: ours });
    expect(await kari.tasks(flow)).toEqual([]);
    const { organisations } = await kari.ask(listCards);
    const line = organisations[0]?.flows.find(({ slug }) => slug === "vitne");
    expect(line?.state.join()).toContain("Godkjent av Liv Berg");

    await kari.edit(flow, stay, { ...ours, nb: "Enda nyere" });
    expect(await kari.tasks(flow)).toEqual([expect.stringContaining("Endret siden godkjenningen")]);
    expect((await published())?.steps?.find(({ id }) => id === stay)?.text.nb).toBe(ours.nb);
    await leader.post(withdraw, flow);
    expect(await published()).toMatchObject({ version: 2, steps: null });
  });

  dbTest(
    "is refused for one's own change, for what was changed meanwhile, and while the template waits",
    async ({ db }) => {
      const { flow, kari, leader, published, organisationId } = await given(db);
      const both = (["leader", "editor"] as const).map((role) => ({ organisationId, role }));
      const asEditor = at(db, { ...leader.user, memberships: both });
      await asEditor.edit(flow, stay, ours);
      await kari.post(propose, flow);
      expect((await leader.ask(showApproval, flow)).isOwn).toBe(true);
      expect((await leader.approveNow(flow)).errors).toEqual({ validUntil: ["ownChange"] });

      const another = at(db, aUser(newId(), organisationId, "leader"));
      const { hash, validUntil } = await another.ask(showApproval, flow);
      await kari.edit(flow, stay, { ...ours, nb: "Byttet ut" });
      await kari.post(propose, flow);
      const older = await another.post(approve, flow, { seen: hash, validUntil });
      expect(older.errors).toEqual({ validUntil: ["changedMeanwhile"] });
      await olderTemplate(db);
      expect((await another.approveNow(flow)).errors).toEqual({ validUntil: ["chooseFirst"] });
      expect((await kari.post(propose, flow)).errors).toEqual({ steg: ["chooseFirst"] });
      expect(await published()).toBeUndefined();
    },
  );
});

describe("what the template becomes", () => {
  dbTest("is offered as a difference beside ours, until somebody chooses", async ({ db }) => {
    const { flow, kari } = await given(db);
    await kari.edit(flow, "witness-write", ours);
    expect((await kari.ask(compare, flow)).changes).toEqual([]);
    await olderTemplate(db);
    expect((await kari.tasks(flow))[0]).toBe("Malen er endret 2 steder. Velg hva dere vil.");

    const { changes, now, ours: here } = await kari.ask(compare, flow);
    expect(changes.map(({ kind, step }) => [kind, step.id])).toEqual([
      ["added", stay],
      ["changed", "witness-close"],
    ]);
    expect(now).toHaveLength(template?.steps.length ?? 0);
    await kari.edit(flow, "witness-watch", ours);
    expect((await kari.ask(compare, flow)).changes, "another change is no choice").toHaveLength(2);
    expect(here.find(({ id }) => id === "witness-write")?.text).toBe(ours.nb);
    await kari.post(keep, flow);
    expect((await kari.ask(compare, flow)).changes).toEqual([]);
    expect((await kari.ask(showFlow, flow)).hasOwn).toBe(true);

    await olderTemplate(db);
    await kari.post(takeTemplate, flow);
    expect(await kari.tasks(flow)).toEqual([]);
    const { hasOwn, steps } = await kari.ask(showFlow, flow);
    expect(hasOwn).toBe(false);
    expect(steps.map(({ text }) => text)).not.toContain(ours.nb);
  });

  dbTest("and a changed fact, make an approved flow wait for a new approval", async ({ db }) => {
    const { flow, kari, leader } = await given(db);
    await kari.post(propose, flow);
    await leader.approveNow(flow);
    expect(await kari.tasks(flow)).toEqual([]);
    // As if a law it rests on, or the template, had been another that day.
    await sql`update work.approval set hash = 'of another law'`.execute(db);
    expect(await kari.tasks(flow)).toEqual([expect.stringContaining("Endret siden godkjenningen")]);
  });
});

/** As if the template then had lacked one step, and had other words in its last. */
async function olderTemplate(db: Db): Promise<void> {
  const older = (template?.steps ?? [])
    .filter(({ id }) => id !== stay)
    .map((step) => (step.id === "witness-close" ? { ...step, text: { nb: "Før", nn: "Før" } } : step));
  await sql`update work.local_flow set basis = ${JSON.stringify(older)}::jsonb where basis is not null`.execute(db);
}
