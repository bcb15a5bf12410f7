import { data, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import type { Organisation } from "#app/organisation/organisation.ts";
import { findHelpSetting } from "#app/service/directory.server.ts";
import { isForResidents } from "#app/service/directory.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import { formText } from "#app/service/form-text.ts";
import { listServices } from "#app/service/service.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmbedCode } from "#app/ui/embed-code.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-help-settings.ts";
import { helpHref } from "./help-address.ts";
import { type HelpLanguage, helpLanguages, writtenByUs } from "./help-language.ts";
import { saveHelpSetting } from "./help-setting.server.ts";
import { helpWords } from "./help-words.server.ts";
import { settingText } from "./setting-text.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { organisationId } = params;
  const { db } = await permit(context, "service:edit", () => Promise.resolve({ organisationId }));
  const organisation = await findOrganisation(db, organisationId);
  const { basedOn: newest } = await helpWords("nb");
  const words = await Promise.all(translations.map(helpWords));
  const known = words.map(({ language, name, tag, readBy, basedOn }) => {
    return { language, name, tag, readBy, isOld: basedOn < newest };
  });
  return {
    name: organisation.name,
    known,
    blocks: await listBlocks(db, organisation),
    setting: await findHelpSetting(db, organisationId),
    isSaved: url.searchParams.has("lagret"),
  };
}

/** Where the block is for each municipality that the organisation serves, in the organisation's language. */
async function listBlocks(db: Db, { id, kommunenummer, language }: Organisation) {
  const shown = (await listServices(db, id)).filter((service) => service.shown && isForResidents(service));
  const served = new Set([kommunenummer, ...shown.flatMap(({ municipalities }) => municipalities)]);
  const { title } = await helpWords(language);
  return (await listPlaces())
    .filter((place) => served.has(place.kommunenummer))
    .map(({ name, slug }) => ({ name, title, address: `${env.origin}${helpHref(language, slug)}/innfelt` }));
}

const translations = helpLanguages.filter((language) => !writtenByUs.includes(language));
const settingForm = z.object({
  languages: z.array(z.string().refine((one) => translations.includes(one as HelpLanguage), "unknown")), // a list of words asked for one of its own
  exit: z.enum(exitTargets, "unknown"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { organisationId } = params;
  const { db, user } = await permit(context, "service:edit", () => Promise.resolve({ organisationId }));

  const form = await readForm(request, settingForm);
  if (!form.ok) return data(form, 422);

  await saveHelpSetting(db, { by: user.id, organisationId }, form.fields, today());
  throw redirect(`/arbeid/tjenester/hjelpesider/${organisationId}?lagret=`, 303);
}

/** Which translations of the help pages are shown, and where whoever leaves them lands. */
export default function EditHelpSettings({ loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = settingText[language];
  const names: Record<string, string> = formText[language].languageNames;
  const { name, known, blocks, setting, isSaved } = loaderData;
  const error = errorText(form, t.errors);
  const told = (one: (typeof known)[number]) =>
    [one.readBy === null ? t.machine : t.read(one.readBy), ...(one.isOld ? [t.old] : [])].join(", ");
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${t.error}: ` : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <p>
        <Link className="ds-link" to="/arbeid/tjenester">
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p className="quiet">{name}</p>
      <p>{t.lead}</p>
      {isSaved && !form && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <Form className="stack">
        <CheckboxGroup
          name="languages"
          legend={t.languages}
          hint={t.warning}
          chosen={form?.typed.languages ?? setting.languages}
          error={error("languages")}
          choices={known.map((one) => ({
            value: one.language,
            label: (
              <>
                {names[one.language] ?? ""} · <bdi lang={one.tag}>{one.name}</bdi>{" "}
                <span className="quiet">({told(one)})</span>
              </>
            ),
          }))}
        />
        <RadioGroup
          name="exit"
          legend={t.exit}
          hint={t.exitHint}
          chosen={form?.typed.exit?.[0] ?? setting.exit}
          error={error("exit")}
          choices={exitTargets.map((value) => ({ value, label: new URL(value).hostname }))}
        />
        <Button>{t.save}</Button>
      </Form>
      {blocks.length > 0 && (
        <section className="stack-tight">
          <Heading level={2}>{t.embed.title}</Heading>
          <p>{t.embed.lead}</p>
          {blocks.map((block) => (
            <EmbedCode
              key={block.address}
              {...block}
              words={{ code: t.embed.code(block.name), see: t.embed.see(block.name) }}
            />
          ))}
        </section>
      )}
    </main>
  );
}
