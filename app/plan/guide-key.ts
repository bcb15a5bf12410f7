import { findStep } from "#app/guide/step.ts";
import type { Draft } from "./draft.ts";

/** The number of a step in the guide, or a key of the template, by the first part of the address after the plan. */
const places: Record<string, string> = {
  "": "3",
  prosess: "1.5",
  innsatsomrader: "focusArea",
  mal: "goal",
  tiltak: "measure",
  tiltaksbank: "2.5",
  kartlegging: "2.1",
  prioritering: "2.3",
  kommuner: "adoptions",
  kvalitet: "quality",
  om: "responsibility",
  okonomi: "2.5",
  rapport: "4.3",
  kommentarer: "3",
  kommentar: "3",
  forslag: "3",
  oppfolging: "4.3",
  historikk: "3",
  status: "4.3",
  evaluering: "4.5",
  fornying: "4.5",
  publiseringer: "4.4",
};

/** Pages under "prosess" that have a step of their own. */
const processPlaces: Record<string, string> = {
  oppdrag: "1.3",
  mandat: "1.3",
  grupper: "groups",
  medlemmer: "groups",
  radgivere: "groups",
  aktorer: "1.6",
  brukermedvirkning: "1.6",
};

/** Which guide text stands beside a page: the chapter's own, that of the form, or that of a step. Takes the address of the page. */
export function guideKey(path: string, { chapters, adoptions }: Pick<Draft, "chapters" | "adoptions">): string {
  const [place, id] = placeOf(path);
  if (place === "kapittel") return chapters.find((chapter) => chapter.id === id)?.template ?? "own";
  if (place === "na" && findStep(id)) return id;
  if (place === "na") return adoptions.some(({ adoptedOn }) => adoptedOn !== null) ? "4.3" : "1.5";
  return (place === "prosess" && processPlaces[id]) || places[place] || "3";
}

/** The tables of measures and of money take the whole width: nothing stands beside them. */
export function isWide(path: string): boolean {
  const [place, id] = placeOf(path);
  return (place === "tiltak" || place === "okonomi") && id === "";
}

/** What follows the plan in the address of a page. */
function placeOf(path: string): [place: string, id: string] {
  const [, , , , place = "", id = ""] = path.replace(/\.data$/, "").split("/");
  return [place, id];
}
