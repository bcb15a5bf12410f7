import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deedsByLink, revokeLinks } from "#app/access/link.server.ts";
import { mostAnswersADay } from "#app/followup/answer.ts";
import { fieldName } from "#app/followup/answer-fields.ts";
import * as page from "#app/followup/answer-status.tsx";
import * as passOnPage from "#app/followup/pass-on.tsx";
import { requestStatus, sendLinkAnew } from "#app/followup/request.server.ts";
import * as stopPage from "#app/followup/stop-by-link.tsx";
import { verifyChain } from "#app/lib/audit.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { mostMailsADay } from "#app/mail/day-limit.ts";
import * as mappingPage from "#app/mapping/answer-mapping.tsx";
import { findMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import { insertStatusReport, listStatusReports } from "#app/plan/status.server.ts";
import { asActor, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { drawn } from "#test/drawn.tsx";
import { everything } from "#test/everything.ts";
import { storePlan } from "#test/examples.ts";
import { storeStatusRequest, tokenTo } from "#test/status-requests.ts";
import { aVisitor } from "#test/visitor.ts";
import { wordsIn } from "#test/words-in.ts";

/** Whoever holds a function says how its measures go by a signed link: what it opens, what it does not, and that to look changes nothing. */
const internal = "merke-internt";
let fresh: FreshDatabase;
let db: Db;
let given: Awaited<ReturnType<typeof storeAll>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
});
beforeEach(async () => {
  given = await kept(db, storeAll);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

let place = 0;

/** Two municipalities that know nothing of each other. In the first somebody is asked about two of three measures; in the other, of all. */
async function storeAll(system: Db) {
  place += 1;
  const ours = await storePlan(system, {}, `var-${place}`, "9901");
  const theirs = await storePlan(system, {}, `deres-${place}`, "9902");
  const said = { phase: "underWay" as const, late: false, comment: "Vi har begynt", internalNote: internal };
  const [measureId = "", , third = ""] = ours.measureIds;
  await insertStatusReport(system, ours.by, { id: measureId, organisationId: ours.organisationId }, said);
  const { version } = await findMeasure(system, measureId);
  await updateMeasure(system, ours.writer, measureId, version, { internalRemark: internal, endsOn: "2020-06-30" });
  const email = `ola-${place}@x.example`;
  const asked = await storeStatusRequest(system, { ...ours, email, count: 2 });
  const other = await storeStatusRequest(system, { ...theirs, email: `per-${place}@x.example` });
  const [first, second] = asked.measures;
  if (!first || !second) throw new Error("nothing was asked about");
  return { ours, theirs, asked, other, email, token: asked.token, first: first.id, second: second.id, third };
}

const open = (token: string, search = "") => aVisitor().get(page, `/s/${token}${search}`, { params: { token } });
const answer = (token: string, form: Record<string, string>, search = "") =>
  aVisitor().post(page, `/s/${token}${search}`, { params: { token }, form });
const passOn = (token: string, email: string) =>
  aVisitor().post(passOnPage, `/s/${token}/send-videre`, { params: { token }, form: { email } });
const openPassOn = (token: string) => aVisitor().get(passOnPage, `/s/${token}/send-videre`, { params: { token } });

type Field = "choice" | "comment" | "cause" | "decisionNeeded";
const about = (measureId: string, fields: Partial<Record<Field, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [fieldName(field, measureId), value]));
const reportsOf = (measureId: string) => asSystem((system) => listStatusReports(system, measureId));

describe("what is asked", () => {
  test("only one's own measures are shown, as they were when it was asked, and no word for colleagues", async () => {
    const { token, first, second, third } = given;
    const { body, status } = await open(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "open",
      asked: { sender: "Fjellvik kommune", passedOnTo: null },
      measures: [
        { measureId: first, known: "Vi har begynt", isPast: true, line: { phase: "underWay", time: "late" } },
        { measureId: second, line: { heardOn: null } },
      ],
    });
    const bytes = JSON.stringify(body);
    expect(bytes).not.toContain(third);
    expect(bytes).not.toContain(internal);
  });

  const wordsOfAPage = {
    nb: {
      choices: ["I rute", "Forsinket", "Ferdig"],
      causes: ["For lite tid eller for få folk", "Mangler penger", "Venter på andre", "Behovet er endret", "Noe annet"],
      lines: ["Én linje om hvordan det går", "Hva må avgjøres, og av hvem?"],
    },
    nn: {
      choices: ["I rute", "Forseinka", "Ferdig"],
      causes: ["For lite tid eller for få folk", "Manglar pengar", "Ventar på andre", "Behovet er endra", "Noko anna"],
      lines: ["Éi linje om korleis det går", "Kva må avgjerast, og av kven?"],
    },
  };

  test.each(["nb", "nn"] as const)(
    "each measure has three choices, a line, five causes and what must be decided (%s)",
    async (language) => {
      const { choices, causes, lines } = wordsOfAPage[language];
      const { body } = await open(given.token, `?sprak=${language}`);
      const measures = (await drawn(page, body, { language })).split('<section class="asked-measure').slice(1);
      expect(measures).toHaveLength(2);
      const group = /<fieldset[ >].*?<\/fieldset>/gs;
      const labelsIn = (html: string) =>
        [...html.matchAll(/<label[ >].*?<\/label>/gs)].map(([label]) => wordsIn(label));
      for (const measure of measures) {
        const groups = [...measure.matchAll(group)].map(([fields]) => labelsIn(fields));
        expect(groups).toEqual([choices.map((words) => expect.stringMatching(`${words}$`)), causes]);
        expect(labelsIn(measure.replace(group, ""))).toEqual(lines);
      }
    },
  );

  test("no cookie is set, and the page speaks the language that was chosen, else the receiver's", async () => {
    const found = await open(given.token);
    expect(found.headers.get("set-cookie")).toBeNull();
    expect(found.text("language")).toBe("nb");
    expect((await open(given.token, "?sprak=nn")).text("language")).toBe("nn");
  });

  test("a machine that opens every link in a mail, or asks for its head, changes nothing and uses nothing up", async () => {
    const { token, first } = given;
    const counted = vi.spyOn(deedsByLink, "isTooMuch");
    const before = await everything();
    for (const search of ["", "?takk=", "?sprak=nn", "?takk=&sprak=nb"]) {
      for (const way of ["get", "head"] as const) {
        const [path, visit] = [`/s/${token}${search}`, { params: { token } }];
        expect((await aVisitor()[way](page, path, visit)).status).toBe(200);
        expect((await aVisitor()[way](passOnPage, path, visit)).status).toBe(200);
        expect((await aVisitor()[way](stopPage, path, visit)).status).toBe(200);
      }
    }
    expect(await everything()).toEqual(before);
    expect(counted).not.toHaveBeenCalled();
    expect((await answer(token, about(first, { choice: "done" }))).status).toBe(303);
  });
});

