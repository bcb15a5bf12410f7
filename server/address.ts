import { embeddedHelpPath, helpPath } from "#app/help/help-address.ts";
import type { Env } from "#app/lib/env.server.ts";
import type { Language } from "#app/lib/language.ts";

export interface Address {
  /** As browsers write it: without "..", and with its language. */
  url: string;
  /** Without its language: /nn/plan/x is the page /plan/x in nynorsk. */
  path: string;
  language: Language;
  /** Whether it is a page for those who are logged in, or on their way to be. */
  isStaff: boolean;
  /** Whether it holds a link that is a key: it is told to nobody, and what it leads to is kept nowhere. */
  isByLink: boolean;
  /** Whether other sites may show it in a frame: what is published, in a page with nothing to press but links and numbers. */
  isEmbeddable: boolean;
  /** Whether it is a page for those who need help now: they are given the numbers whatever goes wrong. */
  isHelp: boolean;
}

/**
 * Reads an address once, for everybody. The router finds the same page under many spellings (/ARBEID, /%61rbeid, /x/../arbeid),
 * so that what is for staff alone must be known in all of them. Null for what is no address here.
 */
export function readAddress(target: string): Address | null {
  const url = URL.parse(target, elsewhere);
  if (!target.startsWith("/") || !url || url.origin !== elsewhere) return null;
  const isNynorsk = url.pathname === "/nn" || url.pathname.startsWith("/nn/");
  const path = isNynorsk ? url.pathname.slice(3) || "/" : url.pathname;
  const plain = decoded(path);
  if (plain === null || path.startsWith("//")) return null;
  const isStaff = /^\/arbeid(?:[/.]|$)/i.test(plain);
  const isByLink = /^\/(?:kartlegging|s|tjeneste|kalender)(?:[/.]|$)/i.test(plain);
  const isEmbeddable = /^\/plan\/[a-z0-9-]+\/innfelt$/.test(plain) || embeddedHelpPath.test(plain);
  const isHelp = helpPath.test(plain);
  const kind = { isStaff, isByLink, isEmbeddable, isHelp };
  return { url: url.pathname + url.search, path, language: isNynorsk ? "nn" : "nb", ...kind };
}

const elsewhere = "http://komplan.invalid";

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What a caller says that our address is, is believed only on one's own machine: links in mail are made from it. */
export function ownAddress(
  said: string | null | undefined,
  { origin, KOMPLAN_ORIGIN }: Env,
): { protocol: string; host: string } {
  const { protocol, host } = new URL(origin);
  const onOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(said ?? "");
  return KOMPLAN_ORIGIN === undefined && said && onOwnMachine ? { protocol, host: said } : { protocol, host };
}
