import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { findFocusArea, focusAreaFields, updateFocusArea } from "./focus-area.server.ts";
import { findGoal, goalFields, updateGoal } from "./goal.server.ts";
import type { FocusArea, FocusAreaFields, Goal, GoalFields } from "./goal.ts";
import { measureFieldName } from "./measure-words.ts";
import type { WrittenPart } from "./save-written.server.ts";
import { planText } from "./text.ts";

/** A goal as a part of its plan that is written in a form. */
export function writtenGoal(
  db: Db,
  by: string,
  goal: Goal,
  areas: FocusArea[],
  language: Language,
): WrittenPart<GoalFields> {
  const { id, organisationId, planId } = goal;
  return {
    id,
    planId,
    find: async () => {
      const found = await findGoal(db, id);
      return { version: found.version, fields: goalFields(found) };
    },
    store: async (version, fields) => await updateGoal(db, { by, organisationId, planId }, id, version, fields),
    typedOf: typedLines,
    inputsOf: (field) => [field],
    inWords: ({ focusAreaId, level, title, strategy }) => ({
      title,
      strategy,
      level: planText[language].goalLevels[level],
      focusAreaId: areas.find((area) => area.id === focusAreaId)?.title ?? "",
    }),
    nameOf: (field) => measureFieldName(field, language),
  };
}

/** A focus area as a part of its plan that is written in a form. */
export function writtenFocusArea(
  db: Db,
  by: string,
  area: FocusArea,
  language: Language,
): WrittenPart<FocusAreaFields> {
  const { id, organisationId, planId } = area;
  return {
    id,
    planId,
    find: async () => {
      const found = await findFocusArea(db, id);
      return { version: found.version, fields: focusAreaFields(found) };
    },
    store: (version, fields) => updateFocusArea(db, { by, organisationId, planId }, id, version, fields),
    typedOf: typedLines,
    inputsOf: (field) => [field],
    inWords: ({ title, reason, period }) => ({ title, reason, period: planText[language].planPeriods[period] }),
    nameOf: (field) => measureFieldName(field, language),
  };
}

/** Fields that are one text each, as a form shows them. */
export function typedLines(fields: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, [text]]));
}
