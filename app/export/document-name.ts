import type { Publication } from "#app/publication/publication.ts";
import type { Layout } from "./measure-tables.ts";

export const documentKinds = ["pdf", "docx", "xlsx", "csv", "json"] as const;
/** What a published plan can be taken home as. */
export type DocumentKind = (typeof documentKinds)[number];

export const mediaTypes: Record<DocumentKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Words for the two layouts in addresses: ?oppsett=sju-kolonner. */
const layoutWords: Record<Layout, string> = { sevenColumns: "sju-kolonner", wishes: "vi-onsker" };

/** The layout an address asks for; undefined leaves it to the plan. */
export function layoutIn(search: URLSearchParams): Layout | undefined {
  const asked = search.get("oppsett");
  if (asked === layoutWords.sevenColumns) return "sevenColumns";
  return asked === layoutWords.wishes ? "wishes" : undefined;
}

/** The version an address asks for; undefined is the newest. */
export function versionIn(search: URLSearchParams): number | undefined {
  const asked = search.get("versjon") ?? "";
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}

/** "2026-03-12 Handlingsplan mot vold i nære relasjoner.pdf": sorts by date where files lie, and says what it is. */
export function fileName(plan: Publication, kind: DocumentKind): string {
  const title = plan.title
    .replace(/[\p{Control}\p{Format}"*/:<>?\\|]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, "");
  return `${plan.publishedOn} ${title || "plan"}.${kind}`;
}

/** Pages that read PDF show it; everything else is for other programs. With a plain name for programs that know no other letters (RFC 6266). */
export function disposition(plan: Publication, kind: DocumentKind): string {
  const name = fileName(plan, kind);
  const how = kind === "pdf" ? "inline" : "attachment";
  return `${how}; filename="${plainLetters(name)}"; filename*=UTF-8''${encoded(name)}`;
}

const spelled: Record<string, string> = {
  æ: "ae",
  ø: "o",
  å: "a",
  Æ: "Ae",
  Ø: "O",
  Å: "A",
  đ: "d",
  ŋ: "n",
  ŧ: "t",
  "–": "-",
};

function plainLetters(name: string): string {
  return name
    .replace(/[æøåÆØÅđŋŧ–]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_");
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
