import { Link } from "react-router";
import { Alert } from "#app/ui/alert.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Bounce } from "./bounce.server.ts";
import type { listComingQuietPeriods, listStopsOf } from "./reminder-settings.server.ts";
import { remindersText } from "./reminders-text.ts";

type Stop = Awaited<ReturnType<typeof listStopsOf>>[number];
type Period = Awaited<ReturnType<typeof listComingQuietPeriods>>[number];

/** Mail that did not come through. Nothing at all when all did. */
export function BounceList({ base, bounces }: { base: string; bounces: readonly Bounce[] }) {
  const { bounces: t, day } = remindersText[useLanguage()];
  if (bounces.length === 0) return null;
  return (
    <Alert kind="warning">
      <Heading level={2}>{t.title}</Heading>
      <ul className="coming-mails">
        {bounces.map(({ id, name, code, failedOn }) => (
          <li key={id}>
            <strong>{name ?? t.unknown}</strong>, {day(failedOn)}.{" "}
            {code === "uncertain" ? t.uncertain : t.refused(code)}{" "}
            <ActionButton action={`${base}/e-post/${id}/fjern`} aria-label={`${t.seen}: ${name ?? t.unknown}`}>
              {t.seen}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

export function StopList({ base, stops }: { base: string; stops: readonly Stop[] }) {
  const { stops: t } = remindersText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      {stops.length === 0 && <p>{t.none}</p>}
      <ul className="coming-mails">
        {stops.map(({ id, title, name, until }) => {
          const what = title === null ? t.person(name ?? "") : t.measure(title);
          return (
            <li key={id} className="coming-person">
              <span>
                {what}, {until === null ? t.forEver : t.until(until)}
              </span>
              <ActionButton action={`${base}/stopp/${id}/fjern`} aria-label={`${t.resume}: ${what}`}>
                {t.resume}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function QuietPeriods({ base, periods }: { base: string; periods: readonly Period[] }) {
  const { quiet: t, day } = remindersText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <ul className="coming-mails">
        {periods.map(({ id, name, startsOn, endsOn }) => {
          const words = `${name} ${day(startsOn)} – ${day(endsOn)}`.trim();
          return (
            <li key={id} className="coming-person">
              <span>{words}</span>
              <ActionButton action={`${base}/stille/${id}/fjern`} aria-label={`${t.remove}: ${words}`}>
                {t.remove}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      <Link className="ds-link" to={`${base}/stille`}>
        {t.add}
      </Link>
    </section>
  );
}
