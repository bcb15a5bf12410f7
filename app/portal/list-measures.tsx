import { labels } from "#app/publication/labels.ts";
import type { Publication } from "#app/publication/publication.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-measures.ts";
import {
  filterMeasures,
  goalsIn,
  isFiltering,
  type MeasureFilter,
  readFilter,
  responsibles,
} from "./measure-filter.ts";
import { MeasureTable } from "./measure-table.tsx";
import { measureText } from "./measure-text.ts";
import { planHref } from "./plan-href.ts";
import { PlanPage, useContentLang } from "./plan-page.tsx";
import { shownStatus, shownStatuses } from "./progress.ts";
import { readPlan } from "./read-plan.server.ts";
import { MeasureBar } from "./status-words.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const read = await readPlan(request, params.slug);
  const filter = readFilter(new URL(request.url).searchParams);
  return { ...read, filter, shown: filterMeasures(read.plan, filter) };
}

/** Every measure of a plan: how it goes in one line, a search, and a row for each. */
export default function ListMeasures({ loaderData }: Route.ComponentProps) {
  const { filter, shown, ...read } = loaderData;
  const { plan, address } = read;
  const language = useLanguage();
  const t = measureText[language];
  const showing = t.showing(shown.length, plan.measures.length);
  return (
    <PlanPage {...read} title={t.listMeasuresTitle} description={`${plan.title}. ${showing}.`} current="measures">
      {isFiltering(filter) && <meta name="robots" content="noindex" />}
      <Heading level={1}>{t.listMeasuresTitle}</Heading>
      <MeasureBar plan={plan} measures={plan.measures} />
      <FilterForm {...loaderData} />
      <p className="showing">
        {showing}
        {isFiltering(filter) && (
          <>
            {". "}
            <a className="ds-link" href={planHref(language, address, "/tiltak")}>
              {t.clearFilter}
            </a>
          </>
        )}
      </p>
      {shown.length > 0 ? (
        <MeasureTable plan={plan} measures={shown} address={address} caption={showing} />
      ) : (
        <p className="empty">{t.noMeasures}</p>
      )}
    </PlanPage>
  );
}

interface Select {
  name: Exclude<keyof MeasureFilter, "sok">;
  label: string;
  choices: { value: string; words: string }[];
  lang?: string | undefined;
}

function FilterForm({ plan, address, filter }: Route.ComponentProps["loaderData"]) {
  const language = useLanguage();
  const t = measureText[language];
  const selects = useSelects(plan);
  return (
    <search>
      <form className="filter" action={planHref(language, { ...address, olderVersion: undefined }, "/tiltak")}>
        {address.olderVersion !== undefined && <input type="hidden" name="versjon" value={address.olderVersion} />}
        <TextField type="search" name="sok" label={t.searchMeasures} defaultValue={filter.sok} />
        <details open={selects.some(({ name }) => filter[name] !== "")}>
          <summary>{t.moreFilters}</summary>
          <div>
            {selects.map(({ name, label, choices, lang }) => (
              <SelectField key={name} name={name} label={label} defaultValue={filter[name]}>
                <option value="">{t.all}</option>
                {choices.map(({ value, words }) => (
                  <option key={value} value={value} lang={lang}>
                    {words}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
        </details>
        <Button variant="secondary">{t.showMeasures}</Button>
      </form>
    </search>
  );
}

/** What can be chosen, by what the plan's measures have. A choice between one thing is none. */
function useSelects(plan: Publication): Select[] {
  const language = useLanguage();
  const t = measureText[language];
  const { phases, targetGroups } = labels[language];
  const lang = useContentLang(plan);
  const statuses = shownStatuses.filter((status) =>
    plan.measures.some((measure) => shownStatus(plan, measure) === status),
  );
  const groups = [...new Set(plan.measures.flatMap((measure) => measure.targetGroups))];
  const selects: Select[] = [
    {
      name: "omrade",
      label: t.focusArea,
      lang,
      choices: plan.focusAreas.map(({ slug, number, title }) => ({ value: slug, words: `${number} ${title}` })),
    },
    {
      name: "mal",
      label: t.goal,
      lang,
      choices: goalsIn(plan).map(({ key, title }) => ({ value: key, words: title })),
    },
    {
      name: "kommune",
      label: t.municipality,
      choices: plan.adoptions.map(({ kommunenummer, municipality }) => ({ value: kommunenummer, words: municipality })),
    },
    { name: "ansvarlig", label: t.responsible, choices: responsibles(plan).map((words) => ({ value: words, words })) },
    { name: "status", label: t.status, choices: statuses.map((value) => ({ value, words: phases[value] })) },
    {
      name: "malgruppe",
      label: t.targetGroup,
      choices: groups.map((value) => ({ value, words: targetGroups[value] })),
    },
  ];
  return selects.filter(({ choices }) => choices.length > 1);
}
