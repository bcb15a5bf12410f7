import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { mappingText } from "./text.ts";

export function BackToMapping({ planId }: { planId: string }) {
  return (
    <p className="back-to-mapping">
      <Link className="ds-link" to={`/arbeid/planer/${planId}/kartlegging`}>
        ← {mappingText[useLanguage()].title}
      </Link>
    </p>
  );
}
