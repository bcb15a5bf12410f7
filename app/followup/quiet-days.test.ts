import { expect, test } from "vitest";
import { isSendingDay, quietPeriodFault, sendingDayFrom } from "./quiet-days.ts";

const autumn = { startsOn: "2026-10-05", endsOn: "2026-10-09" };

test("both days of a quiet period belong to it", () => {
  const sent = ["2026-10-02", "2026-10-05", "2026-10-09", "2026-10-12"].filter((day) => isSendingDay(day, [autumn]));
  expect(sent).toEqual(["2026-10-02", "2026-10-12"]);
});

test("what falls on a quiet day moves to the next one that is not", () => {
  expect(sendingDayFrom("2026-10-03", [autumn])).toBe("2026-10-12");
  expect(sendingDayFrom("2026-10-12", [autumn])).toBe("2026-10-12");
  expect(sendingDayFrom("2026-07-01", [])).toBe("2026-08-03");
});

test("a quiet period ends after it begins, is not over, and lasts three months at most", () => {
  const today = "2026-09-01";
  expect(quietPeriodFault(autumn, today)).toBe(undefined);
  expect(quietPeriodFault({ startsOn: "2026-10-05", endsOn: "2026-10-04" }, today)).toBe("endBeforeStart");
  expect(quietPeriodFault({ startsOn: "2026-08-05", endsOn: "2026-08-09" }, today)).toBe("past");
  expect(quietPeriodFault({ startsOn: "2026-10-05", endsOn: "2027-03-01" }, today)).toBe("tooLong");
});
