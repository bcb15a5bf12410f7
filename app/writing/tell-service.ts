import type { Inserted } from "#app/lib/inserted.ts";
import type { Language } from "#app/lib/language.ts";
import { linkAddress } from "#app/lib/link-address.ts";
import { type Block, fromPlainText, type Inline } from "#app/lib/rich-text.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { formText } from "#app/service/form-text.ts";
import { ruleInWords } from "#app/service/opening-words.ts";
import { formatPhone, serviceKinds } from "#app/service/service.ts";
import { type ShownServices, servicesFor } from "#app/service/shown-services.ts";
import { insertionText } from "./insertion-text.ts";

/** One service, or all of a kind in a list. Told from what residents are shown, and from nothing else. Null when there is none. */
export function tellServices(id: string, services: ShownServices | undefined, language: Language): Inserted | null {
  const found = services ? servicesFor(id, services) : [];
  const [first] = found;
  if (!first) return null;
  const t = insertionText[language];
  const kind = serviceKinds.find((one) => one === id);
  const isOne = first.id === id;
  const several = kind ? t.servicesOf(formText[language].kinds[kind]) : t.allServices;
  return {
    type: "inserted",
    attrs: { kind: "service", id: isOne ? first.kind : id }, // ids inside are not for the public
    title: isOne ? first.name : several,
    content: isOne ? linesOf(first, language) : [listOf(found, language)],
    chart: null,
    notes: [],
    sources: [{ text: t.service.source, url: "" }],
  };
}

type Paragraph = Extract<Block, { type: "paragraph" }>;

function listOf(entries: DirectoryEntry[], language: Language): Block {
  const content = entries.map((entry) => ({
    type: "listItem" as const,
    content: [paragraph([bold(entry.name)]), ...linesOf(entry, language)],
  }));
  return { type: "bulletList", content };
}

/** What it is for, its numbers, when it is open, and where to read more. What nothing is known of is left out. */
function linesOf({ about, phones, opening, website }: DirectoryEntry, language: Language): Paragraph[] {
  const t = insertionText[language].service;
  const numbers = phones.flatMap(({ number, words }, at) => [
    ...(at > 0 ? [text(", ")] : []),
    link(formatPhone(number), `tel:${number}`),
    ...(words === "" ? [] : [text(` (${words})`)]),
  ]);
  const hours = opening.rules.map((rule) => ruleInWords(rule, language)).join("; ");
  return [
    ...fromPlainText(about).content.filter((block) => block.type === "paragraph"),
    ...labelled(t.phone, numbers),
    ...labelled(t.hours, hours === "" ? [] : [text(hours)]),
    ...labelled(t.website, website === "" ? [] : [addressOf(website)]),
  ];
}

function labelled(label: string, said: Inline[]): Paragraph[] {
  return said.length === 0 ? [] : [paragraph([bold(`${label}:`), text(" "), ...said])];
}

function paragraph(content: Inline[]): Paragraph {
  return { type: "paragraph", content };
}

function text(words: string): Inline {
  return { type: "text", text: words };
}

function bold(words: string): Inline {
  return { type: "text", text: words, marks: [{ type: "bold" }] };
}

function link(words: string, href: string): Inline {
  return { type: "text", text: words, marks: [{ type: "link", attrs: { href } }] };
}

/** What is no address is only words. */
function addressOf(website: string): Inline {
  if (!linkAddress.test(website)) return text(website);
  return link(website.replace(/^https?:\/\/|\/$/g, "") || website, website);
}
