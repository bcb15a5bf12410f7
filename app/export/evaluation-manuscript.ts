import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "#app/plan/draft.ts";
import { isInvented } from "#app/plan/plan.ts";
import { adoptedMethod } from "#app/report/adopted-method.ts";
import { type AreaOfMeasures, measuresByArea } from "#app/report/areas.ts";
import {
  type EvaluatedMeasure,
  type Evaluation,
  type EvaluationOccasion,
  evaluationQuestions,
} from "#app/report/evaluation.ts";
import type { KnownByQuestion } from "#app/report/evaluation-known.ts";
import { evaluationText } from "#app/report/evaluation-text.ts";
import { type Block, bullets, heading, type Manuscript, paragraph, table } from "./manuscript.ts";
import { exportText } from "./text.ts";

/** All that is in one evaluation of a plan. */
export interface WholeEvaluation {
  draft: Draft;
  owner: string;
  occasion: EvaluationOccasion;
  evaluation: Evaluation;
  /** What was said of measures, on any occasion. */
  evaluated: readonly EvaluatedMeasure[];
  /** How measures were to be evaluated that have been changed since the plan was adopted. */
  methods: ReadonlyMap<string, string>;
  /** In the language of the document. */
  known: KnownByQuestion;
  /** ISO date. */
  today: string;
}

/** An evaluation as a document: the guide's questions with their answers and what is known, and what came of each measure. */
export function evaluationManuscript(whole: WholeEvaluation, language: Language): Manuscript {
  const { draft, evaluation, occasion, today } = whole;
  const [t, words] = [evaluationText[language], exportText[language]];
  const day = (date: string) => formatDate(date, language);
  return {
    language,
    title: t.occasions[occasion],
    subtitle: draft.plan.title,
    owner: whole.owner,
    date: evaluation.heldOn ?? today,
    cover: [evaluation.heldOn ? t.heldOn(day(evaluation.heldOn)) : t.document.draft(day(today))],
    exampleMark: isInvented(draft.adoptions) ? words.exampleMark : "",
    words: { contents: "", page: words.page, of: words.of },
    brief: true,
    front: [...questions(whole, language), ...measures(whole, language)],
    parts: [],
  };
}

function questions({ evaluation, known }: WholeEvaluation, language: Language): Block[] {
  const t = evaluationText[language];
  return evaluationQuestions.flatMap((question) => {
    const answer = evaluation.answers[question].trim();
    const lines = known[question];
    return [
      heading(1, t.questions[question]),
      ...(answer === "" ? [paragraph(t.unanswered, { italic: true })] : paragraphsOf(answer)),
      ...(lines.length > 0 ? [heading(2, t.document.known), bullets(lines)] : []),
    ];
  });
}

function measures(whole: WholeEvaluation, language: Language): Block[] {
  const t = evaluationText[language];
  const areas = measuresByArea(whole.draft);
  if (areas.length === 0) return [heading(1, t.measuresTitle), paragraph(t.noMeasures)];
  return [heading(1, t.measuresTitle), ...areas.flatMap((area) => measuresOfArea(area, whole, language))];
}

/** Each measure with the way it was to be evaluated when it was adopted, and what came of it. */
function measuresOfArea(
  area: AreaOfMeasures,
  { occasion, evaluated, methods }: WholeEvaluation,
  language: Language,
): Block[] {
  const t = evaluationText[language];
  const columns = [
    { heading: t.document.measure, width: 3 },
    { heading: t.round.method, width: 2.4 },
    { heading: t.document.result, width: 1.3 },
    { heading: t.document.words, width: 3 },
  ];
  const rows = area.measures.map((measure) => {
    const { id, number, title } = measure;
    const { method, since } = adoptedMethod(measure, methods);
    const ways = [method, since && `${t.round.methodSince}: ${since}`].filter(Boolean).join(". ");
    const said = evaluated.find((one) => one.occasion === occasion && one.measureId === id);
    const result = said?.result ? t.results[said.result] : t.notMeasured;
    const cells = [`${number} ${title}`, ways || "–", result, said?.words || "–"];
    return cells.map((text) => ({ blocks: [paragraph(text)] }));
  });
  return [heading(2, area.title || t.noArea), table(columns, rows, { dense: true, leads: 1 })];
}

function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n+/)
    .filter((part) => part.trim() !== "")
    .map((part) => paragraph(part));
}
