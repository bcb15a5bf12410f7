import { findFact, publicFactsById } from "#app/guide/fact.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type Duty, type DutyOutcome, dutyPath } from "./duty.ts";
import { PhoneLines, WhoseNumbers } from "./phone-lines.tsx";
import { cardText } from "./text.ts";

/** Where the questions lead: what to do now, and whom to call. */
export function DutyAnswer({ outcome, answered }: { outcome: DutyOutcome; answered: Duty["answered"] }) {
  const language = useLanguage();
  const t = cardText[language];
  const aboutChild = answered.some(({ question, answer }) => question.id === "child" && answer === "yes");
  const haste = outcome.services[0] === "police";
  const numbers = (
    <>
      <Heading level={3}>{t.whoToCall}</Heading>
      <PhoneLines services={outcome.services} lines={publicFactsById(outcome.lines ?? [])} />
      <WhoseNumbers />
    </>
  );
  return (
    <section className="duty-outcome" data-kind={outcome.kind}>
      <p className="kicker">{t.outcome[outcome.kind]}</p>
      <Heading level={2}>{outcome.title[language]}</Heading>
      {haste && numbers}
      <ol>
        {outcome.now.map((now) => (
          <li key={now.nb}>{now[language]}</li>
        ))}
      </ol>
      {!haste && numbers}
      <p>
        <a className="ds-link" href={findFact("plikt-no")?.source.url} rel="noreferrer noopener">
          {t.moreOfDuty}
        </a>
      </p>
      {aboutChild && (
        <p>
          <a className="ds-link" rel="nofollow" href={publicHref(language, `/kort/plikt/${dutyPath(["no", "no"])}`)}>
            {t.alsoAdult}
          </a>
        </p>
      )}
    </section>
  );
}
