import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { EntryChange } from "./directory-history.ts";
import { serviceText } from "./text.ts";

/** What residents have seen change, the newest first. */
export function ServiceHistory({ changes }: { changes: readonly EntryChange[] }) {
  const t = serviceText[useLanguage()].history;
  const told = (fields: readonly string[]) => [...new Set(fields.map((field) => t.fields[field] ?? field))].join(", ");
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.heading}</Heading>
      {changes.length === 0 && <p className="quiet">{t.empty}</p>}
      <ul className="thing-list">
        {changes.map(({ version, publishedOn, change, fields }) => (
          <li key={version}>
            <span>{change === "changed" ? t.changed(told(fields)) : t[change]}</span>
            <span className="quiet">{t.version(version, publishedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
