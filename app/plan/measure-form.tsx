import { useLanguage } from "#app/ui/language.ts";
import { ChecksByGroup, FoldedChecks } from "./check-lists.tsx";
import { useField } from "./form-view.ts";
import { planPeriods } from "./goal.ts";
import { fundings, measureKinds, nationalCategories, targetGroups, violenceForms } from "./measure.ts";
import { FormPart } from "./measure-form-parts.tsx";
import type { MeasureOptions } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { PointsField } from "./points-field.tsx";
import { RowsField } from "./rows-field.tsx";
import { planText } from "./text.ts";
import {
  WrittenChecks,
  WrittenDate,
  WrittenLine,
  WrittenRadios,
  WrittenSelect,
  WrittenText,
} from "./written-fields.tsx";

/** Every field of a measure, grouped by the questions a reader asks. */
export function MeasureFormFields({ options }: { options: MeasureOptions }) {
  return (
    <>
      <What options={options} />
      <Who options={options} />
      <When />
      <Resources />
      <Knowing />
      <ForWhom />
      <Remarks />
    </>
  );
}

function What({ options }: { options: MeasureOptions }) {
  const { kinds, categories } = useChoices();
  return (
    <FormPart part="what">
      <WrittenLine field="title" required maxLength={300} />
      <PointsField />
      <WrittenText field="reason" />
      <ChecksByGroup field="goalIds" groups={options.goals} />
      <div className="field-row">
        <WrittenSelect field="kind" choices={kinds} />
        <WrittenSelect field="nationalCategory" choices={categories} />
      </div>
      <FoldedChecks field="legalBasis" choices={options.legalBases} />
    </FormPart>
  );
}

function Who({ options }: { options: MeasureOptions }) {
  const t = measurePagesText[useLanguage()].rows;
  const responsibleText = useField("responsibleText").value;
  return (
    <FormPart part="who">
      <WrittenSelect field="positionId" groups={options.positions} />
      {responsibleText && <WrittenLine field="responsibleText" />}
      <RowsField
        field="partners"
        add={t.addPartner}
        columns={[
          { input: "partnerTie", label: t.partnerTie, groups: options.partners },
          { input: "partnerName", label: t.partnerName, otherwise: true },
          { input: "partnerPart", label: t.partnerPart },
        ]}
      />
      {options.municipalities.length > 1 && <WrittenChecks field="municipalities" choices={options.municipalities} />}
    </FormPart>
  );
}

function When() {
  const t = measurePagesText[useLanguage()].rows;
  const { periods } = useChoices();
  const periodText = useField("periodText").value;
  return (
    <FormPart part="when">
      <div className="field-row">
        <WrittenDate field="startsOn" />
        <WrittenDate field="endsOn" />
      </div>
      {periodText && <WrittenLine field="periodText" />}
      <WrittenRadios field="period" choices={periods} />
      <RowsField
        field="milestones"
        add={t.addMilestone}
        columns={[
          { input: "milestoneTitle", label: t.milestoneTitle },
          { input: "milestoneDue", label: t.milestoneDue, type: "date" },
          { input: "milestoneDone", label: t.milestoneDone, type: "date" },
        ]}
      />
    </FormPart>
  );
}

function Resources() {
  const t = measurePagesText[useLanguage()].rows;
  const { funding } = useChoices();
  const resourcesText = useField("resourcesText").value;
  return (
    <FormPart part="resources">
      <div className="field-row">
        <WrittenLine field="hours" inputMode="numeric" />
        <WrittenSelect field="funding" choices={funding} />
      </div>
      <RowsField
        field="costs"
        add={t.addCost}
        columns={[
          { input: "costYear", label: t.costYear, numeric: true },
          { input: "costKroner", label: t.costKroner, numeric: true },
        ]}
      />
      {resourcesText && <WrittenText field="resourcesText" />}
    </FormPart>
  );
}

function Knowing() {
  return (
    <FormPart part="knowing">
      <div className="field-row">
        <WrittenText field="indicator" input="baseline" rows={2} />
        <WrittenText field="indicator" input="target" rows={2} />
      </div>
      <WrittenLine field="indicator" input="indicatorSource" />
      <WrittenText field="evaluationMethod" rows={2} />
      <WrittenDate field="evaluationOn" />
    </FormPart>
  );
}

function ForWhom() {
  const { groups, forms } = useChoices();
  return (
    <FormPart part="forWhom">
      <WrittenChecks field="targetGroups" choices={groups} />
      <WrittenChecks field="violenceForms" choices={forms} />
    </FormPart>
  );
}

function Remarks() {
  return (
    <FormPart part="remarks">
      <WrittenText field="publicRemark" />
      <WrittenText field="internalRemark" internal />
    </FormPart>
  );
}

/** The words that can be chosen, in the language of the page. */
function useChoices() {
  const words = planText[useLanguage()];
  return {
    kinds: choicesOf(measureKinds, words.measureKinds),
    categories: choicesOf(nationalCategories, words.nationalCategories),
    periods: choicesOf(planPeriods, words.planPeriods),
    funding: choicesOf(fundings, words.fundings),
    groups: choicesOf(targetGroups, words.targetGroups),
    forms: choicesOf(violenceForms, words.violenceForms),
  };
}

function choicesOf<Word extends string>(all: readonly Word[], words: Record<Word, string>) {
  return all.map((value) => ({ value, label: words[value] }));
}
