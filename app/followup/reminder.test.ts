import { describe, expect, test } from "vitest";
import { aFollowedMeasure, aFollowedPlan, aFollowUp, aRequest, sentOf } from "#test/follow-ups.ts";
import { dueReminders } from "./reminder.ts";

const nothing = { requests: [], notices: [] };
const nobodyAsked = sentOf([]);

describe("who is asked", () => {
  test("whoever holds the function, in one mail for all measures, each with its reason", () => {
    const measures = [
      aFollowedMeasure(),
      aFollowedMeasure({ id: "other", endsOn: "2026-12-03" }),
      aFollowedMeasure({ id: "far", endsOn: "2028-12-01", reportedOn: "2026-11-01" }),
    ];
    const due = dueReminders("2026-11-13", aFollowUp({ measures }), nobodyAsked);
    const items = [
      { measureId: "measure", planId: "plan", occasion: "before7", due: "2026-11-20" },
      { measureId: "other", planId: "plan", occasion: "before30", due: "2026-12-03" },
    ];
    expect(due).toEqual({ requests: [{ personId: "kari", items, warns: false }], notices: [] });
  });

  test("each of two who share a function", () => {
    const followUp = aFollowUp({ holders: new Map([["head", ["kari", "ola"]]]) });
    expect(dueReminders("2026-11-13", followUp, nobodyAsked).requests.map(({ personId }) => personId)).toEqual([
      "kari",
      "ola",
    ]);
  });

  test("the successor, though the one before was asked", () => {
    const followUp = aFollowUp({ holders: new Map([["head", ["ola"]]]) });
    expect(dueReminders("2026-11-17", followUp, sentOf([aRequest("2026-11-13")])).requests).toMatchObject([
      { personId: "ola" },
    ]);
  });

  test("what will be asked within a month comes along with what is sent, and is never a reason to send", () => {
    const soon = aFollowedMeasure({ id: "soon", endsOn: null, reportedOn: "2026-06-01" }); // six months on 1 December
    const measures = [aFollowedMeasure(), soon];
    const { requests } = dueReminders("2026-11-13", aFollowUp({ measures }), nobodyAsked);
    expect(requests[0]?.items.map(({ measureId }) => measureId)).toEqual(["measure", "soon"]);
    expect(dueReminders("2026-11-13", aFollowUp({ measures: [soon] }), nobodyAsked)).toEqual(nothing);
    const along = sentOf([aRequest("2026-11-13", { measureIds: ["measure", "soon"] })]);
    expect(dueReminders("2026-12-01", aFollowUp({ measures: [soon] }), along)).toEqual(nothing);
  });
});

describe("who is not asked", () => {
  test("the same person twice within five days, whoever sent the first mail", () => {
    const sent = { ...nobodyAsked, lastMailed: new Map([["kari", "2026-11-12"]]) };
    expect(dueReminders("2026-11-16", aFollowUp(), sent)).toEqual(nothing);
    expect(dueReminders("2026-11-17", aFollowUp(), sent).requests).toHaveLength(1);
  });

  test("somebody who has been asked for this already", () => {
    const sent = sentOf([aRequest("2026-11-13")]);
    expect(dueReminders("2026-11-18", aFollowUp(), sent)).toEqual(nothing);
    expect(dueReminders("2026-11-19", aFollowUp(), sent).requests).toHaveLength(1);
  });

  test("somebody who was asked of the same two weeks ago or less, unless a deadline is near", () => {
    const measures = [aFollowedMeasure({ endsOn: "2026-08-22" })]; // a month more has gone on 20 November
    const sent = sentOf([aRequest("2026-11-13")]);
    expect(dueReminders("2026-11-26", aFollowUp({ measures }), sent)).toEqual(nothing);
    expect(dueReminders("2026-11-27", aFollowUp({ measures }), sent).requests).toHaveLength(1);
  });

  test("somebody who has answered since, or within the last days before", () => {
    const said = (reportedOn: string) => aFollowUp({ measures: [aFollowedMeasure({ reportedOn })] });
    expect(dueReminders("2026-11-13", said("2026-11-08"), nobodyAsked)).toEqual(nothing);
    expect(dueReminders("2026-11-13", said("2026-11-07"), nobodyAsked).requests).toHaveLength(1);
  });

  test("anybody about a plan that is not adopted, whose reminders are off, or that ran out long ago", () => {
    for (const different of [
      { followedFrom: null },
      { followedFrom: "2026-12-01" },
      { reminders: false },
      { lastDay: "2026-05-01" },
    ]) {
      const followUp = aFollowUp({ plans: new Map([["plan", aFollowedPlan(different)]]) });
      expect(dueReminders("2026-11-13", followUp, nobodyAsked)).toEqual(nothing);
    }
  });

  test("those the coordinator has stopped, measure or person, to and with the last day of it", () => {
    for (const one of [
      { measureId: "measure", personId: null },
      { measureId: null, personId: "kari" },
    ]) {
      const stopped = (until: string | null) => aFollowUp({ stops: [{ ...one, until }] });
      expect(dueReminders("2026-11-13", stopped(null), nobodyAsked)).toEqual(nothing);
      expect(dueReminders("2026-11-13", stopped("2026-11-13"), nobodyAsked)).toEqual(nothing);
      expect(dueReminders("2026-11-13", stopped("2026-11-12"), nobodyAsked).requests).toHaveLength(1);
    }
  });
});

