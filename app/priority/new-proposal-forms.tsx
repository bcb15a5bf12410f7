import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { AreaView } from "./area-view.ts";
import { NationalAreaNote } from "./national-area-note.tsx";
import { OwnProposalForm } from "./own-proposal-form.tsx";
import { priorityText } from "./text.ts";

interface Props {
  base: string;
  nationalPlan: string;
  /** National areas that nobody has proposed yet. */
  areas: AreaView[];
  /** How many focus areas the plan has that are not among the proposals. */
  inPlanOnly: number;
}

/** Three ways in: from the national plan, from the plan itself, and of one's own. */
export function NewProposalForms({ base, nationalPlan, areas, inPlanOnly }: Props) {
  const { national, fromPlan } = priorityText[useLanguage()];
  return (
    <div className="stack">
      {inPlanOnly > 0 && (
        <Form action={`${base}/fra-planen`} className="inline-form">
          <span>{fromPlan.lead(inPlanOnly)}</span>
          <Button variant="secondary" size="sm">
            {fromPlan.add}
          </Button>
        </Form>
      )}
      {areas.length > 0 && (
        <details className="folded-part">
          <summary>{national.title}</summary>
          <Form action={`${base}/nasjonale`} className="stack-tight">
            <CheckboxGroup
              name="area"
              legend={national.title}
              hint={national.lead(nationalPlan)}
              chosen={[]}
              choices={areas.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Button variant="secondary">{national.add}</Button>
            {areas.map((area) => (
              <div key={area.id} className="stack-tight">
                <h3 className="ds-heading" data-size="2xs">
                  {area.title}
                </h3>
                <NationalAreaNote area={area} />
              </div>
            ))}
          </Form>
        </details>
      )}
      <OwnProposalForm base={base} />
    </div>
  );
}
