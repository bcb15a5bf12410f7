import type { Cost, Milestone, Partner } from "./measure.ts";
import { type PartnerTie, tiedTo } from "./partner.ts";

/** The columns of the small tables in the form of a measure, as a form sends them: one list for each column. */
export interface PartnerColumns {
  partnerTie: PartnerTie[];
  partnerName: string[];
  partnerPart: string[];
}
export interface MilestoneColumns {
  milestoneTitle: string[];
  milestoneDue: (string | null)[];
  milestoneDone: (string | null)[];
}
export interface CostColumns {
  costYear: (number | null)[];
  costKroner: (number | null)[];
}

/** What is wrong, by field. */
export type RowFault = [field: string, fault: string];

export function partnersOf(columns: PartnerColumns): Partner[] {
  return partnerRows(columns)
    .filter(({ tie, name }) => tie !== "" || name !== "")
    .map(({ tie, ...said }) => ({ ...said, ...tiedTo(tie) }));
}

/** Rows that name nobody are left out; one that says a part must say whose. Who it is, is either chosen or written. */
export function partnerFaults(columns: PartnerColumns): RowFault[] {
  const rows = partnerRows(columns);
  if (rows.some(({ tie, name, part }) => tie === "" && name === "" && part !== "")) {
    return [["partners", "partnerNeedsName"]];
  }
  return rows.some(({ tie, name }) => tie !== "" && name !== "") ? [["partners", "partnerTwice"]] : [];
}

function partnerRows({ partnerTie, partnerName, partnerPart }: PartnerColumns) {
  const rows = partnerTie.length > partnerName.length ? partnerTie : partnerName;
  return rows.map((_row, at) => ({
    tie: partnerTie[at] ?? "",
    name: partnerName[at] ?? "",
    part: partnerPart[at] ?? "",
  }));
}

export function milestonesOf({ milestoneTitle, milestoneDue, milestoneDone }: MilestoneColumns): Milestone[] {
  return milestoneTitle.flatMap((title, row) => {
    const due = milestoneDue[row] ?? null;
    return title === "" || due === null ? [] : [{ title, due, doneOn: milestoneDone[row] ?? null }];
  });
}

/** Blank rows are left out; a milestone without a date is only a wish. */
export function milestoneFaults({ milestoneTitle, milestoneDue, milestoneDone }: MilestoneColumns): RowFault[] {
  const faults = new Set<string>();
  for (const [row, title] of milestoneTitle.entries()) {
    const due = milestoneDue[row] ?? null;
    if (title !== "" && due === null) faults.add("milestoneNeedsDate");
    if (title === "" && (due !== null || milestoneDone[row])) faults.add("milestoneNeedsTitle");
  }
  return [...faults].map((fault) => ["milestones", fault]);
}

export function costsOf({ costYear, costKroner }: CostColumns): Cost[] {
  return costYear.flatMap((year, row) => {
    const kroner = costKroner[row] ?? null;
    return year === null || kroner === null ? [] : [{ year, kroner }];
  });
}

export function costFaults({ costYear, costKroner }: CostColumns): RowFault[] {
  const years = costYear.filter((year) => year !== null);
  const halfFilled = costYear.some((year, row) => (year === null) !== ((costKroner[row] ?? null) === null));
  if (halfFilled) return [["costs", "costNeedsBoth"]];
  if (years.some((year) => year < 2000 || year > 2100)) return [["costs", "writeYear"]];
  return new Set(years).size < years.length ? [["costs", "yearTwice"]] : [];
}
