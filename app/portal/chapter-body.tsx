import { exportText } from "#app/export/text.ts";
import { labels } from "#app/publication/labels.ts";
import type { Publication, PublishedChapter } from "#app/publication/publication.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { RichTextView } from "#app/ui/rich-text-view.tsx";
import { MeasureCard } from "./measure-card.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { measureText } from "./measure-text.ts";
import { type PlanAddress, planHref } from "./plan-href.ts";
import { useContentLang } from "./plan-page.tsx";
import { type AreaView, areaViews, type GoalView } from "./plan-parts.ts";
import { planText } from "./plan-text.ts";

interface Place {
  plan: Publication;
  address: PlanAddress;
  /** Level of the headings inside the chapter. */
  level: 2 | 3;
}

/** What stands under a chapter's heading: its text, and after it the focus areas or the list of measures, if that is its kind. */
export function ChapterBody({ chapter, ...place }: Place & { chapter: PublishedChapter }) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(place.plan);
  return (
    <>
      <div className="prose" lang={lang}>
        <RichTextView text={chapter.body} startLevel={place.level} tableName={t.table} />
      </div>
      {chapter.kind === "focusAreas" && <FocusAreas {...place} />}
      {chapter.kind === "measureList" && (
        <MeasureTable
          plan={place.plan}
          measures={place.plan.measures}
          address={place.address}
          caption={chapter.title}
        />
      )}
    </>
  );
}

function FocusAreas(place: Place) {
  const t = measureText[useLanguage()];
  const { areas, withoutGoal } = areaViews(place.plan);
  return (
    <>
      {areas.map((area) => (
        <FocusArea key={area.slug} area={area} {...place} />
      ))}
      {withoutGoal.length > 0 && (
        <section className="focus-area">
          <Heading level={place.level}>{t.withoutGoal}</Heading>
          {withoutGoal.map((measure) => (
            <MeasureCard key={measure.number} measure={measure} {...place} level={place.level === 2 ? 3 : 4} />
          ))}
        </section>
      )}
    </>
  );
}

function FocusArea({ area, ...place }: Place & { area: AreaView }) {
  const language = useLanguage();
  const t = measureText[language];
  const lang = useContentLang(place.plan);
  return (
    <section className="focus-area" id={area.slug}>
      <Heading level={place.level} lang={lang}>
        {area.number} {area.title}
      </Heading>
      {area.period === "next" && <p className="subtle">{labels[language].planPeriods.next}</p>}
      {area.reason && (
        <p className="reason">
          <strong>{t.reasonOfArea}:</strong> <span lang={lang}>{area.reason}</span>
        </p>
      )}
      {area.goals.map((goal) => (
        <Goal key={goal.title} goal={goal} {...place} />
      ))}
    </section>
  );
}

function Goal({ goal, ...place }: Place & { goal: GoalView }) {
  const language = useLanguage();
  const t = measureText[language];
  const lang = useContentLang(place.plan);
  const isWish = place.plan.layout === "wishes";
  return (
    <div className="goal">
      <Heading level={place.level === 2 ? 3 : 4} data-size="xs">
        <span className="kicker">{isWish ? exportText[language].wish : labels[language].goalLevels[goal.level]}</span>{" "}
        <span lang={lang}>{goal.title}</span>
      </Heading>
      {goal.strategy && (
        <p>
          <strong>{t.strategy}:</strong> <span lang={lang}>{goal.strategy}</span>
        </p>
      )}
      {isWish && <p className="kicker">{exportText[language].promise}</p>}
      {goal.measures.map(({ measure, told }) =>
        told ? (
          <p key={measure.number} className="see-also">
            <a className="ds-link" href={planHref(language, place.address, `/tiltak/${measure.number}`)}>
              {t.seeMeasure(measure.number)}
            </a>
            : <span lang={lang}>{measure.title}</span>
          </p>
        ) : (
          <MeasureCard key={measure.number} measure={measure} {...place} level={4} />
        ),
      )}
    </div>
  );
}
