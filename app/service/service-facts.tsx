import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { formText } from "./form-text.ts";
import type { Service } from "./service.ts";
import { serviceText } from "./text.ts";

type Facts = Omit<
  Service,
  "organisationId" | "municipalities" | "opening" | "phones" | "confirmedOn" | "confirmedBy" | "agencyId"
>;

/** What is written of a service, one line for each thing. What nothing is known of is left out. */
export function ServiceFacts({ facts, places }: { facts: Facts; places: readonly { name: string }[] }) {
  const language = useLanguage();
  const { facts: t, toFacts, nowhere } = serviceText[language];
  const f = formText[language];
  const { sexes, audiences, fromAge, toAge, languages } = facts;
  const whom = [...audiences.map((one) => f.audienceNames[one]), ...(sexes === "all" ? [] : [f.sexNames[sexes]])];
  const rows: [string, string][] = [
    [t.kind, f.kinds[facts.kind]],
    [t.agency, facts.agency],
    [t.municipalities, places.map(({ name }) => name).join(", ")],
    [t.about, facts.about],
    [t.audiences, inOneLine(whom)],
    [t.ages, fromAge === null && toAge === null ? "" : toFacts(fromAge, toAge)],
    [t.access, f.accessNames[facts.access]],
    [t.place, facts.place || nowhere],
    [t.directions, facts.directions],
    [t.price, facts.price],
    [t.languages, inOneLine(languages.map((one) => f.languageNames[one]))],
    [t.interpreter, f.interpreterNames[facts.interpreter]],
    [t.website, facts.website],
    [t.contactEmail, facts.contactEmail || nowhere],
  ];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.heading}</Heading>
      <dl className="service-facts">
        {rows
          .filter(([, value]) => value !== "")
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** "Bokmål, nynorsk, engelsk". */
function inOneLine(names: readonly string[]): string {
  return names.map((name, at) => (at === 0 ? name : name.slice(0, 1).toLowerCase() + name.slice(1))).join(", ");
}
