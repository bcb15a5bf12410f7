import type { HelpLanguage } from "./help-language.ts";
import { type HelpText, helpText } from "./help-text.ts";

/** Each language's words are read the first time somebody asks for them, and kept. */
export function helpWords(language: HelpLanguage): Promise<HelpText> {
  const kept = read.get(language);
  if (kept) return kept;
  const now = files[language]().then((file) => helpText.parse(file.default));
  read.set(language, now);
  return now;
}

const read = new Map<HelpLanguage, Promise<HelpText>>();

const files: Record<HelpLanguage, () => Promise<{ default: unknown }>> = {
  nb: () => import("../../content/help/nb.json", { with: { type: "json" } }),
  nn: () => import("../../content/help/nn.json", { with: { type: "json" } }),
  "nb-lett": () => import("../../content/help/nb-lett.json", { with: { type: "json" } }),
  "nn-lett": () => import("../../content/help/nn-lett.json", { with: { type: "json" } }),
  se: () => import("../../content/help/se.json", { with: { type: "json" } }),
  en: () => import("../../content/help/en.json", { with: { type: "json" } }),
  ar: () => import("../../content/help/ar.json", { with: { type: "json" } }),
  uk: () => import("../../content/help/uk.json", { with: { type: "json" } }),
  pl: () => import("../../content/help/pl.json", { with: { type: "json" } }),
  so: () => import("../../content/help/so.json", { with: { type: "json" } }),
  ti: () => import("../../content/help/ti.json", { with: { type: "json" } }),
  fa: () => import("../../content/help/fa.json", { with: { type: "json" } }),
};
