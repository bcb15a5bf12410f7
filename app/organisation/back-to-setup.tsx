import { BackTo } from "#app/ui/back-to.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { setupText } from "./setup-text.ts";

/** The way back from one part of the setup. */
export function BackToSetup() {
  return <BackTo to="/arbeid/oppsett">{setupText[useLanguage()].title}</BackTo>;
}
