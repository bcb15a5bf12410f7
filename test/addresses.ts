import { resolve } from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

const frame = "access/staff-frame.tsx";

/** A page and where it stands, as app/routes.ts says. */
export interface Address {
  /** Under app/. */
  file: string;
  path: string;
  /** Whether it stands behind the log-in. */
  isStaff: boolean;
}

export const addresses: Address[] = routes.flatMap((entry) => within(entry, "", false));

function within(entry: RouteConfigEntry, above: string, staff: boolean): Address[] {
  const path = entry.path === undefined ? above : `${above}/${entry.path}`;
  const isStaff = staff || entry.file === frame;
  const children = (entry.children ?? []).flatMap((child) => within(child, path, isStaff));
  return [{ file: entry.file, path: path || "/", isStaff }, ...children];
}

/** What a page file exports. */
export async function exportsOf({ file }: Address): Promise<Record<string, unknown>> {
  const place = resolve("app", file);
  return await import(/* @vite-ignore */ place);
}
