import { expect, test } from "vitest";
import { openingFromLines, openingLines } from "./opening-line.ts";

test.each([
  "ma ti on to fr 08:00–15:30",
  "ma ti on to fr lø sø 00:00–24:00; også helligdager",
  "on 17:00–02:00; hver 2. uke; fra 07.01.2026",
  "ti 10:00–12:00; siste i måneden; til 31.12.2026",
  "10:00–14:00; bare helligdager",
])("«%s» is read and written as it was", (line) => {
  const opening = openingFromLines(line, "24.12.2026–26.12.2026 stengt\n31.12.2026 10:00–12:00");
  expect(opening).not.toBeNull();
  if (opening)
    expect(openingLines(opening)).toEqual({
      rules: line,
      exceptions: "24.12.2026–26.12.2026 stengt\n31.12.2026 10:00–12:00",
    });
});

test("what people write is read in both languages", () => {
  expect(openingFromLines("Må ty 8.00-15.30, òg heilagdagar, frå 5.1.2026", "24.12.2026 stengd")).toEqual({
    rules: [
      {
        ...{ days: [0, 1], everyWeeks: 1, ofMonth: null, opens: "08:00", closes: "15:30" },
        ...{ holidays: "open", startsOn: "2026-01-05", endsOn: null },
      },
    ],
    exceptions: [{ fromDate: "2026-12-24", toDate: "2026-12-24", hours: null }],
  });
});

test.each([
  ["ma 08:00", ""],
  ["mandag 08:00–15:30", ""],
  ["08:00–15:30", ""],
  ["ma 08:00–08:00", ""],
  ["ma 25:00–26:00", ""],
  ["ma 08:00–15:30; av og til", ""],
  ["ma 08:00–15:30; hver 2. uke", ""],
  ["ma 08:00–15:30; fra 31.02.2026", ""],
  ["", "24.12.2026"],
  ["", "26.12.2026–24.12.2026 stengt"],
])("«%s» and «%s» are not half understood", (rules, exceptions) => {
  expect(openingFromLines(rules, exceptions)).toBeNull();
});
