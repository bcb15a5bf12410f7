import type { Language } from "#app/lib/language.ts";
import type { ArticleText } from "./article.tsx";

const nb: ArticleText = {
  title: "Personvern",
  description: "De åpne sidene i Komplan bruker ingen informasjonskapsler og ingen sporing.",
  lead: "Du kan lese alt på de åpne sidene uten at vi vet hvem du er. Vi bruker ingen informasjonskapsler her, og ingen tjenester fra andre.",
  sections: [
    {
      heading: "De åpne sidene",
      list: [
        "Ingen informasjonskapsler (cookies) blir satt.",
        "Bare tre slags sider kjører skript i nettleseren din: hjelpesidene, så du kommer fort bort; notatet, så det blir tømt; og siden der du kan ha tiltakskortene på telefonen. Bare den siste legger noe igjen, og bare når du ber om det.",
        "Ingenting hentes fra andre nettsteder: verken skrifttyper, kart, statistikk eller bilder.",
        "Følger du en lenke ut herfra, får ikke nettstedet du kommer til, vite hvor du kom fra.",
        "Det du søker etter, blir ikke lagret hos oss.",
      ],
      paragraphs: [
        "Nettleseren din husker likevel hvilke sider du har vært på, og den som eier nettverket du bruker, kan se at du har besøkt nettstedet. Er du redd for at noen følger med, kan du lese i et privat vindu eller på en annen maskin.",
      ],
    },
    {
      heading: "Arbeidssidene",
      paragraphs: [
        "Ansatte som logger inn, får to nødvendige informasjonskapsler. «komplan-browser» kommer når de ber om å få logge inn. Den sørger for at innloggingen gjøres ferdig i samme nettleser, og varer til de er innlogget, men aldri lenger enn en time. «komplan» holder dem innlogget, og forsvinner når de logger ut eller lukker nettleseren. Begge gjelder bare for adressene til arbeidssidene (/arbeid), og brukes ikke til noe annet.",
        "Vi lagrer navnet, e-postadressen og funksjonen til ansatte, og hva de har endret i planene. Kommunen er behandlingsansvarlig og svarer på spørsmål om innsyn, retting og sletting.",
      ],
    },
    {
      heading: "Planene",
      paragraphs: [
        "Planene skal ikke inneholde opplysninger om enkeltpersoner. Finner du likevel noe som ikke skulle stått der, så si fra til kommunen som eier planen, så snart du kan.",
      ],
    },
  ],
};

const nn: ArticleText = {
  title: "Personvern",
  description: "Dei opne sidene i Komplan bruker ingen informasjonskapslar og inga sporing.",
  lead: "Du kan lese alt på dei opne sidene utan at vi veit kven du er. Vi bruker ingen informasjonskapslar her, og ingen tenester frå andre.",
  sections: [
    {
      heading: "Dei opne sidene",
      list: [
        "Ingen informasjonskapslar (cookies) blir sette.",
        "Berre tre slag sider køyrer skript i nettlesaren din: hjelpesidene, så du kjem fort bort; notatet, så det blir tømt; og sida der du kan ha tiltakskorta på telefonen. Berre den siste legg att noko, og berre når du ber om det.",
        "Ingenting blir henta frå andre nettstader: verken skrifttypar, kart, statistikk eller bilete.",
        "Følgjer du ei lenkje ut herfrå, får ikkje nettstaden du kjem til, vite kvar du kom frå.",
        "Det du søkjer etter, blir ikkje lagra hos oss.",
      ],
      paragraphs: [
        "Nettlesaren din hugsar likevel kva sider du har vore på, og den som eig nettverket du bruker, kan sjå at du har vore innom nettstaden. Er du redd for at nokon følgjer med, kan du lese i eit privat vindauge eller på ei anna maskin.",
      ],
    },
    {
      heading: "Arbeidssidene",
      paragraphs: [
        "Tilsette som loggar inn, får to nødvendige informasjonskapslar. «komplan-browser» kjem når dei ber om å få logge inn. Han syter for at innlogginga blir gjord ferdig i same nettlesar, og varer til dei er innlogga, men aldri lenger enn ein time. «komplan» held dei innlogga, og forsvinn når dei loggar ut eller lèt att nettlesaren. Begge gjeld berre for adressene til arbeidssidene (/arbeid), og blir ikkje brukte til noko anna.",
        "Vi lagrar namnet, e-postadressa og funksjonen til tilsette, og kva dei har endra i planane. Kommunen er behandlingsansvarleg og svarer på spørsmål om innsyn, retting og sletting.",
      ],
    },
    {
      heading: "Planane",
      paragraphs: [
        "Planane skal ikkje innehalde opplysningar om enkeltpersonar. Finn du likevel noko som ikkje skulle stått der, så sei frå til kommunen som eig planen, så snart du kan.",
      ],
    },
  ],
};

export const privacyText: Record<Language, ArticleText> = { nb, nn };
