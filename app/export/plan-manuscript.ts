import { isBlank } from "#app/lib/rich-text.ts";
import type { Publication, PublishedChapter, PublishedFocusArea } from "#app/publication/publication.ts";
import { type Block, heading, type Manuscript, type Part, paragraph } from "./manuscript.ts";
import { areaTitle, measureDetails, measuresByArea } from "./measure-details.ts";
import { type Layout, measureOverview, measureTable } from "./measure-tables.ts";
import { aboutThePlan, coverLines } from "./plan-front.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";
import { exportText } from "./text.ts";

/** What the PDF and the Word file say, in the order they say it. */
export function planManuscript(plan: Publication, layout: Layout = plan.layout): Manuscript {
  const t = exportText[plan.language];
  const chapters = withFocusAreas(plan).map((chapter) => chapterPart(chapter, plan, layout));
  const parts = [...chapters, { pages: "columns" as const, blocks: measureDetails(plan) }];
  return {
    language: plan.language,
    title: plan.title.trim() || t.untitled,
    subtitle: plan.subtitle,
    owner: plan.owner,
    date: plan.publishedOn,
    cover: coverLines(plan),
    exampleMark: plan.example ? t.exampleMark : "",
    words: { contents: t.contents, page: t.page, of: t.of },
    front: inOrder(aboutThePlan(plan)),
    parts: joinParts(parts).map((part) => ({ ...part, blocks: inOrder(part.blocks) })),
  };
}

/** A plan's chapters; the focus areas get one of their own when the plan has none for them, so that nothing is left out. */
function withFocusAreas(plan: Publication): PublishedChapter[] {
  const shown = plan.chapters.some(({ kind }) => kind === "focusAreas");
  if (shown || (plan.focusAreas.length === 0 && plan.measures.length === 0)) return plan.chapters;
  const title = exportText[plan.language].focusAreas;
  return [...plan.chapters, { slug: "", number: "", kind: "focusAreas", title, body: { type: "doc", content: [] } }];
}

function chapterPart(chapter: PublishedChapter, plan: Publication, layout: Layout): Part {
  const t = exportText[plan.language];
  const title = [chapter.number, chapter.title.trim() || t.untitled].filter(Boolean).join(" ");
  const body = isBlank(chapter.body) ? [] : richTextBlocks(chapter.body);
  return {
    pages: chapter.kind === "focusAreas" ? "wide" : "upright",
    blocks: [heading(1, title), ...body, ...chapterTables(chapter, plan, layout)],
  };
}

function chapterTables(chapter: PublishedChapter, plan: Publication, layout: Layout): Block[] {
  if (chapter.kind === "text") return [];
  if (chapter.kind === "measureList") return overviews(plan);
  return [...plan.focusAreas.flatMap((area) => focusAreaBlocks(area, plan, layout)), ...withoutGoal(plan, layout)];
}

/** The list of all measures, a table for each focus area. */
function overviews(plan: Publication): Block[] {
  return measuresByArea(plan).flatMap(({ title, measures }) => [heading(2, title), measureOverview(measures, plan)]);
}

function focusAreaBlocks(area: PublishedFocusArea, plan: Publication, layout: Layout): Block[] {
  const t = exportText[plan.language];
  return [
    heading(2, areaTitle(area, t)),
    ...(area.reason.trim() ? [paragraph(area.reason)] : []),
    ...(area.period === "next" ? [paragraph(t.nextPeriod, { italic: true })] : []),
    ...(area.goals.length > 0 ? [measureTable(area.goals, plan, layout)] : []),
  ];
}

/** Measures that serve no goal are printed all the same. */
function withoutGoal(plan: Publication, layout: Layout): Block[] {
  const t = exportText[plan.language];
  const served = new Set(plan.focusAreas.flatMap((area) => area.goals.flatMap((goal) => goal.measures)));
  const measures = plan.measures.map(({ number }) => number).filter((number) => !served.has(number));
  if (measures.length === 0) return [];
  const goal = { level: "general" as const, title: t.withoutGoal, strategy: "", measures };
  return [heading(2, t.withoutGoal), measureTable([goal], plan, layout)];
}

/** Parts of the same kind follow on each other. */
function joinParts(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const { pages, blocks } of parts) {
    const last = joined.at(-1);
    if (last?.pages === pages) last.blocks.push(...blocks);
    else if (blocks.length > 0) joined.push({ pages, blocks: [...blocks] });
  }
  return joined;
}

/** Headings that step down one level at a time and say something: a document with others cannot be read by all. */
function inOrder(blocks: Block[]): Block[] {
  let above = 0;
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "heading") return [block];
    if (block.text.trim() === "") return [];
    above = Math.min(block.level, above + 1);
    return [{ ...block, level: above }];
  });
}
