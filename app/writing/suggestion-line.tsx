import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";
import type { SuggestionView } from "./suggestion-view.ts";

interface Props {
  planId: string;
  suggestion: SuggestionView;
  /** Of the chapter. */
  title: string;
}

/** One suggestion in a list: who, where, and how it stands. */
export function SuggestionLine({ planId, suggestion, title }: Props) {
  const { suggestion: t } = commentText[useLanguage()];
  const { id, by, at } = suggestion;
  return (
    <li className="stack-tight">
      <p>
        <strong>{title}</strong>
      </p>
      <p className="quiet">
        {t.by(by, at)} · <SuggestionOutcome suggestion={suggestion} />
      </p>
      <Link className="ds-link" to={`/arbeid/planer/${planId}/forslag/${id}`} aria-label={`${t.seeFrom(by)}: ${title}`}>
        {t.see}
      </Link>
    </li>
  );
}

/** What came of it. */
export function SuggestionOutcome({ suggestion }: { suggestion: SuggestionView }) {
  const { suggestion: t } = commentText[useLanguage()];
  const { outcome, decidedBy, decidedAt } = suggestion;
  return outcome === null ? t.open : t[outcome](decidedBy, decidedAt);
}
