import { MeasureStatus } from "#app/plan/status-line.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { planNowText } from "./plan-now-text.ts";
import type { AwaitedView, PlanNowView, WaitingView } from "./plan-now-view.ts";
import { stepText } from "./step-text.ts";
import type { StepTitles } from "./step-title.ts";

/** Who waits for whom: a function, what it has to do, and the steps that cannot go on before that. */
export function WhoWaits({ now, base }: { now: PlanNowView; base: string }) {
  const language = useLanguage();
  const t = planNowText[language];
  const { titles } = now;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.waiting}</Heading>
      {now.waiting.length === 0 && <p>{t.nobodyWaits}</p>}
      <ul className="thing-list">
        {now.waiting.map((waiting) => (
          <OneFunction key={waiting.id} waiting={waiting} titles={titles} base={base} />
        ))}
      </ul>
      {now.moreWaiting > 0 && <p className="quiet">{t.more(now.moreWaiting)}</p>}
      {now.nobodys.length > 0 && (
        <p className="quiet">
          {t.nobodys} {now.nobodys.map((key) => `${key} ${titles[key]}`).join(", ")}
        </p>
      )}
    </section>
  );
}

interface Shared {
  titles: StepTitles;
  base: string;
}

function OneFunction({ waiting: { title, agency, things, more }, ...shared }: Shared & { waiting: WaitingView }) {
  const t = planNowText[useLanguage()];
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <span className="quiet thing-more">{agency}</span>
      </span>
      <ul className="awaited-list">
        {things.map((thing) => (
          <Thing key={thing.id} thing={thing} {...shared} />
        ))}
        {more > 0 && <li className="quiet">{t.more(more)}</li>}
      </ul>
    </li>
  );
}

function Thing({ thing, titles, base }: Shared & { thing: AwaitedView }) {
  const language = useLanguage();
  const [t, words] = [planNowText[language], stepText[language]];
  const name = (key: NonNullable<AwaitedView["step"]>) => `${key} ${titles[key]}`;
  const heldUp = thing.heldUp.map(({ key, responsible }) => (responsible ? t.with(name(key), responsible) : name(key)));
  const to = thing.step ? `${base}/na/${thing.step}` : `${base}/tiltak/${thing.id}`;
  return (
    <li>
      <a className="ds-link" href={to}>
        {thing.step ? name(thing.step) : thing.title}
      </a>
      <span className="quiet thing-more">
        {thing.line && <MeasureStatus line={thing.line} />}
        {!thing.line && thing.late && <StatusMark shape="late">{words.late}</StatusMark>}
        {(thing.line || thing.late) && thing.due && " · "}
        {thing.due && words.due(thing.due)}
      </span>
      {heldUp.length > 0 && <span className="quiet thing-more">{t.heldUp(heldUp.join(", "))}</span>}
    </li>
  );
}
