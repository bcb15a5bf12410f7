import type { Chapter } from "./chapter.ts";

const forms: Record<string, string> = {
  innsatsomrader: "focusArea",
  prioritering: "focusArea",
  mal: "goal",
  tiltak: "measure",
  tiltaksbank: "measure",
  prosess: "groups",
  kommuner: "adoptions",
  kartlegging: "situation",
  kvalitet: "quality",
  om: "responsibility",
};

/** Which guide text stands beside a page: the chapter's own, or that of the form. Takes the address of the page. */
export function guideKey(path: string, chapters: Pick<Chapter, "id" | "template">[]): string {
  const [, , , , place = "", id] = path.replace(/\.data$/, "").split("/");
  if (place === "kapittel") return chapters.find((chapter) => chapter.id === id)?.template ?? "own";
  return forms[place] ?? "quality";
}
