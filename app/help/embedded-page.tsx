import type { Answering } from "#app/service/directory.ts";
import { AnsweringNow } from "./answering-now.tsx";
import { helpHref } from "./help-address.ts";
import { HelpDocument } from "./help-frame.tsx";
import { Call } from "./help-page.tsx";
import { dangerHelplines, type HelpText, phoneOf } from "./help-text.ts";

interface Props {
  words: HelpText;
  /** Null where there is no such place: the numbers are shown all the same. */
  place: { name: string; slug: string } | null;
  isExample: boolean;
  answering: readonly Answering[];
  hasServices: boolean;
  at: { date: string; clock: string };
}

/** A block for the municipality's own site: whom to call now. It runs nothing; its links leave the frame it stands in. */
export function EmbeddedPage({ words: t, place, isExample, at, ...local }: Props) {
  return (
    <HelpDocument words={t} isIndexed={false}>
      <main>
        <h1>
          <a href={helpHref(t.language, place?.slug)} target="_top" rel="noreferrer">
            {t.title}
          </a>
        </h1>
        {isExample && <p className="old">{t.frame.example}</p>}
        <ul className="calls">
          <Call phone={phoneOf(dangerHelplines.police)}>{t.danger.police}</Call>
          <Call phone={phoneOf(dangerHelplines.ambulance)}>{t.danger.ambulance}</Call>
        </ul>
        <AnsweringNow words={t} {...local} at={at} place={place?.name ?? ""} />
      </main>
    </HelpDocument>
  );
}
