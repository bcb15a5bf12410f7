import type { RichText } from "#app/lib/rich-text.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { ChapterText } from "./chapter-text.tsx";

interface Props {
  title: string;
  mine: RichText;
  theirs: { title: string; body: RichText; version: number };
}

/** Shown to whoever saves last: both texts beside each other, and a choice. Nothing is lost until it is made. */
export function ChapterConflict({ title, mine, theirs }: Props) {
  const t = frameText[useLanguage()].chapter;
  return (
    <article className="stack">
      <title>{`${t.conflictTitle} – Komplan`}</title>
      <Heading level={1}>{t.conflictTitle}</Heading>
      <Alert kind="warning" live>
        {t.conflictHelp}
      </Alert>
      <div className="side-by-side">
        <section>
          <Heading level={2}>{t.mine}</Heading>
          <p>
            <strong>{title}</strong>
          </p>
          <ChapterText text={mine} startLevel={3} />
        </section>
        <section>
          <Heading level={2}>{t.theirs}</Heading>
          <p>
            <strong>{theirs.title}</strong>
          </p>
          <ChapterText text={theirs.body} startLevel={3} />
        </section>
      </div>
      <div className="button-row">
        <Form reloadDocument>
          <input type="hidden" name="title" value={title} />
          <input type="hidden" name="body" value={JSON.stringify(mine)} />
          <input type="hidden" name="version" value={theirs.version} />
          <Button>{t.keepMine}</Button>
        </Form>
        <LinkButton to="." reloadDocument>
          {t.useTheirs}
        </LinkButton>
      </div>
    </article>
  );
}
