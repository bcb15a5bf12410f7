import { href } from "react-router";
import { can } from "#app/access/permissions.ts";
import { findFact } from "#app/guide/fact.ts";
import { areasLeft, nationalAreas } from "#app/guide/national-area.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-priorities.ts";
import { toView } from "./area-view.ts";
import { ChoiceSection } from "./choice-section.tsx";
import { NewProposalForms } from "./new-proposal-forms.tsx";
import { areasNotProposed, choiceHints, ranked, roundStanding } from "./priority.ts";
import { listProposals } from "./proposal.server.ts";
import { ProposalList } from "./proposal-list.tsx";
import { latestRound, listTotals } from "./round.server.ts";
import { RoundSection } from "./round-section.tsx";
import { priorityText } from "./text.ts";
import "./priority.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const proposals = await listProposals(db, draft.plan.id);
  const round = await latestRound(db, draft.plan.id, user.id);
  const standing = roundStanding(round);
  const totals = round && standing === "counted" ? await listTotals(db, round.id) : null;
  return {
    proposals: totals ? ranked(proposals, totals) : proposals,
    totals,
    round,
    standing,
    hints: proposals.length > 0 ? choiceHints(proposals) : [],
    nationalPlan: findFact(nationalAreas.plan)?.title[language] ?? "",
    areas: areasLeft(proposals).map((area) => toView(area, language)),
    inPlanOnly: areasNotProposed(draft.focusAreas, proposals).length,
    canEdit: can(user, "plan:edit", draft.plan),
    canVote: can(user, "priority:vote", draft.plan),
  };
}

/** From many proposals to few focus areas: argue, give points, choose, take over. */
export default function ShowPriorities({ params, loaderData }: Route.ComponentProps) {
  const t = priorityText[useLanguage()];
  const { proposals, totals, round, standing, hints, canEdit, canVote, ...more } = loaderData;
  const base = href("/arbeid/planer/:planId/prioritering", params);
  const isOpen = standing === "open";
  return (
    <article className="stack priorities">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.proposals.title}</Heading>
        <ProposalList {...{ base, proposals, totals, canEdit }} />
        {canEdit && isOpen && <p className="quiet">{t.proposals.locked}</p>}
        {canEdit && !isOpen && <NewProposalForms base={base} {...more} />}
      </section>
      <RoundSection {...{ base, round, standing, canEdit, canVote }} enough={proposals.length > 1} />
      {proposals.length > 0 && (
        <ChoiceSection {...{ base, hints, canEdit }} someChosen={proposals.some(({ period }) => period !== null)} />
      )}
    </article>
  );
}
