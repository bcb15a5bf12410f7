import { LinkFrame } from "#app/access/link-frame.tsx";
import type { Language } from "#app/lib/language.ts";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import { planText } from "#app/plan/text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { MeasureView } from "./answer-status.tsx";
import { answerText } from "./answer-text.ts";

interface Props {
  language: Language;
  address: string;
  asked: { sender: string; passedOnTo: string | null };
  passOnAddress: string | null;
  measures: MeasureView[];
}

/** What was said, so that nobody needs to wonder whether it came through, and a way to change it. */
export function AnswerReceipt({ language, address, asked, passOnAddress, measures }: Props) {
  const t = answerText[language];
  const theirs = measures.filter(({ isTheirs }) => isTheirs);
  const told = theirs.filter((measure) => measure.told).length;
  return (
    <LinkFrame language={language} search={{ takk: "" }}>
      <title>{`${t.thanks} – Komplan`}</title>
      <Heading level={1}>{t.told(told, theirs.length)}</Heading>
      <Alert kind="success" live>
        {t.toldHelp(asked.sender)}
      </Alert>
      <ul className="told-list">
        {measures.map((measure) => (
          <li key={measure.measureId} className="stack-tight">
            <Told measure={measure} language={language} />
          </li>
        ))}
      </ul>
      <p>
        <a className="ds-button" data-variant="secondary" href={address}>
          {told < theirs.length ? t.rest : t.change}
        </a>
      </p>
      {asked.passedOnTo && <p>{t.passedOn(asked.passedOnTo)}</p>}
      {passOnAddress && told < theirs.length && (
        <p>
          <a className="ds-link" href={passOnAddress}>
            {t.passOn}
          </a>
        </p>
      )}
    </LinkFrame>
  );
}

function Told({ measure, language }: { measure: MeasureView; language: Language }) {
  const t = answerText[language];
  const { number, title, line, told, isTheirs, movedTo } = measure;
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {number} {title}
      </h2>
      {told ? (
        <p>
          <MeasureStatus line={line} />
          {told.cause && ` · ${planText[language].causes[told.cause]}`}
        </p>
      ) : isTheirs ? (
        <p className="quiet">{t.notTold}</p>
      ) : (
        <p>{movedTo ? t.movedTo(movedTo) : t.movedAway}</p>
      )}
      {told?.comment && <p>{told.comment}</p>}
      {told?.decisionNeeded && (
        <p>
          <strong>{t.decide}</strong> {told.decisionNeeded}
        </p>
      )}
      {told?.by && <p className="quiet">{t.byColleague(told.by)}</p>}
    </>
  );
}
