import { can } from "#app/access/permissions.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { hasSamiName } from "#app/plan/coverage.ts";
import { listGroupSeats } from "#app/plan/group.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { groupKinds } from "#app/plan/plan.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-process.ts";
import { adviserText } from "./adviser-text.ts";
import { assignmentText } from "./assignment-text.ts";
import { CoverageSection } from "./coverage-section.tsx";
import { coverageViews } from "./coverage-view.server.ts";
import { groupCoverage } from "./group-coverage.ts";
import { GroupSection } from "./group-section.tsx";
import { listInvolvements } from "./involvement.server.ts";
import { type InvolvementCounts, involvementCounts } from "./involvement.ts";
import { involvementText } from "./involvement-text.ts";
import { listMeetings } from "./meeting.server.ts";
import { byTime } from "./meeting.ts";
import { MeetingList } from "./meeting-list.tsx";
import { meetingText } from "./meeting-text.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import { listGroupTexts } from "./member.server.ts";
import { processText } from "./text.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const members = await listGroupSeats(db, params.planId);
  const involvements = await listInvolvements(db, params.planId);
  const coverage = groupCoverage(members, involvements, { sami: hasSamiName(draft.adoptions) });
  return {
    members,
    texts: await listGroupTexts(db, params.planId),
    next: byTime(await listMeetings(db, params.planId), today())
      .upcoming.slice(0, 3)
      .map((meeting) => meetingView(meeting, language)),
    involved: involvementCounts(involvements),
    coverage: coverageViews(coverage, language),
    canEdit: can(user, "plan:edit", draft.plan),
    canInvite: can(user, "plan:invite", draft.plan),
  };
}

/** Who makes the plan, and whether anybody has been forgotten. */
export default function ShowProcess({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = processText[language];
  const { members, texts, coverage, next, involved, canEdit, canInvite } = loaderData;
  const base = `/arbeid/planer/${params.planId}/prosess`;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p>
        <LinkButton to={`${base}/oppdrag`}>{assignmentText[language].assignment.open}</LinkButton>
      </p>
      <CoverageSection base={base} coverage={coverage} canEdit={canEdit} />
      <MeetingSection base={base} next={next} canEdit={canEdit} />
      <section className="stack">
        <Heading level={2}>{t.groups.heading}</Heading>
        {groupKinds.map((kind) => (
          <GroupSection
            key={kind}
            base={base}
            kind={kind}
            members={members.filter((member) => member.kind === kind)}
            text={texts.find((text) => text.kind === kind)}
            canEdit={canEdit}
          />
        ))}
      </section>
      <InvolvementSection base={base} involved={involved} />
      {canInvite && <AdviserSection base={base} />}
    </article>
  );
}

function AdviserSection({ base }: { base: string }) {
  const t = adviserText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <LinkButton to={`${base}/radgivere`}>{t.open}</LinkButton>
    </section>
  );
}

function MeetingSection({ base, next, canEdit }: { base: string; next: MeetingView[]; canEdit: boolean }) {
  const t = meetingText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      {next.length === 0 ? <p className="quiet">{t.noUpcoming}</p> : <MeetingList base={base} meetings={next} />}
      <div className="button-row">
        <LinkButton to={`${base}/moter`}>{t.all}</LinkButton>
        {canEdit && next.length === 0 && (
          <LinkButton to={`${base}/kalender`} variant="tertiary">
            {t.propose}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function InvolvementSection({ base, involved }: { base: string; involved: InvolvementCounts }) {
  const t = involvementText[useLanguage()];
  return (
    <>
      <section className="stack-tight">
        <Heading level={2}>{t.title}</Heading>
        <p>{involved.asked === 0 ? t.empty : t.summary(involved.asked, involved.heard)}</p>
        <LinkButton to={`${base}/aktorer`}>{t.open}</LinkButton>
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.participation.title}</Heading>
        <p>{involved.ways === 0 ? t.participation.empty : t.participation.summary(involved.ways)}</p>
        <LinkButton to={`${base}/brukermedvirkning`}>{t.participation.open}</LinkButton>
      </section>
    </>
  );
}
