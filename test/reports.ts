import { causes, phases } from "#app/plan/measure.ts";
import type { ReportContent, ReportedMeasure, ReportedMunicipality } from "#app/report/report-content.ts";

/** A measure that is under way and on time, as it is told to politicians. */
export function aReportedMeasure(differences: Partial<ReportedMeasure> = {}): ReportedMeasure {
  return {
    id: "measure-1",
    number: "1.1",
    title: "Holde fagdag for barnehagene",
    responsible: { title: "Barnehagesjef", agency: "Oppvekst" },
    municipalities: [],
    period: "this",
    startsOn: "2026-02-01",
    due: "2026-12-31",
    hours: 40,
    costs: [{ year: 2026, kroner: 25_000 }],
    funding: "withinBudget",
    resourcesText: "",
    late: false,
    status: { phase: "underWay", comment: "", cause: null, decisionNeeded: "", reportedOn: "2026-05-01" },
    complete: true,
    ...differences,
  };
}

export function aReportedMunicipality(differences: Partial<ReportedMunicipality> = {}): ReportedMunicipality {
  return {
    kommunenummer: "9901",
    name: "Fjellvik",
    weight: 1,
    adoptedOn: "2026-03-12",
    adoptedBy: "kommunestyret",
    byCouncil: true,
    caseNumber: "26/17",
    validity: { year: 2026, valid: true, why: [], measures: 1, datedMeasures: 1 },
    ...differences,
  };
}

export function aReportContent(differences: Partial<ReportContent> = {}): ReportContent {
  return {
    format: "komplan-report-1",
    fromDate: "2026-01-01",
    toDate: "2026-06-30",
    madeOn: "2026-07-01",
    introduction: "",
    example: false,
    owner: "Fjellvik kommune",
    plan: {
      slug: "fjellvik-2026-2029",
      title: "Handlingsplan mot vold i nære relasjoner",
      language: "nb",
      startsOn: "2026-01-01",
      endsOn: "2029-12-31",
      evaluationOn: null,
    },
    municipalities: [aReportedMunicipality()],
    measures: [aReportedMeasure()],
    ...differences,
  };
}

/** A report and the one before it, of 200 measures in 15 municipalities without a valid plan, with as much to say as anybody can write. */
export function theLongestReports(): { now: ReportContent; before: ReportContent } {
  const costs = Array.from({ length: 12 }, (_, at) => ({ year: 2026 + at, kroner: 1_250_000 }));
  const sources = ["withinBudget", "newMoney", "grant", null] as const;
  const measures = Array.from({ length: 200 }, (_, at) =>
    aReportedMeasure({
      ...{ id: `measure-${at}`, title: long.slice(0, 200), late: at % 2 === 0, complete: at % 3 === 0, costs },
      ...{ number: `${1 + Math.floor(at / 20)}.${1 + (at % 20)}`, funding: sources[at % 4] ?? null },
      status: {
        ...{ phase: phases[at % 5] ?? "underWay", cause: causes[at % 5] ?? null, reportedOn: "2026-06-10" },
        ...{ comment: long, decisionNeeded: long },
      },
    }),
  );
  const municipalities = Array.from({ length: 15 }, (_, at) =>
    aReportedMunicipality({
      ...{ kommunenummer: String(9901 + at), name: `Kommunen nummer ${at}` },
      validity: {
        ...{ year: 2026, valid: false, measures: 200, datedMeasures: 3 },
        why: ["notByCouncil", "adoptedLater", "tooFewDated", "noMilestones", "runsOutInYear", "beginsLater"],
      },
    }),
  );
  const now = aReportContent({ introduction: long.slice(0, 800), municipalities, measures });
  const unsaid = measures.map((measure) => ({ ...measure, late: !measure.late, status: null }));
  return { now, before: { ...now, madeOn: "2026-01-04", measures: unsaid } };
}

const long = "Vi fikk ikke leid inn vikarer i vår, og de som skulle holde opplæringen, har vært borte. ".repeat(12);
