import { findFact } from "#app/guide/fact.ts";
import { findStep } from "#app/guide/step.ts";
import type { Bilingual } from "#app/lib/language.ts";

/** A step of the guide in one version more, until the test is over. */
export function changeStep(number: string, date: string, text: Bilingual): Disposable {
  const step = findStep(number);
  if (!step) throw new Error(`no step ${number}`);
  step.version += 1;
  step.changes.push({ version: step.version, date, text });
  return {
    [Symbol.dispose]: () => {
      step.version -= 1;
      step.changes.pop();
    },
  };
}

/** A fact with one change more, until the test is over. */
export function changeFact(id: string, date: string, text: Bilingual): Disposable {
  const fact = findFact(id);
  if (!fact) throw new Error(`no fact ${id}`);
  const before = fact.changes ?? [];
  fact.changes = [...before, { date, text }];
  return {
    [Symbol.dispose]: () => {
      fact.changes = before;
    },
  };
}
