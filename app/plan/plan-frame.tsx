import { NavLink, Outlet, type ShouldRevalidateFunctionArgs, useLocation } from "react-router";
import { can, isOnlyAdviser } from "#app/access/permissions.ts";
import { guideFor } from "#app/guide/guide-view.server.ts";
import { listRvts } from "#app/guide/rvts.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { FoldingMenu } from "#app/ui/folding-menu.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/plan-frame.ts";
import { outline } from "./contents.ts";
import { ContentsNav } from "./contents-nav.tsx";
import type { Draft } from "./draft.ts";
import { FollowUpNav, isFollowUp } from "./follow-up-nav.tsx";
import { frameText } from "./frame-text.ts";
import { guideKey, isWide } from "./guide-key.ts";
import { GuideText } from "./guide-text.tsx";
import { permitDraft } from "./permit-draft.server.ts";
import { isInvented } from "./plan.ts";
import { qualityFindings } from "./quality.ts";
import { standing } from "./standing.ts";
import { StandingLine } from "./standing-line.tsx";
import "./move.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const page = new URL(request.url).pathname;
  return {
    plan: { id: draft.plan.id, title: draft.plan.title },
    canEdit: can(user, "plan:edit", draft.plan),
    hidden: can(user, "history:read", draft.plan) ? [] : ["history"],
    standing: standing(draft, today()),
    asAdviser: isOnlyAdviser(user, draft.plan),
    invented: isInvented(draft.adoptions),
    sides: isWide(page) ? null : await sidesOf(db, { page, draft, language: context.get(languageContext) }),
  };
}

/** What stands on either side of a page that leaves room for it. */
async function sidesOf(db: Db, { page, draft, language }: { page: string; draft: Draft; language: Language }) {
  const municipalities = draft.adoptions.map(({ kommunenummer }) => kommunenummer);
  return {
    contents: outline(draft, qualityFindings(draft)),
    guide: guideFor(guideKey(page, draft), language),
    rvts: await listRvts(db, municipalities),
  };
}

/** The frame holds findings and the guide of whatever is open, so it is read anew with every page; but not when nothing was saved. */
export function shouldRevalidate({ actionStatus = 200 }: ShouldRevalidateFunctionArgs) {
  return actionStatus < 400;
}

const tabs = [
  ["contents", ""],
  ["now", "na"],
  ["process", "prosess"],
  ["mapping", "kartlegging"],
  ["priorities", "prioritering"],
  ["measures", "tiltak"],
  ["bank", "tiltaksbank"],
  ["quality", "kvalitet"],
  ["followUp", "status"],
  ["comments", "kommentarer"],
  ["about", "om"],
  ["municipalities", "kommuner"],
  ["history", "historikk"],
  ["publish", "publiseringer"],
] as const;

export default function PlanFrame({ loaderData }: Route.ComponentProps) {
  const t = frameText[useLanguage()];
  const { plan, sides, canEdit, invented } = loaderData;
  const shown = tabs.filter(([key]) => !loaderData.hidden.includes(key));
  const base = `/arbeid/planer/${plan.id}`;
  const followsUp = isFollowUp(base, useLocation().pathname);
  return (
    <>
      {invented && <p className="example-mark">{t.invented}</p>}
      <div className="plan-header">
        <p className="plan-title">{plan.title}</p>
        {loaderData.asAdviser && <p className="quiet">{t.asAdviser}</p>}
        <StandingLine standing={loaderData.standing} />
        <nav aria-label={t.plan}>
          <FoldingMenu label={t.planMenu}>
            <div className="plan-tabs">
              {shown.map(([key, path]) => (
                <NavLink
                  key={key}
                  to={path ? `${base}/${path}` : base}
                  end={path === ""}
                  {...(key === "followUp" && followsUp && { className: "current" })}
                >
                  {t.tabs[key]}
                </NavLink>
              ))}
            </div>
          </FoldingMenu>
        </nav>
      </div>
      <div className="plan-columns">
        {sides && (
          <nav className="plan-side" aria-label={t.chapters}>
            <ContentsNav base={base} contents={sides.contents} canEdit={canEdit} />
          </nav>
        )}
        <main className="plan-middle" id="innhold" tabIndex={-1}>
          {followsUp && <FollowUpNav base={base} />}
          <Outlet />
        </main>
        {sides && (
          <aside className="plan-side plan-side-guide" aria-label={t.guide}>
            <GuideText guide={sides.guide} rvts={sides.rvts} />
          </aside>
        )}
      </div>
    </>
  );
}