describe("quiet days", () => {
  test.each([
    ["2026-11-14", "a Saturday"],
    ["2026-07-15", "July"],
    ["2026-12-24", "Christmas Eve"],
    ["2027-03-25", "Maundy Thursday"],
    ["2027-05-17", "17 May"],
  ])("nothing is sent on %s, %s", (today) => {
    const late = aFollowUp({ measures: [aFollowedMeasure({ endsOn: "2026-02-01" })] });
    expect(dueReminders(today, late, nobodyAsked)).toEqual(nothing);
  });

  test("what falls on a quiet day is sent on the next one that is not, once", () => {
    const quiet = [{ startsOn: "2026-11-13", endsOn: "2026-11-17" }];
    const followUp = aFollowUp({ quiet });
    expect(dueReminders("2026-11-16", followUp, nobodyAsked)).toEqual(nothing);
    expect(dueReminders("2026-11-18", followUp, nobodyAsked).requests[0]?.items[0]?.occasion).toBe("before7");
    expect(dueReminders("2026-11-18", followUp, sentOf([aRequest("2026-11-18")]))).toEqual(nothing);
  });

  test("of several that fell in July one is sent in August, the last", () => {
    const followUp = aFollowUp({ measures: [aFollowedMeasure({ endsOn: "2026-07-10" })] });
    const sent = sentOf([aRequest("2026-06-10")]);
    expect(dueReminders("2026-08-03", followUp, sent).requests[0]?.items).toMatchObject([{ occasion: "after7" }]);
  });
});

describe("functions that nobody holds", () => {
  test("nobody is asked, and the coordinator is told, once a month", () => {
    const followUp = aFollowUp({ holders: new Map() });
    const told = { personId: "berit", kind: "vacant" as const, subjectIds: ["head"] };
    expect(dueReminders("2026-11-13", followUp, nobodyAsked)).toEqual({ requests: [], notices: [told] });
    const sent = sentOf([], [{ ...told, toldOn: "2026-11-13" }]);
    expect(dueReminders("2026-12-11", followUp, sent)).toEqual(nothing);
    expect(dueReminders("2026-12-14", followUp, sent).notices).toEqual([told]);
  });

  test("a measure without any function is told of as itself, and only when somebody should have been asked", () => {
    const followUp = aFollowUp({ measures: [aFollowedMeasure({ positionId: null })] });
    expect(dueReminders("2026-06-01", followUp, nobodyAsked)).toEqual(nothing);
    expect(dueReminders("2026-11-13", followUp, nobodyAsked).notices[0]?.subjectIds).toEqual(["measure"]);
  });

  test("a coordinator who is asked about measures of their own is told five days later", () => {
    const measures = [aFollowedMeasure(), aFollowedMeasure({ id: "vacant", positionId: "nobody" })];
    const followUp = aFollowUp({ measures, holders: new Map([["head", ["berit"]]]) });
    expect(dueReminders("2026-11-13", followUp, nobodyAsked)).toMatchObject({ requests: [{}], notices: [] });
    expect(
      dueReminders("2026-11-18", followUp, sentOf([aRequest("2026-11-13", { personId: "berit" })])).notices,
    ).toHaveLength(1);
  });
});

