import type { DirectoryEntry } from "#app/service/directory.ts";
import { formatPhone } from "#app/service/service.ts";
import { useLanguage } from "#app/ui/language.ts";
import { isConfirmed, type LocalServices } from "./local-service.ts";
import { PhoneLink } from "./phone-link.tsx";
import { cardText } from "./text.ts";
import { weekOf } from "./week.ts";

/** A local service in a piece of advice: its name and numbers, and a mark when nobody has confirmed them for a while. */
export function LocalPhones({ entry, local }: { entry: DirectoryEntry; local: LocalServices | null }) {
  const t = cardText[useLanguage()];
  return (
    <>
      <span lang={entry.language}>{entry.name}</span>{" "}
      {entry.phones.map(({ number, words }) => (
        <span key={number} className="card-local-phone">
          {words && entry.phones.length > 1 && <span lang={entry.language}>{words}: </span>}
          <PhoneLink phone={formatPhone(number)} />{" "}
        </span>
      ))}
      {!isConfirmed(entry, local) && <span className="card-unconfirmed">{t.unconfirmed}</span>}
    </>
  );
}

/** The same among the numbers of a card, with when it is open. */
export function LocalLine({ entry, local }: { entry: DirectoryEntry; local: LocalServices }) {
  const t = cardText[useLanguage()];
  const week = weekOf(entry.opening, local.date, t);
  return (
    <dd>
      <LocalPhones entry={entry} local={local} />
      {week && <span className="subtle card-hours">{t.open(week)}</span>}
    </dd>
  );
}
