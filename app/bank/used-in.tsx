import { href, Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { bankText } from "./text.ts";

/** Says that a plan has taken this over already, and where it stands. */
export function UsedIn({ planId, used }: { planId: string; used: { id: string; number: string }[] }) {
  const t = bankText[useLanguage()];
  if (used.length === 0) return null;
  return (
    <p className="bank-used">
      ✓ {t.used}{" "}
      {used.map(({ id, number }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltak/:measureId", { planId, measureId: id })}>
            {t.measure(number)}
          </Link>
        </span>
      ))}
    </p>
  );
}
