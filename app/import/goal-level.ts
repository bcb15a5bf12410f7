import type { GoalLevel } from "#app/plan/goal.ts";

const announcements: [RegExp, GoalLevel][] = [
  [/^((generelt|generelle|overordna|overordnet|overordnede|allment|allmenne) mål|samfunnsmål)/i, "general"],
  [/^mål for (dei |de )?(tjenest|tenest|instans|hjelpeapparat)|^(tjenestemål|tenestemål|organisasjonsmål)/i, "agency"],
  [/^mål for (bruk|de som|dei som|utsatt|utsett)|^brukarmål|^brukermål/i, "user"],
];

/** The level a heading or a cell says outright; null when it says none. */
export function announcedLevel(text: string): GoalLevel | null {
  return announcements.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;
}

const clues: [RegExp, GoalLevel][] = [
  [
    /ansatt|tilsett|medarbeid|leder|leiar|tjenest|tenest|hjelper|hjelpar|hjelpeapparat|kompetanse|prosedyre|rutine|ressursperson|kommunen|samarbeid|koordiner/i,
    "agency",
  ],
  [/utsatt|utsett|bruker|brukar|voldsutøv|valdsutøv|barn|offer|pårørende|pårørande|eldre|overgrep/i, "user"],
  [/innbygg|befolkning|folk flest|samfunn|holdning|haldning|nulltoleranse|alle /i, "general"],
];

/** A guess at the level of a goal: the group of people it names first. */
export function guessLevel(goal: string): GoalLevel {
  const found = clues.map(([pattern, level]) => ({ level, at: goal.search(pattern) })).filter(({ at }) => at >= 0);
  return found.sort((one, other) => one.at - other.at)[0]?.level ?? "general";
}
