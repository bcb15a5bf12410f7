import { afterEach, expect, test, vi } from "vitest";
import { type ChildAnswer, runConfined } from "#app/lib/confined-child.server.ts";
import { aPublication } from "#test/publications.ts";
import { answerWithDocument } from "./documents.server.ts";
import { NotPrinted, printDocument } from "./print-document.server.ts";
import { exportText } from "./text.ts";

vi.mock("#app/lib/confined-child.server.ts", async (original) => ({
  ...(await original<object>()),
  runConfined: vi.fn(),
}));

const log = vi.spyOn(console, "error").mockReturnValue();
afterEach(() => log.mockClear());

const died: ChildAnswer = { end: "died", outOfMemory: true };
const failures: [string, () => Promise<ChildAnswer>][] = [
  ["that dies", async () => died],
  ["that takes too long", async () => ({ end: "timedOut" })],
  ["that cannot even start", () => Promise.reject(new Error("spawn ENOENT /secret/place"))],
];

test.each(failures)("a printer %s gives a sentence, and when to try again", async (_, printer) => {
  vi.mocked(runConfined).mockImplementation(printer);
  for (const kind of ["pdf", "docx"] as const) {
    const answer = await asked("nn", kind);
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "20"]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toBe(exportText.nn.failed);
  }
  expect(log).toHaveBeenCalled();
});

test("what failed is not kept: the next who asks has it printed", async () => {
  vi.mocked(runConfined).mockResolvedValueOnce(died);
  expect((await asked("nb", "pdf")).status).toBe(503);
  vi.mocked(runConfined).mockResolvedValueOnce({ end: "answered", answer: Buffer.from("x").toString("base64") });
  expect((await asked("nb", "pdf")).status).toBe(200);
});

test("when forty wait for the printer the next is asked to come back, and those who wait are served", async () => {
  const printer = Promise.withResolvers<ChildAnswer>();
  vi.mocked(runConfined).mockReturnValue(printer.promise);
  const waiting = Array.from({ length: 40 }, (_, at) => print(`Nummer ${at}`));

  await expect(print("Én for mange")).rejects.toMatchObject({ constructor: NotPrinted, reason: "busy" });
  const answer = await asked("nb", "docx");
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "20"]);
  expect(await answer.text()).toBe(exportText.nb.busy);

  printer.resolve({ end: "answered", answer: Buffer.from("Plan").toString("base64") });
  const served = await Promise.all(waiting);
  expect(served.map((bytes) => Buffer.from(bytes).toString())).toEqual(Array(40).fill("Plan"));
});

function asked(language: "nb" | "nn", kind: "pdf" | "docx"): Promise<Response> {
  const plan = aPublication({ slug: "a", language });
  return answerWithDocument(new Request(`https://komplan.example/plan/a.${kind}`), "a", kind, async () => plan);
}

function print(title: string) {
  return printDocument("docx", {
    ...{ language: "nb", title, subtitle: "", owner: "Fjellvik", date: "2026-11-21", cover: [] },
    ...{ exampleMark: "", words: { contents: "", page: "Side", of: "av" }, brief: true, front: [], parts: [] },
  });
}
