/** The kinds of agency that a municipality works against violence with, its own and others'. */
export const agencyKinds = [
  "administration",
  "healthCentre",
  "childWelfare",
  "kindergarten",
  "school",
  "nav",
  "homeCare",
  "mentalHealth",
  "habilitation",
  "refugee",
  "doctor",
  "dental",
  "shelter",
  "police",
  "familyCounselling",
  "voluntary",
] as const;
/** What sort of service an agency is (no: type instans). It is known by its name, so that nobody has to say it twice. */
export type AgencyKind = (typeof agencyKinds)[number];

/** The kinds that an agency's name tells of, in bokmål or nynorsk: "Skole og barnehage" is two, "Oppvekst" as well. */
export function agencyKindsOf(name: string): AgencyKind[] {
  return agencyKinds.filter((kind) => names[kind].test(name));
}

const names: Record<AgencyKind, RegExp> = {
  administration:
    /kommunedirektør|rådmann|\bstab(?:en)?\b|administrasjon|sentraladm|kommunikasjon|beredskap|folkehelse|samfunns/iu,
  healthCentre: /helsestasjon|skolehelse|skulehelse|jordmor|familiesenter|familiens hus|familiehus/iu,
  childWelfare: /barnevern/iu,
  kindergarten: /barnehage|oppvekst/iu,
  school: /sk[ou]le(?!helse)|oppvekst/iu,
  nav: /\bnav\b|sosialtjeneste|sosialteneste/iu,
  homeCare: /hjemmetjenest|heimetenest|hjemmesykepl|heimesjukepl|sykehjem|sjukeheim|omsorgssenter|pleie og omsorg/iu,
  mentalHealth: /psykisk helse|rustjenest|rustenest|\brus\b|kommunepsykolog/iu,
  habilitation: /habilitering|bofellesskap|bufellesskap|botilbud|butilbod|botjenest|butenest|\bbo og\b|\bbu og\b/iu,
  refugee: /flyktning|integrering|introduksjon|voksenopplæring|vaksenopplæring/iu,
  doctor: /legevakt|fastlege|legekontor|legesenter|kommuneoverlege|overgrepsmottak/iu,
  dental: /tannhelse|tannklinikk/iu,
  shelter: /krisesent/iu,
  police: /politi|lensmann/iu,
  familyCounselling: /familievern/iu,
  voluntary: /frivillig|røde kors|raude kors|sanitet|bymisjon|redd barna|frelsesarm|idrett|\bideell/iu,
};
