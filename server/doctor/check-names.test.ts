import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { createServer } from "node:tls";
import { expect, test } from "vitest";
import { selfSigned } from "#test/certificate.ts";
import { checkNames } from "./check-names.ts";

test("a host name that tells what the pages are about is told, also where it is written for machines", async () => {
  expect(await said("http://krisehjelp.fjellvik.example")).toEqual([expect.stringContaining("inneholder «krise»")]);
  expect(await said("http://xn--ndhjelp-q1a.fjellvik.example")).toEqual([
    expect.stringContaining("nødhjelp.fjellvik.example inneholder «nødhjelp»"),
  ]);
  expect(await said("http://komplan.fjellvik.example")).toEqual([]);
});

test("a neutral certificate has no findings", async () => {
  const told = await answeringWith({ owner: "Fjellvik kommune", names: ["localhost", "tjenester.fjellvik.example"] });
  expect(told).toEqual([]);
});

test("names that share the certificate, and whom it is made out to, are told when they tell", async () => {
  const told = await answeringWith({
    owner: "Krisesenteret i Fjellvik",
    names: ["localhost", "stoppvold.fjellvik.example", "tjenester.fjellvik.example", ...many],
  });
  expect(told).toEqual([
    expect.stringContaining("sertifikatet står Krisesenteret i Fjellvik, som inneholder «krise»"),
    expect.stringContaining("sertifikatet står stoppvold.fjellvik.example, som inneholder «vold»"),
  ]);
});

const numbers = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? []);
const own = ["127.0.0.1", "::1"].filter((number) => numbers.includes(number)); // not every machine has the newer one

test.each(own)("a server reached by its number (%s) is asked for its certificate too", async (number) => {
  const told = await answeringWith({ owner: "Fjellvik kommune", names: ["stoppvold.fjellvik.example"] }, number);
  expect(told).toEqual([expect.stringContaining("stoppvold.fjellvik.example, som inneholder «vold»")]);
});

test("a certificate that cannot be seen is not taken to be neutral", async () => {
  expect(await said("https://localhost:1")).toEqual([expect.stringContaining("lot seg ikke se herfra")]);
});

/** As where many sites share one certificate. */
const many = Array.from({ length: 20 }, (_, at) => `side-${at}.fjellvik.example`);

async function answeringWith(holder: Parameters<typeof selfSigned>[0], host = "localhost"): Promise<string[]> {
  const server = createServer(selfSigned(holder));
  await once(server.listen(0, host), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return await said(`https://${host.includes(":") ? `[${host}]` : host}:${port}`).finally(() => server.close());
}

async function said(origin: string): Promise<string[]> {
  return (await checkNames(origin)).map(({ what }) => what);
}
