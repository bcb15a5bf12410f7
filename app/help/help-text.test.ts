import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { findFact, isInForce } from "#app/guide/fact.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { helpLanguages, isEasyRead } from "./help-language.ts";
import { dangerHelplines, type HelpText, helpText, partIds, phoneOf } from "./help-text.ts";

const files = globSync("content/help/*.json").sort();
const texts = files.map((file) => helpText.parse(JSON.parse(readFileSync(file, "utf8"))));
const nb = theText("nb");
const others = texts.filter(({ language }) => language !== "nb");

test("every language is there, in the file of its name", () => {
  const languages = texts.map(({ language }) => language);
  expect(languages).toEqual(files.map((file) => basename(file, ".json")));
  expect(languages.toSorted()).toEqual(helpLanguages.toSorted());
});

test("a word that no page knows of is refused, and so is one that is left out", () => {
  expect(helpText.safeParse({ ...nb, more: "…" }).success).toBe(false);
  expect(helpText.safeParse({ ...nb, exit: undefined }).success).toBe(false);
  expect(helpText.safeParse({ ...nb, exit: " " }).success).toBe(false);
});

test.each(texts)("every helpline in $language is a fact that the public may see, with a name", (text) => {
  const listed = [...Object.values(dangerHelplines), ...text.parts.flatMap(({ helplines }) => helplines)];
  expect(listed.filter((id) => !(id in text.helplines))).toEqual([]);
  expect(listed.filter((id) => (findFact(id)?.helpline?.phone ?? "") === "")).toEqual([]);
  for (const id of Object.keys(text.helplines)) {
    expect(findFact(id)).toMatchObject({ kind: "helpline", confidence: expect.stringMatching(/^(high|medium)$/) });
    expect(isInForce(findFact(id) ?? { validFrom: null, validTo: "1900" }, text.basedOn)).toBe(true);
  }
});

/** Said once more by hand: a number that is changed in the facts alone is stopped here (and can cost a life if it is not). */
const released: Record<string, string> = {
  "alarmtelefonen-116111": "116 111",
  "amk-113": "113",
  dinutvei: "",
  incesttelefonen: "800 57 000",
  "kirkens-sos": "22 40 00 40",
  kompetanseteamet: "478 09 050",
  "kors-pa-halsen": "800 33 321",
  "legevakt-116117": "116 117",
  "mental-helse-116123": "116 123",
  "police-02800": "02800",
  "police-112": "112",
  "vern-for-eldre": "800 30 196",
  "vo-linjen-116006": "116 006",
};

test("every number is the one that was released, and those that always stand first are among them", () => {
  expect(Object.fromEntries(Object.keys(nb.helplines).map((id) => [id, phoneOf(id)]))).toEqual(released);
  expect(Object.values(dangerHelplines).map(phoneOf)).toEqual(["112", "113", "116 117", "116 006", "116 111"]);
});

/** What no such page can promise: words that say that nothing is left, or that one is safe. */
const promises =
  /ingen spor|heilt trygt|helt trygt|usynlig|usynleg|anonym side|100 ?%|no trace|completely safe|invisible|untraceable|ikke spores|ikkje sporast/iu;

test.each(texts)("$language promises nothing that the page cannot keep", (text) => {
  expect(wordsIn(text).filter((line) => promises.test(line))).toEqual([]);
  expect(text.safety.length).toBeGreaterThanOrEqual(nb.safety.length);
});

test("bokmål, nynorsk and English say what can tell: the history, programs that spy, and the use of another device", () => {
  const told = {
    nb: [/logg|histor/i, /spion|overvåk|program/i, /annen|andre/i],
    nn: [/logg|histor/i, /spion|overvak|program/i, /anna|andre/i],
    en: [/histor|trace|log/i, /spy|program|software|app/i, /another|not your own/i],
  };
  for (const [language, patterns] of Object.entries(told)) {
    const safety = theText(language).safety.join(" ");
    expect(
      patterns.filter((pattern) => !pattern.test(safety)),
      safety,
    ).toEqual([]);
  }
});

test.each(texts)("no number of three digits or more stands in $language: numbers come from facts", (text) => {
  expect(wordsIn(text).filter((line) => /\p{Nd}{3}/u.test(line))).toEqual([]);
});

