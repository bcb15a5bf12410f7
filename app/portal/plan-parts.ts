import type {
  Publication,
  PublishedChapter,
  PublishedFocusArea,
  PublishedMeasure,
} from "#app/publication/publication.ts";

/** A line in the list of contents. */
export interface ContentsEntry {
  number: string;
  title: string;
  /** Address inside the plan, with anchor for a part of a chapter. */
  rest: string;
  parts: ContentsEntry[];
}

export function contents(plan: Publication): ContentsEntry[] {
  return plan.chapters.map((chapter) => ({
    number: chapter.number,
    title: chapter.title,
    rest: `/${chapter.slug}`,
    parts: chapter.kind === "focusAreas" ? plan.focusAreas.map((area) => areaEntry(chapter, area)) : [],
  }));
}

/** The chapters before and after one, if any. */
export function neighbours<Part>(parts: Part[], at: number): { previous: Part | undefined; next: Part | undefined } {
  return { previous: at > 0 ? parts[at - 1] : undefined, next: parts[at + 1] };
}

/** A goal's measures; `told` says which have been told in full earlier in the plan, and are only pointed to here. */
export interface GoalMeasure {
  measure: PublishedMeasure;
  told: boolean;
}

export type GoalView = Omit<PublishedFocusArea["goals"][number], "measures"> & { measures: GoalMeasure[] };
export type AreaView = Omit<PublishedFocusArea, "goals"> & { goals: GoalView[] };

/** Focus areas with goals and measures in reading order. A measure that serves several goals is told once. */
export function areaViews(plan: Publication): { areas: AreaView[]; withoutGoal: PublishedMeasure[] } {
  const byNumber = new Map(plan.measures.map((measure) => [measure.number, measure]));
  const told = new Set<string>();
  const areas = plan.focusAreas.map((area) => ({
    ...area,
    goals: area.goals.map((goal) => ({ ...goal, measures: goal.measures.flatMap((number) => tell(number)) })),
  }));
  return { areas, withoutGoal: plan.measures.filter(({ number }) => !told.has(number)) };

  function tell(number: string): GoalMeasure[] {
    const measure = byNumber.get(number);
    if (!measure) return [];
    const before = told.has(number);
    told.add(number);
    return [{ measure, told: before }];
  }
}

/** The goals a measure serves, each with its focus area. */
export function goalsOf(plan: Publication, number: string) {
  return plan.focusAreas.flatMap((area) =>
    area.goals.filter(({ measures }) => measures.includes(number)).map((goal) => ({ area, goal })),
  );
}

/** The chapter in which focus areas are told, if the plan has one. */
export function areaChapter(plan: Publication): PublishedChapter | undefined {
  return plan.chapters.find(({ kind }) => kind === "focusAreas");
}

function areaEntry(chapter: PublishedChapter, area: PublishedFocusArea): ContentsEntry {
  return { number: area.number, title: area.title, rest: `/${chapter.slug}#${area.slug}`, parts: [] };
}
