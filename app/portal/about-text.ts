import type { Language } from "#app/lib/language.ts";
import type { ArticleText } from "./article.tsx";

const nb: ArticleText = {
  title: "Om Komplan",
  description: "Komplan er arbeidsstedet og visningsstedet for kommunenes handlingsplaner mot vold i nære relasjoner.",
  lead: "Komplan hjelper kommuner med å lage, vedta, følge opp og fornye handlingsplaner mot vold i nære relasjoner. Her leser alle de planene som er publisert.",
  sections: [
    {
      heading: "Det du finner her",
      paragraphs: [
        "Hver plan ligger her slik kommunen publiserte den: kapitler, innsatsområder, mål og tiltak, hvem som har ansvaret, hva det koster, og hvor langt arbeidet er kommet. En plan kan gjelde for én kommune eller for flere som samarbeider.",
        "Når kommunen publiserer på nytt, får planen et nytt versjonsnummer. De eldre versjonene blir liggende, så du kan se hva som var sagt før.",
      ],
    },
    {
      heading: "Det du ikke finner her",
      paragraphs: [
        "Utkast, interne merknader og navn på personer publiseres aldri. Tiltak hører til en funksjon i en tjeneste, som «ledende helsesykepleier», ikke til et menneske.",
        "Komplan er ikke en hjelpetjeneste. Er du i fare nå, ring politiet på [112](tel:112). Veien til hjelp nær deg står på [dinutvei.no](https://dinutvei.no/).",
      ],
    },
    {
      heading: "Gyldig plan",
      paragraphs: [
        "Om en plan er gyldig, regnes ut fra det som er publisert. Reglene er de som kommunene svarer etter i KOSTRA-skjema 7B: planen er vedtatt av kommunestyret, den har konkrete tiltak, den har framdriftsplan med milepæler, og perioden går ikke ut i løpet av året.",
      ],
    },
    {
      heading: "Åpne data",
      paragraphs: [
        "Alle publiserte planer kan hentes maskinelt. Lista over planer står på [/api/v1/plans](/api/v1/plans), og formatet er beskrevet i [/api/v1/plan.schema.json](/api/v1/plan.schema.json). Du kan også laste ned hver plan som PDF, Word, Excel, CSV og JSON fra planens egen side.",
        "Tjenestene som vises på hjelpesidene, og de nasjonale hjelpetelefonene, står på [/api/v1/services](/api/v1/services) etter den åpne standarden Open Referral HSDS 3. Alt er beskrevet i [/api/v1/openapi.json](/api/v1/openapi.json).",
        "Får en tjeneste et nytt telefonnummer, står det i lista over [endrede telefonnumre](/om/endrede-numre).",
      ],
    },
  ],
};

const nn: ArticleText = {
  title: "Om Komplan",
  description:
    "Komplan er arbeidsstaden og visingsstaden for dei kommunale handlingsplanane mot vald i nære relasjonar.",
  lead: "Komplan hjelper kommunar med å lage, vedta, følgje opp og fornye handlingsplanar mot vald i nære relasjonar. Her les alle dei planane som er publiserte.",
  sections: [
    {
      heading: "Det du finn her",
      paragraphs: [
        "Kvar plan ligg her slik kommunen publiserte han: kapittel, innsatsområde, mål og tiltak, kven som har ansvaret, kva det kostar, og kor langt arbeidet har kome. Ein plan kan gjelde for éin kommune eller for fleire som samarbeider.",
        "Når kommunen publiserer på nytt, får planen eit nytt versjonsnummer. Dei eldre versjonane blir liggjande, så du kan sjå kva som var sagt før.",
      ],
    },
    {
      heading: "Det du ikkje finn her",
      paragraphs: [
        "Utkast, interne merknader og namn på personar blir aldri publiserte. Tiltak høyrer til ein funksjon i ei teneste, som «leiande helsesjukepleiar», ikkje til eit menneske.",
        "Komplan er ikkje ei hjelpeteneste. Er du i fare no, ring politiet på [112](tel:112). Vegen til hjelp nær deg står på [dinutvei.no](https://dinutvei.no/).",
      ],
    },
    {
      heading: "Gyldig plan",
      paragraphs: [
        "Om ein plan er gyldig, blir rekna ut frå det som er publisert. Reglane er dei som kommunane svarer etter i KOSTRA-skjema 7B: planen er vedteken av kommunestyret, han har konkrete tiltak, han har framdriftsplan med milepælar, og perioden går ikkje ut i løpet av året.",
      ],
    },
    {
      heading: "Opne data",
      paragraphs: [
        "Alle publiserte planar kan hentast maskinelt. Lista over planar står på [/api/v1/plans](/api/v1/plans), og formatet er beskrive i [/api/v1/plan.schema.json](/api/v1/plan.schema.json). Du kan også laste ned kvar plan som PDF, Word, Excel, CSV og JSON frå sida til planen.",
        "Tenestene som blir viste på hjelpesidene, og dei nasjonale hjelpetelefonane, står på [/api/v1/services](/api/v1/services) etter den opne standarden Open Referral HSDS 3. Alt er skildra i [/api/v1/openapi.json](/api/v1/openapi.json).",
        "Får ei teneste eit nytt telefonnummer, står det i lista over [endra telefonnummer](/nn/om/endrede-numre).",
      ],
    },
  ],
};

export const aboutText: Record<Language, ArticleText> = { nb, nn };
