import { Link } from "react-router";
import { labels } from "#app/plan/labels.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { FocusProposal, Points } from "./priority.ts";
import { priorityText } from "./text.ts";

interface Props {
  base: string;
  proposals: FocusProposal[];
  /** Null while no sums may be shown. */
  totals: Points | null;
  canEdit: boolean;
}

/** What is proposed, with what speaks for it, and how it stands. */
export function ProposalList({ base, proposals, totals, canEdit }: Props) {
  const { proposals: t } = priorityText[useLanguage()];
  if (proposals.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <ol className="proposal-list">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="stack-tight">
          <div className="proposal-head">
            <h3 className="ds-heading" data-size="xs">
              {proposal.title}
            </h3>
            {totals && <strong>{t.points(totals[proposal.id] ?? 0)}</strong>}
          </div>
          <ProposalFacts proposal={proposal} />
          <Link
            className="ds-link"
            to={`${base}/forslag/${proposal.id}`}
            aria-label={canEdit ? t.argueFor(proposal.title) : t.read(proposal.title)}
          >
            {canEdit ? t.argue : t.readShort}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function ProposalFacts({ proposal }: { proposal: FocusProposal }) {
  const language = useLanguage();
  const { proposals: t, choice } = priorityText[language];
  const { reason, mapping, targetGroups, nationalArea, period, focusAreaId } = proposal;
  const groups = targetGroups.map((group) => labels[language].targetGroups[group]);
  const marks = [
    nationalArea ? t.national : t.own,
    choice.periods[period ?? "none"],
    ...(focusAreaId ? [t.inPlan] : []),
  ];
  return (
    <>
      <p className="quiet">{marks.join(" · ")}</p>
      {[reason, mapping].filter(Boolean).map((text) => (
        <p key={text} className="as-written">
          {text}
        </p>
      ))}
      {reason === "" && mapping === "" && <p className="quiet">{t.noReason}</p>}
      {groups.length > 0 && (
        <p className="quiet">
          {t.groups}: {groups.join(", ")}
        </p>
      )}
    </>
  );
}
