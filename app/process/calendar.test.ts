import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { renderCalendar } from "./calendar.server.ts";
import { calendarEntries } from "./calendar.ts";
import type { Meeting } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";

const names = meetingText.nb.calendar;

function aMeeting(differences: Partial<Meeting> = {}): Meeting {
  return {
    id: "m1",
    organisationId: "o1",
    planId: "p1",
    kind: "meeting",
    groupKind: "working",
    title: "Vold mot eldre",
    heldOn: "2026-11-24",
    startsAt: "09:00",
    endsAt: "11:30",
    place: "Rådhuset, møterom «Åsen»; 2. etasje",
    agenda: ["Vold i nære relasjoner"],
    cancelled: false,
    version: 3,
    decisions: [{ decision: "Spørre krisesenteret", responsible: "Helsesjef", due: null }],
    ...differences,
  };
}

const meetings = [
  aMeeting(),
  aMeeting({ id: "m2", heldOn: "2027-06-15", startsAt: "13:00", endsAt: null, place: "", groupKind: "steering" }),
  aMeeting({
    id: "m3",
    heldOn: "2027-03-25",
    startsAt: null,
    endsAt: null,
    kind: "kickOff",
    groupKind: null,
    cancelled: true,
  }),
];

function render(all = meetings): string {
  return renderCalendar(calendarEntries(all, names), { name: names.name, today: "2026-11-21" });
}

test("what lies in people's calendars tells which group meets, and nothing of what about", () => {
  const file = render([...meetings, aMeeting({ id: "m4", place: "Krisesenteret i Fjellvik" })]);
  expect(file).not.toMatch(/vold|krisesent|eldre|nære/i);
  expect(file).toContain("SUMMARY:Møte i arbeidsgruppa");
  expect(calendarEntries([aMeeting({ place: "Krisesenteret" })], names)[0]?.place).toBe("");
});

describe("two parsers that know nothing of each other read", () => {
  const component = new ICAL.Component(ICAL.parse(render()));
  const byIcal = component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const byNode = Object.values(nodeIcal.sync.parseICS(render())).filter((part) => part?.type === "VEVENT");

  test("each meeting once, with its name, place and number of changes", () => {
    expect(byIcal.map(({ uid }) => uid)).toEqual(["m1@komplan", "m2@komplan", "m3@komplan"]);
    expect(byNode.map(({ uid }) => uid)).toEqual(["m1@komplan", "m2@komplan", "m3@komplan"]);
    const [first] = byIcal;
    expect([first?.summary, first?.location, first?.sequence]).toEqual([
      "Møte i arbeidsgruppa",
      "Rådhuset, møterom «Åsen»; 2. etasje",
      2,
    ]);
    expect([byNode[0]?.summary, byNode[0]?.location]).toEqual([first?.summary, first?.location]);
  });

  test("the hours by Norwegian clocks, in winter and in summer", () => {
    const [winter, summer] = byIcal;
    expect(winter?.startDate.toJSDate().toISOString()).toBe("2026-11-24T08:00:00.000Z");
    expect(winter?.endDate.toJSDate().toISOString()).toBe("2026-11-24T10:30:00.000Z");
    expect(summer?.startDate.toJSDate().toISOString()).toBe("2027-06-15T11:00:00.000Z");
    expect(byNode.slice(0, 2).map(({ start }) => start.toISOString())).toEqual([
      "2026-11-24T08:00:00.000Z",
      "2027-06-15T11:00:00.000Z",
    ]);
  });

  test("a meeting without hours as a whole day, and one that is called off as that", () => {
    const cancelled = byIcal[2];
    expect([cancelled?.startDate.isDate, cancelled?.startDate.toString(), cancelled?.endDate.toString()]).toEqual([
      true,
      "2027-03-25",
      "2027-03-26",
    ]);
    expect(byNode[2]?.datetype).toBe("date");
    expect([component.getAllSubcomponents("vevent")[2]?.getFirstPropertyValue("status"), byNode[2]?.status]).toEqual([
      "CANCELLED",
      "CANCELLED",
    ]);
  });
});

test("no line is longer than programs take, and the same meetings give the same file", () => {
  const place = "Å".repeat(150);
  const file = render([aMeeting({ place })]);
  expect(file.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent")?.getFirstPropertyValue("location")).toBe(
    place,
  );
  expect(render()).toBe(render());
});

test("a meeting without an end lasts an hour", () => {
  const [entry] = calendarEntries([aMeeting({ endsAt: null })], names);
  expect(entry?.time).toEqual({
    allDay: false,
    from: new Date("2026-11-24T08:00:00Z"),
    to: new Date("2026-11-24T09:00:00Z"),
  });
});
