import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { findMeasure, updateMeasure } from "./measure.server.ts";
import { type Measure, type MeasureFields, measureFields } from "./measure.ts";
import type { MeasureOptions } from "./measure-options.ts";
import { measureFieldName, measureInWords } from "./measure-words.ts";
import type { WrittenPart } from "./save-written.server.ts";
import { inputsOf, typedMeasure } from "./typed-measure.ts";

interface Writing {
  by: string;
  measure: Pick<Measure, "id" | "organisationId" | "planId">;
  options: MeasureOptions;
  language: Language;
}

/** A measure as a part of its plan that is written in a form. */
export function writtenMeasure(db: Db, { by, measure, options, language }: Writing): WrittenPart<MeasureFields> {
  const { id, organisationId, planId } = measure;
  return {
    id,
    planId,
    find: async () => {
      const found = await findMeasure(db, id);
      return { version: found.version, fields: measureFields(found) };
    },
    store: (version, fields) => updateMeasure(db, { by, organisationId, planId }, id, version, fields),
    typedOf: typedMeasure,
    inputsOf,
    inWords: (fields) => measureInWords(fields, options, language),
    nameOf: (field) => measureFieldName(field, language),
  };
}
