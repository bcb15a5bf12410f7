import { createContext, type ReactNode, type Ref, useContext, useId, useState } from "react";
import { type FormProps, Form as RouterForm } from "react-router";

/** What every form sends along: proof that it came from our page, and a key that tells a second sending from a new one. */
export interface FormTokens {
  csrf: string;
  key: string;
}

export const FormTokensContext = createContext<FormTokens>({ csrf: "", key: "" });

/** A form that posts, works without JavaScript, and carries its tokens. */
export function Form({ children, onSubmit, ...form }: FormProps & { children: ReactNode; ref?: Ref<HTMLFormElement> }) {
  const [round, setRound] = useState(0);
  return (
    <RouterForm
      method="post"
      {...form}
      onSubmit={(event) => {
        onSubmit?.(event);
        setRound(round + 1);
      }}
    >
      <FormTokenFields round={round} />
      {children}
    </RouterForm>
  );
}

/** The hidden fields alone, for forms of a fetcher. */
export function FormTokenFields({ round = 0 }: { round?: number }) {
  const { csrf, key } = useContext(FormTokensContext);
  const id = useId();
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={`${key}${id}${round}`} />
    </>
  );
}

/** One button that is a form of its own: a change that needs no words. */
export function ActionButton({
  action,
  children,
  fields = {},
  ...button
}: {
  action: string;
  children: ReactNode;
  fields?: Record<string, string>;
} & Omit<React.ComponentProps<"button">, "type">) {
  return (
    <Form action={action} className="action-button">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm" {...button}>
        {children}
      </button>
    </Form>
  );
}
