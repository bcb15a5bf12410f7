import { expect, test } from "vitest";
import * as z from "zod";
import file from "../../content/mapping-form.json" with { type: "json" };
import { audiences, formOfVersion, newestForm, sectionAfter, sectionOf } from "./form.ts";

const bilingual = z.strictObject({ nb: z.string().min(3), nn: z.string().min(3) });
const frame = { title: bilingual, help: bilingual };
const question = z.strictObject({ key: z.string().regex(/^[a-z]+$/), label: bilingual, hint: bilingual });
const section = z.discriminatedUnion("kind", [
  z.strictObject({ key: z.enum(audiences), kind: z.literal("services"), ...frame, questions: z.tuple([]) }),
  z.strictObject({ key: z.string(), kind: z.literal("questions"), ...frame, questions: z.array(question).min(1) }),
]);
const versions = z.array(z.strictObject({ version: z.int(), from: z.iso.date(), sections: z.array(section).min(1) }));

test("the questions are written as the types say, in both languages", () => {
  expect(versions.parse(file)).toEqual(file);
});

test("versions count upwards, and no key is used twice in one", () => {
  expect(file.map(({ version }) => version)).toEqual(file.map((_, at) => at + 1));
  for (const { sections } of file) {
    const keys = [
      ...sections.map(({ key }) => key),
      ...sections.flatMap(({ questions }) => questions.map((one) => one.key)),
    ];
    const ownKeys = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect(ownKeys.filter((key) => !sections.some((one) => one.key === key))).toEqual([]);
    expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
  }
});

test("all that agencies shall be asked is asked", () => {
  const keys = newestForm().sections.flatMap((one) => [one.key, ...one.questions.map(({ key }) => key)]);
  expect(keys).toEqual(
    expect.arrayContaining([
      "exposed",
      "perpetrators",
      "others",
      "tools",
      "routines",
      "partners",
      "agreements",
      "training",
      "gaps",
      "wishes",
    ]),
  );
});

test("a version is found again, and its sections follow each other", () => {
  const form = formOfVersion(1);
  expect(form.version).toBe(1);
  expect(sectionOf(form, "tools")?.questions).toHaveLength(2);
  expect(sectionOf(form, null)).toBeUndefined();
  expect(sectionAfter(form, "exposed")?.key).toBe("perpetrators");
  expect(sectionAfter(form, "wishes")).toBeUndefined();
});
