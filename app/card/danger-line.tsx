import { useLanguage } from "#app/ui/language.ts";
import { nationalLinesOf } from "./local-service.ts";
import { PhoneLink } from "./phone-link.tsx";
import { cardText } from "./text.ts";

/** The one number that cannot wait. */
export function DangerLine() {
  const t = cardText[useLanguage()];
  const [police] = nationalLinesOf("police");
  return (
    <p className="card-danger">
      {t.danger}
      <PhoneLink phone={police?.helpline?.phone ?? ""} />.
    </p>
  );
}