describe("what is answered", () => {
  test("is stored for what is filled in, and left for the rest; the receipt tells what was said", async () => {
    const { token, first, second } = given;
    const form = {
      ...about(first, {
        choice: "late",
        comment: "Venter på lokaler",
        cause: "waiting",
        decisionNeeded: "Leie av hus",
      }),
      ...about(second, { choice: "", comment: "", cause: "", decisionNeeded: "" }),
    };
    expect(await answer(token, form)).toMatchObject({ status: 303, location: `/s/${token}?takk=` });
    const [report, ...rest] = await reportsOf(first);
    expect(report).toMatchObject({
      ...{ phase: "underWay", late: true, comment: "Venter på lokaler", cause: "waiting" },
      ...{ decisionNeeded: "Leie av hus", internalNote: "", byLink: true, reportedBy: "Ola" },
    });
    expect(rest).toHaveLength(1);
    expect(await reportsOf(second)).toEqual([]);

    const { body } = await open(token, "?takk=");
    expect(body).toMatchObject({
      isReceipt: true,
      measures: [{ told: { choice: "late", comment: "Venter på lokaler", by: null } }, { told: undefined }],
    });
    expect(JSON.stringify(body)).not.toContain(internal);
  });

  test("can be changed: the newer counts, both are kept, and what is said again is not stored again", async () => {
    const { token, first } = given;
    await answer(token, about(first, { choice: "late", cause: "money" }));
    await answer(token, about(first, { choice: "done", comment: "Ferdig likevel" }));
    await answer(token, about(first, { choice: "done", comment: "Ferdig likevel" }));
    const reports = await reportsOf(first);
    expect(reports.map(({ phase, late }) => [phase, late])).toEqual([
      ["done", false],
      ["underWay", true],
      ["underWay", false],
    ]);
    expect((await open(token)).body).toMatchObject({ typed: { [fieldName("choice", first)]: ["done"] } });
    const measure = await asSystem((system) => findMeasure(system, first));
    expect(measure.status).toMatchObject({ phase: "done", comment: "Ferdig likevel" });
  });

  test("is refused, with what was typed kept, when something is missing", async () => {
    const { token, first, second } = given;
    const before = await everything();
    const nothing = await answer(token, {});
    expect(nothing).toMatchObject({ status: 422, body: { errors: { "": ["chooseOne"] } } });
    const late = await answer(token, about(second, { choice: "late", comment: "Snart" }));
    expect(late).toMatchObject({ status: 422, body: { errors: { [fieldName("cause", second)]: ["chooseCause"] } } });
    expect(late.body).toMatchObject({ typed: { [fieldName("comment", second)]: ["Snart"] } });
    const wordsOnly = await answer(token, about(second, { comment: "Snart" }));
    expect(wordsOnly).toMatchObject({ body: { errors: { [fieldName("choice", second)]: ["chooseStatus"] } } });
    const pastDue = await answer(token, about(first, { choice: "onTrack" }));
    expect(pastDue).toMatchObject({ body: { errors: { [fieldName("comment", first)]: ["writeReason"] } } });
    expect(await everything()).toEqual(before);
  });

  test("on time although the date is past, with a reason, is not late any more", async () => {
    const { token, first } = given;
    await answer(token, about(first, { choice: "onTrack", comment: "Flyttet til høsten" }));
    expect((await open(token)).body).toMatchObject({ measures: [{ line: { time: "onTime" } }, {}] });
    expect((await reportsOf(first))[0]?.onTimeReason).toBe("Flyttet til høsten");
  });

  test.each([
    ["comment", "personWithAge", "Kari (8) venter merke-hemmelig"],
    ["decisionNeeded", "phoneNumber", "Ring 912 34 567 merke-hemmelig"],
  ] as const)("that points out a person is refused in %s, and neither stored nor logged", async (field, kind, text) => {
    const log: string[] = [];
    for (const say of ["log", "info", "warn", "error"] as const) {
      vi.spyOn(console, say).mockImplementation((...words) => void log.push(words.join(" ")));
    }
    const { token, second } = given;
    const before = await everything();
    const refused = await answer(token, about(second, { choice: "late", cause: "other", [field]: text }));
    expect(refused).toMatchObject({ status: 422, body: { errors: { [fieldName(field, second)]: [kind] } } });
    expect(await everything()).toEqual(before);
    expect(log.join("\n")).not.toContain("merke-hemmelig");
  });

  test("two who answer about different measures at the same moment both come through", async () => {
    const { token, first, second } = given;
    await Promise.all([
      answer(token, about(first, { choice: "done" })),
      answer(token, about(second, { choice: "onTrack" })),
    ]);
    expect((await reportsOf(first))[0]?.phase).toBe("done");
    expect((await reportsOf(second))[0]?.late).toBe(false);
  });
});

