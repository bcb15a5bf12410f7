import { Link } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/read-answer.ts";
import { AnswerReading } from "./answer-reading.tsx";
import { formOfVersion } from "./form.ts";
import { findRequestIn } from "./round.server.ts";
import { mappingText } from "./text.ts";
import "./mapping.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { subject } = await permit(context, "plan:edit", (db) => findRequestIn(db, params));
  const { agency, content, handedInAt, round } = subject;
  const language = context.get(languageContext);
  return {
    agency,
    content,
    roundId: round.id,
    sections: formOfVersion(round.formVersion).sections,
    handedIn: handedInAt && formatDate(dateInNorway(handedInAt), language),
  };
}

/** What one agency has answered. */
export default function ReadAnswer({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const { answer: t } = mappingText[language];
  const { agency, content, roundId, sections, handedIn } = loaderData;
  const base = `/arbeid/planer/${params.planId}/kartlegging`;
  return (
    <article className="stack">
      <title>{`${t.from(agency)} – Komplan`}</title>
      <p>
        <Link className="ds-link" to={`${base}/runder/${roundId}`}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.from(agency)}</Heading>
      <p>{handedIn ? t.handedIn(handedIn) : content ? t.begun : t.nothing}</p>
      {content && <AnswerReading {...{ language, sections, content }} />}
      {handedIn && (
        <Form action={`${base}/svar/${params.requestId}/apne`} className="stack-tight">
          <p className="quiet">{t.reopenHelp}</p>
          <Button variant="secondary">{t.reopen}</Button>
        </Form>
      )}
    </article>
  );
}
