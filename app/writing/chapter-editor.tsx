import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { Link } from "react-router";
import type { RichText } from "#app/lib/rich-text.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { useScripts } from "#app/plan/use-autosave.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { ChapterText } from "./chapter-text.tsx";
import type { InsertionGroup } from "./insertion-group.ts";
import { insertionText } from "./insertion-text.ts";
import { writingText } from "./text.ts";
import "#app/plan/measure-pages.css";

const WriteTogether = lazy(() => import("./write-together.client.tsx"));

interface Props {
  chapterId: string;
  heading: ReactNode;
  /** What stands between the heading and the fields. */
  children: ReactNode;
  title: string;
  body: RichText;
  markdown: string;
  version: number;
  errorOf: (field: string) => string | undefined;
  /** What can be set in by reference. */
  insertions: InsertionGroup[];
}

/** Title and text of a chapter. A plain form on the server, and where no connection can be kept open; else an editor for several at once. */
export function ChapterEditor(props: Props) {
  const [isUnreachable, setUnreachable] = useState(false);
  const giveUp = useCallback(() => setUnreachable(true), []);
  const t = writingText[useLanguage()];
  const { chapterId, heading, children, title, body, insertions } = props;
  if (!useScripts()) return <PlainEditor {...props} />;
  if (isUnreachable) {
    return (
      <PlainEditor {...props}>
        <Alert kind="warning" live>
          {t.plainInstead}
        </Alert>
        {children}
      </PlainEditor>
    );
  }
  const meanwhile = (
    <>
      {heading}
      {children}
      <ChapterText text={body} startLevel={2} />
    </>
  );
  return (
    <Suspense fallback={meanwhile}>
      <WriteTogether {...{ chapterId, heading, title, body, insertions }} onUnreachable={giveUp}>
        {children}
      </WriteTogether>
    </Suspense>
  );
}

function PlainEditor({ heading, children, title, markdown, version, errorOf }: Props) {
  const t = frameText[useLanguage()].chapter;
  return (
    <Form className="stack" reloadDocument>
      {heading}
      {children}
      <input type="hidden" name="version" value={version} />
      <TextField name="title" label={t.title} defaultValue={title} required maxLength={300} error={errorOf("title")} />
      <TextArea
        name="markdown"
        label={t.body}
        hint={t.bodyHint}
        rows={24}
        defaultValue={markdown}
        error={errorOf("markdown")}
      />
      <div className="button-row">
        <Button>{t.save}</Button>
        <Link className="ds-link" to="sett-inn">
          {insertionText[useLanguage()].page.link}
        </Link>
      </div>
    </Form>
  );
}