describe("a measure that has changed since it was asked about", () => {
  const tellAsStaff = async (measureId: string, phase: "done" | "stopped" | "permanent", comment: string) => {
    const { ours } = given;
    const said = { phase, late: false, comment, internalNote: internal, decisionNeeded: internal };
    await kept(db, (system) => insertStatusReport(system, ours.by, { id: measureId, ...ours }, said));
  };
  const move = async (measureId: string) => {
    const { ours } = given;
    const positionId = newId();
    await kept(db, async (system) => {
      const { organisationId, agencyId } = ours;
      const position = { organisationId, id: positionId, agencyId, title: "Helsesykepleier" };
      await system.insertInto("work.position").values(position).execute();
      await system.updateTable("work.measure").set({ positionId }).where("id", "=", measureId).execute();
    });
  };

  test("is answered from how it stands now, and shows what colleagues have told the public", async () => {
    const { token, first } = given;
    await tellAsStaff(first, "permanent", "Fast tilbud nå");
    const { body } = await open(token);
    expect(body).toMatchObject({ measures: [{ known: "Fast tilbud nå", line: { phase: "permanent" } }, {}] });
    expect(JSON.stringify(body)).not.toContain(internal);
    await answer(token, about(first, { choice: "late", cause: "money" }));
    expect((await reportsOf(first))[0]).toMatchObject({ phase: "permanent", late: true, byLink: true });
  });

  test("what one has said oneself is not typed again over what a colleague has said since", async () => {
    const { token, first } = given;
    await answer(token, about(first, { choice: "late", cause: "money", comment: "Mitt svar" }));
    await tellAsStaff(first, "done", "Ferdig i går");
    const { body } = await open(token);
    expect(body).toMatchObject({ typed: {}, measures: [{ told: undefined, known: "Ferdig i går" }, {}] });
    await answer(token, about(first, { choice: "late", cause: "money", comment: "Mitt svar" }));
    expect((await reportsOf(first))[0]).toMatchObject({ comment: "Mitt svar", late: true });
  });

  test("that another function answers for now, is shown as moved and takes no answer", async () => {
    const { token, first, second } = given;
    await move(first);
    const moved = { isTheirs: false, movedTo: expect.stringContaining("Helsesykepleier, ") };
    expect((await open(token)).body).toMatchObject({ measures: [moved, { isTheirs: true }] });
    const before = await everything();
    const both = { ...about(first, { choice: "done" }), ...about(second, { choice: "done" }) };
    expect(await answer(token, both)).toMatchObject({ status: 409, body: { errors: { "": ["moved"] } } });
    expect(await everything()).toEqual(before);
    expect((await answer(token, about(second, { choice: "done" }))).status).toBe(303);
  });

  test("that is taken out of the plan, takes no answer", async () => {
    const { token, first } = given;
    await kept(db, (system) =>
      system.updateTable("work.measure").set({ deletedAt: new Date() }).where("id", "=", first).execute(),
    );
    expect((await open(token)).body).toMatchObject({ measures: [{ isTheirs: false, movedTo: "" }, {}] });
    expect((await answer(token, about(first, { choice: "done" }))).status).toBe(409);
  });

  test("takes no answer in the database either, and shows nothing of the plan there", async () => {
    const { asked, ours, first, second } = given;
    await move(first);
    const { organisationId } = ours;
    const linked = { organisationId, subjectId: asked.requestId };
    const actor = { personId: "", readable: [], writable: [], linked };
    const report = (measureId: string) => {
      const words = { comment: "", internalNote: "", phase: "done" as const, late: false };
      return { organisationId, id: newId(), measureId, requestId: asked.requestId, reportedBy: null, ...words };
    };
    await kept(db, async (system) => {
      const tell = (measureId: string) =>
        asActor(system, actor, (app) => app.insertInto("work.statusReport").values(report(measureId)).execute());
      await expect(tell(first)).rejects.toThrow(/row-level security/);
      await tell(second);
      const { rows } = await asActor(system, actor, (app) => sql`select * from work.measure`.execute(app));
      expect(rows).toEqual([]);
      const now = await asActor(system, actor, (app) => sql`select * from work.asked_now()`.execute(app));
      expect(now.rows).toHaveLength(2);
      const others = { ...actor, linked: { organisationId, subjectId: newId() } };
      const nothing = await asActor(system, others, (app) => sql`select * from work.asked_now()`.execute(app));
      expect(nothing.rows).toEqual([]);
    });
  });
});

