import { useLanguage } from "#app/ui/language.ts";
import type { Criterion } from "./validity.ts";
import { validityText } from "./validity-text.ts";

/** The four criteria of KOSTRA form 7B: met or not, what fails, and what to do about it. */
export function ValidityList({ criteria }: { criteria: Criterion[] }) {
  const t = validityText[useLanguage()];
  return (
    <ul className="validity-list">
      {criteria.map(({ key, met, why }) => (
        <li key={key}>
          <strong>
            <span aria-hidden="true">{met ? "✓" : "✗"}</span> {t.criteria[key]}
            <span className="ds-sr-only">: {met ? t.met : t.notMet}</span>
          </strong>
          {why.map((one) => (
            <p key={one}>
              {t.whys[one].what} {t.whys[one].mend}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
