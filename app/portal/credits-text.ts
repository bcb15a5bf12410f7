import type { Language } from "#app/lib/language.ts";
import type { ArticleText } from "./article.tsx";

const nb: ArticleText = {
  title: "Kreditering",
  description: "Hvem som har laget dataene, skriftene og programvaren som Komplan bruker.",
  lead: "Komplan bygger på åpne data, åpne skrifter og åpen programvare. Her står hvem som har laget dem, og på hvilke vilkår de brukes.",
  sections: [
    {
      heading: "Data",
      list: [
        "Kommuner, kommunenumre, endringer i kommuneinndelingen og folketall. Kilde: Statistisk sentralbyrå (CC BY 4.0). Hentet gjennom norway-geodata, csdata, bord4-data og ssb-klass-python (alle MIT).",
        "Målform er kommunenes vedtak overfor statsorganer, hentet fra norway-geodata (MIT).",
        "Planene tilhører kommunene som har publisert dem.",
      ],
    },
    {
      heading: "Skrifter",
      list: [
        "De åpne sidene bruker skriften som allerede finnes på maskinen din.",
        "Dokumenter og arbeidssider bruker Inter, laget av Rasmus Andersson og bidragsytere (SIL Open Font License 1.1).",
        "Brosjyrer på arabisk og farsi bruker Vazirmatn, laget av Saber Rastikerdar og bidragsytere, og på tigrinja Noto Sans Ethiopic, laget av The Noto Project Authors (begge SIL Open Font License 1.1).",
      ],
    },
    {
      heading: "Utseende",
      list: ["Designsystemet fra Digitaliseringsdirektoratet (MIT)."],
    },
    {
      heading: "Programvare",
      paragraphs: [
        "Komplan er fri programvare under MIT-lisensen. Den er laget med blant annet React, React Router, Kysely, PostgreSQL, Tiptap og Typst. Hele lista med lisenser følger med kildekoden.",
      ],
    },
  ],
};

const nn: ArticleText = {
  title: "Kreditering",
  description: "Kven som har laga dataa, skriftene og programvara som Komplan bruker.",
  lead: "Komplan byggjer på opne data, opne skrifter og open programvare. Her står kven som har laga dei, og på kva vilkår dei blir brukte.",
  sections: [
    {
      heading: "Data",
      list: [
        "Kommunar, kommunenummer, endringar i kommuneinndelinga og folketal. Kjelde: Statistisk sentralbyrå (CC BY 4.0). Henta gjennom norway-geodata, csdata, bord4-data og ssb-klass-python (alle MIT).",
        "Målform er vedtaket kommunane har gjort overfor statsorgan, henta frå norway-geodata (MIT).",
        "Planane høyrer til kommunane som har publisert dei.",
      ],
    },
    {
      heading: "Skrifter",
      list: [
        "Dei opne sidene bruker skrifta som alt finst på maskina di.",
        "Dokument og arbeidssider bruker Inter, laga av Rasmus Andersson og bidragsytarar (SIL Open Font License 1.1).",
        "Brosjyrar på arabisk og farsi bruker Vazirmatn, laga av Saber Rastikerdar og bidragsytarar, og på tigrinja Noto Sans Ethiopic, laga av The Noto Project Authors (begge SIL Open Font License 1.1).",
      ],
    },
    {
      heading: "Utsjånad",
      list: ["Designsystemet frå Digitaliseringsdirektoratet (MIT)."],
    },
    {
      heading: "Programvare",
      paragraphs: [
        "Komplan er fri programvare under MIT-lisensen. Ho er laga med mellom anna React, React Router, Kysely, PostgreSQL, Tiptap og Typst. Heile lista med lisensar følgjer med kjeldekoden.",
      ],
    },
  ],
};

export const creditsText: Record<Language, ArticleText> = { nb, nn };
