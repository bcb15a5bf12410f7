import { expect, test } from "vitest";
import { canBeReminded, reminderState } from "./reminder.ts";

const asked = { sentOn: "2026-03-02", remindedOn: null, handedIn: false };
const deadline = "2026-03-20";

test.each([
  ["not sent yet", { ...asked, sentOn: null }, "2026-03-10", "notSent"],
  ["handed in", { ...asked, handedIn: true }, "2026-03-30", "handedIn"],
  ["four days after it was sent", asked, "2026-03-06", "tooSoon"],
  ["five days after it was sent", asked, "2026-03-07", "canRemind"],
  ["a week before the deadline", asked, "2026-03-13", "shouldRemind"],
  ["reminded four days ago", { ...asked, remindedOn: "2026-03-14" }, "2026-03-18", "tooSoon"],
  ["reminded five days ago", { ...asked, remindedOn: "2026-03-14" }, "2026-03-19", "shouldRemind"],
  ["late", { ...asked, remindedOn: "2026-03-14" }, "2026-04-30", "shouldRemind"],
] as const)("%s", (_, request, today, state) => {
  expect(reminderState(request, deadline, today)).toBe(state);
  expect(canBeReminded(reminderState(request, deadline, today))).toBe(/Remind$/.test(state));
});
