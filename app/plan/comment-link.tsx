import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";

/** Leads from a part of the plan to where it is commented on, whoever reads it. */
export function CommentLink({ planId, part, id }: { planId: string; part: "kapittel" | "mal" | "tiltak"; id: string }) {
  return (
    <p className="not-printed">
      <Link className="ds-link" to={`/arbeid/planer/${planId}/kommentarer/${part}/${id}`}>
        {frameText[useLanguage()].commentsOfPart}
      </Link>
    </p>
  );
}
