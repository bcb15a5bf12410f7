/** A number that is dialled when it is pressed. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="ds-link card-phone" href={`tel:${phone.replaceAll(" ", "")}`}>
      {phone}
    </a>
  );
}
