import { expect, test } from "vitest";
import type { OpeningRule } from "./opening-hours.ts";
import { exceptionInWords, ruleInWords, stateInWords } from "./opening-words.ts";

const rule: OpeningRule = {
  ...{ days: [0, 1, 2, 3, 4], everyWeeks: 1, ofMonth: null, opens: "08:00", closes: "15:30", holidays: "closed" },
  ...{ startsOn: null, endsOn: null },
};

test("a time that comes back is said as people say it", () => {
  expect(ruleInWords(rule, "nb")).toBe("Mandag–fredag kl. 08.00–15.30, ikke på helligdager");
  expect(ruleInWords({ ...rule, days: [5, 6], opens: "00:00", closes: "24:00", holidays: "open" }, "nn")).toBe(
    "Laurdag, sundag heile døgnet, òg på heilagdagar",
  );
  expect(ruleInWords({ ...rule, days: [3], ofMonth: -1 }, "nb")).toBe(
    "Siste torsdag i måneden kl. 08.00–15.30, ikke på helligdager",
  );
  expect(ruleInWords({ ...rule, days: [0, 2], everyWeeks: 2, startsOn: "2026-03-02" }, "nb")).toBe(
    "Mandag, onsdag kl. 08.00–15.30, annenhver uke, ikke på helligdager, fra 2.\u00a0mars 2026",
  );
  expect(ruleInWords({ ...rule, days: [], holidays: "only" }, "nb")).toBe("Helligdager kl. 08.00–15.30");
});

test("days that are different are said with what holds instead", () => {
  expect(exceptionInWords({ fromDate: "2026-12-24", toDate: "2026-12-24", hours: null }, "nb")).toBe(
    "24.\u00a0desember 2026: stengt hele dagen",
  );
  const hours = { opens: "10:00", closes: "12:00" };
  expect(exceptionInWords({ fromDate: "2026-12-30", toDate: "2027-01-02", hours }, "nn")).toBe(
    "30.\u00a0desember 2026–2.\u00a0januar 2027: kl. 10.00–12.00",
  );
});

test("how it stands now is said with when that ends", () => {
  const opening = { rules: [rule], exceptions: [] };
  const friday = { date: "2026-11-20", minutes: 9 * 60 };
  expect(stateInWords(opening, friday, "nb")).toBe("Åpent nå, til kl. 15.30");
  expect(stateInWords(opening, { ...friday, minutes: 16 * 60 }, "nb")).toBe(
    "Stengt nå. Åpner mandag 23.\u00a0november 2026 kl. 08.00",
  );
  const around = { ...rule, days: [0, 1, 2, 3, 4, 5, 6] as const, opens: "00:00", closes: "24:00", holidays: "open" };
  expect(stateInWords({ rules: [around as never], exceptions: [] }, friday, "nn")).toBe("Svarer døgnet rundt");
  expect(stateInWords({ rules: [], exceptions: [] }, friday, "nb")).toBe("Åpningstida er ikke lagt inn.");
});
