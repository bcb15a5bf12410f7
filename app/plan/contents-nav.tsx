import { NavLink, useLocation } from "react-router";
import { TextField } from "#app/ui/field.tsx";
import { FoldingMenu } from "#app/ui/folding-menu.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { ContentsEntry } from "./contents.ts";
import { DragHandle } from "./drag-handle.tsx";
import { frameText } from "./frame-text.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { MovedLine } from "./moved-line.tsx";
import { useMoving } from "./use-moving.ts";

interface Props {
  base: string;
  contents: ContentsEntry[];
  canEdit: boolean;
}

/** Chapters and focus areas, each with how many things there are to look at. Folds away on a phone. */
export function ContentsNav({ base, contents, canEdit }: Props) {
  const t = frameText[useLanguage()];
  return (
    <FoldingMenu label={t.chapters} className="side-details">
      <p className="side-heading">{t.chapters}</p>
      <ol className="contents-list">
        {contents.map((chapter) => (
          <li key={chapter.id}>
            <Entry to={`${base}/kapittel/${chapter.id}`} {...chapter} />
            {chapter.focusAreas.length > 0 && (
              <ol className="contents-list">
                {chapter.focusAreas.map((area) => (
                  <li key={area.id}>
                    <Entry to={`${base}/innsatsomrader/${area.id}`} {...area} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {canEdit && <Additions base={base} contents={contents} />}
    </FoldingMenu>
  );
}

function Entry({ to, title, findings }: { to: string; title: string; findings: number }) {
  const t = frameText[useLanguage()];
  return (
    <NavLink to={to}>
      <span>{title}</span>
      {findings > 0 && (
        <span className="finding-count" title={t.findings(findings)}>
          <span aria-hidden="true">⚑ {findings}</span>
          <span className="ds-sr-only">{t.findings(findings)}</span>
        </span>
      )}
    </NavLink>
  );
}

function Additions({ base, contents }: Omit<Props, "canEdit">) {
  const t = frameText[useLanguage()];
  return (
    <div className="contents-additions">
      <Addition action={`${base}/kapittel`} heading={t.newChapter} label={t.chapterTitle} name="chapterTitle" />
      <Addition
        action={`${base}/innsatsomrader`}
        heading={t.newFocusArea}
        label={t.focusAreaTitle}
        name="focusAreaTitle"
      />
      <details>
        <summary>{t.order}</summary>
        <ChapterOrder base={base} contents={contents} />
      </details>
    </div>
  );
}

function ChapterOrder({ base, contents }: Omit<Props, "canEdit">) {
  const moving = useMoving();
  return (
    <>
      <MovedLine moving={moving} />
      <ol className="contents-order" {...moving.dropIn("chapters")}>
        {contents.map(({ id, title }, place) => {
          const thing = { id, title, action: `${base}/kapittel/${id}/plass` };
          return (
            <li key={id} data-movable={id} data-target={moving.target === id || undefined}>
              <DragHandle thing={thing} drag={moving.drag} />
              <span className="contents-order-title">{title}</span>
              <MoveButtons thing={thing} first={place === 0} last={place === contents.length - 1} move={moving.move} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Empty and folded again when another page is opened: what was added, mostly. */
function Addition({ action, heading, label, name }: { action: string; heading: string; label: string; name: string }) {
  const t = frameText[useLanguage()];
  const { pathname } = useLocation();
  return (
    <details key={pathname}>
      <summary>+ {heading}</summary>
      <Form action={action} className="stack-tight">
        <TextField name={name} label={label} required maxLength={300} />
        <button type="submit" className="ds-button" data-variant="secondary" data-size="sm">
          {t.add}
        </button>
      </Form>
    </details>
  );
}
