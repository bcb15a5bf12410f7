import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SsbService {
  address: string;
  /** The addresses that were asked for. */
  asked: URL[];
  stop: () => Promise<void>;
}

/** A server on this machine that plays Statistisk sentralbyrå, one answer for everybody. */
export async function startSsb(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<SsbService> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "", "http://ssb.test"));
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    address: `http://127.0.0.1:${port}/api/pxwebapi/v2`,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

interface Differences {
  regions?: string[];
  years?: string[];
  /** How many there are of one age and sex. */
  count?: (cell: { region: string; sex: string; age: string; year: string }) => number | null;
}

const ages = Array.from({ length: 106 }, (_, age) => (age === 105 ? "105+" : String(age).padStart(3, "0")));

/** An answer as SSB's own was recorded for Oslo (table 07459), with every year of age and the keys in another order than their places. */
export function ssbAnswer({ regions = ["0301"], years = ["2025", "2026"], count = () => 10 }: Differences = {}) {
  const sexes = ["1", "2"];
  const value = regions.flatMap((region) =>
    sexes.flatMap((sex) => ages.flatMap((age) => years.map((year) => count({ region, sex, age, year })))),
  );
  const category = (codes: string[]) => {
    const index = Object.fromEntries(codes.map((code, at) => [code, at] as const).toReversed());
    return { category: { index, label: Object.fromEntries(codes.map((code) => [code, code])) } };
  };
  return {
    version: "2.0",
    class: "dataset",
    label: "07459: Befolkning, etter region, kjønn, alder og år",
    source: "Statistisk sentralbyrå",
    updated: "2026-02-25T07:00:00Z",
    role: { time: ["Tid"], geo: ["Region"], metric: ["ContentsCode"] },
    id: ["Region", "Kjonn", "Alder", "ContentsCode", "Tid"],
    size: [regions.length, 2, 106, 1, years.length],
    dimension: {
      Region: category(regions),
      Kjonn: category(sexes),
      Alder: category(ages),
      ContentsCode: category(["Personer1"]),
      Tid: category(years),
    },
    extension: {
      px: { tableid: "07459", "official-statistics": true },
      contact: [{ name: "Noen Ansatt", mail: "noen@ssb.example" }],
    },
    value,
  };
}
