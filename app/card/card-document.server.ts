import type { CardSheet, Sheet, ShortSheet } from "#app/export/card-sheet.ts";
import { qrCode } from "#app/export/qr-code.ts";
import { env } from "#app/lib/env.server.ts";
import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { type ActionCard, cardSlug } from "./action-card.ts";
import { answerWithSheet } from "./answer-sheet.server.ts";
import { cardContent } from "./card-content.ts";
import { cardCode, cardVersion } from "./card-version.server.ts";
import { editionOf } from "./edition.ts";
import { type PaperForm, paperFormSlug } from "./paper-form.ts";
import { shortContent } from "./short-card.ts";
import { cardText } from "./text.ts";

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

function fileName({ card: { template, workplace, local }, form }: Asked): string {
  const parts = ["tiltakskort", local?.place.slug, cardSlug(template, workplace), paperFormSlug(form)];
  return parts.filter(Boolean).join("-");
}
