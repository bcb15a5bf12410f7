import { lazy, type ReactNode, Suspense, useRef } from "react";
import { Link } from "react-router";
import { typedValue } from "#app/lib/form.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { useScripts } from "#app/plan/use-autosave.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormTokenFields } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { ChapterConflict } from "./chapter-conflict.tsx";
import { ChapterText } from "./chapter-text.tsx";
import { type InsertionGroup, titleOfInsertion } from "./insertion-choices.ts";
import { InsertionChooser } from "./insertion-chooser.tsx";
import { insertionText } from "./insertion-text.ts";
import { useChapterSaving } from "./use-chapter-saving.ts";
import "#app/plan/measure-pages.css";

const RichTextEditor = lazy(() => import("#app/ui/rich-text-editor.client.tsx"));

interface Props {
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

/** Title and text of a chapter. A plain form on the server; once scripts run, an editor that saves by itself. */
export function ChapterEditor(props: Props) {
  return useScripts() ? <SavingEditor {...props} /> : <PlainEditor {...props} />;
}

function PlainEditor({ heading, children, title, markdown, version, errorOf }: Props) {
  const t = frameText[useLanguage()].chapter;
  return (
    <Form className="stack">
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

function SavingEditor({ heading, children, title, body, version, errorOf, insertions }: Props) {
  const language = useLanguage();
  const t = frameText[language];
  const form = useRef<HTMLFormElement>(null);
  const tree = useRef<unknown>(body);
  const { state, save, saveSoon, base, conflict, form: refusedForm } = useChapterSaving(form, tree, version);
  const wrong = errorText(refusedForm, t.errors);
  if (conflict?.theirs && conflict.mine) {
    return (
      <ChapterConflict title={typedValue(conflict.form, "title") ?? ""} mine={conflict.mine} theirs={conflict.theirs} />
    );
  }
  return (
    <form
      ref={form}
      method="post"
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header className="editor-head">
        {heading}
        <span className="saved" role="status">
          {state}
        </span>
        <Button size="sm" variant="secondary">
          {t.chapter.saveNow}
        </Button>
      </header>
      {children}
      <FormTokenFields />
      <input type="hidden" name="version" value={base} />
      <TextField
        name="title"
        label={t.chapter.title}
        defaultValue={title}
        required
        maxLength={300}
        error={wrong("title") ?? errorOf("title")}
        onChange={saveSoon}
      />
      <Suspense fallback={<ChapterText text={body} startLevel={2} />}>
        <RichTextEditor
          content={body}
          words={t.editor}
          language={language}
          titleOf={(attributes) => titleOfInsertion(attributes, insertions, language)}
          chooser={(insert) => <InsertionChooser groups={insertions} onInsert={insert} />}
          onChange={(written) => {
            tree.current = written;
            saveSoon();
          }}
        />
      </Suspense>
    </form>
  );
}
