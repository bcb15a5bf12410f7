import { useLanguage } from "#app/ui/language.ts";
import { type Evaluation, evaluationQuestions } from "./evaluation.ts";
import type { KnownByQuestion } from "./evaluation-known.ts";
import { evaluationText } from "./evaluation-text.ts";
import { KnownLines } from "./known-lines.tsx";

/** The answers to be read, with what Komplan knows under each. */
export function EvaluationReading({ evaluation, known }: { evaluation: Evaluation; known: KnownByQuestion }) {
  const t = evaluationText[useLanguage()];
  return (
    <dl className="round-known">
      {evaluationQuestions.map((question) => (
        <div key={question}>
          <dt>{t.questions[question]}</dt>
          <dd>{evaluation.answers[question] || <span className="quiet">{t.unanswered}</span>}</dd>
          {known[question].length > 0 && (
            <dd>
              <KnownLines lines={known[question]} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
