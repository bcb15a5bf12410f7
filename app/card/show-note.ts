import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { headersWithoutTrail } from "#app/help/help-headers.ts";
import { helpWords } from "#app/help/help-words.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import type { Route } from "./+types/show-note.ts";
import { NotePage } from "./note-page.tsx";
import { noteScript } from "./note-script.ts";
import { noteStyle } from "./note-style.ts";

/** The note of concern: an empty page, the same for everybody. Nothing ever comes back from it. */
export async function loader({ context }: Route.LoaderArgs) {
  const language = context.get(languageContext);
  const { tag, direction, exit, exitHow } = await helpWords(language);
  const wayOut = { tag, direction, exit, exitHow };
  const page = createElement(NotePage, { language, wayOut, exit: exitTargets[0] });
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { headers });
}

const headers = {
  ...headersWithoutTrail({ script: noteScript, style: noteStyle, images: "'none'", ancestors: "'none'" }),
  "x-komplan-keep": "yes",
};
