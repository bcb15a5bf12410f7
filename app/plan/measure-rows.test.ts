import { expect, test } from "vitest";
import { costFaults, costsOf, milestoneFaults, milestonesOf, partnerFaults, partnersOf } from "./measure-rows.ts";

test("blank rows are left out", () => {
  expect(partnersOf({ partnerTie: ["", ""], partnerName: ["RVTS", ""], partnerPart: ["innlegg", ""] })).toEqual([
    { name: "RVTS", part: "innlegg" },
  ]);
  const milestones = {
    milestoneTitle: ["", "Program"],
    milestoneDue: [null, "2026-04-15"],
    milestoneDone: [null, null],
  };
  expect(milestonesOf(milestones)).toEqual([{ title: "Program", due: "2026-04-15", doneOn: null }]);
  expect(costsOf({ costYear: [2026, null], costKroner: [0, null] })).toEqual([{ year: 2026, kroner: 0 }]);
});

test("a row that is half filled is never dropped in silence", () => {
  expect(partnerFaults({ partnerTie: [""], partnerName: [""], partnerPart: ["innlegg"] })).toEqual([
    ["partners", "partnerNeedsName"],
  ]);
  expect(milestoneFaults({ milestoneTitle: ["Program"], milestoneDue: [null], milestoneDone: [null] })).toEqual([
    ["milestones", "milestoneNeedsDate"],
  ]);
  expect(milestoneFaults({ milestoneTitle: [""], milestoneDue: [null], milestoneDone: ["2026-04-15"] })).toEqual([
    ["milestones", "milestoneNeedsTitle"],
  ]);
  expect(costFaults({ costYear: [2026], costKroner: [null] })).toEqual([["costs", "costNeedsBoth"]]);
  expect(costFaults({ costYear: [null], costKroner: [500] })).toEqual([["costs", "costNeedsBoth"]]);
});

test("a partner points to a function or an agency, or is told in words, and is never both", () => {
  const rows = { partnerName: ["", "", "RVTS"], partnerPart: ["innlegg", "", ""] };
  expect(partnersOf({ ...rows, partnerTie: ["agency:nav", "position:rektor", ""] })).toEqual([
    { name: "", part: "innlegg", agencyId: "nav" },
    { name: "", part: "", positionId: "rektor" },
    { name: "RVTS", part: "" },
  ]);
  expect(partnerFaults({ ...rows, partnerTie: ["agency:nav", "position:rektor", ""] })).toEqual([]);
  expect(partnerFaults({ ...rows, partnerTie: ["agency:nav", "position:rektor", "agency:nav"] })).toEqual([
    ["partners", "partnerTwice"],
  ]);
});

test("a year stands once, and is a year", () => {
  expect(costFaults({ costYear: [2026, 2026], costKroner: [1, 2] })).toEqual([["costs", "yearTwice"]]);
  expect(costFaults({ costYear: [26], costKroner: [1] })).toEqual([["costs", "writeYear"]]);
  expect(costFaults({ costYear: [2026, null], costKroner: [1, null] })).toEqual([]);
});
