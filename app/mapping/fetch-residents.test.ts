import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type SsbService, ssbAnswer, startSsb } from "#test/ssb-service.ts";
import { fetchResidents } from "./ssb.server.ts";

let service: SsbService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

async function fetchedFrom(answer: (response: ServerResponse) => void, { patience = 5000 } = {}) {
  service = await startSsb((_, response) => answer(response));
  return fetchResidents(service.address, ["0301"], { patience });
}

function sent(body: unknown, status = 200) {
  return (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
}

test("residents are fetched in one question", async () => {
  expect(await fetchedFrom(sent(ssbAnswer()))).toMatchObject({ ok: true, value: [{ kommunenummer: "0301" }] });
  expect(service?.asked.map(({ pathname }) => pathname)).toEqual(["/api/pxwebapi/v2/tables/07459/data"]);
});

describe("a failure is told as what it is", () => {
  const notFound = { type: "Parameter error", title: "Non-existent table", status: 404 };
  const tooMany = { type: "Parameter error", title: "Too many cells selected", status: 400 };
  test.each<[string, string, (response: ServerResponse) => void]>([
    ["the table is gone", "notThere", sent(notFound, 404)],
    ["too many have asked", "busy", sent({}, 429)],
    ["closed for the night", "down", sent({}, 503)],
    ["the question is refused", "down", sent(tooMany, 400)],
    ["the line is cut", "down", (response) => response.destroy()],
    ["cut in the middle", "down", (response) => response.write('{"class":', () => response.destroy())],
    [
      "a page instead of figures",
      "unreadable",
      (response) => response.end("<!doctype html><title>Vedlikehold</title>"),
    ],
    ["noise", "unreadable", (response) => response.end(Buffer.from([0xff, 0xfe, 0x00, 0x7b]))],
    ["nothing", "unreadable", (response) => response.end()],
    ["another answer", "unreadable", sent({ ...ssbAnswer(), value: [1, 2, 3] })],
    ["far too much", "unreadable", (response) => response.end(`"${"x".repeat(3_000_000)}"`)],
  ])("%s: %s", async (_, refusal, answer) => {
    expect(await fetchedFrom(answer)).toEqual({ ok: false, refusal });
  });

  test("one that does not answer is given up, also when it has begun", async () => {
    expect(await fetchedFrom(() => undefined, { patience: 200 })).toEqual({ ok: false, refusal: "slow" });
    await service?.stop();
    const begun = await fetchedFrom((response) => response.write('{"class":'), { patience: 200 });
    expect(begun).toEqual({ ok: false, refusal: "slow" });
  });

  test("one that is not there at all is down", async () => {
    const gone = await startSsb(() => undefined);
    await gone.stop();
    expect(await fetchResidents(gone.address, ["0301"])).toEqual({ ok: false, refusal: "down" });
  });
});

test("it goes nowhere else, even when it is pointed on", async () => {
  const other = await startSsb((_, response) => response.end(JSON.stringify(ssbAnswer())));
  for (const status of [301, 302, 307, 308]) {
    const redirected = (response: ServerResponse) => response.writeHead(status, { location: other.address }).end();
    expect(await fetchedFrom(redirected)).toEqual({ ok: false, refusal: "down" });
    await service?.stop();
  }
  expect(other.asked).toEqual([]);
  await other.stop();
});

test("nobody is asked when it is turned off, or when all municipalities are invented", async () => {
  service = await startSsb(() => undefined);
  expect(await fetchResidents("off", ["0301"])).toEqual({ ok: false, refusal: "off" });
  expect(await fetchResidents(service.address, [])).toEqual({ ok: false, refusal: "invented" });
  expect(service.asked).toEqual([]);
});

test("only two wait at a time, and those who come then are asked to try again", async () => {
  const waiting: ServerResponse[] = [];
  service = await startSsb((_, response) => waiting.push(response));
  const { address } = service;
  const first = [1, 2].map(() => fetchResidents(address, ["0301"]));
  expect(await fetchResidents(address, ["0301"])).toEqual({ ok: false, refusal: "busy" });
  await expect.poll(() => waiting.length).toBe(2);
  for (const response of waiting) response.end(JSON.stringify(ssbAnswer()));
  expect((await Promise.all(first)).map(({ ok }) => ok)).toEqual([true, true]);
});
