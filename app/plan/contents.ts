import type { Chapter, ChapterKind } from "./chapter.ts";
import type { Draft } from "./draft.ts";
import { type Finding, kindsOf } from "./quality.ts";

export interface ContentsEntry {
  id: string;
  title: string;
  kind: ChapterKind;
  /** How many things the quality check found in it. */
  findings: number;
  focusAreas: { id: string; title: string; findings: number }[];
}

/** The list of contents beside the editor: chapters, and the focus areas under the chapter that holds them. */
export function outline(draft: Draft, findings: Finding[]): ContentsEntry[] {
  const count = counter(findings);
  const focusAreas = draft.focusAreas.map(({ id, title }) => {
    const goals = draft.goals.filter((goal) => goal.focusAreaId === id).map((goal) => goal.id);
    const measures = draft.measures.filter((measure) => measure.goalIds.some((goal) => goals.includes(goal)));
    return { id, title, findings: count([id, ...goals, ...measures.map((measure) => measure.id)]) };
  });
  return draft.chapters.map((chapter) => entry(chapter, count([chapter.id]), focusAreas));
}

function entry(chapter: Chapter, findings: number, focusAreas: ContentsEntry["focusAreas"]): ContentsEntry {
  const { id, title, kind } = chapter;
  return { id, title, kind, findings, focusAreas: kind === "focusAreas" ? focusAreas : [] };
}

/** The same thing said of many measures is one thing to look at. */
function counter(findings: Finding[]): (ids: string[]) => number {
  const byId = Map.groupBy(findings, ({ about }) => about.id);
  return (ids) => kindsOf(ids.flatMap((id) => byId.get(id) ?? []));
}
