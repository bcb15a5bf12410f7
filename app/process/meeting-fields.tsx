import type { Form as FormState } from "#app/lib/form.ts";
import { typedValue } from "#app/lib/form.ts";
import { Openness } from "#app/plan/written-fields.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type Meeting, meetingGroups, meetingKinds } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";
import "#app/plan/measure-pages.css";

interface Props {
  meeting: Pick<Meeting, "kind" | "groupKind" | "title" | "startsAt" | "endsAt" | "place" | "agenda"> & {
    heldOn: string;
  };
  form: FormState<unknown> | undefined;
}

/** When, where, who and what about. */
export function MeetingFieldset({ meeting, form }: Props) {
  const { form: t, kinds, groups, allGroups, errors } = meetingText[useLanguage()];
  const error = errorText(form, errors);
  const field = (name: keyof Props["meeting"], written: string) => ({
    name,
    label: (
      <>
        {t[name]} <Openness internal />
      </>
    ),
    defaultValue: typedValue(form, name) ?? written,
    error: error(name),
  });
  return (
    <>
      <div className="field-row">
        <SelectField {...field("kind", meeting.kind)}>
          {meetingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </SelectField>
        <SelectField {...field("groupKind", meeting.groupKind ?? "")}>
          <option value="">{allGroups}</option>
          {meetingGroups.map((group) => (
            <option key={group} value={group}>
              {groups[group]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="field-row">
        <TextField {...field("heldOn", meeting.heldOn)} type="date" required />
        <TextField {...field("startsAt", meeting.startsAt ?? "")} type="time" />
        <TextField {...field("endsAt", meeting.endsAt ?? "")} type="time" />
      </div>
      <TextField {...field("title", meeting.title)} hint={t.titleHint} maxLength={200} />
      <TextField {...field("place", meeting.place)} hint={t.placeHint} maxLength={200} />
      <TextArea {...field("agenda", meeting.agenda.join("\n"))} hint={t.agendaHint} rows={5} maxLength={5000} />
    </>
  );
}
