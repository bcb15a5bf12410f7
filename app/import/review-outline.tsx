import type { RefusedForm } from "#app/lib/form.ts";
import { goalLevels } from "#app/plan/goal.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Corrections } from "./corrections.ts";
import { goalPlaces } from "./goal-places.ts";
import type { ImportedGoal, ImportedMeasure, ImportedPlan } from "./imported-plan.ts";
import { importText } from "./text.ts";

interface Shown {
  reading: ImportedPlan;
  right: Corrections;
  form: RefusedForm | undefined;
}

/** Focus areas, goals and measures as they were read, to be put right where they stand. */
export function ReviewOutline({ reading, right, form }: Shown) {
  const t = importText[useLanguage()];
  const error = errorText(form, t.errors)("outline");
  return (
    <section className="stack-tight" aria-labelledby="outline">
      <Heading level={2} id="outline" tabIndex={-1}>
        {t.outlineTitle}
      </Heading>
      {error && <p className="ds-validation-message">{error}</p>}
      <p>{t.notMeasureHint}</p>
      {reading.plan.focusAreas.map((area, a) => (
        <section className="stack-tight" key={area.title}>
          <Heading level={3}>
            {t.focusArea(a + 1)}: {area.title}
          </Heading>
          {area.goals.map((goal, g) => (
            <Goal key={goal.title} goal={goal} place={`${a}-${g}`} {...{ reading, right, form }} />
          ))}
        </section>
      ))}
    </section>
  );
}

interface Place extends Shown {
  goal: ImportedGoal;
  place: string;
}

function Goal({ goal, place, ...shown }: Place) {
  const t = importText[useLanguage()];
  const doubts = shown.reading.unsure.filter((unsure) => unsure.place === `goal-${place}`);
  const measures = goal.measures.map((measure, m) => ({ measure, place: `${place}-${m}` }));
  return (
    <article className="import-goal stack-tight" id={`goal-${place}`} tabIndex={-1}>
      {doubts.map(({ what }) => (
        <p className="import-doubt" key={what}>
          {what}
        </p>
      ))}
      <GoalFields goal={goal} place={place} {...shown} />
      {goal.strategy && <p className="quiet">{`${t.fields.strategy}: ${goal.strategy}`}</p>}
      <ul className="import-measures">
        {measures.map((measure) => (
          <Measure key={measure.place} {...measure} {...shown} />
        ))}
      </ul>
    </article>
  );
}

function GoalFields({ goal, place, reading, right, form }: Place) {
  const t = importText[useLanguage()];
  const at = goalPlaces(reading.plan).indexOf(place);
  const number = place
    .split("-")
    .map((part) => Number(part) + 1)
    .join(".");
  const read = right.goals[place] ?? goal;
  const titleId = `goal-${place}-title`;
  const error = errorText(form, t.errors)(titleId);
  return (
    <div className="import-goal-fields">
      <div className="ds-field">
        <label className="ds-label" htmlFor={titleId}>
          {t.goalTitle(number)}
        </label>
        <textarea
          className="ds-input"
          id={titleId}
          name="goalTitle"
          rows={2}
          defaultValue={form?.typed.goalTitle?.[at] ?? read.title}
          {...(error && { "aria-invalid": true, "aria-describedby": `${titleId}-error` })}
        />
        {error && (
          <p className="ds-validation-message" id={`${titleId}-error`}>
            {error}
          </p>
        )}
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor={`goal-${place}-level`}>
          {t.level(number)}
        </label>
        <select
          className="ds-input"
          id={`goal-${place}-level`}
          name="goalLevel"
          defaultValue={form?.typed.goalLevel?.[at] ?? read.level}
        >
          {goalLevels.map((level) => (
            <option key={level} value={level}>
              {t.levels[level]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Measure({
  measure,
  place,
  right,
  form,
}: Omit<Shown, "reading"> & { measure: ImportedMeasure; place: string }) {
  const t = importText[useLanguage()];
  const chosen = form ? (form.typed.notMeasure ?? []) : right.notMeasures;
  const about = (["responsible", "period", "resources", "evaluation"] as const).filter((field) => measure[field]);
  return (
    <li>
      <p>{measure.title}</p>
      {measure.points.length > 0 && (
        <ul aria-label={t.points}>
          {measure.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {about.length > 0 && (
        <p className="quiet">{about.map((field) => `${t.fields[field]}: ${measure[field]}`).join(" · ")}</p>
      )}
      {(measure.lines ?? []).map((line) => (
        <p className="quiet" key={line}>
          {line.replaceAll("\n", " · ")}
        </p>
      ))}
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          id={`not-${place}`}
          name="notMeasure"
          value={place}
          defaultChecked={chosen.includes(place)}
          aria-label={t.notMeasureAbout(measure.title)}
        />
        <label className="ds-label" htmlFor={`not-${place}`}>
          {t.notMeasure}
        </label>
      </div>
    </li>
  );
}
