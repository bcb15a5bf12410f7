import { useRouteLoaderData } from "react-router";
import type { Language } from "#app/lib/language.ts";

/** The language this answer is in. */
export function useLanguage(): Language {
  const root = useRouteLoaderData("root") as { language?: Language } | undefined; // what the root's loader gives
  return root?.language ?? "nb";
}
