import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { anApprovedCard, approveOnDisk } from "#test/approved.ts";
import { call, refusal } from "#test/call.ts";
import { aDirectory } from "#test/directories.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { allCardTemplates } from "./card-template.ts";
import * as keepOffline from "./keep-offline.tsx";
import { offlineScope } from "./offline.ts";
import { offlineCards } from "./offline-cards.server.ts";
import { offlineText } from "./offline-text.ts";
import { loader as sendWorker } from "./send-offline-worker.ts";

beforeAll(async () => {
  await publishOnDisk();
  await approveOnDisk(anApprovedCard());
  const content = JSON.stringify(aDirectory());
  const folder = join(env.dataFolder, "directories");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "0190a000-0000-7000-8000-000000000001.json"),
    `${(await seal()).sign(content)}\n${content}`,
  );
});

test("a phone is told of every card of the place, in the language it reads, and of nothing else", async () => {
  const { pages } = await offlineCards("fjellvik", "nn");
  const paths = pages.map(({ path }) => path);
  expect(paths.slice(0, 2)).toEqual(["/nn/kort/fjellvik", "/nn/kort/fjellvik/frakoblet"]);
  expect(paths).toContain("/nn/kort/fjellvik/voksen-lege");
  expect(paths.filter((path) => path !== "/nn/kort/fjellvik" && !path.startsWith("/nn/kort/fjellvik/"))).toEqual([]);
  expect(paths.length).toBeLessThan(300);
  const statuses = await Promise.all(paths.map(async (path) => (await visit(path)).status));
  expect(paths.filter((_, at) => statuses[at] !== 200)).toEqual([]);
});

test("a card that a leader has approved goes along with the last day it holds", async () => {
  const until = new Map((await offlineCards("fjellvik", "nb")).pages.map((page) => [page.path, page.until]));
  expect(until.get("/kort/fjellvik/barn")).toBe("2099-11-20");
  expect(until.get("/kort/fjellvik/barn-skole")).toBe("2099-11-20");
  expect(until.get("/kort/fjellvik/voksen")).toBeNull();
});

test("the mark is the same for as long as nothing is changed, and each place and language has its own", async () => {
  const { mark } = await offlineCards("fjellvik", "nb");
  expect((await offlineCards("9901", "nb")).mark).toBe(mark);
  expect((await offlineCards("mal", "nb")).mark).not.toBe(mark);
  expect((await offlineCards("fjellvik", "nn")).mark).not.toBe(mark);
});

test("no worker's addresses reach the note, the questions or any other page that all share", async () => {
  const shared = ["/kort", "/kort/notat", "/kort/plikt", "/kort/kommuner", "/kort/gyldig", "/hjelp", "/arbeid", "/"];
  const slugs = ["mal", ...(await listPlaces()).map(({ slug }) => slug)];
  const reached = slugs.flatMap((slug) => shared.filter((path) => path.startsWith(offlineScope(slug, "nb"))));
  expect(reached).toEqual([]);
  expect(slugs.length).toBeGreaterThan(350);
});

test("the worker may answer for its place alone, and nobody's where there is no such place", async () => {
  const answer = await call(sendWorker, { params: { place: "fjellvik" } });
  expect(answer.headers.get("Service-Worker-Allowed")).toBe("/kort/fjellvik");
  expect(answer.headers.get("Content-Security-Policy")).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  );
  expect(await refusal(call(sendWorker, { params: { place: "atlantis" } }))).toMatchObject({ status: 404 });
});

test.each(["nb", "nn"] as const)(
  "the page says what stays on the phone, and gives files to whoever has no scripts: %s",
  async (language) => {
    const prefix = language === "nn" ? "/nn" : "";
    const t = offlineText[language];
    const { html, text } = await visit(`${prefix}/kort/fjellvik/frakoblet`);
    expect([...t.what, t.withoutScripts, t.of("Fjellvik")].filter((words) => !text.includes(words))).toEqual([]);
    const files = allCardTemplates().map(({ slug }) => `${prefix}/kort/fjellvik/${slug}.pdf`);
    expect(files.filter((file) => !html.includes(`href="${file}"`))).toEqual([]);
    expect((await visit(`${prefix}/kort/fjellvik`)).html).toContain(`href="${prefix}/kort/fjellvik/frakoblet"`);
    expect((await visit(`${prefix}/kort`)).html).toContain(`href="${prefix}/kort/mal/frakoblet"`);
  },
);

test("only the script that stands in the page may run", () => {
  const policy = keepOffline.headers()["Content-Security-Policy"];
  expect(policy).toMatch(/script-src 'sha256-[^ ;]+';.*worker-src 'self';.*connect-src 'none'/);
});