describe("two requests that nobody answers", () => {
  const first = aRequest("2026-10-21", { answerBy: "2026-11-04" });
  const second = aRequest("2026-11-13", { answerBy: "2026-11-27" });
  const third = aRequest("2026-11-19", { answerBy: "2026-12-03" });

  test("the mail with the second says beforehand that the leader is told", () => {
    expect(dueReminders("2026-10-21", aFollowUp(), nobodyAsked).requests[0]?.warns).toBe(false);
    expect(dueReminders("2026-11-13", aFollowUp(), sentOf([first])).requests[0]?.warns).toBe(true);
  });

  test("the leader is told when the time to answer the second is over, once", () => {
    const sent = sentOf([first, second]);
    const told = { personId: "lars", kind: "unanswered" as const, subjectIds: [first.id, second.id] };
    expect(dueReminders("2026-11-27", aFollowUp(), sent).notices).toEqual([]);
    expect(dueReminders("2026-11-30", aFollowUp(), sent).notices).toEqual([told]);
    const after = sentOf([first, second, third], [{ ...told, toldOn: "2026-11-30" }]);
    expect(dueReminders("2026-12-04", aFollowUp(), after).notices).toEqual([]);
  });

  test("two more are a new matter for the leader", () => {
    const told = {
      personId: "lars",
      kind: "unanswered" as const,
      subjectIds: [first.id, second.id],
      toldOn: "2026-11-30",
    };
    const fourth = aRequest("2026-12-21", { answerBy: "2027-01-04" });
    const sent = sentOf([first, second, third, fourth], [told]);
    expect(dueReminders("2027-01-05", aFollowUp(), sent).notices[0]?.subjectIds).toEqual([third.id, fourth.id]);
  });

  test("an answer to the second is an answer, also when somebody else gave it", () => {
    const followUp = aFollowUp({ measures: [aFollowedMeasure({ reportedOn: "2026-11-26" })] });
    expect(dueReminders("2026-11-30", followUp, sentOf([first, second])).notices).toEqual([]);
  });

  test("nobody is told on a plan that does not tell leaders, nor of somebody who has left or been stopped", () => {
    const plans = new Map([["plan", aFollowedPlan({ escalates: false })]]);
    const stops = [{ measureId: null, personId: "kari", until: null }];
    for (const different of [{ plans }, { holders: new Map([["head", ["ola"]]]) }, { stops }])
      expect(dueReminders("2026-11-30", aFollowUp(different), sentOf([first, second])).notices).toEqual([]);
    expect(dueReminders("2026-11-13", aFollowUp({ plans }), sentOf([first])).requests[0]?.warns).toBe(false);
  });

  test("leaders are not told of themselves; where there is no other the coordinator is", () => {
    const followUp = aFollowUp({ leaders: ["kari"] });
    expect(dueReminders("2026-11-30", followUp, sentOf([first, second])).notices[0]?.personId).toBe("berit");
  });

  test("leaders who have stopped it are told of nothing, and the coordinator is where none is left", () => {
    const stops = [{ measureId: null, personId: "lars", until: null }];
    const told = (leaders: string[], also: typeof stops = []) =>
      dueReminders("2026-11-30", aFollowUp({ leaders, stops: [...stops, ...also] }), sentOf([first, second])).notices;
    expect(told(["lars", "liv"]).map(({ personId }) => personId)).toEqual(["liv"]);
    expect(told(["lars"]).map(({ personId }) => personId)).toEqual(["berit"]);
    expect(told(["lars"], [{ measureId: null, personId: "berit", until: null }])).toEqual([]);
  });

  test("a leader who has just had another mail is told when five days are over, and others wait for them", () => {
    const other = aRequest("2026-11-26", { id: "x", personId: "lars", measureIds: [], answerBy: "2026-12-30" });
    const followUp = aFollowUp({ leaders: ["lars", "liv"] });
    const sent = sentOf([first, second, other]);
    expect(dueReminders("2026-11-30", followUp, sent).notices).toEqual([]);
    expect(dueReminders("2026-12-01", followUp, sent).notices.map(({ personId }) => personId)).toEqual(["lars", "liv"]);
  });
});
