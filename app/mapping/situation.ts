import { formatDate } from "#app/lib/dates.ts";
import type { Bilingual, Language } from "#app/lib/language.ts";
import type { Block, RichText } from "#app/lib/rich-text.ts";
import { labels } from "#app/plan/labels.ts";
import { allServices, linesOf } from "./answer.ts";
import type { MappingForm, Section } from "./form.ts";
import type { GivenAnswer } from "./given-answer.ts";
import { usageWords } from "./usage-words.ts";

/** A piece of a draft for the chapter about the situation: what the agencies answered to one section, and who they are. */
export interface SituationPart {
  key: string;
  title: Bilingual;
  text: RichText;
}

const words = {
  nb: {
    source: (who: string) => `Kilde: svar fra ${who}.`,
    given: (agency: string, on: string) => `${agency} (${on})`,
  },
  nn: {
    source: (who: string) => `Kjelde: svar frå ${who}.`,
    given: (agency: string, on: string) => `${agency} (${on})`,
  },
};

/** A draft made of what was answered, section by section, in the language of the plan. Sections nobody has answered are left out. */
export function situationDraft(
  form: MappingForm,
  answers: readonly GivenAnswer[],
  language: Language,
): SituationPart[] {
  return form.sections.flatMap((section) => {
    const told = answers
      .map((answer) => ({ answer, items: itemsOf(section, answer, language) }))
      .filter(({ items }) => items.length > 0);
    if (told.length === 0) return [];
    const content: Block[] = [
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: section.title[language] }] },
      { type: "bulletList", content: told.flatMap(({ items }) => items).map(bullet) },
      paragraph(
        sourceLine(
          told.map(({ answer }) => answer),
          language,
        ),
      ),
    ];
    return [{ key: section.key, title: section.title, text: { type: "doc" as const, content } }];
  });
}

/** The chapter with the chosen parts last. What stood there is left as it was. */
export function withParts(body: RichText, parts: readonly SituationPart[]): RichText {
  return { type: "doc", content: [...body.content, ...parts.flatMap(({ text }) => text.content)] };
}

function itemsOf(section: Section, { agency, content }: GivenAnswer, language: Language): string[] {
  const { targetGroups } = labels[language];
  if (section.kind === "services") {
    return allServices(content)
      .filter(({ audience }) => audience === section.key)
      .map(({ name, groups, perYear }) => {
        const whom = groups.length === 0 ? "" : ` – ${groups.map((group) => targetGroups[group]).join(", ")}`;
        const used = perYear === null ? "" : `; ${usageWords(perYear, language)}`;
        return `${name} (${agency})${whom}${used}`;
      });
  }
  return section.questions.flatMap(({ key }) => linesOf(content.texts[key]).map((line) => `${agency}: ${line}`));
}

function sourceLine(answers: readonly GivenAnswer[], language: Language): string {
  const t = words[language];
  const who = answers.map(({ agency, on }) => t.given(agency, formatDate(on, language)));
  return t.source(who.join(", "));
}

function bullet(text: string) {
  return { type: "listItem" as const, content: [paragraph(text)] };
}

function paragraph(text: string) {
  return { type: "paragraph" as const, content: [{ type: "text" as const, text }] };
}
