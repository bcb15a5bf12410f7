import type { Service } from "#app/service/service.ts";

/** What must never be read outside: who is asked each month, a number that one person alone stands for, and who wrote it. */
export const neverTold = ["vakt@krisesenter.example", "99 887 766", "998 87 766", "99887766", "Kari Nordmann"];

/** A crisis centre as staff know it. */
export function aService(some: Partial<Service> = {}): Service {
  const rule = { days: [0, 1, 2, 3, 4] as const, everyWeeks: 1, ofMonth: null, opens: "08:00", closes: "15:30" };
  const weekdays = { ...rule, days: [...rule.days], holidays: "closed" as const, startsOn: null, endsOn: null };
  const person = { proposedBy: "0190a000-0000-7000-8000-0000000000aa", proposer: "Kari Nordmann" };
  return {
    ...{ id: "0190a000-0000-7000-8000-000000000002", organisationId: "", agencyId: "", agency: "Krisesenteret" },
    ...{
      kind: "shelter",
      name: "Krisesenteret i Fjellvik",
      about: "For kvinner, menn og barn.\nDu kan komme som du er.",
    },
    ...{ place: "", directions: "", website: "https://krisesenter.example/", price: "Gratis", access: "callFirst" },
    ...{
      interpreter: "onRequest",
      languages: ["nb"],
      audiences: ["exposed"],
      sexes: "all",
      fromAge: null,
      toAge: null,
    },
    ...{ opening: { rules: [weekdays], exceptions: [] }, municipalities: ["9901"], shown: true },
    ...{ contactEmail: "vakt@krisesenter.example", language: "nb", confirmedOn: "2026-11-01", confirmedBy: "staff" },
    phones: [
      { ...person, id: "1", number: "22334455", words: "Døgnåpen", confirmer: "Ola Berg" },
      { ...person, id: "2", number: "99887766", words: "Ny", confirmer: null },
    ],
    ...some,
  };
}
