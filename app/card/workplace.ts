/** Where somebody works who may need a card: some things are seen, asked and done only there. */
export const workplaces = [
  "kindergarten",
  "school",
  "healthStation",
  "doctor",
  "homeCare",
  "nav",
  "shelter",
  "dentist",
  "voluntary",
] as const;
export type Workplace = (typeof workplaces)[number];

/** As they stand in addresses, the same in both languages. */
const slugs: Record<Workplace, string> = {
  kindergarten: "barnehage",
  school: "skole",
  healthStation: "helsestasjon",
  doctor: "lege",
  homeCare: "hjemmetjeneste",
  nav: "nav",
  shelter: "krisesenter",
  dentist: "tannlege",
  voluntary: "frivillig",
};

export function workplaceSlug(workplace: Workplace): string {
  return slugs[workplace];
}

export function findWorkplace(slug: string): Workplace | undefined {
  return workplaces.find((workplace) => slugs[workplace] === slug);
}
