import { createHash } from "node:crypto";
import type { CardSheet, Sheet, ShortSheet } from "#app/export/card-sheet.ts";
import { apology } from "#app/export/documents.server.ts";
import { NotPrinted, printSheet } from "#app/export/print-document.server.ts";
import { qrCode } from "#app/export/qr-code.ts";
import { env } from "#app/lib/env.server.ts";
import { Kept } from "#app/lib/kept.ts";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { type ActionCard, cardSlug } from "./action-card.ts";
import { cardContent } from "./card-content.ts";
import { cardCode, cardVersion } from "./card-version.server.ts";
import { editionOf } from "./edition.ts";
import { type PaperForm, paperFormSlug } from "./paper-form.ts";
import { shortContent } from "./short-card.ts";
import { cardText } from "./text.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const kept = new Kept<Bytes>(16 * 1024 * 1024);
const underWay = new Map<string, Promise<Bytes>>();

interface Asked {
  card: ActionCard;
  form: PaperForm;
  language: Language;
}

/** Answers with a card on paper, made once for as long as it says the same. */
export async function answerWithCard(asked: Asked, request: Request): Promise<Response> {
  return await answerWithSheet(cardOnPaper(asked), { name: fileName(asked), language: asked.language, request });
}

/** A card ready to be printed in one of its forms. */
export function cardOnPaper({ card, form, language }: Asked): Sheet {
  if (form === "card") return { look: form, sheet: cardSheet(card, language) };
  return { look: form, sheet: shortSheet(card, form, language) };
}

async function answerWithSheet(
  sheet: Sheet,
  { name, language, request }: { name: string; language: Language; request: Request },
): Promise<Response> {
  const mark = createHash("sha256").update(JSON.stringify(sheet)).digest("base64url").slice(0, 22);
  const headers = {
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="${name}.pdf"`,
    "Cache-Control": "public, no-cache",
    ETag: `"${mark}"`,
  };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  try {
    return new Response(await printedOnce(mark, sheet), { headers });
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error;
    console.error(`[dokumenter] ${error.message}`);
    return apology(error, { language });
  }
}

/** A card on a sheet of A4, ready to be printed. */
export function cardSheet(card: ActionCard, language: Language): CardSheet {
  const frame = frameOf(card, language);
  return { ...cardContent(card, language), ...frame, foot: [...frame.foot, cardText[language].seeIfValid] };
}

function shortSheet(card: ActionCard, form: "poster" | "pocket", language: Language): ShortSheet {
  const t = cardText[language];
  return {
    ...shortContent(card, language),
    ...frameOf(card, language),
    extract: t.extract[form],
    fold: form === "pocket" ? t.fold : "",
  };
}

/** Whose card it is, which edition, and where one can see whether it still holds. */
function frameOf(
  card: ActionCard,
  language: Language,
): Pick<CardSheet, "language" | "date" | "owner" | "foot" | "address" | "qr"> {
  const t = cardText[language];
  const { template, workplace, local } = card;
  const address = env.origin + publicHref(language, `/kort/gyldig/${cardCode(card)}`);
  const qr = qrCode(address);
  return {
    language,
    date: template.version,
    owner: [t.title, local?.place.name, workplace && t.workplace[workplace]].filter(Boolean).join(" · "),
    foot: [`${editionOf(card, language)} ${t.code(cardVersion(card))}`, t.ownRoutine],
    address,
    qr: qr && { ...qr, name: t.qrName },
  };
}

async function printedOnce(mark: string, sheet: Sheet): Promise<Bytes> {
  const found = kept.find(mark) ?? underWay.get(mark);
  if (found) return found;
  const making = printSheet(sheet).finally(() => underWay.delete(mark));
  underWay.set(mark, making);
  const made = await making;
  kept.keep(mark, made, made.byteLength);
  return made;
}

function fileName({ card: { template, workplace, local }, form }: Asked): string {
  const parts = ["tiltakskort", local?.place.slug, cardSlug(template, workplace), paperFormSlug(form)];
  return parts.filter(Boolean).join("-");
}
