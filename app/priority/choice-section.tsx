import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { ChoiceHint } from "./priority.ts";
import { priorityText } from "./text.ts";

interface Props {
  base: string;
  hints: ChoiceHint[];
  /** Whether there is anything to take over. */
  someChosen: boolean;
  canEdit: boolean;
}

/** From points to a choice: when each shall be done and why, a page for leaders, and into the plan. */
export function ChoiceSection({ base, hints, someChosen, canEdit }: Props) {
  const { choice: t, hints: words } = priorityText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      {hints.length > 0 && (
        <>
          <Heading level={3}>{t.hintsTitle}</Heading>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{words[hint]}</li>
            ))}
          </ul>
        </>
      )}
      <div className="button-row">
        {canEdit && (
          <LinkButton to={`${base}/valg`} variant="primary">
            {t.choose}
          </LinkButton>
        )}
        <LinkButton to={`${base}/oversikt`}>{t.onePage}</LinkButton>
        {canEdit && someChosen && (
          <Form action={`${base}/overta`}>
            <Button variant="secondary">{t.takeOver}</Button>
          </Form>
        )}
      </div>
      {canEdit && <p className="quiet">{t.takeOverHelp}</p>}
    </section>
  );
}
