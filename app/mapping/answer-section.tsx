import "./mapping.css";
import { LinkFrame } from "#app/access/link-frame.tsx";
import type { RefusedForm, Typed } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { labels } from "#app/plan/labels.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { servedGroups } from "./answer.ts";
import { queryOf } from "./answer-overview.tsx";
import { longestText, sentRows, serviceRows } from "./answer-rows.ts";
import { answerText } from "./answer-text.ts";
import type { Question, Section } from "./form.ts";

interface Props {
  language: Language;
  /** The language in the address, if one was chosen. */
  chosen: string;
  /** What the script that saves by itself is marked with; empty where the page does without. */
  nonce: string;
  section: Section;
  at: number;
  of: number;
  typed: Typed;
  form: RefusedForm | undefined;
}

/** One section of the form: a page of its own, so that it is short on a phone and saved when it is left. */
export function AnswerSection({ language, chosen, nonce, section, at, of, form, ...saved }: Props) {
  const t = answerText[language];
  const typed = form?.typed ?? saved.typed;
  const rows = form ? sentRows(typed) : serviceRows(typed);
  const error = errorText(form, t.errors);
  const title = section.title[language];
  return (
    <LinkFrame language={language} search={{ del: section.key }}>
      <title>{`${form ? `${t.error}: ` : ""}${title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <div className="stack-tight">
        <p>
          <a className="ds-link" href={queryOf({}, chosen)}>
            {t.back}
          </a>{" "}
          <span className="quiet">· {t.part(at, of)}</span>
        </p>
        <Heading level={1}>{title}</Heading>
        <p>{section.help[language]}</p>
      </div>
      <p
        className="saved save-line"
        role="status"
        data-unsaved={t.unsaved}
        data-saving={t.saving}
        data-failed={t.saveFailed}
      />
      <Form className="stack saves-itself" noValidate autoComplete="off">
        {section.kind === "services"
          ? Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are fields of the form, known by their place
              <ServiceFields key={row} {...{ row, typed, error, language }} />
            ))
          : section.questions.map((question) => (
              <QuestionField key={question.key} {...{ question, typed, error, language }} />
            ))}
        <div className="button-row">
          <Button name="goTo" value="next">
            {at < of ? t.next : t.last}
          </Button>
          {section.kind === "services" && (
            <Button name="goTo" value="more" variant="secondary">
              {t.more}
            </Button>
          )}
          <Button name="goTo" value="later" variant="tertiary">
            {t.later}
          </Button>
        </div>
        <p className="quiet">{t.noPersons}</p>
      </Form>
      {nonce && <script type="module" nonce={nonce} src="/lagre-underveis.js" />}
    </LinkFrame>
  );
}

interface Field {
  typed: Typed;
  error: (field: string) => string | undefined;
  language: Language;
}

function QuestionField({ question, typed, error, language }: Field & { question: Question }) {
  return (
    <TextArea
      name={question.key}
      label={question.label[language]}
      hint={question.hint[language]}
      defaultValue={typed[question.key]?.[0]}
      error={error(question.key)}
      maxLength={longestText}
      rows={6}
    />
  );
}

function ServiceFields({ row, typed, error, language }: Field & { row: number }) {
  const t = answerText[language];
  const { targetGroups } = labels[language];
  return (
    <section className="stack-tight service-fields">
      <Heading level={2}>{t.service(row + 1)}</Heading>
      <TextField
        name={`name${row}`}
        label={t.name}
        hint={row === 0 && t.nameHint}
        defaultValue={typed[`name${row}`]?.[0]}
        error={error(`name${row}`)}
        maxLength={200}
      />
      <CheckboxGroup
        name={`groups${row}`}
        legend={t.groups}
        choices={servedGroups.map((value) => ({ value, label: targetGroups[value] }))}
        chosen={typed[`groups${row}`] ?? []}
        error={error(`groups${row}`)}
      />
      <TextField
        name={`perYear${row}`}
        label={t.perYear}
        hint={t.perYearHint}
        defaultValue={typed[`perYear${row}`]?.[0]}
        error={error(`perYear${row}`)}
        inputMode="numeric"
        maxLength={10}
      />
    </section>
  );
}
