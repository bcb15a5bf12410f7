import { LinkFrame } from "#app/access/link-frame.tsx";
import type { RefusedForm, Typed } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { causes } from "#app/plan/measure.ts";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import { planText } from "#app/plan/text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { choices } from "./answer.ts";
import { fieldName, longestDecision, longestLine } from "./answer-fields.ts";
import type { MeasureView } from "./answer-status.tsx";
import { answerText } from "./answer-text.ts";

interface Props {
  language: Language;
  asked: { sender: string; answerBy: string; passedOnTo: string | null };
  passOnAddress: string | null;
  measures: MeasureView[];
  typed: Typed;
  form: RefusedForm | undefined;
}

/** Every measure that is asked about, three choices and a line for each, in one form. */
export function AnswerMeasures({ language, asked, passOnAddress, measures, typed, form }: Props) {
  const t = answerText[language];
  const theirs = measures.filter(({ isTheirs }) => isTheirs);
  const told = theirs.filter((measure) => measure.told).length;
  const error = errorText(form, t.errors);
  return (
    <LinkFrame language={language}>
      <title>{`${form ? `${t.error}: ` : ""}${t.page} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.page}</Heading>
      {theirs.length > 0 && (
        <p>
          {t.lead(asked.sender, theirs.length)} <strong>{t.answerBy(asked.answerBy)}</strong>
        </p>
      )}
      {told > 0 && !form && <Alert kind="success">{t.saidBefore(told, theirs.length)}</Alert>}
      {asked.passedOnTo && <Alert kind="info">{t.passedOn(asked.passedOnTo)}</Alert>}
      {told === 0 && theirs.length > 1 && <p className="quiet">{t.leave}</p>}
      {/* Posts to where it stands, so that the key need not stand in the page. */}
      <form method="post" noValidate autoComplete="off" className="stack">
        {measures.map((measure) =>
          measure.isTheirs ? (
            <MeasureFields key={measure.measureId} {...{ measure, language, error }} typed={form?.typed ?? typed} />
          ) : (
            <MovedMeasure key={measure.measureId} {...{ measure, language }} />
          ),
        )}
        {theirs.length > 0 && (
          <>
            <p className="quiet">{t.noPersons}</p>
            <Button size="lg">{t.send}</Button>
          </>
        )}
      </form>
      {passOnAddress && (
        <p>
          <a className="ds-link" href={passOnAddress}>
            {t.passOn}
          </a>
        </p>
      )}
    </LinkFrame>
  );
}

interface Fields {
  measure: MeasureView;
  language: Language;
  typed: Typed;
  error: (field: string) => string | undefined;
}

function MeasureFields({ measure, language, typed, error }: Fields) {
  const t = answerText[language];
  const { measureId, isPast } = measure;
  const field = (part: string) => {
    const name = fieldName(part, measureId);
    return { name, typed: typed[name]?.[0], error: error(name) };
  };
  const [choice, comment, decision] = [field("choice"), field("comment"), field("decisionNeeded")];
  return (
    <section className="asked-measure stack-tight" aria-labelledby={`m-${measureId}`}>
      <MeasureHead measure={measure} language={language} />
      <div className="big-choices">
        <RadioGroup
          name={choice.name}
          legend={t.choose}
          chosen={choice.typed}
          error={choice.error}
          choices={choices.map((value) => ({
            value,
            label: <StatusMark shape={shapes[value]}>{t.choices[value]}</StatusMark>,
          }))}
        />
      </div>
      <TextField
        name={comment.name}
        label={t.comment}
        hint={isPast ? t.commentPast : t.commentHint}
        defaultValue={comment.typed}
        error={comment.error}
        maxLength={longestLine}
      />
      <div className="when-late stack-tight">
        <CauseGroup {...{ field: field("cause"), language }} />
        <TextField
          name={decision.name}
          label={t.decisionNeeded}
          hint={t.decisionHint}
          defaultValue={decision.typed}
          error={decision.error}
          maxLength={longestDecision}
        />
      </div>
    </section>
  );
}

/** What another function answers for now: its name, and that there is nothing to answer. */
function MovedMeasure({ measure, language }: Pick<Fields, "measure" | "language">) {
  const t = answerText[language];
  const { number, title, movedTo } = measure;
  return (
    <section className="asked-measure stack-tight">
      <h2 className="ds-heading" data-size="xs">
        {number} {title}
      </h2>
      <p>{movedTo ? t.movedTo(movedTo) : t.movedAway}</p>
    </section>
  );
}

const shapes = { onTrack: "underWay", late: "late", done: "done" } as const;

function MeasureHead({ measure, language }: Pick<Fields, "measure" | "language">) {
  const t = answerText[language];
  const { measureId, number, title, points, due, line, known, planTitle } = measure;
  return (
    <>
      <p className="quiet">
        {planTitle} · {measure.function}
      </p>
      <h2 className="ds-heading" data-size="xs" id={`m-${measureId}`}>
        {number} {title}
      </h2>
      <p>
        <MeasureStatus line={line} />
        {due && ` · ${t.due(due)}`}
      </p>
      {known && !measure.told && (
        <p className="quiet">
          {t.known} {known}
        </p>
      )}
      {points.length > 0 && (
        <details>
          <summary>{t.promised}</summary>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Cause {
  field: { name: string; typed: string | undefined; error: string | undefined };
  language: Language;
}

function CauseGroup({ field: { name, typed, error }, language }: Cause) {
  return (
    <RadioGroup
      name={name}
      legend={answerText[language].cause}
      chosen={typed}
      error={error}
      choices={causes.map((value) => ({ value, label: planText[language].causes[value] }))}
    />
  );
}
