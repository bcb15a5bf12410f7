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
