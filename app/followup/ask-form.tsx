import type { Form as FormState } from "#app/lib/form.ts";
import type { Letter } from "#app/mail/letter.ts";
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
  letter: Letter | null;
  form: FormState<never> | undefined;
}

/** Choose whom to ask, read the letter they get, and ask. Links they have been given can be closed below. */
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
      <GivenLinks {...{ functions, base }} />
    </>
  );
}

/** Links that still open or were closed a few days ago, each with what can be done about it. Once for each person. */
function GivenLinks({ functions, base }: Pick<Props, "functions" | "base">) {
  const t = followUpText[useLanguage()];
  const given = new Map(
    functions.flatMap(({ holders }) =>
      holders.flatMap((holder) => {
        const { requestId, hasOpenLink, canBeSentAnew } = holder;
        return requestId !== null && (hasOpenLink || canBeSentAnew) ? [[requestId, holder] as const] : [];
      }),
    ),
  );
  if (given.size === 0) return null;
  return (
    <section className="stack-tight not-printed">
      <Heading level={2}>{t.links}</Heading>
      <p>{t.linksHelp}</p>
      <ul className="thing-list">
        {[...given].map(([id, { name, hasOpenLink, canBeSentAnew }]) => (
          <li key={id}>
            <span>{name}</span>
            <span className="link-deeds">
              {hasOpenLink && (
                <ActionButton action={`${base}/oppfolging/foresporsler/${id}/steng`} aria-label={t.revokeOf(name)}>
                  {t.revoke}
                </ActionButton>
              )}
              {canBeSentAnew && (
                <ActionButton
                  action={`${base}/oppfolging/foresporsler/${id}/ny-lenke`}
                  aria-label={(hasOpenLink ? t.revokeAndSendTo : t.sendAnewTo)(name)}
                >
                  {hasOpenLink ? t.revokeAndSend : t.sendAnew}
                </ActionButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