test.each(texts)("hours and ages in $language are those of the facts", (text) => {
  for (const [id, { name, hours, for: whom }] of Object.entries(text.helplines)) {
    const helpline = findFact(id)?.helpline;
    const known = numbersIn(`${helpline?.hours.nb} ${helpline?.target.nb} ${findFact(id)?.text.nb}`);
    const told = numbersIn(`${name} ${hours} ${whom}`);
    expect(told.filter((number) => !known.includes(number)).map((number) => `${id}: ${number}`)).toEqual([]);
    expect(told, id).toEqual(numbersIn(Object.values(nb.helplines[id] ?? {}).join(" ")));
  }
});

test.each(others)("$language has the same parts and numbers to call as bokmål", (text) => {
  expect(text.parts.map(({ id }) => id)).toEqual(partIds);
  expect(text.parts.map(({ helplines }) => helplines)).toEqual(nb.parts.map(({ helplines }) => helplines));
  expect(Object.keys(text.helplines).sort()).toEqual(Object.keys(nb.helplines).sort());
});

test.each(others)("$language leaves out no line that bokmål has", (text) => {
  const fewer = lists(nb).filter(([path, lines]) => {
    const own = new Map(lists(text)).get(path)?.length ?? 0;
    return isEasyRead(text.language) ? own < lines.length : own !== lines.length;
  });
  expect(fewer.map(([path]) => path)).toEqual([]);
});

test.each(texts)("$language has a place for every value that is filled in, and no other", (text) => {
  const expected = { openUntil: ["time"], opensAt: ["day", "time"], asOf: ["day", "time"], call: ["phone"] };
  for (const [key, names] of Object.entries(expected)) {
    expect(placesIn(text.now[key as keyof typeof expected]), key).toEqual(names); // the keys of the object itself
  }
  expect(placesIn(text.now.noneLocal)).toEqual(["place"]);
  expect(placesIn(text.services.title)).toEqual(["place"]);
  expect(placesIn(text.services.confirmedOn)).toEqual(["date"]);
  expect(placesIn(text.services.forWhom.fromAge)).toEqual(["age"]);
  expect(placesIn(text.services.forWhom.toAge)).toEqual(["age"]);
  expect(placesIn(text.frame.madeBy)).toEqual(["place"]);
  expect(placesIn(wordsIn(text).join(" "))).toEqual(placesIn(wordsIn(nb).join(" ")));
});

test.each(texts)("what stands in the tab in $language tells nothing", ({ title, gone }) => {
  expect([title, gone.title].map(tellingWord)).toEqual([null, null]);
});

test.each(texts)("$language is calm", (text) => {
  expect(wordsIn(text).filter((line) => /[!¡！]/.test(line))).toEqual([]);
});

test.each(texts)("$language says who has read it and when, or that nobody has", ({ readBy, basedOn }) => {
  expect(readBy ?? "nobody").toMatch(/^nobody$|^\p{L}.+, \d{4}-\d\d-\d\d$/u);
  expect(basedOn <= nb.basedOn).toBe(true);
});

test("only Arabic and Farsi are written from right to left", () => {
  const leftwards = texts.filter(({ direction }) => direction === "rtl").map(({ language }) => language);
  expect(leftwards).toEqual(texts.map(({ language }) => language).filter((one) => one === "ar" || one === "fa"));
});

function theText(language: string): HelpText {
  const text = texts.find((one) => one.language === language);
  if (!text) throw new Error(`content/help/${language}.json is missing`);
  return text;
}

/** Everything that can be read on the page. */
function wordsIn({ readBy: _reader, basedOn: _day, helplines, parts, ...rest }: HelpText): string[] {
  return strings([rest, Object.values(helplines), parts.map(({ title, lines }) => [title, lines])]);
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Each list of lines, by where it stands. */
function lists({ safety, danger, parts, whenICall, rights, phoneUse }: HelpText): [string, string[]][] {
  return [
    ["safety", safety],
    ["cannotTalk", danger.cannotTalk.lines],
    ...parts.map(({ id, lines }): [string, string[]] => [id, lines]),
    ["whenICall", whenICall.lines],
    ["rights", rights.lines],
    ["phoneUse", phoneUse.lines],
    ["cannot", phoneUse.cannot],
  ];
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();
}

/** In our digits, whatever the digits of the language. */
function numbersIn(text: string): string[] {
  const ours = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
  return [...ours.matchAll(/\d+/g)].map(([number]) => number).sort();
}
