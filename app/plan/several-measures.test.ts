import { describe, expect, test } from "vitest";
import { aMeasure } from "#test/examples.ts";
import { type SeveralFields, setForSeveral } from "./several-measures.ts";

const nothing: SeveralFields = {
  positionId: null,
  startsOn: null,
  endsOn: null,
  hours: null,
  funding: null,
  evaluationMethod: "",
  evaluationOn: null,
};
const open = aMeasure({ id: "1", number: "1.1", startsOn: null, endsOn: null, hours: null });
const filled = aMeasure({ id: "2", number: "1.2", startsOn: "2026-01-01", endsOn: "2026-12-31", hours: 10 });

describe("what is set for several measures", () => {
  test("fills what is lacking, and leaves what is there", () => {
    const set = setForSeveral([open, filled], { ...nothing, endsOn: "2027-06-30" }, "lacking");
    expect(set).toMatchObject({ ok: true, value: [{ id: "1", after: { endsOn: "2027-06-30" } }] });
    expect(set.ok && set.value).toHaveLength(1);
  });

  test("takes the place of what is there, when that is asked for", () => {
    const set = setForSeveral([open, filled], { ...nothing, hours: 20 }, "all");
    expect(set).toMatchObject({
      ok: true,
      value: [{ after: { hours: 20 } }, { after: { hours: 20, endsOn: "2026-12-31" } }],
    });
  });

  test("never blanks anything", () => {
    expect(setForSeveral([open, filled], nothing, "all")).toEqual({ ok: true, value: [] });
  });

  test("is refused for all when one would end before it begins", () => {
    const late = { ...nothing, startsOn: "2027-01-01" };
    expect(setForSeveral([open, filled], late, "all")).toEqual({ ok: false, refusal: "1.2" });
    expect(setForSeveral([open, filled], late, "lacking").ok).toBe(true);
  });
});
