import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { type Involvement, type InvolvementStanding, involvementStanding } from "./involvement.ts";
import { involvementText } from "./involvement-text.ts";

/** As a page shows it: dates are written out on the server. */
export type InvolvementView = Omit<Involvement, "askedOn"> & { askedOn: string | null; asked: string };

const shapes = {
  notAsked: "notStarted",
  waiting: "underWay",
  heard: "underWay",
  followedUp: "done",
} as const satisfies Record<InvolvementStanding, string>;

/** One who was asked: what they said, and what was done with it. */
export function InvolvementCard({
  base,
  involvement,
  canEdit,
}: {
  base: string;
  involvement: InvolvementView;
  canEdit: boolean;
}) {
  const t = involvementText[useLanguage()];
  const { id, kind, name, asked } = involvement;
  const words = kind === "livedExperience" ? t.participation.fields : t.fields;
  const standing = involvementStanding(involvement);
  return (
    <section className="municipality-card stack-tight">
      <div className="heading-row">
        <Heading level={2}>{name}</Heading>
        {canEdit && (
          <LinkButton to={`${base}/aktorer/${id}`} variant="tertiary" size="sm" aria-label={`${t.edit} ${name}`}>
            {t.edit}
          </LinkButton>
        )}
      </div>
      <p className="quiet">
        {t.kinds[kind]} · <StatusMark shape={shapes[standing]}>{t.standings[standing]}</StatusMark>
        {asked && ` · ${asked}`}
      </p>
      <dl className="said-and-done">
        {(["wish", "safety", "said", "done"] as const)
          .filter((field) => involvement[field] !== "")
          .map((field) => (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd className="kept-lines">{involvement[field]}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
