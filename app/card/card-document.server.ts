import { createHash } from "node:crypto";
import type { CardSheet } from "#app/export/card-sheet.ts";
import { apology } from "#app/export/documents.server.ts";
import { NotPrinted, printCard } from "#app/export/print-document.server.ts";
import { qrCode } from "#app/export/qr-code.ts";
import { env } from "#app/lib/env.server.ts";
import { Kept } from "#app/lib/kept.ts";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { type ActionCard, cardSlug } from "./action-card.ts";
import { cardContent } from "./card-content.ts";
import { cardCode, cardVersion } from "./card-version.server.ts";
import { editionOf } from "./edition.ts";
import { cardText } from "./text.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const kept = new Kept<Bytes>(16 * 1024 * 1024);
const underWay = new Map<string, Promise<Bytes>>();

/** Answers with a card on one sheet, made once for as long as it says the same. */
export async function answerWithCard(card: ActionCard, language: Language, request: Request): Promise<Response> {
  const sheet = cardSheet(card, language);
  const mark = createHash("sha256").update(JSON.stringify(sheet)).digest("base64url").slice(0, 22);
  const headers = {
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="${fileName(card)}"`,
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

/** A card ready to be printed, with where one can see whether it still holds. */
export function cardSheet(card: ActionCard, language: Language): CardSheet {
  const t = cardText[language];
  const { template, workplace, local } = card;
  const address = env.origin + publicHref(language, `/kort/gyldig/${cardCode(card)}`);
  const qr = qrCode(address);
  return {
    ...cardContent(card, language),
    language,
    date: template.version,
    owner: [t.title, local?.place.name, workplace && t.workplace[workplace]].filter(Boolean).join(" · "),
    foot: [`${editionOf(card, language)} ${t.code(cardVersion(card))}`, t.ownRoutine, t.seeIfValid],
    address,
    qr: qr && { ...qr, name: t.qrName },
  };
}

async function printedOnce(mark: string, sheet: CardSheet): Promise<Bytes> {
  const found = kept.find(mark) ?? underWay.get(mark);
  if (found) return found;
  const making = printCard(sheet).finally(() => underWay.delete(mark));
  underWay.set(mark, making);
  const made = await making;
  kept.keep(mark, made, made.byteLength);
  return made;
}

function fileName({ template, workplace, local }: ActionCard): string {
  return `${["tiltakskort", local?.place.slug, cardSlug(template, workplace)].filter(Boolean).join("-")}.pdf`;
}
