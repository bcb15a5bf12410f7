import { useLanguage } from "#app/ui/language.ts";
import { type PlanAddress, planHref } from "./plan-href.ts";
import type { ContentsEntry } from "./plan-parts.ts";

/** The plan's contents as links, the one being read marked. */
export function ContentsList({
  entries,
  address,
  current,
}: {
  entries: ContentsEntry[];
  address: PlanAddress;
  current?: string;
}) {
  const language = useLanguage();
  return (
    <ol className="contents">
      {entries.map((entry) => (
        <li key={entry.rest}>
          <a href={planHref(language, address, entry.rest)} {...(entry.rest === current && { "aria-current": "page" })}>
            <span className="number">{entry.number}</span>
            <span>{entry.title}</span>
          </a>
          {entry.parts.length > 0 && <ContentsList entries={entry.parts} address={address} />}
        </li>
      ))}
    </ol>
  );
}
