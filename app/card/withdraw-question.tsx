import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { localText } from "./local-text.ts";

/** Asks once more: everyone sees the template again at once. */
export function WithdrawQuestion({ title, back }: Record<"title" | "back", string>) {
  const t = localText[useLanguage()].withdraw;
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.title(title)} – Komplan`}</title>
      <Heading level={1}>{t.title(title)}</Heading>
      <p>{t.lead}</p>
      <Form className="button-row">
        <Button>{t.button}</Button>
        <LinkButton to={back}>{t.keep}</LinkButton>
      </Form>
    </main>
  );
}
