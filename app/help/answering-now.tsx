import { findFact } from "#app/guide/fact.ts";
import { daysBetween } from "#app/lib/working-days.ts";
import type { Answering } from "#app/service/directory.ts";
import type { WallClock } from "#app/service/opening-hours.ts";
import { formatPhone, freshness } from "#app/service/service.ts";
import { dayName } from "./day-name.ts";
import { filled, shortDate } from "./filled.tsx";
import type { HelpText } from "./help-text.ts";

interface Props {
  words: HelpText;
  answering: readonly Answering[];
  /** Whether anything is known of the place, with a number that is vouched for or not. */
  hasServices: boolean;
  at: { date: string; clock: string };
  place: string;
}

/** Who answers the phone now, here; then who opens next. The lines that never close stand below, so that it is never empty. */
export function AnsweringNow({ words: t, answering, hasServices, at, place }: Props) {
  return (
    <section>
      <h2>{t.now.title}</h2>
      {place !== "" && !hasServices && <p>{filled(t.now.noneLocal, { place })}</p>}
      {answering.length > 0 && (
        <ul className="calls">
          {answering.slice(0, most).map(({ entry, state }) =>
            entry.phones.slice(0, 2).map(({ number, words }) => (
              <li key={entry.id + number}>
                <a className="call" href={`tel:${number}`}>
                  <b>{formatPhone(number)}</b>
                  <span>
                    <strong lang={entry.language}>{words === "" ? entry.name : `${entry.name}: ${words}`}</strong>
                    <small>{stateWords(t, state, at.date)}</small>
                    {freshness(entry.confirmedOn, at.date) !== "fresh" && <small>{t.now.unconfirmed}</small>}
                  </span>
                </a>
              </li>
            )),
          )}
        </ul>
      )}
      <h3>{t.now.fallback}</h3>
      <ul className="calls">
        {["vo-linjen-116006", "alarmtelefonen-116111", "legevakt-116117"].map((id) => {
          const phone = findFact(id)?.helpline?.phone ?? "";
          return (
            <li key={id}>
              <a className="call" href={`tel:${phone.replace(/\s/g, "")}`}>
                <b>{phone}</b>
                <span>
                  <strong>{t.helplines[id]?.name}</strong>
                  <small>{t.helplines[id]?.for}</small>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {place !== "" && (
        <p className="more">{filled(t.now.asOf, { day: dayName(t, at.date), time: <bdi>{at.clock}</bdi> })}</p>
      )}
    </section>
  );
}

/** More than these nobody reads in haste; all of them stand further down. */
const most = 6;

function stateWords(t: HelpText, state: Answering["state"], today: string) {
  if (state.kind === "always") return t.now.roundTheClock;
  if (state.kind === "open") return filled(t.now.openUntil, { time: clockOf(state.until) });
  if (state.opens === null) return t.now.closed;
  const { date } = state.opens;
  const isNear = daysBetween(today, date) < 7;
  const day = isNear ? dayName(t, date) : <bdi>{shortDate(date)}</bdi>;
  return (
    <>
      {t.now.closed}. {filled(t.now.opensAt, { day, time: clockOf(state.opens) })}
    </>
  );
}

function clockOf({ minutes }: WallClock) {
  return <bdi>{`${pad(Math.floor(minutes / 60))}.${pad(minutes % 60)}`}</bdi>;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