test("one who changes an answer without end is stopped with a sentence, and what was said last stands", async () => {
  const { token, first, second } = given;
  const choices = ["done", "onTrack"] as const;
  for (let at = 0; at < mostAnswersADay; at += 1) {
    const form = about(first, { choice: choices[at % 2] ?? "done", comment: "Fram og tilbake" });
    expect((await answer(token, form)).status).toBe(303);
  }
  const before = await reportsOf(first);
  const once = await answer(token, about(first, { choice: "done", comment: "Fram og tilbake" }));
  expect(once).toMatchObject({ status: 429, body: { errors: { "": ["tooOften"] } } });
  expect(await reportsOf(first)).toEqual(before);
  expect((await answer(token, about(second, { choice: "done" }))).status).toBe(303);
});

describe("a measure that was not asked about", () => {
  test.each(["third", "theirs", "unknown", "nonsense"] as const)(
    "is refused (%s), and nothing is stored",
    async (which) => {
      const { token, first, third, theirs } = given;
      const ids = { third, theirs: theirs.measureIds[0] ?? "", unknown: newId(), nonsense: "x'; drop table work.plan" };
      const before = await everything();
      const form = { ...about(first, { choice: "done" }), ...about(ids[which], { choice: "done" }) };
      expect((await answer(token, form)).status).toBe(404);
      expect(await everything()).toEqual(before);
    },
  );
});

