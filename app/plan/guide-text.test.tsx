import { expect, test } from "vitest";
import { durationText } from "#app/guide/duration-text.ts";
import { guideFor } from "#app/guide/guide-view.server.ts";
import { allSteps } from "#app/guide/step.ts";
import { drawn } from "#test/drawn.tsx";
import { wordsIn } from "#test/words-in.ts";
import { frameText } from "./frame-text.ts";
import { GuideText } from "./guide-text.tsx";

test.each(
  allSteps().flatMap((step) => (["nb", "nn"] as const).map((language) => [step.number, language, step] as const)),
)(
  "beside the work on step %s stands in %s why, what to do and decide, what comes out, who helps, how long and the law",
  async (number, language, step) => {
    const guide = guideFor(number, language);
    const html = await drawn({ default: () => <GuideText guide={guide} rvts={[]} /> }, null, { language });
    const words = wordsIn(html);
    const told = [
      ...[step.why, ...step.toDo, ...step.toDecide, ...step.results.map(({ text }) => text), ...step.helpers],
    ].map((text) => text[language]);
    expect(
      [...told, durationText[language].weeks(step.weeks)].filter((text) => !words.includes(wordsIn(text))),
    ).toEqual([]);
    expect(guide.facts).toHaveLength(step.facts.length);
    expect(
      guide.facts.filter(({ url, checked }) => !html.includes(`href="${url}"`) || !words.includes(wordsIn(checked))),
    ).toEqual([]);
    const unseen = step.source === "read" ? undefined : frameText[language].notRead[step.source];
    expect(words.includes(unseen ?? "–never–")).toBe(step.source !== "read");
  },
);
