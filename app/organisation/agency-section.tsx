import { Link } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Agency, Holder, Position } from "./organisation.ts";
import { setupText } from "./setup-text.ts";

interface Person {
  id: string;
  name: string;
}

interface Props {
  base: string;
  agency: Agency;
  positions: Position[];
  holders: Holder[];
  people: Person[];
}

/** An agency with its functions, and who holds each of them. */
export function AgencySection({ base, agency, positions, holders, people }: Props) {
  const t = setupText[useLanguage()].agency;
  return (
    <section className="stack-tight">
      <Heading level={2}>
        {agency.name} {agency.external && <span className="quiet">({t.externalMark})</span>}
      </Heading>
      <p>
        <Link className="ds-link" to={`${base}/instanser/${agency.id}`} aria-label={`${t.rename}: ${agency.name}`}>
          {t.rename}
        </Link>
      </p>
      <ul className="thing-list">
        {positions.map((position) => (
          <li key={position.id}>
            <span>
              <span>{position.title}</span>{" "}
              <Link
                className="ds-link"
                to={`${base}/funksjoner/${position.id}`}
                aria-label={`${t.rename}: ${position.title}, ${agency.name}`}
              >
                {t.rename}
              </Link>
            </span>
            <Holders
              base={base}
              position={position}
              holders={holders.filter(({ positionId }) => positionId === position.id)}
              people={people}
            />
          </li>
        ))}
      </ul>
      <Form action={`${base}/funksjoner`} className="inline-form" key={positions.length}>
        <input type="hidden" name="agencyId" value={agency.id} />
        <input
          className="ds-input"
          name="title"
          required
          maxLength={200}
          placeholder={t.positionHint}
          aria-label={`${t.position}, ${agency.name}`}
        />
        <Button variant="secondary" size="sm">
          {t.addPosition}
        </Button>
      </Form>
    </section>
  );
}

function Holders({
  base,
  position,
  holders,
  people,
}: Pick<Props, "base" | "holders" | "people"> & { position: Position }) {
  const t = setupText[useLanguage()].agency;
  return (
    <div className="holders">
      {holders.length === 0 && <span className="quiet">{t.nobody}</span>}
      {holders.map(({ personId, name, toDate }) => (
        <span key={personId}>
          {name} {toDate && <span className="quiet">→ {toDate}</span>}
          {!toDate && (
            <ActionButton
              action={`${base}/innehavere/avslutt`}
              fields={{ positionId: position.id, personId }}
              aria-label={`${t.end}: ${name}, ${position.title}`}
            >
              {t.end}
            </ActionButton>
          )}
        </span>
      ))}
      <Form action={`${base}/innehavere`} className="inline-form">
        <input type="hidden" name="positionId" value={position.id} />
        <select
          className="ds-input"
          data-width="auto"
          name="personId"
          aria-label={`${t.holder} ${position.title}`}
          defaultValue=""
        >
          <option value="">{t.choosePerson}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button variant="tertiary" size="sm">
          {t.give}
        </Button>
      </Form>
    </div>
  );
}
