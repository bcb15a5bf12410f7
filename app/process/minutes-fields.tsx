import type { Form as FormState } from "#app/lib/form.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { MeetingDecision } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";

interface Props {
  decisions: MeetingDecision[];
  form: FormState<unknown> | undefined;
}

/** A row for each decision: what, which function, by when. Three more to write in. */
export function MinutesFieldset({ decisions, form }: Props) {
  const { form: t, errors } = meetingText[useLanguage()];
  const error = errorText(form, errors);
  const said = ["decision", "responsible", "due"].map(error).filter(Boolean);
  const rows = form ? typedRows(form) : [...decisions, blankRow, blankRow, blankRow];
  return (
    <fieldset className="plain-fieldset minutes-fieldset stack-tight">
      <legend className="ds-heading" data-size="sm">
        {t.minutes}
      </legend>
      <p className="quiet">{t.minutesHint}</p>
      {said.map((wrong) => (
        <p className="ds-validation-message" key={wrong}>
          {wrong}
        </p>
      ))}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and keep their place
        <Row key={at} row={row} number={at + 1} />
      ))}
    </fieldset>
  );
}

const blankRow: MeetingDecision = { decision: "", responsible: "", due: null };

function typedRows({ typed }: FormState<unknown>): MeetingDecision[] {
  return (typed.decision ?? []).map((decision, at) => ({
    decision,
    responsible: typed.responsible?.[at] ?? "",
    due: typed.due?.[at] ?? null,
  }));
}

/** The first row has the ids that an error leads to. */
function Row({ row, number }: { row: MeetingDecision; number: number }) {
  const t = meetingText[useLanguage()].form;
  const tied = (name: "decision" | "responsible" | "due") => ({
    name,
    id: number === 1 ? name : undefined,
    className: "ds-input",
    "aria-label": `${t[name]}, ${t.row(number)}`,
    placeholder: t[name],
  });
  return (
    <div className="decision-row">
      <textarea {...tied("decision")} rows={2} maxLength={5000} defaultValue={row.decision} />
      <input {...tied("responsible")} maxLength={200} defaultValue={row.responsible} />
      <input {...tied("due")} type="date" defaultValue={row.due ?? ""} />
    </div>
  );
}
