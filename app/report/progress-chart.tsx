import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type StatusRow, StatusTable } from "#app/ui/status-bar.tsx";
import { statusText } from "./status-text.ts";

/** How the measures go in each part of the plan: bars, and the same in numbers. Nothing when there are no parts. */
export function ProgressChart({ title, first, rows }: { title: string; first: string; rows: readonly StatusRow[] }) {
  const t = statusText[useLanguage()];
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{title}</Heading>
      <StatusTable caption={title} head={[first, t.progress]} rows={rows} none={t.none} />
    </section>
  );
}
