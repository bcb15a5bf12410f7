import { expect, test } from "vitest";
import * as z from "zod";
import { readForm } from "./form.ts";

const schema = z.object({ title: z.string().max(5, "shorten"), goals: z.array(z.string().max(5, "shorten")) });

test("a form's fields are read by the schema, and what it does not name goes no further", async () => {
  const form = await readForm(sent("title=Plan&goals=a&goals=b&role=administrator"), schema);
  expect(form).toMatchObject({ ok: true, fields: { title: "Plan", goals: ["a", "b"] } });
  expect(form.ok && Object.keys(form.fields)).toEqual(["title", "goals"]);
});

test("what is no form is refused, and not told of as a fault of ours", async () => {
  for (const headers of [{ "content-type": "text/plain" }, { "content-type": "multipart/form-data; boundary=x" }]) {
    const request = new Request("http://komplan.test/", { method: "POST", headers, body: "merke-hemmelig" });
    await expect(readForm(request, schema)).rejects.toMatchObject({ data: null, init: { status: 400 } });
  }
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "a field named %s is nothing to us",
  async (name) => {
    const form = await readForm(sent(`title=Plan&${name}=a&${name}=b`), schema);
    expect(form).toEqual({ ok: true, typed: { title: ["Plan"] }, fields: { title: "Plan", goals: [] } });
    expect(Object.getPrototypeOf(form.typed)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  },
);

test("as many fields as a form has room for are read one after another, and a fault is said once", async () => {
  const many = 300_000;
  const form = await readForm(sent(`title=Plan${"&goals=".repeat(many)}`), schema);
  expect(form.typed.goals).toHaveLength(many);
  const wrong = await readForm(sent(`title=Plan${"&goals=toolong".repeat(many / 4)}`), schema);
  expect(wrong).toMatchObject({ ok: false, errors: { goals: ["shorten"] } });
});

function sent(body: string): Request {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return new Request("http://komplan.test/", { method: "POST", headers, body });
}
