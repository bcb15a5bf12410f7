import { memo, type ReactNode, useEffect, useMemo, useState } from "react";
import { useBlocker } from "react-router";
import type { RichText } from "#app/lib/rich-text.ts";
import { setupText } from "#app/organisation/setup-text.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { useLeaveGuard } from "#app/plan/use-autosave.ts";
import { Alert } from "#app/ui/alert.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import RichTextEditor from "#app/ui/rich-text-editor.client.tsx";
import { togetherIn } from "./carets.client.ts";
import { ChapterText } from "./chapter-text.tsx";
import { InsertionChooser } from "./insertion-chooser.tsx";
import { type InsertionGroup, titleOfInsertion } from "./insertion-group.ts";
import { type Glance, SharedChapter } from "./shared-chapter.client.ts";
import type { CaretName } from "./socket-words.ts";
import { writingText } from "./text.ts";
import "./writing.css";

interface Props {
  chapterId: string;
  heading: ReactNode;
  /** What stands between the heading and the fields. */
  children: ReactNode;
  /** As it was when the page was fetched: shown until the text as it is now has come. */
  title: string;
  body: RichText;
  /** What can be set in by reference. */
  insertions: InsertionGroup[];
  /** Called when the text cannot be reached, so that something simpler can take over. */
  onUnreachable: () => void;
}

/** How long to try before something simpler is offered: a net that lets pages through and no sockets never says so. */
const patience = 10_000;

/** Title and text of a chapter, as several people write in it at once. */
export default function WriteTogether(props: Props) {
  const { chapterId, heading, children, title, body, insertions, onUnreachable } = props;
  const [shared, glance] = useSharedChapter(chapterId);
  const t = writingText[useLanguage()];
  const { isOpen, isUnsent, standing } = glance;
  useUnsentGuard(isUnsent, t.leave);
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(onUnreachable, patience);
    return () => clearTimeout(timer);
  }, [isOpen, onUnreachable]);
  const mayWrite = standing !== "readOnly" && standing !== "refused";
  return (
    <div className="stack">
      <header className="editor-head">
        {heading}
        <span className="saved" role="status" data-state={standing}>
          {t[standing]}
        </span>
      </header>
      {children}
      {!mayWrite && (
        <Alert kind="warning" live>
          {t[standing === "readOnly" ? "readOnly" : "refused"]} {isUnsent && t.keepText}
        </Alert>
      )}
      {shared && isOpen ? (
        <>
          <TitleField title={glance.title} readOnly={!mayWrite} onWrite={(written) => shared.writeTitle(written)} />
          <Others names={glance.others} />
          <SharedText shared={shared} mayWrite={mayWrite} insertions={insertions} />
        </>
      ) : (
        <>
          <p className="quiet">{title}</p>
          <ChapterText text={body} startLevel={2} />
        </>
      )}
    </div>
  );
}

/** Opened after the first drawing, and closed when the page is left: a window that is drawn twice must not keep two connections. */
function useSharedChapter(chapterId: string): [SharedChapter | null, Glance] {
  const [shared, setShared] = useState<SharedChapter | null>(null);
  const [glance, setGlance] = useState<Glance>(unopened);
  useEffect(() => {
    const opened = new SharedChapter(chapterId, () => setGlance(opened.glance()));
    setShared(opened);
    return () => {
      opened.leave();
      setShared(null);
      setGlance(unopened);
    };
  }, [chapterId]);
  return [shared, glance];
}

const unopened: Glance = { standing: "connecting", isOpen: false, isUnsent: false, title: "", others: [] };

function TitleField({
  title,
  readOnly,
  onWrite,
}: {
  title: string;
  readOnly: boolean;
  onWrite: (title: string) => void;
}) {
  const t = frameText[useLanguage()];
  return (
    <TextField
      name="title"
      label={t.chapter.title}
      value={title}
      readOnly={readOnly}
      required
      maxLength={300}
      error={title.trim() === "" ? t.errors.writeTitle : undefined}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  );
}

/** Drawn anew only when it is another text: while somebody types, the word of how it is saved changes with each letter. */
const SharedText = memo(function SharedText({ shared, mayWrite, insertions }: SharedTextProps) {
  const language = useLanguage();
  const extensions = useMemo(
    () => togetherIn(shared, (user) => nameOf(user as CaretName, language)),
    [shared, language],
  );
  return (
    <RichTextEditor
      extensions={extensions}
      words={frameText[language].editor}
      language={language}
      editable={mayWrite}
      titleOf={(attributes) => titleOfInsertion(attributes, insertions, language)}
      chooser={(insert) => <InsertionChooser groups={insertions} onInsert={insert} />}
    />
  );
});

interface SharedTextProps {
  shared: SharedChapter;
  mayWrite: boolean;
  insertions: InsertionGroup[];
}

/** Who else is here, by function. The place is kept when nobody is, so that the text does not jump. */
function Others({ names }: { names: CaretName[] }) {
  const language = useLanguage();
  const unique = [...new Set(names.map((name) => nameOf(name, language)))];
  return <p className="writers quiet">{unique.length > 0 && `${writingText[language].here}: ${unique.join(", ")}`}</p>;
}

function nameOf(user: CaretName | Record<string, never>, language: "nb" | "nn"): string {
  if ("position" in user) return String(user.position);
  return "role" in user && user.role ? setupText[language].roles[user.role] : "";
}

/** Asks before a page is left that holds what is nowhere else. */
function useUnsentGuard(isUnsent: boolean, question: string): void {
  useLeaveGuard(isUnsent);
  const blocker = useBlocker(isUnsent);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
}
