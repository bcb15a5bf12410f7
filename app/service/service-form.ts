import * as z from "zod";
import type { Errors, Typed } from "#app/lib/form.ts";
import { findPersonalData } from "#app/lib/personal-data.ts";
import { accesses, audiences, interpreters, type Service, serviceKinds, serviceLanguages, sexes } from "./service.ts";
import type { WrittenService } from "./service-change.server.ts";

const line = z.string().trim().max(300, "shorten");
const lines = z.string().trim().max(2000, "shorten");

const age = z.string().transform((typed, context) => {
  const text = typed.trim();
  if (text === "") return null;
  const years = /^\d{1,3}$/.test(text) ? Number(text) : 121;
  if (years > 120) context.addIssue("badAge");
  return years;
});

export const serviceForm = z.object({
  agencyId: z.uuid("chooseAgency"),
  kind: z.enum(serviceKinds, "chooseKind"),
  name: line.min(1, "writeName"),
  about: lines,
  municipalities: z.array(z.string()).min(1, "chooseMunicipality"),
  audiences: z.array(z.enum(audiences, "unknown")),
  sexes: z.enum(sexes, "unknown"),
  fromAge: age,
  toAge: age,
  access: z.enum(accesses, "unknown"),
  place: line,
  directions: lines,
  price: line,
  languages: z.array(z.enum(serviceLanguages, "unknown")),
  interpreter: z.enum(interpreters, "unknown"),
  website: z
    .string()
    .trim()
    .max(500, "shorten")
    .refine((typed) => typed === "" || isWebsite(typed), "badLink"),
  contactEmail: z
    .string()
    .trim()
    .toLowerCase()
    .refine((typed) => typed === "" || z.email().safeParse(typed).success, "badEmail"),
  language: z.enum(["nb", "nn"], "unknown"),
  shown: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

interface Choices {
  agencies: readonly { value: string }[];
  municipalities: readonly { value: string }[];
}

/** What no field can tell alone: choices that are not the organisation's own, ages turned round, and what must not stand in texts for all. */
export function faultsOfService(written: WrittenService, { agencies, municipalities }: Choices): Errors {
  const { agencyId, fromAge, toAge } = written;
  const faults: Errors = {};
  if (!agencies.some(({ value }) => value === agencyId)) faults.agencyId = ["chooseAgency"];
  if (!written.municipalities.every((one) => municipalities.some(({ value }) => value === one)))
    faults.municipalities = ["chooseOwn"];
  if (fromAge !== null && toAge !== null && toAge < fromAge) faults.toAge = ["agesTurned"];
  for (const field of ["name", "about", "place", "directions", "price"] as const) {
    const found = findPersonalData(written[field], []).find(({ kind }) => unwanted.includes(kind));
    if (found) faults[field] = [found.kind];
  }
  return faults;
}

/** A number in a text would be shown without a second person. Where to go and whom to write to may be said. */
const unwanted: readonly string[] = ["phoneNumber", "idNumber", "birthDate", "personWithAge"];

/** A service as its form is filled. */
export function typedService(service: Service): Typed {
  const { agencyId, kind, name, about, municipalities, access, place, directions, price, interpreter } = service;
  const { website, contactEmail, language, fromAge, toAge } = service;
  const one = { agencyId, kind, name, about, access, place, directions, price, interpreter, website, contactEmail };
  return {
    ...Object.fromEntries(
      Object.entries({ ...one, language, sexes: service.sexes }).map(([name, text]) => [name, [text]]),
    ),
    ...{ municipalities, audiences: service.audiences, languages: service.languages },
    fromAge: [String(fromAge ?? "")],
    toAge: [String(toAge ?? "")],
    shown: service.shown ? ["yes"] : [],
  };
}

/** What a new service begins as. */
export function blankService(language: "nb" | "nn", municipalities: readonly { value: string }[]): Typed {
  return {
    ...{ sexes: ["all"], access: ["callFirst"], interpreter: ["unknown"], languages: [language], language: [language] },
    municipalities: municipalities.map(({ value }) => value),
  };
}

/** Without a name and a key in it: it is shown to all. */
function isWebsite(typed: string): boolean {
  const url = URL.parse(typed);
  return url?.protocol === "https:" && url.username === "" && url.hostname.includes(".");
}
