import { href } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { publishText } from "./publish-text.ts";

interface Props {
  planId: string;
  /** How many measures have another status than the one that is published. */
  changed: number;
  canPublish: boolean;
}

/** To show how the measures go without publishing what is being written. */
export function PublishStatusForm({ planId, changed, canPublish }: Props) {
  const t = publishText[useLanguage()].status;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p>{changed === 0 ? t.none : t.changed(changed)}</p>
      {canPublish && changed > 0 && (
        <Form action={href("/arbeid/planer/:planId/publiseringer/status", { planId })}>
          <Button variant="secondary">{t.publish}</Button>
        </Form>
      )}
    </section>
  );
}

/** What a municipality's own site needs to show how the plan goes. */
export function EmbedCode({ address }: { address: string }) {
  const t = publishText[useLanguage()].embed;
  const code = `<iframe src="${address}" title="Komplan" width="100%" height="420" loading="lazy"></iframe>`;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <details>
        <summary>{t.code}</summary>
        <pre className="embed-code">
          <code>{code}</code>
        </pre>
      </details>
      <p>
        <a className="ds-link" href={address}>
          {t.see}
        </a>
      </p>
    </section>
  );
}
