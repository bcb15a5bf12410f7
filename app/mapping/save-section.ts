import { data, redirect } from "react-router";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { closedStatus } from "#app/access/link-frame.tsx";
import { linkText } from "#app/access/link-text.ts";
import { formatClock } from "#app/lib/dates.ts";
import { type RefusedForm, readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import type { Route } from "./+types/save-section.ts";
import { findAsked, saveSection } from "./answer.server.ts";
import { sectionForm, toSectionAnswer, withoutRefused } from "./answer-form.ts";
import { answerText } from "./answer-text.ts";
import { formOfVersion, sectionOf } from "./form.ts";
import type { SavedSection } from "./saved-section.ts";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("mapping")];

/** Whoever opens the address is led to the form. */
export function loader({ params, url }: Route.LoaderArgs) {
  return redirect(`/kartlegging/${params.token}${url.search}`);
}

/** Saves a section while somebody writes in it. What is refused is left out, and said; the rest is kept. */
export async function action({ request, url, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") {
    const { title, help } = linkText[language].closed[came.state];
    return data(notSaved(`${title}. ${help}`), closedStatus[came.state]);
  }
  const t = answerText[language];
  const asked = await findAsked(came.db, came.link);
  const section = sectionOf(formOfVersion(asked.formVersion), url.searchParams.get("del")) ?? notFound();
  if (asked.handedInAt !== null) return data(notSaved(t.errors.closed), 409);

  const read = await readForm(request, sectionForm(section));
  const errors = read.ok ? {} : saidOf(read, t.errors);
  const rest = read.ok ? read : withoutRefused(section, read);
  if (!rest.ok) return data({ ...notSaved(t.notSaved), errors }, 422);

  const now = new Date();
  await saveSection(came.db, came.link, { section, written: toSectionAnswer(section, rest.fields), now });
  const clock = formatClock(now);
  const answer: SavedSection = { saved: true, said: read.ok ? t.savedAt(clock) : t.savedBut(clock), errors };
  return data(answer);
}

function notSaved(said: string): SavedSection {
  return { saved: false, said, errors: {} };
}

function saidOf(form: RefusedForm, words: Record<string, string>): Record<string, string> {
  const word = errorText(form, words);
  return Object.fromEntries(Object.keys(form.errors).map((field) => [field, word(field) ?? ""]));
}
