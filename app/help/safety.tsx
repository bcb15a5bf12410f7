import { dangerHelplines, type HelpText, phoneOf } from "./help-text.ts";

/** Before anything else: whom to call now, and what the page cannot hide. */
export function Safety({ words: { safety } }: { words: HelpText }) {
  const [first, ...rest] = safety;
  const phones = [phoneOf(dangerHelplines.police), phoneOf(dangerHelplines.violenceLine)];
  return (
    <div className="safety">
      <p>{first}</p>
      <p className="first">
        {phones.map((phone) => (
          <a key={phone} href={`tel:${phone.replace(/\s/g, "")}`}>
            {phone}
          </a>
        ))}
      </p>
      <Lines lines={rest} />
    </div>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
