import { expect, test } from "vitest";
import { blankMember } from "#app/plan/group-member.ts";
import { chooseFunction } from "./choose-function.ts";

const functions = [{ heading: "Oppvekst", choices: [{ value: "p1", label: "Rektor" }] }];
const typed = { ...blankMember, positionId: "", title: "", agency: "" };

test("one of the organisation's functions brings its name and agency, whatever else is written", () => {
  expect(chooseFunction({ ...typed, positionId: "p1", title: "Noe annet" }, functions)).toMatchObject({
    value: { positionId: "p1", title: "Rektor", agency: "Oppvekst" },
  });
});

test("somebody from outside is written as function and agency", () => {
  expect(chooseFunction({ ...typed, title: "Leder", agency: "Eldrerådet" }, functions)).toMatchObject({
    value: { positionId: null, title: "Leder", agency: "Eldrerådet" },
  });
});

test("a seat without function is refused, and so is a function of others", () => {
  expect(chooseFunction(typed, functions)).toEqual({ ok: false, refusal: "writeFunction" });
  expect(chooseFunction({ ...typed, positionId: "p2" }, functions)).toEqual({ ok: false, refusal: "unknown" });
});
