import "./mapping.css";
import { LinkFrame } from "#app/access/link-frame.tsx";
import type { Language } from "#app/lib/language.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { AnswerContent } from "./answer.ts";
import { AnswerReading } from "./answer-reading.tsx";
import { answerText } from "./answer-text.ts";
import type { Section } from "./form.ts";

interface Shown {
  agency: string;
  sender: string;
  planTitle: string;
  words: string;
  deadline: string;
  content: AnswerContent;
  saved: { date: string; clock: string } | null;
  handedIn: string | null;
}

interface Props {
  language: Language;
  chosen: string;
  asked: Shown;
  sections: Section[];
}

/** Where the link leads: what is asked and why, how far one has come, and in the end what was answered. */
export function AnswerOverview({ language, chosen, asked, sections }: Props) {
  const t = answerText[language];
  const title = asked.handedIn ? t.handedIn : t.questionsTo(asked.agency);
  return (
    <LinkFrame language={language}>
      <title>{`${title} – Komplan`}</title>
      <Heading level={1}>{title}</Heading>
      {asked.handedIn ? (
        <>
          <Alert kind="success">{t.handedInHelp(asked.handedIn, asked.sender)}</Alert>
          <Heading level={2}>{t.yourAnswer}</Heading>
          <AnswerReading {...{ language, sections, content: asked.content }} />
        </>
      ) : (
        <ToAnswer {...{ language, chosen, asked, sections }} />
      )}
    </LinkFrame>
  );
}

function ToAnswer({ language, chosen, asked, sections }: Props) {
  const t = answerText[language];
  const isSaved = ({ key }: Section) => asked.content.saved.includes(key);
  const next = sections.find((section) => !isSaved(section)) ?? sections[0];
  const begun = asked.content.saved.length > 0;
  return (
    <>
      <p className="ds-paragraph" data-size="lg">
        {t.lead(asked.sender, asked.planTitle)} <strong>{t.deadline(asked.deadline)}</strong>
      </p>
      {asked.words && <blockquote className="own-words">{asked.words}</blockquote>}
      <p>{t.howLong}</p>
      <p>{t.noPersons}</p>
      <p>
        <a className="ds-button" data-variant="primary" href={queryOf({ del: next?.key ?? "" }, chosen)}>
          {begun ? t.goOn : t.begin}
        </a>
      </p>
      {asked.saved && <p className="saved">{t.lastSaved(asked.saved.date, asked.saved.clock)}</p>}
      <nav aria-label={t.parts}>
        <ul className="thing-list">
          {sections.map((section) => (
            <li key={section.key}>
              <a className="ds-link" href={queryOf({ del: section.key }, chosen)}>
                {section.title[language]}
              </a>
              <span className="quiet">{isSaved(section) ? `● ${t.saved}` : `○ ${t.notBegun}`}</span>
            </li>
          ))}
        </ul>
      </nav>
      {begun && (
        <Form className="stack-tight" action={handInAddress(chosen)}>
          <p>{t.handInHelp}</p>
          <Button variant="secondary">{t.handIn}</Button>
        </Form>
      )}
      <p className="quiet">{t.kept}</p>
    </>
  );
}

/** A link to another part of the same page. The address itself is a key, and stands nowhere in the page. */
export function queryOf(search: Record<string, string>, chosen: string): string {
  return `?${new URLSearchParams({ ...search, ...(chosen && { sprak: chosen }) })}`;
}

function handInAddress(chosen: string): string {
  return `lever${chosen && `?sprak=${chosen}`}`;
}
