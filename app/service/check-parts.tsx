import { LinkFrame } from "#app/access/link-frame.tsx";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { checkText } from "./check-text.ts";
import { formText } from "./form-text.ts";
import type { Opening } from "./opening-hours.ts";
import { openingText } from "./opening-text.ts";
import { exceptionInWords, ruleInWords } from "./opening-words.ts";
import { formatPhone, type ServiceFacts } from "./service.ts";

type Shown = Pick<ServiceFacts, "name" | "about" | "place" | "directions" | "website" | "price" | "access"> & {
  opening: Opening;
  numbers: { number: string; words: string }[];
};

interface Props {
  language: Language;
  shown: Shown;
  /** Knows what was shown again. */
  seen: string;
  said: { answer: string; words: string } | null;
  form: RefusedForm | undefined;
}

/** What residents see of a service, and two choices. */
export function CheckForm({ language, shown, seen, said, form }: Props) {
  const t = checkText[language];
  const error = errorText(form, t.errors);
  return (
    <LinkFrame language={language}>
      <title>{`${form ? `${t.error}: ` : ""}${t.page} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.page}</Heading>
      <p>{t.lead}</p>
      <ShownService language={language} shown={shown} />
      {/* Posts to where it stands, so that the key need not stand in the page. */}
      <form method="post" noValidate autoComplete="off" className="stack">
        <input type="hidden" name="seen" value={seen} />
        <RadioGroup
          name="answer"
          legend={t.choose}
          chosen={typedValue(form, "answer") ?? said?.answer}
          error={error("answer")}
          choices={(["right", "wrong"] as const).map((value) => ({ value, label: t.choices[value] }))}
        />
        <TextArea
          name="words"
          label={t.words}
          hint={t.wordsHint}
          defaultValue={typedValue(form, "words") ?? said?.words}
          error={error("words")}
          maxLength={2000}
        />
        <Button size="lg">{t.send}</Button>
      </form>
    </LinkFrame>
  );
}

function ShownService({ language, shown }: Pick<Props, "language" | "shown">) {
  const t = checkText[language];
  const { opening, numbers } = shown;
  const hours = [
    ...opening.rules.map((rule) => ruleInWords(rule, language)),
    ...opening.exceptions.map((one) => exceptionInWords(one, language)),
  ];
  const phones = numbers.map(({ number, words }) => `${formatPhone(number)} ${words}`.trim());
  const rows: [string, string[]][] = [
    [t.name, [shown.name]],
    [t.phones, phones.length === 0 ? [t.noPhones] : phones],
    [t.opening, hours.length === 0 ? [openingText[language].none] : hours],
    [t.about, [shown.about]],
    [t.place, [shown.place]],
    [t.directions, [shown.directions]],
    [t.access, [formText[language].accessNames[shown.access]]],
    [t.price, [shown.price]],
    [t.website, [shown.website]],
  ];
  return (
    <dl className="check-facts">
      {rows
        .filter(([, lines]) => lines.join("") !== "")
        .map(([term, lines]) => (
          <div key={term}>
            <dt>{term}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

/** That the answer came through, and a way to change it. */
export function CheckReceipt({ language, answer }: { language: Language; answer: string }) {
  const t = checkText[language];
  return (
    <LinkFrame language={language} search={{ takk: "" }}>
      <title>{`${t.thanks} – Komplan`}</title>
      <Heading level={1}>{t.thanks}</Heading>
      <Alert kind="success" live>
        {answer === "right" ? t.thanksRight : t.thanksWrong}
      </Alert>
      <p>
        <a className="ds-link" href="?">
          {t.change}
        </a>
      </p>
    </LinkFrame>
  );
}
