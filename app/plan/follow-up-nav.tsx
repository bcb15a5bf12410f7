import { NavLink } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";

/** The pages that follow a plan up once it is adopted, by the end of their address. They stand under one entry of the plan's menu. */
const pages = [
  ["status", "status"],
  ["answers", "oppfolging"],
  ["reminders", "oppfolging/varsler"],
  ["year", "oppfolging/arshjul"],
  ["money", "okonomi"],
  ["report", "rapport"],
  ["evaluation", "evaluering"],
  ["renewal", "fornying"],
] as const;

/** Whether an address is one of them, or under one. */
export function isFollowUp(base: string, pathname: string): boolean {
  const first = pathname.slice(base.length + 1).split("/")[0] ?? "";
  return pages.some(([, path]) => path.split("/")[0] === first);
}

export function FollowUpNav({ base }: { base: string }) {
  const t = frameText[useLanguage()];
  return (
    <nav className="follow-up-nav" aria-label={t.tabs.followUp}>
      {pages.map(([key, path]) => (
        <NavLink key={key} to={`${base}/${path}`} end={path === "oppfolging"}>
          {t.followUp[key]}
        </NavLink>
      ))}
    </nav>
  );
}
