import type { Result } from "#app/lib/result.ts";
import { readSpreadsheet } from "../sheet/read-spreadsheet.server.ts";
import type { SheetRefusal } from "../sheet/sheet-refusal.ts";
import { fromHsds } from "./from-hsds.ts";
import { mostServices, type ReadService } from "./read-service.ts";
import { servicesInWorkbook } from "./services-in-workbook.ts";

export type ServicesRefusal =
  | SheetRefusal
  | "notJson"
  | "jsonTooLarge"
  | "noServices"
  | "tooManyServices"
  | "noHeadings";

/** Services in a file: HSDS as JSON, or our sheet in Excel, which is read in a confined process as all sheets are. */
export async function readServices(
  bytes: Uint8Array,
  choices: Parameters<typeof servicesInWorkbook>[1],
): Promise<Result<ReadService[], ServicesRefusal>> {
  if (isJson(bytes)) return within(servicesInJson(bytes));
  const sheet = await readSpreadsheet(bytes);
  if (!sheet.ok) return sheet;
  const services = servicesInWorkbook(sheet.value, choices);
  return services ? within({ ok: true, value: services }) : { ok: false, refusal: "noHeadings" };
}

/** By its first sign, whatever its name says. */
function isJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** So large that no list of services needs more, and so small that it is read in the blink of an eye. */
const largestJson = 2_000_000;

function servicesInJson(bytes: Uint8Array): Result<ReadService[], ServicesRefusal> {
  if (bytes.length > largestJson) return { ok: false, refusal: "jsonTooLarge" };
  try {
    const found: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const list = listIn(found);
    if (list.length > mostServices) return { ok: false, refusal: "tooManyServices" };
    return { ok: true, value: list.map((one, at) => fromHsds(one, at + 1)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return { ok: false, refusal: "notJson" };
    throw error;
  }
}

/** A page of an HSDS API, a list, or one service alone. */
function listIn(found: unknown): unknown[] {
  if (Array.isArray(found)) return found;
  if (typeof found !== "object" || found === null) return [];
  const [list] = Object.entries(found).flatMap(([name, value]) =>
    ["contents", "services"].includes(name) && Array.isArray(value) ? [value] : [],
  );
  return list ?? [found];
}

function within(read: Result<ReadService[], ServicesRefusal>): Result<ReadService[], ServicesRefusal> {
  if (!read.ok) return read;
  if (read.value.length > mostServices) return { ok: false, refusal: "tooManyServices" };
  return read.value.length === 0 ? { ok: false, refusal: "noServices" } : read;
}
