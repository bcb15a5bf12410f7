import type { Language } from "#app/lib/language.ts";
import { labels } from "#app/plan/labels.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { AnswerContent, Service } from "./answer.ts";
import { answerText } from "./answer-text.ts";
import type { Section } from "./form.ts";
import { usageWords } from "./usage-words.ts";

interface Props {
  language: Language;
  sections: Section[];
  content: AnswerContent;
}

/** An answer to be read, section by section. */
export function AnswerReading({ language, sections, content }: Props) {
  return sections.map((section) => (
    <section key={section.key} className="stack-tight">
      <Heading level={3}>{section.title[language]}</Heading>
      <SectionReading {...{ language, section, content }} />
    </section>
  ));
}

function SectionReading({
  language,
  section,
  content,
}: {
  language: Language;
  section: Section;
  content: AnswerContent;
}) {
  const t = answerText[language];
  if (!content.saved.includes(section.key)) return <p className="quiet">{t.noAnswer}</p>;
  if (section.kind === "services") return <Services {...{ language, services: content.services[section.key] ?? [] }} />;
  return (
    <dl className="answer-list">
      {section.questions.map(({ key, label }) => (
        <div key={key}>
          <dt>{label[language]}</dt>
          <dd className="as-written">{content.texts[key] || t.nothing}</dd>
        </div>
      ))}
    </dl>
  );
}

function Services({ language, services }: { language: Language; services: Service[] }) {
  const t = answerText[language];
  const { targetGroups } = labels[language];
  if (services.length === 0) return <p>{t.nothing}</p>;
  return (
    <ul>
      {services.map(({ name, groups, perYear }) => (
        <li key={name}>
          {name}
          {groups.length > 0 && ` – ${groups.map((group) => targetGroups[group]).join(", ")}`}
          <span className="quiet"> · {usageWords(perYear, language)}</span>
        </li>
      ))}
    </ul>
  );
}
