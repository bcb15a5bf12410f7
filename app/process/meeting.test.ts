import { expect, test } from "vitest";
import { byTime, canRemoveMeeting, longestSeries, meetingsOf, repeatedDates } from "./meeting.ts";
import { decisionsOf, faultOfHours, meetingForm, newMeetingForm } from "./meeting-form.ts";

test("today's meeting is still to come; those that are over stand with the latest first", () => {
  const meetings = ["2026-01-12", "2026-02-09", "2026-03-09", "2026-04-13"].map((heldOn) => ({ heldOn }));
  expect(byTime(meetings, "2026-03-09")).toEqual({
    upcoming: [{ heldOn: "2026-03-09" }, { heldOn: "2026-04-13" }],
    past: [{ heldOn: "2026-02-09" }, { heldOn: "2026-01-12" }],
  });
});

test("a group has its own meetings and those that are for all", () => {
  const meetings = [{ groupKind: null }, { groupKind: "working" as const }, { groupKind: "steering" as const }];
  expect(meetingsOf(meetings, "working")).toEqual([{ groupKind: null }, { groupKind: "working" }]);
  expect(meetingsOf(meetings, undefined)).toHaveLength(3);
});

test("a series keeps its weeks, moves what falls on a day off, and ends in time", () => {
  expect(repeatedDates("2026-03-05", 4, "2026-06-30")).toEqual([
    "2026-03-05",
    "2026-04-07",
    "2026-04-30",
    "2026-05-28",
    "2026-06-25",
  ]);
  expect(repeatedDates("2026-06-25", 1, "2026-08-10")).toEqual(["2026-06-25", "2026-08-03", "2026-08-06"]);
  expect(repeatedDates("2026-03-05", 4, "2026-03-10")).toEqual(["2026-03-05"]);
  expect(repeatedDates("2026-03-05", 1, "2099-01-01").length).toBeLessThanOrEqual(longestSeries);
});

test("a meeting with minutes cannot be taken away", () => {
  expect(canRemoveMeeting({ decisions: [] })).toBe(true);
  expect(canRemoveMeeting({ decisions: [{ decision: "Spørre rådene", responsible: "", due: null }] })).toBe(false);
});

test("rows without a decision are left out of the minutes", () => {
  const columns = { decision: ["", "Spørre rådene"], responsible: ["Helsesjef", "Rektor"], due: ["2026-05-01", null] };
  expect(decisionsOf(columns)).toEqual([{ decision: "Spørre rådene", responsible: "Rektor", due: null }]);
});

test("hours are read as people write them, and must come in order", () => {
  const clock = (typed: string) => newMeetingForm.shape.startsAt.safeParse(typed).data;
  expect(["09:00", "9.30", "", "23:59:00"].map(clock)).toEqual(["09:00", "09:30", null, "23:59"]);
  expect(clock("25:00")).toBeUndefined();
  expect(faultOfHours({ startsAt: "10:00", endsAt: "09:00" })).toEqual(["endsAt", "endsBeforeStart"]);
  expect(faultOfHours({ startsAt: null, endsAt: "09:00" })).toEqual(["startsAt", "writeStart"]);
  expect(faultOfHours({ startsAt: "09:00", endsAt: null })).toBeUndefined();
  expect(meetingForm.shape.heldOn.safeParse("").success).toBe(false);
});
