import type { Brochure, BrochurePiece, BrochureSection, Marked } from "#app/export/brochure-sheet.ts";
import { publicFactsById } from "#app/guide/fact.ts";
import { helpHref } from "#app/help/help-address.ts";
import { type HelpLanguage, isEasyRead } from "#app/help/help-language.ts";
import { dangerHelplines, type HelpText } from "#app/help/help-text.ts";
import { type DirectoryEntry, isForResidents } from "#app/service/directory.ts";
import { formatPhone, serviceKinds } from "#app/service/service.ts";
import { hoursLines } from "./brochure-hours.ts";
import { isConfirmed, type LocalServices } from "./local-service.ts";

interface Asked {
  words: HelpText;
  local: LocalServices;
  owners: readonly { owner: string; publishedOn: string }[];
  origin: string;
}

/** The numbers and services of a municipality on a sheet folded in three (no: brosjyre). What is seen when it is folded says nothing of why one reads it. */
export function brochureOf({ words: t, local, owners, origin }: Asked): Omit<Brochure, "qr"> {
  return {
    language: t.tag,
    direction: t.direction,
    date: [t.basedOn, ...owners.map(({ publishedOn }) => publishedOn)].toSorted().at(-1) ?? t.basedOn,
    title: t.title,
    place: local.place.name,
    danger: {
      title: t.danger.title,
      lead: t.danger.lead,
      calls: (["police", "ambulance", "doctor", "violenceLine", "childLine"] as const).map((call) => ({
        words: t.danger[call],
        phone: nationalPhone(dangerHelplines[call]),
      })),
      cannotTalk: t.danger.cannotTalk,
    },
    sections: [
      ...serviceSections(t, local),
      ...partSections(t),
      { title: t.rights.title, rank: 1, pieces: [linesPiece(t.rights.lines)] },
      { title: t.whenICall.title, rank: 2, pieces: [linesPiece(t.whenICall.lines)] },
    ],
    back: [
      ...owners.map(({ owner }) => owner),
      ...(local.isExample ? [t.frame.example] : []),
      ...(t.readBy === null && !isNorwegian(t.language) ? [t.frame.notRead] : []),
    ],
    address: origin + helpHref(t.language, local.place.slug),
  };
}

/** Only numbers that have lately been confirmed: paper is kept for long. Nothing that is for staff alone. */
function serviceSections(t: HelpText, local: LocalServices): BrochureSection[] {
  const order = ({ kind }: DirectoryEntry) => serviceKinds.indexOf(kind);
  const services = local.services
    .filter((service) => isConfirmed(service, local) && service.phones.length > 0)
    .filter(isForResidents)
    .toSorted((one, other) => order(one) - order(other) || one.name.localeCompare(other.name, "nb"));
  if (services.length === 0) return [];
  const pieces = services.map((service) => servicePiece(t, service));
  return [{ title: filledWords(t.services.title, { place: local.place.name }), rank: 0, pieces }];
}

function servicePiece(t: HelpText, service: DirectoryEntry): BrochurePiece {
  const own = (text: string): Marked => ({ text, language: service.language });
  return {
    name: own(service.name),
    phones: service.phones.map(({ number, words }) => ({ number: formatPhone(number), words: own(words) })),
    lines: [
      ...(isNorwegian(t.language) ? [own(service.about)] : []),
      ...hoursLines(service, t),
      unmarked(conditions(t, service)),
      own(service.place),
    ].filter(({ text }) => text !== ""),
  };
}

/** For whom, how, in which languages and for how much: "Fra 18 år · Ring før du kommer · Gratis". */
function conditions(t: HelpText, service: DirectoryEntry): string {
  const { forWhom, access, interpreter } = t.services;
  const { sexes, fromAge, toAge } = service;
  return [
    sexes === "all" ? "" : forWhom[sexes],
    fromAge === null ? "" : filledWords(forWhom.fromAge, { age: String(fromAge) }),
    toAge === null ? "" : filledWords(forWhom.toAge, { age: String(toAge) }),
    access[service.access],
    languagesOf(t, service),
    service.interpreter === "unknown" ? "" : `${interpreter.title}: ${interpreter[service.interpreter]}`,
    service.price,
  ]
    .filter((words) => words !== "")
    .join(" · ");
}

/** Languages beside Norwegian, as the reader's language calls them. One it has no word for is left out. */
function languagesOf({ tag, direction, services }: HelpText, { languages }: DirectoryEntry): string {
  const names = new Intl.DisplayNames([tag], { type: "language", fallback: "none" });
  const spoken = languages.filter((one) => one !== "nb" && one !== "nn").flatMap((one) => names.of(one) ?? []);
  return spoken.length === 0 ? "" : `${services.languages}: ${spoken.join(direction === "rtl" ? "، " : ", ")}`;
}

/** For whom somebody looks for help, and the national lines for them. When a line answers is said where it is met first. */
function partSections(t: HelpText): BrochureSection[] {
  const met = new Set<string>();
  return t.parts.map(({ title, helplines }) => ({
    title,
    rank: 0,
    pieces: helplines.flatMap((id): BrochurePiece[] => {
      const [line, number] = [t.helplines[id], nationalPhone(id)];
      if (!line || number === "") return [];
      const lines = met.has(id) ? [] : [unmarked(`${line.hours}. ${line.for}.`)];
      met.add(id);
      return [{ name: unmarked(line.name), phones: [{ number, words: unmarked("") }], lines }];
    }),
  }));
}

function linesPiece(lines: readonly string[]): BrochurePiece {
  return { name: { text: "", language: null }, phones: [], lines: lines.map((text) => ({ text, language: null })) };
}

function unmarked(text: string): Marked {
  return { text, language: null };
}

function nationalPhone(id: string): string {
  return publicFactsById([id])[0]?.helpline?.phone ?? "";
}

function isNorwegian(language: HelpLanguage): boolean {
  return language === "nb" || language === "nn" || isEasyRead(language);
}

/** A sentence of content/help with what belongs where it says {place}, {age} … */
function filledWords(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
