import { can } from "#app/access/permissions.ts";
import { signedIn } from "#app/access/permit.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-setup.ts";
import { listOrganisations } from "./organisation.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const organisations = await listOrganisations(db);
  const own = organisations.filter(({ id }) => can(user, "organisation:administer", { organisationId: id }));
  return { organisations: own.map(({ id, name }) => ({ id, name })) };
}

/** The organisations one administers, and what can be set up in each. */
export default function ShowSetup({ loaderData: { organisations } }: Route.ComponentProps) {
  const t = setupText[useLanguage()];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{organisations.length === 0 ? t.none : t.lead}</p>
      {organisations.map(({ id, name }) => (
        <section key={id}>
          <Heading level={2}>{name}</Heading>
          <ul className="thing-list">
            {(
              [
                ["instanser", t.agencies],
                ["personer", t.people],
                ["om", t.organisation],
              ] as const
            ).map(([path, words]) => (
              <li key={path}>
                <a className="ds-link" href={`/arbeid/oppsett/${id}/${path}`}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
