import { useLanguage } from "#app/ui/language.ts";
import { goalLevels, planPeriods } from "./goal.ts";
import type { Choice } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { planText } from "./text.ts";
import { WrittenLine, WrittenRadios, WrittenSelect, WrittenText } from "./written-fields.tsx";

/** What people write about a goal. */
export function GoalFormFields({ areas }: { areas: Choice[] }) {
  const language = useLanguage();
  const words = planText[language].goalLevels;
  const { hints } = measurePagesText[language];
  return (
    <>
      <WrittenText field="title" rows={2} hint={hints.goalTitle} />
      <WrittenRadios field="level" choices={goalLevels.map((value) => ({ value, label: words[value] }))} />
      <WrittenText field="strategy" />
      <WrittenSelect field="focusAreaId" choices={areas} required />
    </>
  );
}

/** What people write about a focus area. */
export function FocusAreaFormFields() {
  const language = useLanguage();
  const words = planText[language].planPeriods;
  const { hints } = measurePagesText[language];
  return (
    <>
      <WrittenLine field="title" required maxLength={300} hint={hints.focusTitle} />
      <WrittenText field="reason" rows={4} hint={hints.focusReason} />
      <WrittenRadios field="period" choices={planPeriods.map((value) => ({ value, label: words[value] }))} />
    </>
  );
}
