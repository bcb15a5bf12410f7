import { type Form as FormState, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { causes, phases } from "./measure.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { planText } from "./text.ts";
import { Openness } from "./written-fields.tsx";

interface Props {
  form: FormState<never> | undefined;
  /** What was reported last. */
  now: { phase: string; late: string; cause: string };
  /** Whether a date is past that the measure should have kept. */
  isPastDue: boolean;
}

/** How a measure goes: one choice, late or not and why, one line for everybody and one for colleagues. */
export function StatusForm({ form, now, isPastDue }: Props) {
  const language = useLanguage();
  const t = measurePagesText[language];
  const error = errorText(form, t.errors);
  const labels = planText[language].phases;
  return (
    <Form className="stack status-form" noValidate>
      <RadioGroup
        name="phase"
        legend={
          <>
            {t.status.choose} <Openness internal={false} />
          </>
        }
        chosen={typedValue(form, "phase") ?? now.phase}
        error={error("phase")}
        choices={phases.map((phase) => ({
          value: phase,
          label: <StatusMark shape={phase}>{labels[phase]}</StatusMark>,
        }))}
      />
      <RadioGroup
        name="late"
        legend={
          <>
            {t.status.late} <Openness internal={false} />
          </>
        }
        chosen={typedValue(form, "late") ?? now.late}
        error={error("late")}
        choices={[
          { value: "no", label: t.status.lateNo },
          { value: "yes", label: <StatusMark shape="late">{t.status.lateYes}</StatusMark> },
        ]}
      />
      <RadioGroup
        name="cause"
        legend={
          <>
            {t.status.cause} <Openness internal />
          </>
        }
        chosen={typedValue(form, "cause") ?? now.cause}
        error={error("cause")}
        choices={causes.map((value) => ({ value, label: planText[language].causes[value] }))}
      />
      {isPastDue && (
        <Note name="onTimeReason" internal typed={typedValue(form, "onTimeReason")} error={error("onTimeReason")} />
      )}
      <Note name="comment" internal={false} typed={typedValue(form, "comment")} error={error("comment")} />
      <Note name="decisionNeeded" internal typed={typedValue(form, "decisionNeeded")} error={error("decisionNeeded")} />
      <Note name="internalNote" internal typed={typedValue(form, "internalNote")} error={error("internalNote")} />
      <div>
        <Button size="lg" color="accent">
          {t.status.send}
        </Button>
      </div>
    </Form>
  );
}

interface NoteProps {
  name: "comment" | "decisionNeeded" | "onTimeReason" | "internalNote";
  internal: boolean;
  typed: string | undefined;
  error: string | undefined;
}

function Note({ name, internal, typed, error }: NoteProps) {
  const t = measurePagesText[useLanguage()].status;
  return (
    <TextArea
      name={name}
      label={
        <>
          {t[name]} <Openness internal={internal} />
        </>
      }
      hint={t[`${name}Hint`]}
      maxLength={1000}
      defaultValue={typed}
      error={error}
    />
  );
}
