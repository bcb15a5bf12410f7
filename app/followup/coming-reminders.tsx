import { Link } from "react-router";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { remindersText } from "./reminders-text.ts";
import type { ComingView } from "./reminders-view.server.ts";

type Mail = ComingView["mails"][number];

/** What will be sent, by day and person. */
export function ComingReminders({ base, days }: { base: string; days: readonly ComingView[] }) {
  const { coming: t } = remindersText[useLanguage()];
  return (
    <section className="stack">
      <Heading level={2}>{t.title}</Heading>
      <p>{days.length === 0 ? t.none : t.assumption}</p>
      {days.map(({ day, mails }) => (
        <section key={day} className="stack-tight">
          <Heading level={3}>{t.date(day)}</Heading>
          <ul className="coming-mails">
            {mails.map((mail) => (
              <li key={`${mail.personId}${mail.notice}`}>
                <ComingMail base={base} mail={mail} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function ComingMail({
  base,
  mail: { personId, name, measures, otherPlans, warns, notice },
}: {
  base: string;
  mail: Mail;
}) {
  const { coming: t } = remindersText[useLanguage()];
  const shown = name ?? t.noName;
  return (
    <>
      <p className="coming-person">
        <strong>{shown}</strong>
        {notice && <span>{t[notice]}</span>}
        <Link className="ds-link" to={`${base}/stopp?person=${personId}`} aria-label={`${t.stopPerson}: ${shown}`}>
          {t.stop}
        </Link>
      </p>
      {measures.length > 0 && (
        <ul>
          {measures.map((measure) => (
            <ComingMeasure key={measure.id} base={base} measure={measure} />
          ))}
        </ul>
      )}
      {otherPlans > 0 && <p className="quiet">{t.otherPlans(otherPlans)}</p>}
      {warns && <p className="quiet">{t.leaderIsWarned}</p>}
    </>
  );
}

function ComingMeasure({ base, measure }: { base: string; measure: Mail["measures"][number] }) {
  const { coming: t, occasions, day } = remindersText[useLanguage()];
  const { id, number, title, occasion, due } = measure;
  return (
    <li>
      {number} {title}: {occasions[occasion](due === null ? "" : day(due))}{" "}
      <Link className="ds-link" to={`${base}/stopp?tiltak=${id}`} aria-label={`${t.stopMeasure}: ${number} ${title}`}>
        {t.stop}
      </Link>
    </li>
  );
}
