import { LinkButton } from "#app/ui/button.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { figureText } from "./figure-text.ts";

/** The way to the municipality's figures, beside the chapter that describes the situation. */
export function FiguresLink({ planId }: { planId: string }) {
  const t = figureText[useLanguage()];
  return (
    <p>
      <LinkButton to={`/arbeid/planer/${planId}/kartlegging/tall`} size="sm">
        {t.title}
      </LinkButton>
    </p>
  );
}
