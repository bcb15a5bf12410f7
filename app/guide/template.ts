import type { Bilingual, Language } from "#app/lib/language.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import type { ChapterKind } from "#app/plan/chapter.ts";
import file from "../../content/template.json" with { type: "json" };

/** Keys of the chapters a plan begins with, in order; "own" is for chapters a municipality adds. */
export const chapterKeys = [
  "foreword",
  "measureList",
  "introduction",
  "situation",
  "focusAreas",
  "responsibility",
  "implementation",
  "evaluation",
  "attachments",
  "own",
] as const;
export type ChapterKey = (typeof chapterKeys)[number];

export const formKeys = ["focusArea", "goal", "measure", "groups", "adoptions", "quality"] as const;
/** Forms that have guide text of their own beside them. */
export type FormKey = (typeof formKeys)[number];

/** What the guide says about one chapter or form (no: veiledning). */
export interface Guide {
  /** The day the text was last changed. */
  written: string;
  title: Bilingual;
  /** Numbers of the steps it belongs to. */
  steps: string[];
  why: Bilingual;
  toDo: Bilingual[];
  toDecide: Bilingual[];
  examples: Bilingual[];
  faults: Bilingual[];
  /** Ids of facts in content/facts.json. */
  facts: string[];
}

/** A chapter that the guide proposes, with a short draft to fill in. */
export interface TemplateChapter extends Guide {
  key: ChapterKey;
  kind: ChapterKind;
  starterText: Record<Language, RichText>;
}

export interface FormGuide extends Guide {
  key: FormKey;
}

/** A chapter as a new plan gets it. */
export interface StarterChapter {
  template: ChapterKey;
  kind: ChapterKind;
  title: string;
  body: RichText;
}

// The file is written as these types say; content.test.ts holds it against them, which no type checker can do with JSON.
const template = file as unknown as { chapters: TemplateChapter[]; forms: FormGuide[] };

const templateChapters: readonly TemplateChapter[] = template.chapters;
const guides = new Map<string, Guide>([...template.chapters, ...template.forms].map((guide) => [guide.key, guide]));

/** The guide text for a chapter's template or a form; that of own chapters when the key is not known. */
export function findGuide(key: string): Guide {
  const guide = guides.get(key) ?? guides.get("own");
  if (!guide) throw new Error("content/template.json lacks the guide text for own chapters");
  return guide;
}

/** The chapters of a new plan, in the guide's order, with a draft to fill in. */
export function starterChapters(language: Language): StarterChapter[] {
  return templateChapters
    .filter(({ key }) => key !== "own")
    .map(({ key, kind, title, starterText }) => ({
      template: key,
      kind,
      title: title[language],
      body: starterText[language],
    }));
}
