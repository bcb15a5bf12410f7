import { findFact } from "#app/guide/fact.ts";
import { HelpFrame } from "#app/help/help-frame.tsx";
import type { HelpText } from "#app/help/help-text.ts";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { noteScript } from "./note-script.ts";
import { noteStyle } from "./note-style.ts";
import { type NotePart, type NoteText, noteParts, noteText } from "./note-text.ts";

interface Props {
  language: Language;
  /** How one leaves, in the same words as on the help pages. */
  wayOut: Pick<HelpText, "tag" | "direction" | "exit" | "exitHow">;
  exit: string;
}

/** A note of what somebody has seen and heard (no: bekymringsnotat). It is in the fields and nowhere else, and goes out on paper or not at all. */
export function NotePage({ language, wayOut, exit }: Props) {
  const t = noteText[language];
  return (
    <HelpFrame words={{ ...wayOut, title: t.title }} exit={exit} script={noteScript} style={noteStyle}>
      <main>
        <h1>{t.heading}</h1>
        <p className="onpaper">{t.onPaper}</p>
        <div className="screen">
          <p>{t.lead}</p>
          <Danger t={t} />
          <p className="old without">{t.withoutScripts}</p>
          <Before t={t} language={language} />
        </div>
        {noteParts.map((part) => (
          <Part key={part} part={part} t={t} />
        ))}
        <div className="screen">
          <Ways t={t} />
          <Messages t={t} />
        </div>
      </main>
      <Foot t={t} language={language} />
    </HelpFrame>
  );
}

function Danger({ t }: { t: NoteText }) {
  const phone = findFact("police-112")?.helpline?.phone ?? "";
  return (
    <p className="danger">
      {t.danger}
      <a href={`tel:${phone}`}>{phone}</a>
      {t.dangerEnd}
    </p>
  );
}

function Before({ t, language }: { t: NoteText; language: Language }) {
  return (
    <>
      <div className="safety with">
        <h2>{t.beforeTitle}</h2>
        <Lines lines={t.before} />
      </div>
      <p>
        {t.duty}{" "}
        <a href={publicHref(language, "/kort/plikt")} data-leaves="">
          {t.toDuty}
        </a>
        . <span className="with">{t.dutyClears}</span>
      </p>
    </>
  );
}

/** A field that no browser fills in, remembers, corrects or sends to be corrected; a line to write on where there are no scripts. */
function Part({ part, t }: { part: NotePart; t: NoteText }) {
  const { label, guide } = t.parts[part];
  return (
    <section>
      <h2>
        <label htmlFor={part}>{label}</label>
      </h2>
      <div id={`${part}-guide`} className="guide">
        <Lines lines={guide} />
      </div>
      <div className="typing">
        <textarea id={part} aria-describedby={`${part}-guide`} rows={3} {...unremembered} />
        <div className="typed" />
      </div>
      <div className="paper" />
    </section>
  );
}

const unremembered = {
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "off",
  spellCheck: false,
  translate: "no",
  writingsuggestions: "false",
  "data-gramm": "false",
  "data-ms-editor": "false",
} as const;

function Ways({ t }: { t: NoteText }) {
  return (
    <section>
      <div className="with">
        <h2>{t.keepTitle}</h2>
        <div className="ways">
          <div>
            <button type="button" id="print" aria-describedby="print-warning">
              {t.print}
            </button>
            <p id="print-warning">{t.printWarning}</p>
          </div>
          <div>
            <button type="button" id="copy" aria-describedby="copy-warning">
              {t.copy}
            </button>
            <p id="copy-warning">{t.copyWarning}</p>
          </div>
        </div>
      </div>
      <Lines lines={t.afterwards} />
      <p className="with">
        <button type="button" id="empty">
          {t.empty}
        </button>
      </p>
    </section>
  );
}

/** What has just happened, and how long the note still stands. The script says it in these words. */
function Messages({ t }: { t: NoteText }) {
  const said = Object.fromEntries(
    Object.entries(t.said).map(([what, words]) => [
      `data-${what.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      words,
    ]),
  );
  const [before, after] = t.countdown;
  return (
    <div className="messages">
      <p id="said" role="status" {...said} />
      <p id="soon" hidden>
        <span aria-hidden="true">
          {before} <b id="left" /> {after}
        </span>
        <button type="button" id="keep">
          {t.keep}
        </button>
      </p>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Foot({ t, language }: { t: NoteText; language: Language }) {
  const other = language === "nb" ? "nn" : "nb";
  return (
    <footer>
      <ul className="tongues">
        <li>
          <a href={publicHref(language, "/kort")} data-leaves="">
            {t.allCards}
          </a>
        </li>
        <li>
          <a href={publicHref(other, "/kort/notat")} lang={other} hrefLang={other} data-leaves="">
            {t.otherLanguage}
          </a>
        </li>
      </ul>
    </footer>
  );
}
