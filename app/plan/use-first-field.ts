import { useEffect, useRef } from "react";

/** Takes the keyboard to one field of a row when it opens; to the first when it has none of that name. */
export function useFirstField(begin: string, fields: readonly string[]) {
  const first = useRef<HTMLElement | null>(null);
  const wanted = fields.includes(begin) ? begin : fields[0];
  useEffect(() => {
    first.current?.focus();
    if (first.current instanceof HTMLInputElement) first.current.select();
  }, []);
  return (name: string) => (element: HTMLElement | null) => {
    if (name === wanted) first.current = element;
  };
}
