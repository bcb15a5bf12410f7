import { lookedOver } from "#app/lib/looked-over.ts";
import type { Draft } from "./draft.ts";
import {
  type BufdirHeading,
  bufdirHeadings,
  type CoverageGroup,
  coverageGroups,
  type RvtsPoint,
  rvtsPoints,
} from "./finding.ts";
import type { Measure, TargetGroup } from "./measure.ts";

export interface Covered<Key extends string> {
  key: Key;
  covered: boolean;
}

export interface Coverage {
  rvts: Covered<RvtsPoint>[];
  bufdir: Covered<BufdirHeading>[];
  groups: Covered<CoverageGroup>[];
}

/** How much of what a good plan has that this one has, for the meters. Reads what the plan will do, not its chapters of text. */
export function coverage(draft: Draft): Coverage {
  const deeds = spokenOf(wordsOfDeeds(draft));
  return {
    rvts: rvtsPoints.map((key) => ({ key, covered: rvtsRules[key](draft, deeds) })),
    bufdir: bufdirHeadings.map((key) => ({ key, covered: isHeadingCovered(key, draft, deeds) })),
    groups: relevantGroups(draft).map((key) => ({ key, covered: isForGroup(key, draft.measures) })),
  };
}

/** The parts of the municipality's whole effort that a measure speaks of. */
export function headingsOf(measure: Measure): BufdirHeading[] {
  const words = wordsOfMeasure(measure).join("\n");
  return bufdirHeadings.filter((heading) => headingWords[heading].test(words));
}

/** What the plan says it will do: focus areas, goals and measures, with who takes part. */
function wordsOfDeeds({ focusAreas, goals, measures }: Draft): string {
  return [
    ...focusAreas.flatMap(({ title, reason }) => [title, reason]),
    ...goals.flatMap(({ title, strategy }) => [title, strategy]),
    ...measures.flatMap(wordsOfMeasure),
  ].join("\n");
}

type Deeds = ReturnType<typeof spokenOf>;

function wordsOfMeasure(measure: Measure): string[] {
  const { title, points, reason, partners, responsible, responsibleText } = measure;
  const who = responsible ? [responsible.title, responsible.agency] : [responsibleText];
  return [title, ...points, reason, ...who, ...partners.flatMap(({ name, part }) => [name, part])];
}

/** What a plan says it will do can be long, and each heading has many words. */
const spokenOf = lookedOver((deeds) => ({
  users: userWords.test(deeds),
  voluntary: voluntaryWords.test(deeds),
  headings: bufdirHeadings.filter((heading) => headingWords[heading].test(deeds)),
}));

const rvtsRules: Record<RvtsPoint, (draft: Draft, deeds: Deeds) => boolean> = {
  anchoring: ({ plan, groups }) => plan.mandate !== "" && groups.some(({ kind }) => kind === "steering"),
  cooperation: ({ measures }) => measures.some(({ partners }) => partners.length > 0),
  economy: ({ measures }) =>
    mostOf(measures, ({ hours, costs, resourcesText }) => hours !== null || costs.length > 0 || resourcesText !== ""),
  roles: ({ measures }) => mostOf(measures, ({ responsible }) => responsible !== null),
  priorities: ({ focusAreas, goals, measures }) =>
    focusAreas.filter(({ period }) => period === "this").length >= 2 && goals.length > 0 && measures.length > 0,
  userParticipation: ({ groups }, deeds) => groups.some(({ kind }) => kind === "reference") || deeds.users,
  voluntary: ({ groups }, deeds) =>
    deeds.voluntary || groups.some(({ title, agency }) => voluntaryWords.test(`${title} ${agency}`)),
  evaluation: ({ plan, measures }) =>
    plan.evaluationOn !== null && mostOf(measures, ({ evaluationMethod }) => evaluationMethod !== ""),
};

/** More than half of those that are to be done in this period. */
function mostOf(measures: Measure[], has: (measure: Measure) => boolean): boolean {
  const own = measures.filter(({ period }) => period === "this");
  return own.filter(has).length * 2 > own.length;
}

const userWords =
  /bruk[ae]r(?:med|råd|utval|erfaring|organisasjon|repres|panel)|erfaringskonsulent|medv[ei]rk|eldreråd|ungdomsråd|råd for person|etter(?:latte|levende|levande)/i;
const voluntaryWords =
  /frivillig|ideelle? |røde kors|raude kors|sanitetsforening|bymisjon|redd barna|norsk folkehjelp|frelsesarm|(?:lag|klubbar|klubber) og (?:forening|foreining|lag)|trossamfunn/i;

const headingWords: Record<BufdirHeading, RegExp> = {
  prevention: /f[øo]rebygg|foreldrerettlei|foreldreveiled/i,
  shelter: /krisesent/i,
  otherHelp:
    /familievern|overgrepsmottak|psykisk helse|fastleg|helsestasjon|\bBUP\b|\bDPS\b|\bNok\.|SMISO|incest|støttesent|barnehus|samtaletilbod|samtaletilbud/i,
  atRisk: /tryggest|risikout|særlig risiko|særleg risiko|funksjonsneds|utviklingshem|demens/i,
  perpetrators: /utøv[ea]r|sinnemestr|sinnemeistr|alternativ til vold|\bATV\b/i,
  coordination:
    /individuell plan|koordiner|barnekoordinator|samordn|samhandlingsmodell|\bBTI\b|stafettlogg|konsultasjonsteam/i,
  knownHelp:
    /tiltakskort|brosjyre|nettsid|heimesid|hjemmesid|informasjonskampanje|informere|plakat|kurs|opplæring|fagdag|rutine/i,
  internalControl: /internkontroll|avvik|tilsyn|kvalitetssystem/i,
};

const atRiskGroups: TargetGroup[] = ["disability", "intellectualDisability", "substanceUse", "mentalHealth"];

function isHeadingCovered(heading: BufdirHeading, { measures }: Draft, deeds: Deeds): boolean {
  if (deeds.headings.includes(heading)) return true;
  if (heading === "prevention") return measures.some(({ nationalCategory }) => nationalCategory === "prevention");
  if (heading === "perpetrators") return isForGroup("perpetrators", measures);
  return heading === "atRisk" && isForGroup("atRisk", measures);
}

function isForGroup(group: CoverageGroup, measures: Measure[]): boolean {
  const wanted = group === "atRisk" ? atRiskGroups : [group];
  return measures.some(({ targetGroups }) => targetGroups.some((one) => wanted.some((other) => other === one)));
}

/** The Sámi population is asked for where a municipality has a Sámi or Kven name of its own beside the Norwegian. */
function relevantGroups({ adoptions }: Draft): CoverageGroup[] {
  const sami = hasSamiName(adoptions);
  return coverageGroups.filter((group) => group !== "sami" || sami);
}

/** Whether one of the plan's municipalities has a Sámi or Kven name of its own beside the Norwegian. */
export function hasSamiName(adoptions: readonly { municipality: string }[]): boolean {
  return adoptions.some(({ municipality }) => municipality.includes(" - "));
}
