import { Link } from "react-router";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { localText } from "./local-text.ts";

interface Props {
  canEdit: boolean;
  canApprove: boolean;
  isProposed: boolean;
  isApproved: boolean;
  /** The page of what can be approved. */
  base: string;
}

/** What may be done next: ask a leader, read and approve, or take an approval back. */
export function ApprovalSection({ canEdit, canApprove, isProposed, isApproved, base }: Props) {
  const t = localText[useLanguage()].propose;
  const mayAsk = canEdit && !isProposed;
  const mayRead = canApprove && isProposed;
  const mayWithdraw = canApprove && isApproved;
  if (!mayAsk && !mayRead && !mayWithdraw) return null;
  return (
    <section className="stack-tight" aria-labelledby="godkjenning">
      <Heading level={2} id="godkjenning">
        {t.heading}
      </Heading>
      <p>{t.lead}</p>
      <div className="button-row">
        {mayAsk && (
          <Form>
            <Button>{t.button}</Button>
          </Form>
        )}
        {mayRead && (
          <LinkButton to={`${base}/godkjenn`} variant="primary">
            {t.read}
          </LinkButton>
        )}
        {mayWithdraw && (
          <Link className="ds-link" to={`${base}/trekk`}>
            {t.withdraw}
          </Link>
        )}
      </div>
    </section>
  );
}
