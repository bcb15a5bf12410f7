import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Preview } from "./preview.server.ts";
import type { ShownService } from "./review-view.ts";
import { readServicesText } from "./text.ts";
import "../sheet/sheet.css";

interface Props {
  preview: Preview;
  /** Where what is chosen is taken in. */
  action: string;
  /** What was ticked when the form was sent, if it was. */
  ticked: readonly string[] | undefined;
}

/** Everything in a file held against what is there, with a box for each that can be left out. */
export function ServicesPreview({ preview: { services, counts, content, basis }, action, ticked }: Props) {
  const t = readServicesText[useLanguage()];
  const of = (...kinds: ShownService["kind"][]) => services.filter(({ kind }) => kinds.includes(kind));
  const [takeable, same, faulty] = [of("new", "changed"), of("same"), of("faulty")];
  return (
    <>
      <p>{t.counts(counts)}</p>
      {faulty.length > 0 && (
        <section className="stack-tight sheet-problems">
          <Heading level={2}>{t.faultyTitle}</Heading>
          <p>{t.faultyLead}</p>
          {faulty.map((service) => (
            <Faulty key={service.at} service={service} />
          ))}
        </section>
      )}
      {takeable.length === 0 ? (
        <p>{t.nothingToTake}</p>
      ) : (
        <Form action={action} className="stack" encType="multipart/form-data">
          <p>{t.reviewLead}</p>
          <input type="hidden" name="basis" value={basis} />
          <input type="hidden" name="content" value={content} />
          <div className="stack" id="take" tabIndex={-1}>
            {takeable.map((service) => (
              <Takeable
                key={service.at}
                service={service}
                ticked={ticked ? ticked.includes(String(service.at)) : true}
              />
            ))}
          </div>
          <div>
            <Button>{t.take}</Button>
          </div>
        </Form>
      )}
      {same.length > 0 && (
        <section className="stack">
          <Heading level={2}>{t.sameTitle}</Heading>
          <ul className="sheet-list">
            {same.map(({ at, name }) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Faulty({ service: { name, at, problems } }: { service: ShownService }) {
  const t = readServicesText[useLanguage()];
  return (
    <div>
      <Heading level={3}>{name || t.rowAt(at)}</Heading>
      <p className="quiet">{t.rowAt(at)}</p>
      <ul className="sheet-list">
        {[...new Set(problems)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Takeable({ service, ticked }: { service: ShownService; ticked: boolean }) {
  const t = readServicesText[useLanguage()];
  const { at, name, kind, changes, phones } = service;
  const isNew = kind === "new";
  return (
    <section className="sheet-row stack-tight">
      <Heading level={2}>{name}</Heading>
      <p className="quiet">{`${t.kinds[kind]} · ${t.rowAt(at)}`}</p>
      <div className="ds-field">
        <input className="ds-input" type="checkbox" id={`ta-${at}`} name="take" value={at} defaultChecked={ticked} />
        <label className="ds-label" htmlFor={`ta-${at}`}>
          {isNew ? t.takeNew(name) : t.takeChange(name)}
        </label>
      </div>
      {isNew ? (
        <dl className="sheet-values">
          {changes.map(({ field, after }) => (
            <Value key={field} term={field} value={after} />
          ))}
        </dl>
      ) : (
        changes.map(({ field, before, after }) => (
          <div key={field} className="sheet-change">
            <p>{field}</p>
            <dl className="sheet-values">
              <Value term={t.was} value={before} />
              <Value term={t.becomes} value={after} />
            </dl>
          </div>
        ))
      )}
      {phones.length > 0 && (
        <>
          <p>{t.newPhones}</p>
          <ul className="sheet-list">
            {phones.map((phone) => (
              <li key={phone}>{phone}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Value({ term, value }: { term: string; value: string }) {
  const t = readServicesText[useLanguage()];
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value === "" ? <span className="quiet">{t.nothing}</span> : value}</dd>
    </div>
  );
}
