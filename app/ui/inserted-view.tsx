import { useId } from "react";
import type { Inserted } from "#app/lib/inserted.ts";
import { BarChart } from "./bar-chart.tsx";
import { RichTextView } from "./rich-text-view.tsx";

/** Something set into a text: its title, what it says, and where that comes from. Its look is in inserted.css. */
export function InsertedView({ inserted: { title, content, chart, notes, sources } }: { inserted: Inserted }) {
  const id = useId();
  const look = { startLevel: 4 as const, tableName: title };
  const text = content.filter(({ type }) => type !== "table");
  const tables = content.filter(({ type }) => type === "table");
  return (
    <figure className="inserted" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <RichTextView text={{ type: "doc", content: text }} {...look} />
      {chart && <BarChart chart={chart} />}
      <RichTextView text={{ type: "doc", content: tables }} {...look} />
      {notes.map((note) => (
        <p className="inserted-note" key={note}>
          {note}
        </p>
      ))}
      {sources.map(({ text: source, url }) => (
        <p className="inserted-source" key={source}>
          {url ? (
            <a className="ds-link" href={url} rel="noreferrer">
              {source}
            </a>
          ) : (
            source
          )}
        </p>
      ))}
    </figure>
  );
}
