import type { Language } from "#app/lib/language.ts";
import { draftText } from "#app/plan/draft-text.ts";
import type { NextThing } from "./plan-now-next.ts";
import { planNowText } from "./plan-now-text.ts";
import { stepText } from "./step-text.ts";

/** Something to do next in words: what it is, and what the button that leads to it says. */
export function wordsOfNext(thing: NextThing, language: Language): { why: string; what: string } {
  if (thing.kind === "mend") {
    const words = draftText[language].steps[thing.key];
    return { why: words.why(thing.count), what: words.what };
  }
  const { go, step } = planNowText[language];
  const [whole = "", first = ""] = [thing.to.split("#")[0], thing.to.split(/[/#]/)[0]];
  return { why: stepText[language].toDo[thing.key], what: go[whole] ?? go[first] ?? step(thing.key) };
}
