import type { FindingAdvice } from "./quality-text.ts";

export const nn: FindingAdvice = {
  noPeriod: {
    what: "Planen manglar start eller slutt",
    why: "Utan sluttdato kan ingen sjå om planen er gyldig. KOSTRA bruker då datoen for evaluering.",
    mend: "Set første og siste dag i perioden. Fire år er vanleg.",
  },
  noMandate: {
    what: "Planen seier ikkje kven som har bede om han",
    why: "Ein plan som er bestilt politisk, blir lettare følgd opp med pengar og ansvar.",
    mend: "Skriv kven som gav oppdraget, når, og kva det gjekk ut på.",
  },
  noEvaluationDate: {
    what: "Det er ikkje bestemt når planen skal evaluerast",
    why: "Mange planar går ut utan at nokon har sett på kva som vart gjort.",
    mend: "Set ein dato i god tid før perioden er slutt.",
  },
  evaluationAfterEnd: {
    what: "Planen blir evaluert først når perioden er over",
    why: "Då rekk de ikkje å lage ein ny plan før den gamle er ute.",
    mend: "Flytt evalueringa til minst eit halvt år før siste dag.",
  },
  fewFocusAreas: {
    what: "Planen har færre enn to innsatsområde i denne perioden",
    why: "Rettleiaren tilrår to eller fleire, valde ut frå vilje, kapasitet og ressursar.",
    mend: "Legg til eit innsatsområde, eller flytt eitt frå neste periode hit.",
  },
  manyMeasures: {
    what: "Planen har over 30 tiltak i denne perioden",
    why: "Rettleiaren ber dykk sjå om planen er realistisk før han går vidare. Få tiltak som blir gjorde, hjelper fleire enn mange som blir liggjande.",
    mend: "Spør kva som er viktigast. Slå saman tiltak som høyrer saman, eller flytt nokre til neste periode.",
  },
  noCooperation: {
    what: "Ingen tiltak har samarbeidspartnarar",
    why: "Vald i nære relasjonar møter sjeldan berre éi teneste. Samarbeidet må stå i planen for å bli gjort.",
    mend: "Legg til partnarar i dei tiltaka fleire skal gjere saman.",
  },
  noUserParticipation: {
    what: "Planen viser ikkje at brukarar er med",
    why: "Dei som har opplevd vald, veit kvar hjelpa sviktar.",
    mend: "Ta med brukarar i referansegruppa, eller lag eit tiltak om medverknad.",
  },
  noVoluntary: {
    what: "Frivillige og ideelle organisasjonar er ikkje nemnde",
    why: "Dei driv mange av tilboda og når folk som ikkje oppsøkjer kommunen.",
    mend: "Ta dei med som samarbeidspartnar i eit tiltak, eller i ei gruppe.",
  },
  "noGroup.projectLeader": {
    what: "Ingen leier planarbeidet",
    why: "Éin funksjon må halde i arbeidet.",
    mend: "Legg inn kva funksjon som leier arbeidet.",
  },
  "noGroup.working": {
    what: "Planen har inga arbeidsgruppe",
    why: "Gruppa skal dekkje alle brukargruppene, så ingen blir gløymde.",
    mend: "Legg inn funksjonane som skriv planen.",
  },
  "noGroup.steering": {
    what: "Planen har inga styringsgruppe",
    why: "Leiarar må vere med for at tiltaka skal få tid og pengar.",
    mend: "Legg inn leiarfunksjonane som styrer arbeidet.",
  },
  "noGroup.reference": {
    what: "Planen har inga referansegruppe",
    why: "Gruppa gir innspel frå tenester, frivillige og brukarar undervegs.",
    mend: "Legg inn kven som skal gi råd.",
  },
  "notFor.children": {
    what: "Ingen tiltak er for barn og unge",
    why: "Planen bør dekkje alle som kan vere utsette.",
    mend: "Kryss av for barn og unge i tiltaka som gjeld dei, eller lag eit nytt.",
  },
  "notFor.adults": {
    what: "Ingen tiltak er for vaksne",
    why: "Planen bør dekkje alle som kan vere utsette.",
    mend: "Kryss av for vaksne i tiltaka som gjeld dei, eller lag eit nytt.",
  },
  "notFor.elderly": {
    what: "Ingen tiltak er for eldre",
    why: "Vald mot eldre blir ofte gløymd, og mange har ein nær relasjon til den som bruker vald.",
    mend: "Kryss av for eldre i tiltaka som gjeld dei, eller lag eit nytt.",
  },
  "notFor.atRisk": {
    what: "Ingen tiltak er for personar med særleg risiko",
    why: "Funksjonsnedsetting, rus og psykisk sjukdom aukar risikoen og gjer hjelpa vanskelegare å nå.",
    mend: "Lag eit tiltak for dei, til dømes etter TryggEst-modellen.",
  },
  "notFor.perpetrators": {
    what: "Ingen tiltak er for dei som bruker vald",
    why: "Hjelp til å slutte stoppar valden der han byrjar.",
    mend: "Lag eit tiltak, til dømes ein avtale om samtaletilbod.",
  },
  "notFor.staff": {
    what: "Ingen tiltak er for tilsette",
    why: "Tilsette er ofte usikre på når og korleis dei skal melde frå.",
    mend: "Lag eit tiltak om opplæring eller rutinar.",
  },
  "notFor.sami": {
    what: "Ingen tiltak er for den samiske befolkninga",
    why: "Kommunen har eit samisk eller kvensk namn. Hjelpa må passe språk og kultur.",
    mend: "Lag eit tiltak, eller kryss av for samisk befolkning der det gjeld.",
  },
  "notCovered.prevention": {
    what: "Ingen tiltak handlar om førebygging",
    why: "Førebygging er den første delen av ein heilskapleg innsats, og ei plikt for helse- og omsorgstenesta.",
    mend: "Lag eit tiltak som hindrar vald før han skjer.",
  },
  "notCovered.shelter": {
    what: "Krisesentertilbodet er ikkje nemnt i tiltaka",
    why: "Kommunen skal sørgje for bustad, samtalar, telefon og hjelp til å etablere seg på nytt.",
    mend: "Lag eit tiltak om krisesentertilbodet eller samarbeidet med det.",
  },
  "notCovered.otherHelp": {
    what: "Andre hjelpetilbod for utsette er ikkje nemnde",
    why: "Mange treng hjelp frå andre enn krisesenteret.",
    mend: "Lag eit tiltak med familievern, overgrepsmottak, psykisk helse eller andre.",
  },
  "notCovered.atRisk": {
    what: "Hjelp til personar med særleg risiko er ikkje nemnd",
    why: "Dei kan ha eit behov det vanlege tilbodet ikkje dekkjer.",
    mend: "Lag eit tiltak for dei.",
  },
  "notCovered.perpetrators": {
    what: "Tilbod til dei som bruker vald, er ikkje nemnt",
    why: "Ein heilskapleg innsats tek også med utøvaren.",
    mend: "Lag eit tiltak, til dømes om sinnemeistring.",
  },
  "notCovered.coordination": {
    what: "Samordna oppfølging er ikkje nemnd",
    why: "Kommunen skal samordne hjelpa. Konkrete rutinar trengst både mellom tenestene og i den enkelte saka.",
    mend: "Lag eit tiltak om rutinar, individuell plan eller koordinator.",
  },
  "notCovered.knownHelp": {
    what: "Ingen tiltak gjer hjelpa kjend",
    why: "Eit tilbod hjelper berre når innbyggjarar og tilsette veit om det.",
    mend: "Lag eit tiltak om nettsider, brosjyrar eller tiltakskort.",
  },
  "notCovered.internalControl": {
    what: "Internkontroll er ikkje nemnd",
    why: "Kommunedirektøren skal ha internkontroll med tenestene, også krisesentertilbodet.",
    mend: "Lag eit tiltak om korleis de oppdagar og rettar avvik.",
  },
  crisisPlansSilent: {
    what: "Minst éin av planane for kriser nemner ikkje vald i nære relasjonar",
    why: "I ei krise blir valden vanskelegare å oppdage, og hjelpa vanskelegare å nå.",
    mend: "Avtal med den som har ansvar for beredskap, kva planen skal seie, og før opp når det er gjort.",
  },
  emptyChapter: {
    what: "Kapittelet er tomt",
    why: "Eit tomt kapittel får planen til å sjå uferdig ut.",
    mend: "Skriv nokre setningar, eller slett kapittelet.",
  },
  placeholder: {
    what: "Det står igjen noko å fylle ut: …",
    why: "Teksten i klammer er frå malen og skal ikkje med i den ferdige planen.",
    mend: "Byt ut teksten i klammer, eller slett han.",
  },
  insertionUnknown: {
    what: "Noko som er sett inn, finst ikkje lenger: …",
    why: "Det som er sett inn, viser til noko som er sletta eller har fått nytt namn. Det blir ikkje med når planen blir publisert.",
    mend: "Fjern det, eller set inn noko anna.",
  },
  insertionUnsure: {
    what: "Det som er sett inn, er ei usikker opplysning: …",
    why: "Ingen har sett opplysninga i kjelda enno. De ser ho, men ho blir ikkje med når planen blir publisert.",
    mend: "Kontroller opplysninga og skriv ho sjølv med kjelde, eller set inn noko anna.",
  },
  insertionReplaced: {
    what: "Det som er sett inn, er avløyst av noko nyare: …",
    why: "Lesarane skal få det som gjeld i dag.",
    mend: "Set inn det som gjeld no, og fjern det gamle.",
  },
  serviceNotShown: {
    what: "Ei teneste som er sett inn, blir ikkje vist for innbyggjarane: …",
    why: "Tenesta er teken bort, eller nokon har valt at ho ikkje skal visast. Ho blir ikkje med når planen blir publisert.",
    mend: "Fjern det som er sett inn, eller sørg for at tenesta blir vist igjen.",
  },
  noGoals: {
    what: "Innsatsområdet har ingen mål",
    why: "Utan mål kan ingen sjå om innsatsen verkar.",
    mend: "Skriv kva som skal bli betre, og for kven.",
  },
  noReason: {
    what: "Det står ikkje kvifor innsatsområdet er valt",
    why: "Rettleiaren tilrår ei prioritert liste med korte grunngivingar.",
    mend: "Skriv to–tre setningar om kva kartlegginga viste.",
  },
  noMeasures: {
    what: "Målet har ingen tiltak",
    why: "Eit mål utan tiltak blir ikkje nådd.",
    mend: "Skriv kva de skal gjere for å nå det, eller flytt området til neste periode.",
  },
  noGoal: {
    what: "Tiltaket står ikkje under noko mål",
    why: "Då ser ingen kva det skal føre til, og det får ikkje nummer i eit innsatsområde.",
    mend: "Vel minst eitt mål.",
  },
  noResponsible: {
    what: "Ingen har ansvar for tiltaket",
    why: "Tiltak utan ein ansvarleg funksjon blir sjeldan gjorde.",
    mend: "Vel funksjonen som skal svare for tiltaket.",
  },
  responsibleInWords: {
    what: "Ansvaret er ikkje lagt til ein funksjon. I den gamle planen stod …",
    why: "Ein funksjon kan få påminningar og melde status. Ein tekst kan ikkje det.",
    mend: "Vel funksjonen som skal svare for tiltaket.",
  },
  noDates: {
    what: "Tiltaket manglar dato",
    why: "Ein gyldig plan har ein framdriftsplan. Utan dato kan ingen sjå om de er i rute.",
    mend: "Set start og frist.",
  },
  datesInWords: {
    what: "Tida er berre skriven med ord: …",
    why: "Berre datoar kan følgjast opp og teljast i KOSTRA.",
    mend: "Set start og frist.",
  },
  noEnd: {
    what: "Tiltaket manglar frist",
    why: "Utan frist er det vanskeleg å seie om tiltaket er forseinka.",
    mend: "Set ein frist, også for det som skal bli ei fast ordning.",
  },
  endsAfterPlan: {
    what: "Fristen er etter at planperioden er slutt",
    why: "Det som skal gjerast seinare, høyrer til neste periode.",
    mend: "Flytt fristen, eller flytt tiltaket til neste periode.",
  },
  noMilestones: {
    what: "Tiltaket har ingen milepælar",
    why: "Milepælar viser undervegs om de er i rute. KOSTRA spør om planen har dei.",
    mend: "Legg inn minst eitt delmål med dato.",
  },
  noResources: {
    what: "Det står ikkje kva tiltaket krev",
    why: "Utan tid og pengar blir det med orda.",
    mend: "Skriv timar, kroner eller begge delar. Skriv 0 kroner når det ikkje kostar noko.",
  },
  costWithoutFunding: {
    what: "Det står ikkje kvar pengane skal kome frå",
    why: "Politikarane må vite om tiltaket er dekt før dei vedtek planen.",
    mend: "Vel om det er innanfor budsjettet, tilskot eller nye midlar.",
  },
  noIndicator: {
    what: "Det står ikkje korleis de ser at tiltaket verkar",
    why: "Eit tal eller eit teikn å sjå etter gjer evalueringa enkel.",
    mend: "Skriv kvar de skal, til dømes «ni av ni barnehagar».",
  },
  noBaseline: {
    what: "Det står ikkje korleis det er i dag",
    why: "Utan eit utgangspunkt kan ingen seie om det vart betre.",
    mend: "Skriv korleis det er no, eller at de skal måle det.",
  },
  noEvaluation: {
    what: "Det står ikkje korleis tiltaket skal evaluerast",
    why: "Rettleiaren ber om ein evalueringsmåte for kvart tiltak.",
    mend: "Skriv korleis de vil finne ut om det vart gjort, og om det hjelpte.",
  },
  noTargetGroup: {
    what: "Det står ikkje kven tiltaket er for",
    why: "Då kan ingen sjå om planen dekkjer alle.",
    mend: "Kryss av for målgruppene.",
  },
  vague: {
    what: "Orda … kan bety ulike ting for dei som les",
    why: "Når det står kva nokon gjer, kan alle sjå om det er gjort. Då er tiltaket lettare å følgje opp, også for den som tek over.",
    mend: "Skriv kva nokon gjer, kvar og når. Byrj gjerne med eit verb: «Hald», «Lag», «Gi opplæring i».",
  },
  vagueGoal: {
    what: "Orda … seier lite om kva som blir betre",
    why: "Eit mål er lettare å nå når alle ser det same for seg.",
    mend: "Skriv kven det blir betre for, og kva dei merkar: «Barn veit kven dei kan snakke med».",
  },
  outdated: {
    what: "… gjeld ikkje lenger",
    why: "Lover og planar endrar seg. Ei utdatert tilvising gjer planen mindre til å stole på.",
    mend: "Byt til det som gjeld no.",
  },
  factChanged: {
    what: "Noko planen viser til, er endra",
    why: "Det vart skrive før endringa. Då kan det hende at teksten, tiltaket eller talet må rettast.",
    mend: "Les kva som er nytt, og sjå om det de har skrive, framleis stemmer. Stemmer det, vel de «Vi har sett over det».",
  },
};
