import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { setupText } from "./setup-text.ts";

/** The way back from one part of the setup. */
export function BackToSetup() {
  return (
    <p>
      <Link className="ds-link" to="/arbeid/oppsett">
        ← {setupText[useLanguage()].title}
      </Link>
    </p>
  );
}
