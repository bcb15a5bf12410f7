import { data, redirect } from "react-router";
import * as z from "zod";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { ClosedLinkPage, closedStatus } from "#app/access/link-frame.tsx";
import { dateInNorway, formatClock, formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { linkNonceContext } from "#app/lib/nonce-context.ts";
import type { Route } from "./+types/answer-mapping.ts";
import { type AskedAgency, findAsked, saveSection } from "./answer.server.ts";
import { sectionForm, toSectionAnswer, typedSection } from "./answer-form.ts";
import { AnswerOverview } from "./answer-overview.tsx";
import { AnswerSection } from "./answer-section.tsx";
import { formOfVersion, sectionAfter, sectionOf } from "./form.ts";
import "#app/ui/staff.css";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("mapping")];

export async function loader({ url, context }: Route.LoaderArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") return data({ state: came.state, language }, closedStatus[came.state]);
  const asked = await findAsked(came.db, came.link);
  const form = formOfVersion(asked.formVersion);
  const section = asked.handedInAt === null ? sectionOf(form, url.searchParams.get("del")) : undefined;
  const place = section && { section, at: form.sections.indexOf(section) + 1, of: form.sections.length };
  return {
    state: "open" as const,
    language,
    nonce: context.get(linkNonceContext),
    chosen: url.searchParams.get("sprak") ?? "",
    asked: { ...asked, ...shownDates(asked, language) },
    sections: form.sections,
    place: place && { ...place, typed: typedSection(place.section, asked.content) },
  };
}

const where = z.object({ goTo: z.enum(["next", "more", "later"]).default("next") });

/** Saves one section of the answer. What a rule says no to is neither stored nor logged. */
export async function action({ request, url, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") return data(null, closedStatus[came.state]);
  const asked = await findAsked(came.db, came.link);
  const form = formOfVersion(asked.formVersion);
  const section = sectionOf(form, url.searchParams.get("del")) ?? notFound();

  const read = await readForm(request, sectionForm(section).extend(where.shape));
  if (!read.ok) return data(read, 422);
  if (asked.handedInAt !== null) return data(refused(read, "", "closed"), 409);

  const written = toSectionAnswer(section, read.fields);
  await saveSection(came.db, came.link, { section, written, now: new Date() });
  const { goTo } = where.parse(read.fields);
  const next = goTo === "more" ? section : goTo === "next" ? sectionAfter(form, section.key) : undefined;
  return redirect(addressOf(url, next?.key), 303);
}

export default function AnswerMapping({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <ClosedLinkPage language={loaderData.language} why={loaderData.state} />;
  const { language, nonce, place, asked, sections, chosen } = loaderData;
  const form = actionData ?? undefined;
  if (place) return <AnswerSection {...{ language, nonce, chosen, form, ...place }} />;
  return <AnswerOverview {...{ language, chosen, asked, sections }} />;
}

function shownDates({ deadline, savedAt, handedInAt }: AskedAgency, language: "nb" | "nn") {
  const day = (moment: Date) => formatDate(dateInNorway(moment), language);
  return {
    deadline: formatDateWithWeek(deadline, language),
    saved: savedAt && { date: day(savedAt), clock: formatClock(savedAt) },
    handedIn: handedInAt && day(handedInAt),
  };
}

/** The same link in the same language, at a section or at the overview. */
function addressOf(url: URL, section: string | undefined): string {
  const query = new URLSearchParams(section ? { del: section } : {});
  const language = url.searchParams.get("sprak");
  if (language) query.set("sprak", language);
  return `${url.pathname}${query.size > 0 ? `?${query}` : ""}`;
}
