import { publicFactsById } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/decide-duty.ts";
import "./card.css";
import { DangerLine } from "./danger-line.tsx";
import { answersTo, type Duty, type DutyQuestion, dutyPath, dutyVersion, findDuty } from "./duty.ts";
import { DutyAnswer } from "./duty-answer.tsx";
import { LawList } from "./law-list.tsx";
import { cardText } from "./text.ts";

export { dutyHeaders as headers } from "./keep.ts";

export function loader({ params, context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), duty: findDuty(params.answers ?? "") ?? notFound() };
}

/** One question at a time, each answer a link: nothing is typed, stored or sent. */
export default function DecideDuty({ loaderData: { language, duty } }: Route.ComponentProps) {
  const t = cardText[language];
  const { answered, question, outcome } = duty;
  return (
    <main id="innhold" className="page-width card-page duty-page" tabIndex={-1}>
      <title>{`${t.dutyTitle} – Komplan`}</title>
      <meta name="description" content={t.dutyLead} />
      {answered.length > 0 && <meta name="robots" content="noindex" />}
      <p className="kicker">
        <a href={publicHref(language, "/kort")}>{t.allCards}</a>
      </p>
      <Heading level={1}>{t.dutyTitle}</Heading>
      {answered.length === 0 && <p className="lead">{t.dutyLead}</p>}
      {question && <Question question={question} answered={answered} />}
      {outcome && <DutyAnswer outcome={outcome} answered={answered} />}
      <Answered answered={answered} />
      {question && <DangerLine />}
      <p className="subtle">
        {t.notStored} {t.notAdvice}
      </p>
      <LawList laws={publicFactsById(outcome?.facts ?? question?.facts ?? [])} />
      <p className="subtle">
        {t.edition(formatDate(dutyVersion(), language))} {t.ownRoutine}
      </p>
    </main>
  );
}

function Question({ question, answered }: { question: DutyQuestion; answered: Duty["answered"] }) {
  const language = useLanguage();
  const t = cardText[language];
  const given = answered.map(({ answer }) => answer);
  return (
    <section className="duty-question">
      <p className="kicker">{t.question(answered.length + 1)}</p>
      <Heading level={2}>{question.text[language]}</Heading>
      <p>{question.help[language]}</p>
      <ul className="duty-answers">
        {answersTo(question).map((answer) => (
          <li key={answer}>
            <a
              className="ds-button"
              data-variant="secondary"
              data-size="lg"
              rel="nofollow"
              href={publicHref(language, `/kort/plikt/${dutyPath([...given, answer])}`)}
            >
              {t.answer[answer]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has been answered so far; each question can be asked again. */
function Answered({ answered }: Pick<Duty, "answered">) {
  const language = useLanguage();
  const t = cardText[language];
  if (answered.length === 0) return null;
  const back = (place: number) => dutyPath(answered.slice(0, place).map(({ answer }) => answer));
  return (
    <section className="duty-answered">
      <Heading level={2} data-size="xs">
        {t.yourAnswers}
      </Heading>
      <ol>
        {answered.map(({ question, answer }, place) => (
          <li key={question.id}>
            {question.text[language]} <strong>{t.answer[answer]}</strong>{" "}
            <a
              className="ds-link"
              href={publicHref(language, place === 0 ? "/kort/plikt" : `/kort/plikt/${back(place)}`)}
              aria-label={`${t.change}: ${question.text[language]}`}
            >
              {t.change}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a className="ds-link" href={publicHref(language, "/kort/plikt")}>
          {t.startAgain}
        </a>
      </p>
    </section>
  );
}
