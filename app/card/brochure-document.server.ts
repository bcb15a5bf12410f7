import { qrCode } from "#app/export/qr-code.ts";
import { directories } from "#app/help/directories.server.ts";
import { type HelpLanguage, openLanguages } from "#app/help/help-language.ts";
import { helpWords } from "#app/help/help-words.server.ts";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import { answerWithSheet } from "./answer-sheet.server.ts";
import { brochureOf } from "./brochure.ts";
import { findLocalServices } from "./local-services.server.ts";

/** Answers with the brochure of a municipality, in a language that it has switched on for its help page. */
export async function answerWithBrochure(
  slug: string,
  language: HelpLanguage | undefined,
  request: Request,
): Promise<Response> {
  const local = (await findLocalServices(slug)) ?? notFound();
  const { owners } = await directories.servicesIn(local.place.kommunenummer);
  if (language === undefined || !openLanguages(owners).includes(language)) return notFound();
  const brochure = brochureOf({ words: await helpWords(language), local, owners, origin: env.origin });
  const qr = qrCode(brochure.address);
  // The same in every language: those who cannot see it have the address beside it.
  const sheet = { ...brochure, qr: qr && { ...qr, name: `QR: ${brochure.address}` } };
  const norwegian = language.startsWith("nn") ? "nn" : "nb";
  return await answerWithSheet(
    { look: "brochure", sheet },
    { name: `brosjyre-${local.place.slug}-${language}`, language: norwegian, request },
  );
}

/** The brochures of a municipality, each by what its language calls itself. */
export async function listBrochures(
  kommunenummer: string,
): Promise<{ language: HelpLanguage; name: string; tag: string }[]> {
  const { owners } = await directories.servicesIn(kommunenummer);
  const words = await Promise.all(openLanguages(owners).map(helpWords));
  return words.map(({ language, name, tag }) => ({ language, name, tag }));
}
