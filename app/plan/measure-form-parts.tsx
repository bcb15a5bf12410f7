import type { ReactNode } from "react";
import { useLanguage } from "#app/ui/language.ts";
import { measurePagesText } from "./measure-pages-text.ts";

export const formParts = ["what", "who", "when", "resources", "knowing", "forWhom", "remarks"] as const;
export type FormPartKey = (typeof formParts)[number];

/** One group of fields under a heading of its own. */
export function FormPart({ part, children }: { part: FormPartKey; children: ReactNode }) {
  const t = measurePagesText[useLanguage()].parts;
  return (
    <section className="form-part" aria-labelledby={`del-${part}`}>
      <h2 className="ds-heading" data-size="sm" id={`del-${part}`}>
        {t[part]}
      </h2>
      {children}
    </section>
  );
}

/** Short way to each group, for a form that is longer than the screen. */
export function FormPartLinks() {
  const t = measurePagesText[useLanguage()];
  return (
    <nav className="form-part-links" aria-label={t.jumpTo}>
      {formParts.map((part) => (
        <a className="ds-link" key={part} href={`#del-${part}`}>
          {t.parts[part]}
        </a>
      ))}
    </nav>
  );
}
