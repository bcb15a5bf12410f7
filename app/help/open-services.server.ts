import { createHash } from "node:crypto";
import type { HsdsPage, HsdsService } from "#app/export/hsds/hsds.ts";
import { nationalServices } from "#app/export/hsds/national-services.ts";
import { toHsds } from "#app/export/hsds/to-hsds.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { directories } from "./directories.server.ts";

interface OpenService {
  id: string;
  /** kommunenummer of those it serves; null for the whole country. */
  municipalities: string[] | null;
  /** Only those that are asked for are drawn: thousands at once would make others wait. */
  draw: () => HsdsService;
}

/** Every service that everyone may see: the national ones, and what organisations have published and Komplan has signed. */
async function openServices(): Promise<OpenService[]> {
  found ??= find();
  return await found;
}

let found: Promise<OpenService[]> | undefined;
directories.onChanged(() => {
  found = undefined;
});

async function find(): Promise<OpenService[]> {
  const all = await directories.all();
  const names = new Map((await listPlaces()).map(({ kommunenummer, name }) => [kommunenummer, name]));
  const national = nationalServices().map((one) => ({ id: one.id, municipalities: null, draw: () => one }));
  const local = all.flatMap((keeper) =>
    keeper.services.map((entry) => {
      return { id: entry.id, municipalities: entry.municipalities, draw: () => toHsds(entry, keeper, names) };
    }),
  );
  return [...national, ...local];
}

export async function findOpenService(id: string): Promise<HsdsService | undefined> {
  return (await openServices()).find((service) => service.id === id)?.draw();
}

interface AskedPage {
  page: number;
  perPage: number;
  /** Those that serve a municipality; null for all. */
  kommunenummer: string | null;
}

/** So many at a time unless one asks for fewer or more, and never more than that. */
export const usualPage = 50;
export const largestPage = 500;

export async function pageOfServices({ page, perPage, kommunenummer }: AskedPage): Promise<HsdsPage> {
  const services = (await openServices()).filter(
    ({ municipalities }) => kommunenummer === null || municipalities === null || municipalities.includes(kommunenummer),
  );
  const contents = services.slice((page - 1) * perPage, page * perPage).map(({ draw }) => draw());
  const pages = Math.ceil(services.length / perPage);
  return {
    ...{ total_items: services.length, total_pages: pages, page_number: page, size: contents.length },
    ...{ first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents },
  };
}

/** Open data may be read by any page on the web. Whoever has them already is told that they are the same. */
export function answerOpenData(request: Request, content: unknown): Response {
  const body = JSON.stringify(content);
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "public, no-cache",
    "Access-Control-Allow-Origin": "*",
    "x-komplan-keep": "yes",
    ETag: etag,
  };
  const isKnown = request.headers.get("if-none-match") === etag;
  return new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers });
}
