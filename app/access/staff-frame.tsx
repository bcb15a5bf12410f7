import { NavLink, Outlet } from "react-router";
import { FoldingMenu } from "#app/ui/folding-menu.tsx";
import { ActionButton, FormTokensContext } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import "#app/ui/staff.css";
import type { Route } from "./+types/staff-frame.ts";
import { organisationsWhere } from "./permissions.ts";
import { staffFrame, staffMiddleware } from "./staff.server.ts";
import { staffFrameText } from "./staff-frame-text.ts";

export const middleware: Route.MiddlewareFunction[] = [staffMiddleware];

export function loader({ context }: Route.LoaderArgs) {
  return staffFrame(context);
}

/** The frame of every staff page: where one is, who one is, and the few places to go. */
export default function StaffFrame({ loaderData: { tokens, user } }: Route.ComponentProps) {
  const t = staffFrameText[useLanguage()];
  const mayImport = organisationsWhere(user, "plan:create").length > 0;
  const other = user.language === "nb" ? "nn" : "nb";
  return (
    <FormTokensContext value={tokens}>
      <a className="ds-skip-link" href="#innhold">
        {t.skip}
      </a>
      <header className="staff-header">
        <NavLink to="/arbeid" className="staff-brand" end>
          Komplan
        </NavLink>
        <FoldingMenu label={t.fold}>
          <div className="staff-menu">
            <nav className="staff-nav" aria-label={t.menu}>
              <NavLink to="/arbeid" end>
                {t.start}
              </NavLink>
              {mayImport && <NavLink to="/arbeid/importer">{t.import}</NavLink>}
              <NavLink to="/arbeid/tjenester">{t.services}</NavLink>
              <NavLink to="/arbeid/kort">{t.cards}</NavLink>
              <NavLink to="/arbeid/oppsett">{t.setup}</NavLink>
              <a href={user.language === "nn" ? "/nn/plan" : "/plan"}>{t.public}</a>
            </nav>
            <div className="staff-person">
              <span>{user.name}</span>
              <ActionButton action="/arbeid/sprak" fields={{ language: other }} lang={other}>
                {t.otherLanguage}
              </ActionButton>
              <ActionButton action="/arbeid/logg-ut">{t.logOut}</ActionButton>
            </div>
          </div>
        </FoldingMenu>
      </header>
      <Outlet />
    </FormTokensContext>
  );
}
