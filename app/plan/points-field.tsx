import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { useField } from "./form-view.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { useScripts } from "./use-autosave.ts";
import { useWords, WithFindings, WrittenText } from "./written-fields.tsx";

/** The points of a measure: one line each in a plain form; with scripts a list where Enter makes the next point. */
export function PointsField() {
  const { round, value } = useField("points");
  if (!useScripts()) return <WrittenText field="points" rows={5} />;
  return <PointList key={round} first={value} />;
}

interface Point {
  key: number;
  text: string;
}

function PointList({ first }: { first: string }) {
  const t = measurePagesText[useLanguage()].rows;
  const { label } = useWords("points");
  const { error, touched } = useField("points");
  const list = useRef<HTMLFieldSetElement>(null);
  const [points, setPoints] = useState(() => toPoints(first.split("\n")));

  const change = (next: Point[], focusAt?: number) => {
    setPoints(toPoints(next.length === 0 ? [""] : next.map(({ text }) => text), next));
    touched();
    if (focusAt !== undefined) queueMicrotask(() => inputs(list.current)[focusAt]?.focus());
  };
  const insertAfter = (at: number) => change(points.toSpliced(at + 1, 0, { key: -1, text: "" }), at + 1);
  const keys = (event: KeyboardEvent, at: number) => {
    if (event.key === "Enter") {
      event.preventDefault();
      insertAfter(at);
    }
    if (event.key === "Backspace" && points[at]?.text === "" && points.length > 1) {
      event.preventDefault();
      change(points.toSpliced(at, 1), Math.max(0, at - 1));
    }
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const lines = event.clipboardData.getData("text/plain").split(/\r?\n/).filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const [line = "", ...rest] = lines.map((text) => text.replace(/^\s*[•\-–\uf0b7]\s*/u, ""));
    const own = { key: points[at]?.key ?? -1, text: `${points[at]?.text ?? ""}${line}` };
    change(points.toSpliced(at, 1, own, ...rest.map((text) => ({ key: -1, text }))), at + rest.length);
  };

  return (
    <WithFindings field="points">
      <fieldset className="ds-fieldset points-field" id="points" tabIndex={-1} ref={list}>
        <legend className="ds-label">{label}</legend>
        <input type="hidden" name="points" value={points.map(({ text }) => text).join("\n")} readOnly />
        <ul>
          {points.map((point, at) => (
            <li key={point.key}>
              <textarea
                className="ds-input"
                aria-label={t.point(at + 1)}
                value={point.text}
                onChange={(event) =>
                  setPoints(points.with(at, { ...point, text: event.target.value.replaceAll("\n", " ") }))
                }
                onKeyDown={(event) => keys(event, at)}
                onPaste={(event) => paste(event, at)}
              />
              <Button
                type="button"
                variant="tertiary"
                size="sm"
                aria-label={t.removePoint(at + 1)}
                onClick={() => change(points.toSpliced(at, 1), Math.max(0, at - 1))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
        </ul>
        <Button type="button" variant="secondary" size="sm" onClick={() => insertAfter(points.length - 1)}>
          {t.addPoint}
        </Button>
        {error && <p className="ds-validation-message">{error}</p>}
      </fieldset>
    </WithFindings>
  );
}

/** Gives points keys of their own; those that have one keep it. */
function toPoints(texts: readonly string[], known: readonly Point[] = []): Point[] {
  let next = Math.max(-1, ...known.map(({ key }) => key));
  return texts.map((text, at) => {
    const key = known[at]?.key ?? -1;
    return { key: key < 0 ? ++next : key, text };
  });
}

function inputs(list: HTMLElement | null): HTMLTextAreaElement[] {
  return [...(list?.querySelectorAll<HTMLTextAreaElement>("textarea") ?? [])];
}
