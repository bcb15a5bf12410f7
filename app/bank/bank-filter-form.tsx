import { Form } from "react-router";
import { agencyKinds } from "#app/organisation/agency-kind.ts";
import { agencyKindText } from "#app/organisation/agency-kind-text.ts";
import { bufdirHeadings } from "#app/plan/finding.ts";
import { goalLevels } from "#app/plan/goal.ts";
import { nationalCategories, targetGroups } from "#app/plan/measure.ts";
import { planText } from "#app/plan/text.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type BankFilter, entrySources, filterAddress, filterNames } from "./bank-filter.ts";
import { headingWord } from "./heading-word.ts";
import { bankText } from "./text.ts";

/** What one looks for in the bank. An address of its own for each search, so that it can be sent to others. */
export function BankFilterForm({ address, filter }: { address: string; filter: BankFilter }) {
  const language = useLanguage();
  const t = bankText[language].filter;
  const words = planText[language];
  const asked = filterAddress(filter).toString();
  return (
    <search aria-label={t.name} key={asked}>
      <Form action={address} className="bank-filter">
        <TextField name={filterNames.words} type="search" label={t.words} defaultValue={filter.words} maxLength={100} />
        <Choose
          filter={filter}
          field="heading"
          words={bufdirHeadings.map((key) => [key, headingWord(key, language)])}
        />
        <details className="bank-filter-more" open={isNarrowed(filter)}>
          <summary>{t.more}</summary>
          <div className="bank-filter-fields">
            <Choose filter={filter} field="group" words={targetGroups.map((key) => [key, words.targetGroups[key]])} />
            <Choose filter={filter} field="level" words={goalLevels.map((key) => [key, words.goalLevels[key]])} />
            <Choose
              filter={filter}
              field="category"
              words={nationalCategories.map((key) => [key, words.nationalCategories[key]])}
            />
            <Choose
              filter={filter}
              field="agency"
              words={agencyKinds.map((key) => [key, agencyKindText[language][key]])}
            />
            <Choose filter={filter} field="source" words={entrySources.map((key) => [key, t.sources[key]])} />
          </div>
        </details>
        <div className="button-row">
          <Button variant="secondary">{t.show}</Button>
          {asked !== "" && (
            <a className="ds-link" href={address}>
              {t.clear}
            </a>
          )}
        </div>
      </Form>
    </search>
  );
}

/** Whether something is asked for that else is folded away. */
function isNarrowed({ group, level, category, agency, source }: BankFilter): boolean {
  return [group, level, category, agency, source].some((asked) => asked !== "");
}

interface Choosing {
  filter: BankFilter;
  field: Exclude<keyof BankFilter, "words">;
  words: [key: string, word: string][];
}

function Choose({ filter, field, words }: Choosing) {
  const t = bankText[useLanguage()].filter;
  return (
    <SelectField name={filterNames[field]} label={t[field]} defaultValue={filter[field]}>
      <option value="">{t.all}</option>
      {words.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}
