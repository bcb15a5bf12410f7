import { data, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/rename-position.ts";
import { listPositions, updatePosition } from "./agency.server.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitSetup(context, params.organisationId);
  const positions = await listPositions(db, params.organisationId);
  return { position: positions.find(({ id }) => id === params.positionId) ?? notFound() };
}

const positionForm = z.object({ title: z.string().trim().min(1, "writeName").max(200, "writeName") });

/** Gives a function another name everywhere at once: measures point to it. What is published stays as it was. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, positionForm);
  if (!form.ok) return data(form, 422);

  const position = await updatePosition(db, doer, params.positionId, form.fields.title);
  if (!position.ok) return data(refused(form, "title", position.refusal), 409);

  return redirect(`/arbeid/oppsett/${params.organisationId}/instanser`, 303);
}

export default function RenamePosition({ loaderData: { position }, actionData: form }: Route.ComponentProps) {
  const t = setupText[useLanguage()];
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${position.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>
        {position.title}, {position.agency}
      </Heading>
      <Form className="stack">
        <TextField
          name="title"
          label={t.agency.positionName}
          defaultValue={typedValue(form, "title") ?? position.title}
          error={errorText(form, t.errors)("title")}
          required
          maxLength={200}
        />
        <Button>{t.about.save}</Button>
      </Form>
    </main>
  );
}
