import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { PriorityRound, RoundStanding } from "./priority.ts";
import { priorityText } from "./text.ts";

interface Props {
  base: string;
  round: PriorityRound | null;
  standing: RoundStanding;
  /** Whether there is something to choose between. */
  enough: boolean;
  canEdit: boolean;
  canVote: boolean;
}

/** How the round of points stands, and what one can do about it. */
export function RoundSection({ base, round, standing, enough, canEdit, canVote }: Props) {
  const { round: t } = priorityText[useLanguage()];
  const isOpen = standing === "open";
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{standing === "none" ? t.none : t[standing](round?.voters ?? 0)}</p>
      {standing !== "counted" && <p className="quiet">{t.hidden}</p>}
      {isOpen && <p className="quiet">{t.anonymous}</p>}
      {isOpen && round?.hasVoted && <p>{t.voted}</p>}
      {isOpen && !canVote && <p className="quiet">{t.cannot}</p>}
      {canEdit && !enough && <p className="quiet">{t.needTwo}</p>}
      <div className="button-row">
        {isOpen && canVote && !round?.hasVoted && (
          <LinkButton to={`${base}/poeng`} variant="primary">
            {t.vote}
          </LinkButton>
        )}
        {canEdit && isOpen && (
          <Form action={`${base}/runder/avslutt`}>
            <Button variant="secondary">{t.close}</Button>
          </Form>
        )}
        {canEdit && !isOpen && enough && (
          <Form action={`${base}/runder`}>
            <Button variant="secondary">{standing === "none" ? t.openRound : t.again}</Button>
          </Form>
        )}
      </div>
    </section>
  );
}
