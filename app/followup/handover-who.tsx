import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Coordinator } from "./handover.ts";
import { handoverText } from "./handover-text.ts";

interface Somebody {
  name: string;
  /** As it is written. */
  date: string;
}

/** Who holds a function now, and who held it last. */
export function Who({ holders, before }: { holders: readonly Somebody[]; before: Somebody | null }) {
  const t = handoverText[useLanguage()];
  return (
    <dl className="facts-list">
      <dt>{t.holder}</dt>
      <dd>{holders.map(({ name, date }) => t.since(name, date)).join("; ") || t.nobody}</dd>
      {before && (
        <>
          <dt>{t.before}</dt>
          <dd>{t.until(before.name, before.date)}</dd>
        </>
      )}
    </dl>
  );
}

interface CalendarProps {
  /** A plan that the function has measures in: calendars are made there. */
  planId: string;
  positionId: string;
  /** When one's own calendar of the function was made; empty while there is none. */
  madeOn: string;
}

/** The way to have the function's deadlines in one's own calendar. */
export function OwnCalendar({ planId, positionId, madeOn }: CalendarProps) {
  const t = handoverText[useLanguage()];
  return (
    <section className="stack-tight not-printed">
      <Heading level={2}>{t.calendar}</Heading>
      <p>{madeOn ? t.subscribed(madeOn) : t.calendarLead}</p>
      {!madeOn && (
        <ActionButton
          action={`/arbeid/planer/${planId}/oppfolging/kalender`}
          fields={{ of: positionId }}
          data-variant="secondary"
        >
          {t.subscribe}
        </ActionButton>
      )}
    </section>
  );
}

/** Those who coordinate, by the function they hold. */
export function WhomToAsk({ coordinators }: { coordinators: readonly Coordinator[] }) {
  const t = handoverText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.ask}</Heading>
      {coordinators.length === 0 && <p>{t.noCoordinator}</p>}
      <ul className="thing-list">
        {coordinators.map(({ name, email, function: held }) => (
          <li key={email}>
            <span>
              {held || t.coordinator}
              <span className="quiet thing-more">{name}</span>
            </span>
            <a className="ds-link" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
