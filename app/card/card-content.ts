import type { Call, CardContent } from "#app/export/card-sheet.ts";
import { type Fact, publicFactsById } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { formatPhone } from "#app/service/service.ts";
import { type ActionCard, type Advice, factsOf, firstLinesOf, servicesOf } from "./action-card.ts";
import { cardParts } from "./card-template.ts";
import {
  answersInPlaceOf,
  type CardService,
  isConfirmed,
  isNationalFirst,
  type LocalServices,
  localServicesOf,
  mostInBlock,
  nationalLinesOf,
  staffAdviceOf,
} from "./local-service.ts";
import { cardText } from "./text.ts";

/** What a card says on paper: the same as on its page, but for opening hours, which change with the calendar, and the text of the law. */
export function cardContent(card: ActionCard, language: Language): CardContent {
  const t = cardText[language];
  const { template, local, parts } = card;
  return {
    title: template.title[language],
    lead: [template.about[language], `${t.forWhom} ${template.forWhom[language]}`],
    exampleMark: local?.isExample ? t.example : "",
    parts: cardParts.map((part) => ({
      name: t.part[part],
      blocks: parts[part].map((block) => blockContent(block, local, language)),
    })),
    numbers: { name: t.numbers, services: numbersOf(card, language) },
  };
}

/** One piece of advice with whom to call and the law it rests on. */
export function blockContent(block: Advice, local: LocalServices | null, language: Language) {
  const { service, facts = [], text } = block;
  const national = firstLinesOf(block, local).map((line) => nationalCall(line, language));
  const entries = service ? localServicesOf(service, local).slice(0, mostInBlock) : [];
  const here = entries.flatMap((entry) => localCalls(entry, local, language));
  const laws = publicFactsById(facts).filter(({ kind }) => kind === "law");
  return {
    text: text[language],
    calls: service && isNationalFirst(service) ? [...national, ...here] : [...here, ...national],
    laws: laws.map(({ title }) => title[language].split(" – ")[0] ?? ""),
  };
}

function numbersOf(card: ActionCard, language: Language): CardContent["numbers"]["services"] {
  const t = cardText[language];
  const { local } = card;
  const services = servicesOf(card);
  const advisers = staffAdviceOf(services, local).flatMap((entry) => localCalls(entry, local, language));
  const lines = factsOf(card).filter(({ kind }) => kind === "helpline");
  return [
    ...services.map((service) => {
      const calls = callsTo(service, local, language);
      return { name: t.service[service], calls, remark: calls.length === 0 ? t.askMunicipality : "" };
    }),
    ...(advisers.length > 0 ? [{ name: t.staffAdvice, calls: advisers, remark: "" }] : []),
    ...lines.map((line) => ({
      name: line.title[language],
      calls: [{ ...nationalCall(line, language), name: "" }],
      remark: "",
    })),
  ];
}

function callsTo(service: CardService, local: LocalServices | null, language: Language): Call[] {
  const here = localServicesOf(service, local).flatMap((entry) => localCalls(entry, local, language));
  const lines = answersInPlaceOf(service, local) ? [] : nationalLinesOf(service);
  const national = lines.map((line) => nationalCall(line, language));
  return isNationalFirst(service) ? [...national, ...here] : [...here, ...national];
}

function nationalCall({ title, helpline }: Fact, language: Language): Call {
  return { name: title[language], phones: [helpline?.phone ?? ""], remark: "" };
}

/** Numbers that are for different things stand apart, each with what it is for. */
function localCalls(entry: DirectoryEntry, local: LocalServices | null, language: Language): Call[] {
  const remark = isConfirmed(entry, local) ? "" : cardText[language].unconfirmed;
  if (entry.phones.length === 1 || entry.phones.every(({ words }) => words === ""))
    return [{ name: entry.name, phones: entry.phones.map(({ number }) => formatPhone(number)), remark }];
  return entry.phones.map(({ number, words }) => ({
    name: words === "" ? entry.name : `${entry.name}, ${words}:`,
    phones: [formatPhone(number)],
    remark,
  }));
}
