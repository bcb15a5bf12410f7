import type { GroupMember } from "#app/plan/group-member.ts";
import type { GroupKind } from "#app/plan/plan.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { GroupText } from "./member.server.ts";
import { memberLine } from "./member-line.ts";
import { processText } from "./text.ts";

interface Props {
  base: string;
  kind: GroupKind;
  members: GroupMember[];
  text: GroupText | undefined;
  canEdit: boolean;
}

/** One group as it is read: who is in it, what it shall do. */
export function GroupSection({ base, kind, members, text, canEdit }: Props) {
  const { groups: t } = processText[useLanguage()];
  return (
    <section className="stack-tight">
      <div className="heading-row">
        <Heading level={3}>{t.kinds[kind]}</Heading>
        {canEdit && (
          <LinkButton
            to={`${base}/grupper/${kind}`}
            variant="tertiary"
            size="sm"
            aria-label={`${t.edit} ${t.kinds[kind].toLowerCase()}`}
          >
            {t.edit}
          </LinkButton>
        )}
      </div>
      {members.length === 0 ? <p className="quiet">{t.empty}</p> : <Members members={members} />}
      {text && <Texts {...text} />}
    </section>
  );
}

function Members({ members }: { members: GroupMember[] }) {
  const { groups: t, member } = processText[useLanguage()];
  const hours = members.reduce((sum, one) => sum + (one.hours ?? 0), 0);
  const cleared = members.filter((one) => one.cleared).length;
  const figures = [
    t.count(members.length),
    hours > 0 && t.hours(hours),
    cleared > 0 && t.cleared(cleared, members.length),
  ];
  return (
    <>
      <p className="quiet">{figures.filter(Boolean).join(" · ")}</p>
      <ul className="group-members">
        {members.map((one) => (
          <li key={one.id}>{memberLine(one, member)}</li>
        ))}
      </ul>
    </>
  );
}

function Texts({ tasks, responsibility }: GroupText) {
  const { groups: t } = processText[useLanguage()];
  return (
    <>
      {tasks && (
        <p className="kept-lines">
          <strong>{t.tasks}:</strong> {tasks}
        </p>
      )}
      {responsibility && (
        <p className="kept-lines">
          <strong>{t.responsibility}:</strong> {responsibility}
        </p>
      )}
    </>
  );
}