describe("a link that opens nothing says so calmly", () => {
  const isClosed = async (token: string, status: number, state?: string) => {
    const before = await everything();
    expect(await open(token)).toMatchObject({ status, ...(state && { body: { state } }) });
    expect((await openPassOn(token)).status).toBe(status);
    expect((await answer(token, about(given.first, { choice: "done" }))).status).toBe(status);
    expect((await passOn(token, "kollega@x.example")).status).toBe(status);
    expect(await everything()).toEqual(before);
  };

  test("one that never was, or was tampered with", async () => {
    const { token } = given;
    const tampered = `${token.slice(0, -1)}${token.endsWith("a") ? "b" : "a"}`;
    for (const one of ["a".repeat(43), "x", tampered, `${token}a`]) await isClosed(one, 404, "unknown");
  });

  test("one that has gone out", async () => {
    const gone = { expiresAt: new Date(Date.now() - 1000) };
    await asSystem((system) =>
      system.updateTable("work.link").set(gone).where("subjectId", "=", given.asked.requestId).execute(),
    );
    await isClosed(given.token, 410, "expired");
  });

  test("one that was revoked", async () => {
    const { ours, asked } = given;
    const sender = { organisationId: ours.organisationId, purpose: "status" as const, by: ours.by };
    await asSystem((system) => revokeLinks(system, sender, [asked.requestId], new Date()));
    await isClosed(given.token, 410, "revoked");
  });

  test("one that is for something else", async () => {
    const { token } = given;
    const elsewhere = await aVisitor().get(mappingPage, `/kartlegging/${token}`, { params: { token } });
    expect(elsewhere.status).toBe(404);
    await asSystem((system) =>
      system
        .updateTable("work.link")
        .set({ purpose: "mapping" })
        .where("subjectId", "=", given.asked.requestId)
        .execute(),
    );
    await isClosed(token, 404, "unknown");
  });
});

