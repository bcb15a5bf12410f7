import * as z from "zod";
import { findFact } from "#app/guide/fact.ts";
import { helpLanguages } from "./help-language.ts";

export const partIds = ["me", "child", "someone", "harming", "daily", "lgbt", "sami"] as const;
/** Whom a folding part of the page speaks to. */
export type PartId = (typeof partIds)[number];

/** The numbers that always stand first, each a fact. */
export const dangerHelplines = {
  police: "police-112",
  ambulance: "amk-113",
  doctor: "legevakt-116117",
  violenceLine: "vo-linjen-116006",
  childLine: "alarmtelefonen-116111",
} as const;

export function phoneOf(factId: string): string {
  return findFact(factId)?.helpline?.phone ?? "";
}

const words = z.string().trim().min(1);
const lines = z.array(words).min(1);
const section = z.strictObject({ title: words, lines });
const factId = z.string().regex(/^[a-z0-9-]+$/);

/** Kept from the clock and the directory of services: {time}, {day}, {place}, {phone}, {date} and {age} are filled in where they stand. */
const now = z.strictObject({
  title: words,
  open: words,
  openUntil: words,
  opensAt: words,
  roundTheClock: words,
  closed: words,
  fallback: words,
  asOf: words,
  call: words,
  noneLocal: words,
  unconfirmed: words,
  days: z.strictObject({ mo: words, tu: words, we: words, th: words, fr: words, sa: words, su: words }),
  holiday: words,
});

const services = z.strictObject({
  title: words,
  phone: words,
  hours: words,
  languages: words,
  price: words,
  place: words,
  directions: words,
  website: words,
  map: words,
  interpreter: z.strictObject({ title: words, yes: words, onRequest: words, no: words }),
  access: z.strictObject({ direct: words, callFirst: words, referral: words }),
  forWhom: z.strictObject({ women: words, men: words, fromAge: words, toAge: words }),
  confirmedOn: words,
});

/** The words of the help pages in one language (no: hjelpesider), as content/help keeps them. Numbers are never among them: they are facts. */
export const helpText = z.strictObject({
  language: z.enum(helpLanguages),
  /** For the page's lang attribute. */
  tag: words,
  direction: z.enum(["ltr", "rtl"]),
  /** What the language calls itself. */
  name: words,
  /** Who has read it and when, "Kari Nordmann, 2027-01-31". Null while no person has. */
  readBy: words.nullable(),
  /** The day of the bokmål that this follows. */
  basedOn: z.iso.date(),
  /** Stands in tabs and history, so it tells nothing. */
  title: words,
  exit: words,
  exitHow: words,
  safety: lines,
  danger: z.strictObject({
    title: words,
    lead: words,
    police: words,
    ambulance: words,
    doctor: words,
    violenceLine: words,
    childLine: words,
    cannotTalk: section,
  }),
  now,
  parts: z
    .array(z.strictObject({ id: z.enum(partIds), title: words, lines, helplines: z.array(factId).min(1) }))
    .length(partIds.length),
  violence: z.strictObject({ title: words, lines: z.array(words).length(5), more: words }),
  whenICall: section,
  rights: section,
  phoneUse: section.extend({ cannot: lines }),
  helplines: z.record(factId, z.strictObject({ name: words, hours: words, for: words })),
  services,
  frame: z.strictObject({
    back: words,
    languages: words,
    chooseMunicipality: words,
    madeBy: words,
    notRead: words,
    easy: words,
    print: words,
    example: words,
  }),
  gone: z.strictObject({ title: words, text: words }),
});
export type HelpText = z.infer<typeof helpText>;
