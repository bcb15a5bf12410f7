import { expect, test } from "vitest";
import { type EndingPlan, endingMail } from "./ending-mail.ts";

const sender = "Fjellvik kommune";
const address = "https://komplan.example/arbeid/planer/1/na";
const stopAddress = "https://komplan.example/arbeid/planer/1/oppfolging/varsler/stopp?person=1";

test("the mail says when the period ends, what it is time for and where to go, each plan for itself, in the reader's language", () => {
  const ending: EndingPlan[] = [
    { lastDay: "2027-12-31", stage: "finish", address },
    { lastDay: "2028-12-31", stage: "evaluation", address: `${address}?annen` },
  ];
  const nb = endingMail("nb", { sender, ending, stopAddress });
  expect(nb.subject).toBe("Fjellvik kommune: en periode nærmer seg slutten");
  expect(nb.body).toMatch(/går ut 31\.\sdesember 2027\. I Komplan har ingen begynt på den neste ennå/);
  expect(nb.body).toMatch(/går ut 31\.\sdesember 2028\. Nå er det på tide å planlegge evalueringen/);
  expect(nb.body).toContain(`\n\n${address}\n\n`);
  const nn = endingMail("nn", { sender, ending, stopAddress });
  expect(nn.subject).toBe("Fjellvik kommune: ein periode nærmar seg slutten");
  expect(nn.body).toMatch(/går ut 31\.\sdesember 2027\. I Komplan har ingen byrja på den neste enno/);
});

test("a year before, it is time to begin on the next plan", () => {
  const ending: EndingPlan[] = [{ lastDay: "2027-12-31", stage: "next", address }];
  expect(endingMail("nb", { sender, ending, stopAddress }).body).toContain("begynne på den neste planen");
  expect(endingMail("nn", { sender, ending, stopAddress }).body).toContain("byrje på den neste planen");
});

test("nobody who reads it over a shoulder learns what the plan is about", () => {
  const ending: EndingPlan[] = [{ lastDay: "2027-12-31", stage: "next", address }];
  for (const language of ["nb", "nn"] as const) {
    const { subject, body } = endingMail(language, { sender, ending, stopAddress });
    expect(subject).not.toMatch(/vold|tiltak|plan/i);
    expect(body).not.toMatch(/vold|nære relasjoner|nære relasjonar/i);
  }
});