describe("passing on", () => {
  test("a colleague gets a link of their own to the same measures, and both are told in neutral words", async () => {
    const { token, email, first } = given;
    const colleague = `kollega-${place}@x.example`;
    expect(await passOn(token, ` ${colleague.toUpperCase()} `)).toMatchObject({ status: 303, location: `/s/${token}` });
    const mails = await mailsTo(colleague, email);
    const receipt = mails.find(({ subject }) => subject === "Oppgaven er sendt videre");
    expect(receipt).toMatchObject({ recipient: email });
    expect(mails.every(({ senderId }) => senderId !== null)).toBe(true);
    expect(receipt?.body).toContain(colleague);
    expect(receipt?.body).not.toContain("/s/");
    expect(mails.filter(({ subject }) => /vold|vald|overgrep|plan|tiltak/i.test(subject))).toEqual([]);

    const theirs = await asSystem((system) => tokenTo(system, colleague));
    expect((await open(theirs)).body).toMatchObject({ passOnAddress: null, measures: [{ measureId: first }, {}] });
    await answer(theirs, about(first, { choice: "done", comment: "Gjort av meg" }));
    expect((await reportsOf(first))[0]).toMatchObject({ reportedBy: colleague, byLink: true });

    const mine = await open(token);
    expect(mine.body).toMatchObject({ passOnAddress: null, asked: { passedOnTo: colleague } });
    expect(mine.body).toMatchObject({ measures: [{ told: { comment: "Gjort av meg", by: colleague } }, {}] });
    await answer(token, about(first, { choice: "late", cause: "other", comment: "Nei, ikke ennå" }));
    expect((await reportsOf(first))[0]).toMatchObject({ comment: "Nei, ikke ennå", reportedBy: "Ola" });
    expect(JSON.stringify((await open(theirs)).body)).not.toContain("Nei, ikke ennå");
  });

  test("a colleague is sent nothing by itself, and has nothing to stop", async () => {
    const colleague = `kollega-${place}@x.example`;
    await passOn(given.token, colleague);
    const token = await asSystem((system) => tokenTo(system, colleague));
    const before = await everything();
    for (const way of ["get", "post"] as const)
      expect((await aVisitor()[way](stopPage, `/s/${token}/stopp`, { params: { token } })).status).toBe(404);
    expect(await everything()).toEqual(before);
  });

  test("when the links are closed and another is sent, nobody else has it: what is asked next is added, and it is not passed on again", async () => {
    const { token, email, asked, ours, third } = given;
    await passOn(token, `kollega-${place}@x.example`);
    expect((await open(token)).body).toMatchObject({ asked: { passedOnTo: `kollega-${place}@x.example` } });
    const asker = { organisationId: ours.organisationId, name: "Fjellvik", by: ours.by, origin: "http://komplan.test" };
    const holder = { email, language: "nb" as const };
    const anew = { requestId: asked.requestId, passedOnTo: "x", holder };
    const isAdded = async () => {
      await kept(db, async (system) => {
        const measure = await findMeasure(system, third);
        const about = [{ measure, planTitle: "Handlingsplan", occasion: "ask" as const }];
        const person = { personId: asked.personId, recipient: email, language: "nb" as const, measures: about };
        return await requestStatus(system, asker, [person], new Date());
      });
      const { rows } = await asSystem((system) =>
        sql`select from work.status_request_measure where request_id = ${asked.requestId} and measure_id = ${third}`.execute(
          system,
        ),
      );
      return rows.length === 1;
    };
    expect(await isAdded()).toBe(false);
    await kept(db, (system) => sendLinkAnew(system, asker, anew, new Date()));

    const mine = await asSystem((system) => tokenTo(system, email));
    expect((await open(mine)).body).toMatchObject({ asked: { passedOnTo: null }, passOnAddress: null });
    expect((await openPassOn(mine)).body).toMatchObject({ canPassOn: false, passedOnTo: null });
    expect((await passOn(mine, "tredje@x.example")).status).toBe(409);
    expect(await isAdded()).toBe(true);
  });

  test("is done once, and not by one it was passed on to", async () => {
    const { token } = given;
    const colleague = `kollega-${place}@x.example`;
    await passOn(token, colleague);
    expect(await passOn(token, "tredje@x.example")).toMatchObject({ status: 409 });
    const theirs = await asSystem((system) => tokenTo(system, colleague));
    expect(await passOn(theirs, "tredje@x.example")).toMatchObject({
      status: 409,
      body: { errors: { "": ["alreadyPassedOn"] } },
    });
    expect((await openPassOn(theirs)).body).toMatchObject({ canPassOn: false });
    expect(await mailsTo("tredje@x.example")).toEqual([]);
  });

  test("is refused with a sentence when the organisation has sent all the mail of a day", async () => {
    const { token, ours } = given;
    const colleague = `kollega-${place}@x.example`;
    const sent = Array.from({ length: mostMailsADay - 2 }, () => {
      return { id: newId(), recipient: "x@x.example", subject: "x", body: "", senderId: ours.organisationId };
    });
    await kept(db, (system) => system.insertInto("access.outgoingMail").values(sent).execute());
    expect(await passOn(token, colleague)).toMatchObject({ status: 429, body: { errors: { "": ["dayIsFull"] } } });
    expect(await mailsTo(colleague)).toEqual([]);
    const yesterday = new Date(Date.now() - 86_400_000);
    const ids = sent.slice(0, 2).map(({ id }) => id);
    await kept(db, (system) =>
      system.updateTable("access.outgoingMail").set({ createdAt: yesterday }).where("id", "in", ids).execute(),
    );
    expect((await passOn(token, colleague)).status).toBe(303);
  });

  test("needs the address of somebody else", async () => {
    const { token, email } = given;
    for (const typed of ["", "kollega", "a@b"]) {
      expect(await passOn(token, typed)).toMatchObject({ status: 422, body: { errors: { email: ["writeEmail"] } } });
    }
    expect(await passOn(token, email)).toMatchObject({ status: 422, body: { errors: { email: ["ownEmail"] } } });
  });

  test("lasts no longer than the link it came from", async () => {
    await passOn(given.token, `kollega-${place}@x.example`);
    const links = await asSystem((system) =>
      system
        .selectFrom("work.link")
        .select("expiresAt")
        .where("organisationId", "=", given.ours.organisationId)
        .execute(),
    );
    expect(new Set(links.map(({ expiresAt }) => expiresAt.getTime())).size).toBe(1);
    expect(links).toHaveLength(2);
  });
});

