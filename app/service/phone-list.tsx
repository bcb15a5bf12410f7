import { Link } from "react-router";
import { LinkButton } from "#app/ui/button.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { formatPhone, type Phone } from "./service.ts";
import { serviceText } from "./text.ts";

type PhoneView = ReturnType<typeof toPhoneView>;

/** A number, and whether it is one's own proposal: that one cannot confirm. */
export function toPhoneView({ proposedBy, ...phone }: Phone, reader: string) {
  return { ...phone, isOwn: proposedBy === reader };
}

interface Props {
  phones: readonly PhoneView[];
  base: string;
  canEdit: boolean;
  canConfirm: boolean;
}

/** The numbers of a service, and those that wait for a second person. */
export function PhoneList({ phones, base, canEdit, canConfirm }: Props) {
  const t = serviceText[useLanguage()].phones;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.heading}</Heading>
      {phones.length === 0 && <p className="quiet">{t.empty}</p>}
      <ul className="thing-list">
        {phones.map((phone) => (
          <li key={phone.id}>
            <PhoneWords phone={phone} />
            {canConfirm && phone.confirmer === null && !phone.isOwn && (
              <Link
                className="ds-link"
                to={`${base}/telefoner/${phone.id}/bekreft`}
                aria-label={`${t.check}: ${formatPhone(phone.number)}`}
              >
                {t.check}
              </Link>
            )}
            {canEdit && (
              <ActionButton
                action={`${base}/telefoner/${phone.id}/avslutt`}
                aria-label={`${t.end}: ${formatPhone(phone.number)}`}
              >
                {t.end}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {canEdit && <LinkButton to={`${base}/telefoner`}>{t.add}</LinkButton>}
    </section>
  );
}

function PhoneWords({ phone: { number, words, proposer, confirmer, isOwn } }: { phone: PhoneView }) {
  const t = serviceText[useLanguage()].phones;
  return (
    <div>
      <span className="service-number">{formatPhone(number)}</span> {words}
      <span className="thing-more">
        {confirmer === null ? (
          <StatusMark shape="late">{isOwn ? t.waitsForOwn : t.waits(proposer)}</StatusMark>
        ) : (
          <span className="quiet">{t.stands(proposer, confirmer)}</span>
        )}
      </span>
    </div>
  );
}
