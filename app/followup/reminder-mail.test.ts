import { describe, expect, test } from "vitest";
import { unansweredMail, vacantMail, warning } from "./reminder-mail.ts";

const sender = "Fjellvik kommune";
const address = "https://komplan.example/arbeid/planer/1";
const stopAddress = `${address}/oppfolging/varsler/stopp?person=1`;
const topic = /vold|vald|overgrep|misbruk|krise|handlingsplan|plan|tiltak|barnevern/i;

describe("the mail to a leader when two questions are not answered", () => {
  const silent = [
    { title: "Barnehagesjef, Oppvekst", measures: 1, askedOn: ["2026-10-21", "2026-11-13"] },
    { title: "Rektor, Oppvekst", measures: 4, askedOn: ["2026-10-22", "2026-11-16"] },
  ];

  /** With common blanks where those are that keep a date together. */
  const bodyIn = (language: "nb" | "nn") =>
    unansweredMail(language, { sender, address, stopAddress, silent }).body.replaceAll("\u00a0", " ");

  test.each([
    ["nb", "Fjellvik kommune: to spørsmål er ikke besvart"],
    ["nn", "Fjellvik kommune: to spørsmål er ikkje svara på"],
  ] as const)("in %s has a subject that tells nothing of the topic", (language, subject) => {
    const mail = unansweredMail(language, { sender, address, stopAddress, silent });
    expect(mail.subject).toBe(subject);
    expect(mail.subject).not.toMatch(topic);
  });

  test("in bokmål tells which functions, of how much and when, that they knew, and what the leader can do", () => {
    const body = bodyIn("nb");
    expect(body).toContain("Vi har bedt om status to ganger uten å få svar fra:");
    expect(body).toContain("- Barnehagesjef, Oppvekst: ett tiltak, spurt 21. oktober 2026 og 13. november 2026\n");
    expect(body).toContain("- Rektor, Oppvekst: 4 tiltak, spurt 22. oktober 2026 og 16. november 2026\n");
    expect(body).toContain("De som ble spurt, fikk vite på forhånd at du får denne beskjeden.");
    expect(body).toContain("Kan du hjelpe dem videre?");
    expect(body).toContain(`\n${address}\n`);
    expect(body).toMatch(/Hilsen Fjellvik kommune\n$/);
  });

  test("in nynorsk tells the same", () => {
    const body = bodyIn("nn");
    expect(body).toContain("Vi har bede om status to gonger utan å få svar frå:");
    expect(body).toContain("- Barnehagesjef, Oppvekst: eitt tiltak, spurt 21. oktober 2026 og 13. november 2026\n");
    expect(body).toContain("- Rektor, Oppvekst: 4 tiltak, spurt 22. oktober 2026 og 16. november 2026\n");
    expect(body).toContain("Dei som vart spurde, fekk vite på førehand at du får denne meldinga.");
    expect(body).toContain("Kan du hjelpe dei vidare?");
    expect(body).toContain(`\n${address}\n`);
    expect(body).toMatch(/Helsing Fjellvik kommune\n$/);
  });
});

test("whoever is asked the second time is told by which day the leader gets to know", () => {
  expect(warning("nb", "2026-11-27")).toMatch(/uten å få svar\. .*innen 27\.\snovember.*, får lederen vite det\./);
  expect(warning("nn", "2026-11-27")).toMatch(/utan å få svar\. .*innan 27\.\snovember.*, får leiaren vite det\./);
});

describe("the mail to a coordinator when nobody holds a function", () => {
  test.each([
    ["nb", "Fjellvik kommune: noen funksjoner mangler en person", "- Rektor\n- 2 tiltak uten ansvarlig funksjon\n"],
    ["nn", "Fjellvik kommune: nokre funksjonar manglar ein person", "- Rektor\n- 2 tiltak utan ansvarleg funksjon\n"],
  ] as const)("in %s has a neutral subject, and tells which", (language, subject, lines) => {
    const mail = vacantMail(language, { sender, address, stopAddress, functions: ["Rektor"], nameless: 2 });
    expect(mail.subject).toBe(subject);
    expect(mail.subject).not.toMatch(topic);
    expect(mail.body).toContain(lines);
    expect(mail.body).toContain(`\n${address}\n`);
  });
});
