import type { Form as FormState } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { FunctionList } from "./function-list.tsx";
import type { FunctionView } from "./function-view.ts";
import { followUpText } from "./text.ts";

interface Props {
  functions: readonly FunctionView[];
  base: string;
  letter: { subject: string; body: string } | null;
  form: FormState<never> | undefined;
}

/** Choose whom to ask, read the letter they get, and ask. Links that are open can be closed below. */
export function AskForm({ functions, base, letter, form }: Props) {
  const t = followUpText[useLanguage()];
  const isTicked = ({ positionId, holders }: FunctionView) =>
    form ? (form.typed.positions ?? []).includes(positionId) : holders.length > 0;
  const isHeld = functions.some(({ holders }) => holders.length > 0);
  return (
    <>
      <Form className="stack" noValidate>
        <section className="stack-tight" id="positions" tabIndex={-1}>
          <Heading level={2}>{t.functions}</Heading>
          {isHeld && <p className="not-printed">{t.askHelp}</p>}
          <FunctionList
            {...{ functions, base }}
            before={(one) =>
              one.holders.length > 0 && (
                <input
                  className="ds-input"
                  type="checkbox"
                  name="positions"
                  value={one.positionId}
                  defaultChecked={isTicked(one)}
                  aria-label={t.askFor(`${one.title}, ${one.agency}`)}
                />
              )
            }
          />
        </section>
        {isHeld && <Button>{t.askButton}</Button>}
      </Form>
      {letter && isHeld && (
        <details className="side-details only-if-open">
          <summary>{t.letter}</summary>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <p className="as-sent">{letter.body}</p>
        </details>
      )}
      <OpenLinks {...{ functions, base }} />
    </>
  );
}

/** Links that still open, each with a button that closes it. Once for each person. */
function OpenLinks({ functions, base }: Pick<Props, "functions" | "base">) {
  const t = followUpText[useLanguage()];
  const open = new Map(
    functions.flatMap(({ holders }) =>
      holders.flatMap(({ name, openRequest }) => (openRequest === null ? [] : [[openRequest, name] as const])),
    ),
  );
  if (open.size === 0) return null;
  return (
    <section className="stack-tight not-printed">
      <Heading level={2}>{t.openLinks}</Heading>
      <p>{t.openLinksHelp}</p>
      <ul className="thing-list">
        {[...open].map(([requestId, name]) => (
          <li key={requestId}>
            <span>{name}</span>
            <ActionButton action={`${base}/oppfolging/foresporsler/${requestId}/steng`} aria-label={t.revokeOf(name)}>
              {t.revoke}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
