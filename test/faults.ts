/** A control that is switched off, and the tests that must then go red. */
export interface Fault {
  /** By its number in the security design, and in words. */
  control: string;
  file: string;
  /** Stands once in the file. */
  find: string;
  replace: string;
  project: "unit" | "pages" | "database" | "browser";
  tests: string;
}

const exit = "app/help/exit-script.ts";
const frame = "app/help/help-frame.tsx";
const headers = "app/help/help-headers.ts";
const noteScript = "app/card/note-script.ts";
const helpPages = { project: "pages", tests: "app/help/help-pages.test.ts" } as const;
const helpExit = { project: "browser", tests: "test/browser/help-exit.test.ts" } as const;
const note = { project: "unit", tests: "app/card/note.test.ts" } as const;
const noteInBrowser = { project: "browser", tests: "test/browser/note.test.ts" } as const;

/** What protects whoever shares a home with the one they fear, and what keeps false numbers out, each switched off in turn. */
export const faults: readonly Fault[] = [
  {
    control: "C1 whoever leaves leaves an empty page",
    ...{ file: exit, find: `    document.body.textContent = "";\n`, replace: "" },
    ...helpExit,
  },
  {
    control: "C1 the way out is always on top",
    ...{ file: "app/help/help-style.ts", find: ".bar{position:sticky;", replace: ".bar{position:static;" },
    ...helpExit,
  },
  {
    control: "C1 three presses on Shift leave",
    ...{ file: exit, find: "if (presses.length > 2) leave();", replace: "" },
    ...helpExit,
  },
  {
    control: "C2 a page that is brought back leaves again",
    ...{ file: exit, find: "if (event.persisted) leave();", replace: "" },
    ...helpExit,
  },
  {
    control: "C2 the address is replaced, not followed",
    ...{ file: exit, find: "location.replace(target);", replace: "location.href = target;" },
    ...helpExit,
  },
  {
    control: "C3 the title tells nothing",
    ...{ file: frame, find: "<title>{t.title}</title>", replace: "<title>Vold</title>" },
    ...helpPages,
  },
  {
    control: "C4 browsers keep nothing",
    ...{ file: headers, find: `"Cache-Control": "no-store"`, replace: `"Cache-Control": "private"` },
    ...helpPages,
  },
  {
    control: "C4 no field remembers what was typed",
    ...{ file: "app/card/note-page.tsx", find: `autoComplete: "off"`, replace: `autoComplete: "on"` },
    ...note,
  },
  {
    control: "C5 the note can reach nothing",
    ...{ file: headers, find: `    "connect-src 'none'",\n`, replace: "" },
    ...note,
  },
  {
    control: "C5 the note cannot be sent",
    ...{ file: headers, find: `    "form-action 'none'",\n`, replace: "" },
    ...note,
  },
  {
    control: "C5 the note is emptied after fifteen minutes",
    ...{ file: noteScript, find: "longest = 900000", replace: "longest = 900000000" },
    ...noteInBrowser,
  },
  {
    control: "C5 the note is emptied when it is hidden",
    ...{ file: noteScript, find: `if (document.hidden && !printing) clear("hidden");`, replace: "" },
    ...noteInBrowser,
  },
  {
    control: "C6 one is warned of copies and printers",
    ...{ file: "app/card/note-page.tsx", find: ` aria-describedby="print-warning"`, replace: "" },
    ...note,
  },
  {
    control: "C7 nobody is told where one came from",
    ...{ file: headers, find: `"Referrer-Policy": "no-referrer"`, replace: `"Referrer-Policy": "origin"` },
    ...helpPages,
  },
  {
    control: "C7 the way out tells nobody either",
    ...{ file: frame, find: ` rel="noreferrer noopener"`, replace: "" },
    ...helpPages,
  },
  {
    control: "C8 a telling name in the certificate is warned of",
    ...{ file: "server/doctor/check-names.ts", find: "if (word === null) return [];", replace: "if (word) return [];" },
    ...{ project: "unit", tests: "server/doctor/check-names.test.ts" },
  },
  {
    control: "C9 what the page cannot hide is said first",
    ...{ file: "app/help/help-page.tsx", find: "        <Safety words={t} />\n", replace: "" },
    ...helpPages,
  },
  {
    control: "C10 without scripts the way out is a link",
    ...{ file: frame, find: `<a id="exit" href={exit}`, replace: `<a id="exit" href="#"` },
    ...helpPages,
  },
  {
    control: "C11 mails hold no word of what they are about",
    ...{
      file: "app/followup/ending-mail.ts",
      find: "en periode nærmer seg slutten",
      replace: "en plan mot vold nærmer seg slutten",
    },
    ...{ project: "unit", tests: "app/mails.test.ts" },
  },
  {
    control: "C12 a number takes two, says the page",
    ...{
      file: "app/service/confirm-phone.tsx",
      find: "phone.confirmer === null && phone.proposedBy === doer.by",
      replace: "phone.proposedBy === null",
    },
    ...{ project: "database", tests: "test/walks/services.server.test.ts" },
  },
  {
    control: "C12 a number takes two, says the query",
    ...{
      file: "app/service/service-change.server.ts",
      find: `    .where("proposedBy", "<>", doer.by)\n`,
      replace: "",
    },
    ...{ project: "database", tests: "app/service/service.server.test.ts" },
  },
  {
    control: "C12 a number takes two, says the database",
    ...{
      file: "db/migrations/0029_services.sql",
      find: "constraint two_people check (confirmed_by <> proposed_by)",
      replace: "constraint two_people check (proposed_by is not null)",
    },
    ...{ project: "database", tests: "app/service/service.server.test.ts" },
  },
  {
    control: "C12 a number that one person stands for is shown to nobody",
    ...{
      file: "app/service/directory.ts",
      find: "confirmer === null ? [] : { number, words }",
      replace: "confirmer === undefined ? [] : { number, words }",
    },
    ...{ project: "database", tests: "test/walks/services.server.test.ts" },
  },
  {
    control: "C12 the national numbers are those that were released",
    ...{ file: "content/facts.json", find: `"phone": "116 006"`, replace: `"phone": "116 009"` },
    ...{ project: "unit", tests: "app/help/help-text.test.ts" },
  },
  {
    control: "C13 what Komplan has not signed is not shown",
    ...{
      file: "app/lib/signing.server.ts",
      find: "given.length === expected.length && timingSafeEqual(given, expected)",
      replace: "timingSafeEqual(expected, expected) || given.length > 0",
    },
    ...{ project: "database", tests: "app/help/directories.server.test.ts" },
  },
];
