import { weekName } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Standing } from "./standing.ts";

const nb = {
  draft: "Utkast, ikke vedtatt",
  hearing: "På høring",
  adopted: (adopted: number, all: number) => (all === 1 ? "Vedtatt" : `Vedtatt i ${adopted} av ${all} kommuner`),
  ranOut: "Perioden er gått ut",
  onTime: "i rute",
  late: (count: number) => `${count} tiltak forsinket`,
  heard: (week: string) => `sist meldt ${week}`,
  notHeard: "ingen har meldt status",
};

const nn: typeof nb = {
  draft: "Utkast, ikkje vedteke",
  hearing: "På høyring",
  adopted: (adopted: number, all: number) => (all === 1 ? "Vedteken" : `Vedteken i ${adopted} av ${all} kommunar`),
  ranOut: "Perioden er gått ut",
  onTime: "i rute",
  late: (count: number) => `${count} tiltak forseinka`,
  heard: (week: string) => `sist meldt ${week}`,
  notHeard: "ingen har meldt status",
};

export const standingText: Record<Language, typeof nb> = { nb, nn };

/** The one status line of a plan: phase · on time or late · week of the last report. */
export function StandingLine({ standing }: { standing: Standing }) {
  const language = useLanguage();
  const t = standingText[language];
  const { phase, adopted, municipalities, late, heardOn } = standing;
  return (
    <span className="standing-line quiet">
      {phase === "adopted" || phase === "partlyAdopted" ? t.adopted(adopted, municipalities) : t[phase]}
      {late === 0 && heardOn && ` · ${t.onTime}`}
      {late !== null && late > 0 && (
        <>
          {" · "}
          <StatusMark shape="late">{t.late(late)}</StatusMark>
        </>
      )}
      {late !== null &&
        ` · ${heardOn ? t.heard(`${weekName(heardOn, language)}, ${heardOn.slice(0, 4)}`) : t.notHeard}`}
    </span>
  );
}
