import { expect, test } from "vitest";
import { isWorkingDay } from "#app/lib/working-days.ts";
import type { MeetingKind } from "./meeting.ts";
import { planDates, proposedEvents } from "./proposed-events.ts";

const unknown = { startsOn: null, endsOn: null, hearingFrom: null, adoptedOn: null };
const period = { ...unknown, startsOn: "2028-01-01", endsOn: "2031-12-31" };
const today = "2026-11-21";
const planned = (...kinds: MeetingKind[]) => kinds.map((kind) => ({ kind, cancelled: false }));

test("a new plan gets the guide's events in their order, on days when people can meet", () => {
  const events = proposedEvents(period, [], today);
  expect(events.map(({ kind }) => kind)).toEqual([
    "kickOff",
    "workSeminar",
    "information",
    "workSeminar",
    "information",
    "hearingSeminar",
    "startConference",
    "midTermEvaluation",
    "professionalDay",
  ]);
  expect(events.filter(({ date }) => !isWorkingDay(date) || date < today)).toEqual([]);
});

test("the hearing that is set decides when the seminars come, and July and Christmas are kept free", () => {
  const events = proposedEvents({ ...period, hearingFrom: "2027-06-25" }, [], today);
  const dateOf = (kind: MeetingKind) => events.find((event) => event.kind === kind)?.date ?? "";
  expect(dateOf("kickOff")).toBe("2026-12-14");
  expect(dateOf("hearingSeminar")).toBe("2027-08-02");
  expect(dateOf("workSeminar") > dateOf("kickOff") && dateOf("workSeminar") < "2027-06-25").toBe(true);
});

test("with little time there is one seminar, and with no time none", () => {
  const kinds = (hearingFrom: string) => proposedEvents({ ...unknown, hearingFrom }, [], today).map(({ kind }) => kind);
  expect(kinds("2027-01-25").filter((kind) => kind === "workSeminar")).toHaveLength(1);
  expect(kinds("2026-12-10")).toEqual([]);
});

test("when all have adopted, only what belongs to the period is left", () => {
  const adopted = {
    ...unknown,
    startsOn: "2025-01-01",
    endsOn: "2028-12-31",
    hearingFrom: "2024-10-14",
    adoptedOn: "2025-03-18",
  };
  expect(proposedEvents(adopted, [], today)).toEqual([
    { kind: "midTermEvaluation", date: "2026-12-04" },
    { kind: "professionalDay", date: "2027-01-04" },
  ]);
  const coming = { ...adopted, startsOn: "2027-01-01", endsOn: null, adoptedOn: "2026-11-12" };
  expect(proposedEvents(coming, [], today)).toEqual([{ kind: "startConference", date: "2027-02-12" }]);
});

test("a plan that begins before it can be adopted has its conference after that", () => {
  const soon = { ...unknown, startsOn: "2027-01-01", endsOn: "2030-12-31" };
  const kinds = proposedEvents(soon, [], today).map(({ kind }) => kind);
  expect(kinds.indexOf("startConference")).toBeGreaterThan(kinds.indexOf("hearingSeminar"));
});

test("a plan without dates gets a calendar too", () => {
  expect(proposedEvents(unknown, [], today).map(({ kind }) => kind)).toContain("hearingSeminar");
});

test("what is in the calendar already is not proposed again, unless it was called off", () => {
  const kinds = (...there: Parameters<typeof proposedEvents>[1]) =>
    proposedEvents(period, there, today).map(({ kind }) => kind);
  expect(kinds(...planned("kickOff", "workSeminar"))).not.toContain("kickOff");
  expect(kinds(...planned("workSeminar")).filter((kind) => kind === "workSeminar")).toHaveLength(1);
  expect(kinds(...planned("workSeminar", "workSeminar", "workSeminar"))).not.toContain("workSeminar");
  expect(kinds({ kind: "kickOff", cancelled: true })).toContain("kickOff");
});

test("of several municipalities the first hearing counts, and the adoption when all have adopted", () => {
  const plan = { startsOn: "2027-01-01", endsOn: "2030-12-31" };
  const [fjellvik, elvedal] = [
    { hearingFrom: "2026-10-01", adoptedOn: "2026-12-10" },
    { hearingFrom: "2026-09-15", adoptedOn: null },
  ];
  expect(planDates({ plan, adoptions: [fjellvik, elvedal] })).toEqual({
    ...plan,
    hearingFrom: "2026-09-15",
    adoptedOn: null,
  });
  expect(planDates({ plan, adoptions: [fjellvik] }).adoptedOn).toBe("2026-12-10");
  expect(planDates({ plan, adoptions: [] }).adoptedOn).toBeNull();
});
