import * as z from "zod";

/** A date as Norwegians or computers write it. Null for nothing, undefined for what is no date. */
export function readDate(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = norwegian
    ? [norwegian[3], norwegian[2]?.padStart(2, "0"), norwegian[1]?.padStart(2, "0")].join("-")
    : text;
  return z.iso.date().safeParse(iso).success ? iso : undefined;
}
