import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loginLinkMail, workAccountMail } from "#app/access/login-mail.ts";
import { anewMail } from "#app/followup/anew-mail.ts";
import { endingMail } from "#app/followup/ending-mail.ts";
import { colleagueMail, passedOnMail } from "#app/followup/pass-on-mail.ts";
import { unansweredMail, vacantMail, warning } from "#app/followup/reminder-mail.ts";
import { askingMail as requestMail } from "#app/followup/request-mail.ts";
import type { Language } from "#app/lib/language.ts";
import { tellingWord } from "#app/lib/neutral.ts";
import { askingMail, reminderMail } from "#app/mapping/mapping-mail.ts";
import { successorMail } from "#app/organisation/successor-mail.ts";
import { invitationMail } from "#app/process/adviser-mail.ts";
import { checkMail } from "#app/service/check-mail.ts";

// A mail lies on a screen that others see, and its first lines are shown on a locked telephone.
const sender = "Fjellvik kommune";
const address = "https://komplan.example/arbeid/planer/01890a5d-ac96-774b-bcce-b302099a8057/na";
const [answerBy, askedOn] = ["2026-12-04", "2026-11-20"];
/** As telling as what municipalities call their own. */
const [agency, title, other] = ["Krisesenteret", "Voldskoordinator", "Overgrepsmottaket, leder"];
const passing = { sender, answerBy, address, from: "kari@fjellvik.example", to: "ola@fjellvik.example" };

type Letter = { subject: string; body: string };
const letters: Record<string, (language: Language) => Letter[]> = {
  "app/access/login-mail.ts": (language) => [
    loginLinkMail(language, { address, code: "42" }),
    workAccountMail(language, { address, account: "Entra ID" }),
  ],
  "app/followup/anew-mail.ts": (language) =>
    [true, false].flatMap((wasPassedOn) => [
      anewMail(language, { address, sender, askedOn, answerBy, wasPassedOn }),
      anewMail(language, { address, sender, askedOn, answerBy: null, wasPassedOn }),
    ]),
  "app/followup/ending-mail.ts": (language) => [
    endingMail(language, {
      sender,
      ending: (["evaluation", "next", "finish"] as const).map((stage) => ({ lastDay: "2027-12-31", stage, address })),
    }),
  ],
  "app/followup/pass-on-mail.ts": (language) => [colleagueMail(language, passing), passedOnMail(language, passing)],
  "app/followup/reminder-mail.ts": (language) => [
    unansweredMail(language, { sender, address, silent: [{ title, measures: 2, askedOn: [askedOn, answerBy] }] }),
    vacantMail(language, { sender, address, functions: [title, other], nameless: 2 }),
  ],
  "app/followup/request-mail.ts": (language) =>
    [1, 3].map((count) =>
      requestMail(language, { address, sender, answerBy, count, note: warning(language, answerBy) }),
    ),
  "app/mapping/mapping-mail.ts": (language) =>
    [askingMail, reminderMail].map((write) =>
      write(language, { address, agency, sender, deadline: answerBy, words: "" }),
    ),
  "app/organisation/successor-mail.ts": (language) =>
    [1, 3].map((count) => successorMail(language, { sender, count, address })),
  "app/process/adviser-mail.ts": (language) => [invitationMail(language, { sender, address })],
  "app/service/check-mail.ts": (language) => [checkMail(language, { sender, address })],
};

test.each(Object.entries(letters))(
  "no mail of %s tells what it is about, in its subject or anywhere in it",
  (_, write) => {
    const words = (["nb", "nn"] as const).flatMap(write).flatMap(({ subject, body }) => [subject, body]);
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((text) => tellingWord(text) !== null)).toEqual([]);
  },
);

test("every mail is looked at, and none is written anywhere else", () => {
  expect(Object.keys(letters)).toEqual(globSync("app/**/*-mail.ts").toSorted());
  const senders = globSync("app/**/*.server.ts").filter((file) => /\bqueueMails?\(/.test(readFileSync(file, "utf8")));
  const others = senders.filter((file) => !/from "[^"]*-mail\.ts"/.test(readFileSync(file, "utf8")));
  expect(senders.length).toBeGreaterThan(5);
  expect(others).toEqual(["app/mail/mail.server.ts"]);
});
