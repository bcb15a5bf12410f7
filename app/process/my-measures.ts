import { formatDate, formatDateWithWeek, formatYears } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { OpenRequest } from "#app/plan/asked.server.ts";
import { labels } from "#app/plan/labels.ts";
import type { Measure } from "#app/plan/measure.ts";
import { responsibleIn } from "#app/plan/measure-filter.ts";
import type { Plan } from "#app/plan/plan.ts";
import { type ProgressKind, progressKinds, progressOf } from "#app/plan/progress.ts";
import { nextDue, statusLine } from "#app/plan/timeliness.ts";

/** Which of one's own measures one wants to see. Empty is all. */
export interface MyFilter {
  progress: ProgressKind | "";
  planId: string;
}

/** The names that the choices have in the address, the same as in the table of a plan's measures. */
export const myFilterNames = { progress: "status", planId: "plan" } as const satisfies Record<keyof MyFilter, string>;

/** More than a handful can be narrowed. */
const handful = 5;

export function myFilterIn(search: URLSearchParams): MyFilter {
  const progress = search.get(myFilterNames.progress);
  return {
    progress: progressKinds.find((kind) => kind === progress) ?? "",
    planId: search.get(myFilterNames.planId) ?? "",
  };
}

interface Facts {
  measures: readonly Measure[];
  requests: readonly OpenRequest[];
  plans: readonly Pick<Plan, "id" | "title" | "startsOn" | "endsOn">[];
}

interface Seen {
  filter: MyFilter;
  today: string;
  language: Language;
}

export type MyMeasures = ReturnType<typeof myMeasures>;

/** The measures one answers for: those that somebody waits for an answer about come first, the one that has waited longest before the others. */
export function myMeasures({ measures, requests, plans }: Facts, { filter: wished, today, language }: Seen) {
  const choices = choicesIn(measures, plans, { today, language });
  const filter = choices ? wished : { progress: "" as const, planId: "" };
  const asked = new Map(requests.map((request) => [request.measureId, request]));
  const seen = measures.filter(
    (measure) =>
      (filter.progress === "" || progressOf(measure, today) === filter.progress) &&
      (filter.planId === "" || measure.planId === filter.planId),
  );
  const waited = ({ id }: Measure) => asked.get(id)?.askedOn ?? "9";
  return {
    all: measures.length,
    filter,
    choices,
    positions: responsibleIn([...measures]),
    shown: seen
      .toSorted((one, other) => waited(one).localeCompare(waited(other)))
      .map((measure) => {
        const { id, planId, number, title } = measure;
        const line = statusLine(measure, today);
        const due = line.time === "finished" ? null : nextDue(measure);
        const deadline = due && formatDateWithWeek(due, language);
        const request = asked.get(id);
        return {
          ...{ id, planId, number, title, deadline },
          line,
          asked: request ? askedView(request, today, language) : null,
        };
      }),
  };
}

/** What there is to choose between among one's own. A choice of one is none; null when there is nothing to choose. */
function choicesIn(measures: readonly Measure[], plans: Facts["plans"], { today, language }: Omit<Seen, "filter">) {
  if (measures.length <= handful) return null;
  const kinds = new Set(measures.map((measure) => progressOf(measure, today)));
  const own = new Set(measures.map(({ planId }) => planId));
  const named = plans
    .filter(({ id }) => own.has(id))
    .map(({ id, title, startsOn, endsOn }) => {
      return { value: id, label: `${title} ${formatYears(startsOn, endsOn)}`.trim() };
    });
  const statuses = progressKinds
    .filter((kind) => kinds.has(kind))
    .map((value) => ({ value, label: labels[language].phases[value] }));
  const choices = { progress: statuses.length > 1 ? statuses : [], plans: named.length > 1 ? named : [] };
  return choices.progress.length + choices.plans.length === 0 ? null : choices;
}

function askedView({ askedOn, answerBy }: OpenRequest, today: string, language: Language) {
  return {
    on: formatDate(askedOn, language),
    by: formatDateWithWeek(answerBy, language),
    isPast: answerBy < today,
  };
}
