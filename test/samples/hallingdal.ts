/** How the joint plan of the Hallingdal municipalities is built up: the first words of each goal and each item, in order. ">" is a sub-point. */
export const hallingdal: { area: string; goals: [string, string[]][] }[] = [
  {
    area: "Øke kunnskap om og handlingskompetanse",
    goals: [
      [
        "Ansatte har nødvendig kunnskap",
        [
          "Alle med lederfunksjon",
          "Utarbeide, revidere",
          "Alle ansatte og samarbeidsparter",
          "Alle ansatte skal få opplæring",
          "Jevnlig fagseminar",
        ],
      ],
    ],
  },
  {
    area: "Informasjon, forebygge, avdekke",
    goals: [
      [
        "Innbyggere i kommunen",
        [
          "Oppdatert informasjonsmateriell",
          "Informasjon om innhold og ansvar",
          "Lett tilgjengelig telefon",
          "Årlig temauke",
          "Barnehage og skole",
          "Legge til rette for",
          ">kan drive informasjons-",
          ">temakvelder",
        ],
      ],
      [
        "Ansatte og samarbeidsparter",
        ["Utarbeide og implementere tiltakskort", ">Voldsutsatt", ">Vitne til vold", ">Voldsutøver", "Flytskjema"],
      ],
      ["Sette fokus på sammenhengen mellom rus og vold", ["Bruke tiltak i rikspolitisk"]],
      [
        "Tidlig innsats",
        [
          "Videreutvikle foreldrestøttende",
          "Tilbud om pårørendestøttende",
          "Fokus på barn som pårørende",
          "Videreutvikle diagnoseuavhengig",
        ],
      ],
      [
        "Kommunene skal jobbe aktivt",
        ["Benytte kunnskap fra forskning", "Gjennomføre og følge opp", "Årlig statusoppdatering"],
      ],
      [
        "Vold i nære relasjoner blir avdekket",
        ["Kartlegge tilgjengelige metoder", "Hjelpere skal ha kunnskap", "Trygge og støtte opp"],
      ],
      [
        "Økt kvalitet på hjelpetilbudet",
        ["Alle enheter skal ha prosedyrer", "Utvikle strategi for melding", "Hjelpeapparatet skal ha kunnskap"],
      ],
    ],
  },
  {
    area: "Samhandling og samarbeid",
    goals: [
      [
        "Innbyggere i kommunen",
        ["Utarbeide formelle samarbeidsavtale", "Ansatte skal gjøres kjent", "Interne rutiner", "Det skal vurderes"],
      ],
      [
        "Ressurspersoner / ressursteam",
        [
          "Kommunene utpeker ressurspersoner",
          ">råd og veiledning",
          ">oppdatert informasjonsmateriell",
          ">koordinering av fagdager",
          ">oppdatering av interne prosedyrer",
          ">sikre god samhandling",
        ],
      ],
      [
        "Ansatte og samarbeidsparter",
        ["Utarbeide og implementere tiltakskort", ">Voldsutsatt", ">Vitne til vold", ">Voldsutøver", "Flytskjema"],
      ],
    ],
  },
];
