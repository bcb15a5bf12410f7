import { cleanRichText, cleanText } from "#app/lib/clean-text.ts";
import type { RichText } from "#app/lib/rich-text.ts";

/** The same fields with every text in them cleaned of what no document can show. Done on the way into the database, so that no page can forget it. */
export function cleanFields<Fields>(fields: Fields): Fields {
  return cleaned(fields) as Fields; // cleaning changes the letters of texts, never the shape around them
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  if (isRichText(value)) return cleanRichText(value);
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, cleaned(part)]));
}

function isRichText(value: object): value is RichText {
  return "type" in value && value.type === "doc" && "content" in value;
}
