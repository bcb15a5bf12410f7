import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loginLinkMail, workAccountMail } from "#app/access/login-mail.ts";
import { anewMail } from "#app/followup/anew-mail.ts";
import { endingMail } from "#app/followup/ending-mail.ts";
import { colleagueMail, passedOnMail } from "#app/followup/pass-on-mail.ts";
import { unansweredMail, vacantMail, warning } from "#app/followup/reminder-mail.ts";
import { askingMail as requestMail } from "#app/followup/request-mail.ts";
import type { Language } from "#app/lib/language.ts";
import { howToStop } from "#app/mail/how-to-stop.ts";
import type { Letter } from "#app/mail/letter.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { askingMail, reminderMail } from "#app/mapping/mapping-mail.ts";
import { successorMail } from "#app/organisation/successor-mail.ts";
import { invitationMail } from "#app/process/adviser-mail.ts";
import { checkMail } from "#app/service/check-mail.ts";

// A mail lies on a screen that others see, and its first lines are shown on a locked telephone.
const sender = "Fjellvik kommune";
const address = "https://komplan.example/arbeid/planer/01890a5d-ac96-774b-bcce-b302099a8057/na";
const stopAddress = `${address}/oppfolging/varsler/stopp?person=01890a5d-ac96-774b-bcce-b302099a8057`;
const [answerBy, askedOn] = ["2026-12-04", "2026-11-20"];
/** As telling as what municipalities call their own. */
const [agency, title, other] = ["Krisesenteret", "Voldskoordinator", "Overgrepsmottaket, leder"];
const passing = { sender, answerBy, address, from: "kari@fjellvik.example", to: "ola@fjellvik.example" };

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
      ...{ sender, stopAddress },
      ending: (["evaluation", "next", "finish"] as const).map((stage) => ({ lastDay: "2027-12-31", stage, address })),
    }),
  ],
  "app/followup/pass-on-mail.ts": (language) => [colleagueMail(language, passing), passedOnMail(language, passing)],
  "app/followup/reminder-mail.ts": (language) => [
    unansweredMail(language, {
      sender,
      address,
      stopAddress,
      silent: [{ title, measures: 2, askedOn: [askedOn, answerBy] }],
    }),
    vacantMail(language, { sender, address, stopAddress, functions: [title, other], nameless: 2 }),
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

/**
 * Mails that come without anybody having done anything that day. The rest are sent because somebody pressed a button, at once, since
 * somebody waits for them: to log in, to answer a form, to take over a function, to advise. Services are asked each month by another way out: whoever answers says so on the
 * page, and somebody sees to it, for a number that nobody looks over leads residents astray.
 */
const byItself = ["app/followup/ending-mail.ts", "app/followup/reminder-mail.ts", "app/followup/request-mail.ts"];

test.each(Object.entries(letters))(
  "%s says how to get no more of them if it is sent by itself, and no other mail does",
  (file, write) => {
    for (const language of ["nb", "nn"] as const) {
      const sentence = howToStop(language, "");
      const saying = write(language).filter(({ body }) => body.includes(sentence));
      expect(saying).toHaveLength(byItself.includes(file) ? write(language).length : 0);
      for (const { body } of saying)
        expect(body.slice(body.indexOf(sentence) + sentence.length)).toMatch(/^https:\S+\/stopp(\?person=\S+)?\n/);
    }
  },
);

test("a service that is asked each month is told how to be asked no more", () => {
  expect(checkMail("nb", { sender, address }).body).toContain("Skal noen andre spørres, eller ingen");
  expect(checkMail("nn", { sender, address }).body).toContain("Skal nokon andre spørjast, eller ingen");
});

test("every mail is looked at, and none is written anywhere else", () => {
  expect(Object.keys(letters)).toEqual(globSync("app/**/*-mail.ts").toSorted());
  const senders = globSync("app/**/*.server.ts").filter((file) => /\bqueueMails?\(/.test(readFileSync(file, "utf8")));
  const others = senders.filter((file) => !/from "[^"]*-mail\.ts"/.test(readFileSync(file, "utf8")));
  expect(senders.length).toBeGreaterThan(5);
  expect(others).toEqual(["app/mail/mail.server.ts"]);
});
