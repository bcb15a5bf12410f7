import { type ExportText, exportText } from "#app/export/text.ts";
import { languages } from "#app/lib/language.ts";
import { plainBlock, type RichText } from "#app/lib/rich-text.ts";
import type { ImportedChapter, ImportedFocusArea, ImportedPlan, Unsure } from "./imported-plan.ts";
import { OwnDetailsReader } from "./own-details.ts";
import { wholeDate } from "./period.ts";
import type { ReadingWords } from "./reading-text.ts";

type Plan = ImportedPlan["plan"];
type TextBlock = RichText["content"][number];

/** Takes apart again what Komplan's own file of a plan says beside its tables. What cannot become fields stays as text, and is told. */
export function readOwnExport({ plan, columns, unsure }: ImportedPlan, words: ReadingWords): ImportedPlan {
  const about = plan.chapters.find(({ title }) => languages.some((language) => title === exportText[language].about));
  const language = about && languages.find((each) => factIn(about, exportText[each].edition));
  if (!about || !language) return { plan, columns, unsure };
  const t = exportText[language];
  const cover = plan.chapters.find(({ title }) => title === words.frontPage);
  const more = plan.chapters.find(({ title }) => title === t.more);
  const subtitle = cover ? subtitleOn(cover, factIn(about, t.owner), t) : "";
  const period = periodIn(factIn(about, t.period), t);
  const doubted = unsure.filter(({ place }) => !(period && place === "period"));
  const details = new OwnDetailsReader(plan.focusAreas, more, language);
  const left = new Map([
    [cover, cover && without(cover, (line) => [subtitle, factIn(about, t.owner)].includes(line) || isOnCover(line, t))],
    [about, without(about, (line) => isAbout(line, t))],
    [more, details.left],
  ]);
  return {
    plan: {
      ...plan,
      period: period ?? plan.period,
      chapters: plan.chapters.map((chapter) => withLeft(withoutList(chapter, t), left.get(chapter))),
      focusAreas: details.areas.map((area) => asWritten(area, t)),
      own: {
        language,
        layout: columns.some(({ heading }) => heading === t.wish) ? "wishes" : "sevenColumns",
        subtitle,
        evaluationOn: wholeDate(factIn(about, t.planEvaluation)),
        mandate: factIn(about, t.mandate),
      },
    },
    columns,
    unsure: [...doubted, ...doubts(left.get(about), details, words)],
  };
}

function doubts(about: RichText | undefined, details: OwnDetailsReader, words: ReadingWords): Unsure[] {
  const t = exportText[details.language];
  const isLoose = details.areas.some(({ title }) => title === t.withoutGoal);
  const said = [
    about && about.content.length > 0 ? words.ownAbout(t.about) : "",
    details.statuses > 0 ? words.ownStatuses(details.statuses, t.more) : "",
    details.unread > 0 ? words.ownLines(details.unread, t.more) : "",
  ];
  return [
    ...said.filter(Boolean).map((what) => ({ where: words.chapters, what, place: "chapters" })),
    ...(isLoose ? [{ where: words.measures, what: words.ownLoose(t.withoutGoal), place: "outline" }] : []),
  ];
}

function withLeft(chapter: ImportedChapter, left: RichText | undefined): ImportedChapter {
  return left ? { ...chapter, left } : chapter;
}

/** A chapter that ends with the list of all measures, a table under the name of each focus area. */
function withoutList(chapter: ImportedChapter, t: ExportText): ImportedChapter {
  const { content } = chapter.body;
  const head = [t.number, t.titleColumn, t.responsibleFor, t.deadline, t.status].join("\t");
  const isList = (block: TextBlock | undefined) => block?.type === "table" && plainBlock(block).split("\n")[0] === head;
  if (!content.some(isList)) return chapter;
  const left = content.filter((block, at) => !isList(block) && !(block.type === "heading" && isList(content[at + 1])));
  return { ...chapter, isMeasureList: true, left: { ...chapter.body, content: left } };
}

/** What stands after "Oppdraget: " in the chapter about the plan. */
function factIn({ body }: ImportedChapter, term: string): string {
  const line = body.content.map(plainBlock).find((each) => each.startsWith(`${term}: `)) ?? "";
  return line.slice(term.length + 2).trim();
}

function isAbout(line: string, t: ExportText): boolean {
  const isFact = [t.owner, t.period, t.planEvaluation, t.mandate, t.edition].some((term) =>
    line.startsWith(`${term}: `),
  );
  const sentences = [t.adoptedNone, t.adoptedAll(any, day), t.adoptedOne(any, day), t.adoptedSome(some, some, day)];
  return isFact || line === t.contents || sentences.some((sentence) => isLike(line, sentence));
}

function isOnCover(line: string, t: ExportText): boolean {
  const lines = [t.valid(any), t.adoptedIn(some, some), t.version(some, day), t.notAdopted, t.exampleMark];
  return lines.some((one) => isLike(line, one)) || isAbout(line, t);
}

/** Stand for words, a date and numbers in a sentence of ours. */
const [any, day, some] = ["\u0001", "\u0002", Number.NaN];

function isLike(line: string, sentence: string): boolean {
  const pattern = sentence
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(any, ".+") // but once in each, or a long line takes for ever
    .replaceAll(day, "\\d{1,2}\\.\\s\\p{L}+\\s\\d{4}")
    .replaceAll("NaN", "\\d+");
  return new RegExp(`^${pattern}$`, "u").test(line);
}

function subtitleOn({ body }: ImportedChapter, owner: string, t: ExportText): string {
  return body.content.map(plainBlock).find((line) => line !== owner && !isOnCover(line, t)) ?? "";
}

/** Tables, lists and headings stay with what stands around them. */
function without({ body }: ImportedChapter, isTaken: (line: string) => boolean): RichText {
  return { ...body, content: body.content.filter((block) => !isTaken(plainBlock(block))) };
}

function periodIn(words: string, t: ExportText): Plan["period"] | null {
  const [start = "", end = ""] = words.split(/\s–\s/);
  const [from, to] = [wholeDate(start), wholeDate(end)];
  if (from && to) return { from, to };
  const only = words.startsWith(t.from("")) ? "from" : "to";
  const date = wholeDate(words.slice(t[only]("").length));
  return date ? { from: null, to: null, [only]: date } : null;
}

/** Its number is by its place, and that it is for the next period stands as a line of its own below the reason. */
function asWritten({ title: printed, ...area }: ImportedFocusArea, t: ExportText): ImportedFocusArea {
  const title = printed.replace(new RegExp(`^${t.numberedArea("\\d+", "")}`), "");
  const lines = area.reason.split("\n");
  if (lines.at(-1) !== t.nextPeriod) return { ...area, title };
  return { ...area, title, reason: lines.slice(0, -1).join("\n"), period: "next" };
}
