import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import type { StatusLine } from "#app/plan/timeliness.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";

/** A measure in a round, with what one should know when one chooses. */
export interface RoundMeasure {
  id: string;
  number: string;
  title: string;
  line: StatusLine;
  /** What is known of it, each under a word: what was said last, how it was to be evaluated, what came of that. */
  known: { term: string; text: string }[];
  choice: string | null;
  words: string;
}

interface Props {
  measures: readonly RoundMeasure[];
  form: RefusedForm | undefined;
  choices: readonly { value: string; label: string }[];
  texts: { choice: string; words: string; hint: string; status: string };
  errors: Record<string, string>;
}

/** The measures of a focus area with a choice and a few words for each. */
export function MeasureRound({ measures, form, choices, texts, errors }: Props) {
  const error = errorText(form, errors);
  return measures.map(({ id, number, title, line, known, choice, words }) => (
    <section className="round-measure stack-tight" key={id} aria-labelledby={`measure-${id}`}>
      <Heading level={2} data-size="xs" id={`measure-${id}`}>
        {number} {title}
      </Heading>
      <dl className="round-known">
        <div>
          <dt>{texts.status}</dt>
          <dd>
            <MeasureStatus line={line} />
          </dd>
        </div>
        {known.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <RadioGroup
        name={`choice-${id}`}
        legend={texts.choice}
        chosen={typedValue(form, `choice-${id}`) ?? choice}
        choices={choices}
        error={error(`choice-${id}`)}
      />
      <TextArea
        name={`words-${id}`}
        label={texts.words}
        hint={texts.hint}
        rows={2}
        defaultValue={typedValue(form, `words-${id}`) ?? words}
        error={error(`words-${id}`)}
      />
    </section>
  ));
}