test("the audit trail tells of the link, the answers and the passing on, holds, and never has the key", async () => {
  const { token, first, second, ours } = given;
  await answer(token, { ...about(first, { choice: "done" }), ...about(second, { choice: "onTrack" }) });
  await passOn(token, `kollega-${place}@x.example`);
  const entries = await asSystem((system) =>
    system
      .selectFrom("audit.entry")
      .select(["actor", "action", "subject"])
      .where("organisationId", "=", ours.organisationId)
      .where("actor", "like", "link/%")
      .orderBy("number")
      .execute(),
  );
  expect(entries.map(({ action }) => action)).toEqual([
    "measure:report",
    "measure:report",
    "link:made",
    "status:passedOn",
  ]);
  expect(entries.map(({ subject }) => subject).slice(0, 2)).toEqual([`measure/${first}`, `measure/${second}`]);
  expect(JSON.stringify(await everything("access.outgoing_mail"))).not.toContain(token);
  expect(await asSystem((system) => verifyChain(system, ours.organisationId))).toMatchObject({ ok: true });
});

test("the page asks the database twice, once for the link and once for all the rest, however much is asked about", async () => {
  const { token, other } = given;
  for (const one of [token, other.token]) {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await open(one);
    const texts = asked.mock.calls.map(([query]) => textOf(query));
    expect(texts.filter((text) => !isSetUp.test(text))).toHaveLength(2);
    asked.mockRestore();
  }
});

/** Beginning and ending transactions, and taking a role. */
const isSetUp = /^(start transaction|begin|commit|rollback|select set_config)/;

function textOf(query: unknown): string {
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : String(query);
}

async function mailsTo(...recipients: string[]) {
  return await asSystem((system) =>
    system
      .selectFrom("access.outgoingMail")
      .select(["recipient", "subject", "body", "senderId"])
      .where("recipient", "in", recipients)
      .orderBy("id")
      .execute(),
  );
}
