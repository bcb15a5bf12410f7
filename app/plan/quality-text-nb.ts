import type { FindingAdvice } from "./quality-text.ts";

export const nb: FindingAdvice = {
  noPeriod: {
    what: "Planen mangler start eller slutt",
    why: "Uten sluttdato kan ingen se om planen er gyldig. KOSTRA bruker da datoen for evaluering.",
    mend: "Sett første og siste dag i perioden. Fire år er vanlig.",
  },
  noMandate: {
    what: "Planen sier ikke hvem som har bedt om den",
    why: "En plan som er bestilt politisk, blir lettere fulgt opp med penger og ansvar.",
    mend: "Skriv hvem som ga oppdraget, når, og hva det gikk ut på.",
  },
  noEvaluationDate: {
    what: "Det er ikke bestemt når planen skal evalueres",
    why: "Mange planer går ut uten at noen har sett på hva som ble gjort.",
    mend: "Sett en dato i god tid før perioden er slutt.",
  },
  evaluationAfterEnd: {
    what: "Planen evalueres først når perioden er over",
    why: "Da rekker dere ikke å lage en ny plan før den gamle er ute.",
    mend: "Flytt evalueringen til minst et halvt år før siste dag.",
  },
  fewFocusAreas: {
    what: "Planen har færre enn to innsatsområder i denne perioden",
    why: "Veilederen anbefaler to eller flere, valgt ut fra vilje, kapasitet og ressurser.",
    mend: "Legg til et innsatsområde, eller flytt ett fra neste periode hit.",
  },
  manyMeasures: {
    what: "Planen har over 30 tiltak i denne perioden",
    why: "Veilederen ber dere se om planen er realistisk før den går videre. Få tiltak som blir gjort, hjelper flere enn mange som blir liggende.",
    mend: "Spør hva som er viktigst. Slå sammen tiltak som hører sammen, eller flytt noen til neste periode.",
  },
  noCooperation: {
    what: "Ingen tiltak har samarbeidspartnere",
    why: "Vold i nære relasjoner møter sjelden bare én tjeneste. Samarbeidet må stå i planen for å bli gjort.",
    mend: "Legg til partnere i de tiltakene flere skal gjøre sammen.",
  },
  noUserParticipation: {
    what: "Planen viser ikke at brukere er med",
    why: "De som har opplevd vold, vet hvor hjelpen svikter.",
    mend: "Ta med brukere i referansegruppa, eller lag et tiltak om medvirkning.",
  },
  noVoluntary: {
    what: "Frivillige og ideelle organisasjoner er ikke nevnt",
    why: "De driver mange av tilbudene og når folk som ikke oppsøker kommunen.",
    mend: "Ta dem med som samarbeidspartner i et tiltak, eller i en gruppe.",
  },
  "noGroup.projectLeader": {
    what: "Ingen leder planarbeidet",
    why: "Én funksjon må holde i arbeidet.",
    mend: "Legg inn hvilken funksjon som leder arbeidet.",
  },
  "noGroup.working": {
    what: "Planen har ingen arbeidsgruppe",
    why: "Gruppa skal dekke alle brukergruppene, så ingen blir glemt.",
    mend: "Legg inn funksjonene som skriver planen.",
  },
  "noGroup.steering": {
    what: "Planen har ingen styringsgruppe",
    why: "Ledere må være med for at tiltakene skal få tid og penger.",
    mend: "Legg inn lederfunksjonene som styrer arbeidet.",
  },
  "noGroup.reference": {
    what: "Planen har ingen referansegruppe",
    why: "Gruppa gir innspill fra tjenester, frivillige og brukere underveis.",
    mend: "Legg inn hvem som skal gi råd.",
  },
  "notFor.children": {
    what: "Ingen tiltak er for barn og unge",
    why: "Planen bør dekke alle som kan være utsatt.",
    mend: "Kryss av for barn og unge i tiltakene som gjelder dem, eller lag et nytt.",
  },
  "notFor.adults": {
    what: "Ingen tiltak er for voksne",
    why: "Planen bør dekke alle som kan være utsatt.",
    mend: "Kryss av for voksne i tiltakene som gjelder dem, eller lag et nytt.",
  },
  "notFor.elderly": {
    what: "Ingen tiltak er for eldre",
    why: "Vold mot eldre blir ofte glemt, og mange har en nær relasjon til den som bruker vold.",
    mend: "Kryss av for eldre i tiltakene som gjelder dem, eller lag et nytt.",
  },
  "notFor.atRisk": {
    what: "Ingen tiltak er for personer med særlig risiko",
    why: "Funksjonsnedsettelse, rus og psykisk sykdom øker risikoen og gjør hjelpen vanskeligere å nå.",
    mend: "Lag et tiltak for dem, for eksempel etter TryggEst-modellen.",
  },
  "notFor.perpetrators": {
    what: "Ingen tiltak er for dem som bruker vold",
    why: "Hjelp til å slutte stopper volden der den begynner.",
    mend: "Lag et tiltak, for eksempel en avtale om samtaletilbud.",
  },
  "notFor.staff": {
    what: "Ingen tiltak er for ansatte",
    why: "Ansatte er ofte usikre på når og hvordan de skal melde fra.",
    mend: "Lag et tiltak om opplæring eller rutiner.",
  },
  "notFor.sami": {
    what: "Ingen tiltak er for den samiske befolkningen",
    why: "Kommunen har et samisk eller kvensk navn. Hjelpen må passe språk og kultur.",
    mend: "Lag et tiltak, eller kryss av for samisk befolkning der det gjelder.",
  },
  "notCovered.prevention": {
    what: "Ingen tiltak handler om forebygging",
    why: "Forebygging er den første delen av en helhetlig innsats, og en plikt for helse- og omsorgstjenesten.",
    mend: "Lag et tiltak som hindrer vold før den skjer.",
  },
  "notCovered.shelter": {
    what: "Krisesentertilbudet er ikke nevnt i tiltakene",
    why: "Kommunen skal sørge for bolig, samtaler, telefon og hjelp til å etablere seg på nytt.",
    mend: "Lag et tiltak om krisesentertilbudet eller samarbeidet med det.",
  },
  "notCovered.otherHelp": {
    what: "Andre hjelpetilbud for utsatte er ikke nevnt",
    why: "Mange trenger hjelp fra andre enn krisesenteret.",
    mend: "Lag et tiltak med familievern, overgrepsmottak, psykisk helse eller andre.",
  },
  "notCovered.atRisk": {
    what: "Hjelp til personer med særlig risiko er ikke nevnt",
    why: "De kan ha et behov det vanlige tilbudet ikke dekker.",
    mend: "Lag et tiltak for dem.",
  },
  "notCovered.perpetrators": {
    what: "Tilbud til dem som bruker vold, er ikke nevnt",
    why: "En helhetlig innsats tar også med utøveren.",
    mend: "Lag et tiltak, for eksempel om sinnemestring.",
  },
  "notCovered.coordination": {
    what: "Samordnet oppfølging er ikke nevnt",
    why: "Kommunen skal samordne hjelpen. Konkrete rutiner trengs både mellom tjenestene og i den enkelte saken.",
    mend: "Lag et tiltak om rutiner, individuell plan eller koordinator.",
  },
  "notCovered.knownHelp": {
    what: "Ingen tiltak gjør hjelpen kjent",
    why: "Et tilbud hjelper bare når innbyggere og ansatte vet om det.",
    mend: "Lag et tiltak om nettsider, brosjyrer eller tiltakskort.",
  },
  "notCovered.internalControl": {
    what: "Internkontroll er ikke nevnt",
    why: "Kommunedirektøren skal ha internkontroll med tjenestene, også krisesentertilbudet.",
    mend: "Lag et tiltak om hvordan dere oppdager og retter avvik.",
  },
  crisisPlansSilent: {
    what: "Minst én av planene for kriser nevner ikke vold i nære relasjoner",
    why: "I en krise blir volden vanskeligere å oppdage, og hjelpen vanskeligere å nå.",
    mend: "Avtal med den som har ansvar for beredskap, hva planen skal si, og før opp når det er gjort.",
  },
  emptyChapter: {
    what: "Kapittelet er tomt",
    why: "Et tomt kapittel får planen til å se uferdig ut.",
    mend: "Skriv noen setninger, eller slett kapittelet.",
  },
  placeholder: {
    what: "Det står igjen noe å fylle ut: …",
    why: "Teksten i klammer er fra malen og skal ikke med i den ferdige planen.",
    mend: "Bytt ut teksten i klammer, eller slett den.",
  },
  insertionUnknown: {
    what: "Noe som er satt inn, finnes ikke lenger: …",
    why: "Det som er satt inn, viser til noe som er slettet eller har fått nytt navn. Det blir ikke med når planen publiseres.",
    mend: "Fjern det, eller sett inn noe annet.",
  },
  insertionUnsure: {
    what: "Det som er satt inn, er en usikker opplysning: …",
    why: "Ingen har sett opplysningen i kilden ennå. Dere ser den, men den blir ikke med når planen publiseres.",
    mend: "Kontroller opplysningen og skriv den selv med kilde, eller sett inn noe annet.",
  },
  insertionReplaced: {
    what: "Det som er satt inn, er avløst av noe nyere: …",
    why: "Leserne skal få det som gjelder i dag.",
    mend: "Sett inn det som gjelder nå, og fjern det gamle.",
  },
  serviceNotShown: {
    what: "En tjeneste som er satt inn, vises ikke for innbyggere: …",
    why: "Tjenesten er tatt bort, eller noen har valgt at den ikke skal vises. Den blir ikke med når planen publiseres.",
    mend: "Fjern det som er satt inn, eller sørg for at tjenesten vises igjen.",
  },
  noGoals: {
    what: "Innsatsområdet har ingen mål",
    why: "Uten mål kan ingen se om innsatsen virker.",
    mend: "Skriv hva som skal bli bedre, og for hvem.",
  },
  noReason: {
    what: "Det står ikke hvorfor innsatsområdet er valgt",
    why: "Veilederen anbefaler en prioritert liste med korte begrunnelser.",
    mend: "Skriv to–tre setninger om hva kartleggingen viste.",
  },
  noMeasures: {
    what: "Målet har ingen tiltak",
    why: "Et mål uten tiltak blir ikke nådd.",
    mend: "Skriv hva dere skal gjøre for å nå det, eller flytt området til neste periode.",
  },
  noGoal: {
    what: "Tiltaket står ikke under noe mål",
    why: "Da ser ingen hva det skal føre til, og det får ikke nummer i et innsatsområde.",
    mend: "Velg minst ett mål.",
  },
  noResponsible: {
    what: "Ingen har ansvar for tiltaket",
    why: "Tiltak uten en ansvarlig funksjon blir sjelden gjort.",
    mend: "Velg funksjonen som skal svare for tiltaket.",
  },
  responsibleInWords: {
    what: "Ansvaret er ikke lagt til en funksjon. I den gamle planen sto …",
    why: "En funksjon kan få påminnelser og melde status. En tekst kan ikke det.",
    mend: "Velg funksjonen som skal svare for tiltaket.",
  },
  noDates: {
    what: "Tiltaket mangler dato",
    why: "En gyldig plan har en framdriftsplan. Uten dato kan ingen se om dere er i rute.",
    mend: "Sett start og frist.",
  },
  datesInWords: {
    what: "Tiden er bare skrevet med ord: …",
    why: "Bare datoer kan følges opp og telles i KOSTRA.",
    mend: "Sett start og frist.",
  },
  noEnd: {
    what: "Tiltaket mangler frist",
    why: "Uten frist er det vanskelig å si om tiltaket er forsinket.",
    mend: "Sett en frist, også for det som skal bli en fast ordning.",
  },
  endsAfterPlan: {
    what: "Fristen er etter at planperioden er slutt",
    why: "Det som skal gjøres senere, hører til neste periode.",
    mend: "Flytt fristen, eller flytt tiltaket til neste periode.",
  },
  noMilestones: {
    what: "Tiltaket har ingen milepæler",
    why: "Milepæler viser underveis om dere er i rute. KOSTRA spør om planen har dem.",
    mend: "Legg inn minst ett delmål med dato.",
  },
  noResources: {
    what: "Det står ikke hva tiltaket krever",
    why: "Uten tid og penger blir det med ordene.",
    mend: "Skriv timer, kroner eller begge deler. Skriv 0 kroner når det ikke koster noe.",
  },
  costWithoutFunding: {
    what: "Det står ikke hvor pengene skal komme fra",
    why: "Politikerne må vite om tiltaket er dekket før de vedtar planen.",
    mend: "Velg om det er innenfor budsjettet, tilskudd eller nye midler.",
  },
  noIndicator: {
    what: "Det står ikke hvordan dere ser at tiltaket virker",
    why: "Et tall eller et tegn å se etter gjør evalueringen enkel.",
    mend: "Skriv hvor dere skal, for eksempel «ni av ni barnehager».",
  },
  noBaseline: {
    what: "Det står ikke hvordan det er i dag",
    why: "Uten et utgangspunkt kan ingen si om det ble bedre.",
    mend: "Skriv hvordan det er nå, eller at dere skal måle det.",
  },
  noEvaluation: {
    what: "Det står ikke hvordan tiltaket skal evalueres",
    why: "Veilederen ber om en evalueringsmåte for hvert tiltak.",
    mend: "Skriv hvordan dere vil finne ut om det ble gjort, og om det hjalp.",
  },
  noTargetGroup: {
    what: "Det står ikke hvem tiltaket er for",
    why: "Da kan ingen se om planen dekker alle.",
    mend: "Kryss av for målgruppene.",
  },
  vague: {
    what: "Ordene … kan bety ulike ting for dem som leser",
    why: "Når det står hva noen gjør, kan alle se om det er gjort. Da er tiltaket lettere å følge opp, også for den som overtar.",
    mend: "Skriv hva noen gjør, hvor og når. Begynn gjerne med et verb: «Hold», «Lag», «Gi opplæring i».",
  },
  vagueGoal: {
    what: "Ordene … sier lite om hva som blir bedre",
    why: "Et mål er lettere å nå når alle ser det samme for seg.",
    mend: "Skriv hvem det blir bedre for, og hva de merker: «Barn vet hvem de kan snakke med».",
  },
  outdated: {
    what: "… gjelder ikke lenger",
    why: "Lover og planer endrer seg. En utdatert henvisning gjør planen mindre til å stole på.",
    mend: "Bytt til det som gjelder nå.",
  },
  factChanged: {
    what: "Noe planen viser til, er endret",
    why: "Det ble skrevet før endringen. Da kan det hende at teksten, tiltaket eller tallet må rettes.",
    mend: "Les hva som er nytt, og se om det dere har skrevet, fortsatt stemmer. Stemmer det, velger dere «Vi har sett over det».",
  },
};
