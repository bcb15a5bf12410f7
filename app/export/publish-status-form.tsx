import { href } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { EmbedCode } from "#app/ui/embed-code.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { publishText } from "./publish-text.ts";

interface Props {
  planId: string;
  /** The measures that have another status than the one that is published, as the public will read it, and a mark of just those. */
  news: { seen: string; changed: { number: string; title: string; words: string; comment: string }[] };
  canPublish: boolean;
}

/** To show how the measures go without publishing what is being written. */
export function PublishStatusForm({ planId, news: { seen, changed }, canPublish }: Props) {
  const t = publishText[useLanguage()].status;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p>{changed.length === 0 ? t.none : `${t.changed(changed.length)} ${t.readFirst}`}</p>
      <ul className="thing-list">
        {changed.map(({ number, title, words, comment }) => (
          <li key={number}>
            <span>
              {number} {title}
              <span className="thing-more">
                {words}
                {comment && `: ${comment}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {canPublish && changed.length > 0 && (
        <Form action={href("/arbeid/planer/:planId/publiseringer/status", { planId })}>
          <input type="hidden" name="seen" value={seen} />
          <Button variant="secondary">{t.publish}</Button>
        </Form>
      )}
    </section>
  );
}

/** What a municipality's own site needs to show how the plan goes. */
export function EmbedPlan({ address }: { address: string }) {
  const t = publishText[useLanguage()].embed;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <EmbedCode address={address} title="Komplan" words={t} />
    </section>
  );
}
