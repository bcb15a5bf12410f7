import { vagueIn } from "#app/plan/vague.ts";

/** What somebody has answered to the guiding questions. */
export interface Answers {
  /** For whom, or where, something shall be better; and what. */
  who: string;
  better: string;
  /** What must be done to get it, where or for whom, and when it is done. */
  deed: string;
  where: string;
  when: string;
}

/** The names that the answers have in an address. */
export const answerNames: Record<keyof Answers, string> = {
  who: "hvem",
  better: "bedre",
  deed: "gjore",
  where: "hvor",
  when: "nar",
};

export function answersIn(search: URLSearchParams): Answers {
  const read = (answer: keyof Answers) => (search.get(answerNames[answer]) ?? "").trim().slice(0, 200);
  return { who: read("who"), better: read("better"), deed: read("deed"), where: read("where"), when: read("when") };
}

/** What could be said more clearly. Each is explained kindly; none stops anybody. */
export type Remark =
  | { key: "vague"; words: string }
  | { key: "noWho" | "noDeed" | "noWhere" | "noWhen" | "long"; words: "" };

export interface Suggestion {
  text: string;
  remarks: Remark[];
}

/** "Hva skal bli bedre for …?" as a goal. Nothing while nothing is answered. */
export function suggestGoal({ who, better }: Answers): Suggestion | null {
  if (better === "") return null;
  const text = sentence([who, better]);
  return { text, remarks: [...(who === "" ? [remark("noWho")] : []), ...wordRemarks(text)] };
}

/** "Hva må gjøres for å få det til?" as a measure that can be checked afterwards: what, where and when. */
export function suggestMeasure({ deed, where, when }: Answers): Suggestion | null {
  if (deed === "") return null;
  const text = sentence([deed, where, when]);
  return {
    text,
    remarks: [
      ...(/\p{L}+\s+\p{L}+/u.test(deed) ? [] : [remark("noDeed")]),
      ...(where === "" ? [remark("noWhere")] : []),
      ...(when === "" && !time.test(text) ? [remark("noWhen")] : []),
      ...wordRemarks(text),
    ],
  };
}

const time =
  /\d{4}|innen|innan|hver[t]? |kvar[t]? |årlig|årleg|måned|månad|halvår|kvartal|ganger i|gonger i|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/iu;

function wordRemarks(text: string): Remark[] {
  const words = vagueIn(text);
  return [...(words === "" ? [] : [{ key: "vague" as const, words }]), ...(text.length > 200 ? [remark("long")] : [])];
}

function remark(key: Exclude<Remark["key"], "vague">): Remark {
  return { key, words: "" };
}

/** The answers one after another, as one line of a plan: capital letter first, no full stop last, no part said twice. */
function sentence(parts: string[]): string {
  const text = parts
    .map((part) => part.replace(/^[\s,.;:…–-]+|[\s,.;:…–-]+$/gu, ""))
    .filter(Boolean)
    .join(" ")
    .replace(/\s+/g, " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 300);
}
