import { Link } from "react-router";
import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { OriginNote as Note } from "./origin-note.server.ts";

const nb = {
  from: "Hentet fra tiltaksbanken:",
  fromPlan: "Fra forrige plan:",
  responsible: (who: string) => `Forslag til ansvarlig: ${who}. Velg funksjonen hos dere.`,
  baseline: (how: string) => `Slik kan dere finne utgangspunktet: ${how}`,
};

const nn: typeof nb = {
  from: "Henta frå tiltaksbanken:",
  fromPlan: "Frå førre plan:",
  responsible: (who: string) => `Framlegg til ansvarleg: ${who}. Vel funksjonen hos dykk.`,
  baseline: (how: string) => `Slik kan de finne utgangspunktet: ${how}`,
};

export const originText: Record<Language, typeof nb> = { nb, nn };

/** Where a measure was taken from, and what the bank knew that the plan does not say yet. */
export function OriginNote({ note }: { note: Note }) {
  const t = originText[useLanguage()];
  return (
    <div className="origin-note">
      <p>
        {note.kind === "plan" ? t.fromPlan : t.from}{" "}
        <Link className="ds-link" to={note.address}>
          {note.title}
        </Link>
      </p>
      {note.responsible && <p>{t.responsible(note.responsible)}</p>}
      {note.baseline && <p>{t.baseline(note.baseline)}</p>}
    </div>
  );
}
