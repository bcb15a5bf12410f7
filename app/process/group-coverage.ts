import type { GroupMember, Perspective } from "#app/plan/group-member.ts";
import { perspectives } from "#app/plan/group-member.ts";

export const coverageParts = ["userGroups", "councils", "society"] as const;
export type CoveragePart = (typeof coverageParts)[number];

/** Somebody who is asked about the plan, as far as coverage is concerned. */
interface Asked {
  kind: string;
  name: string;
}

/** One perspective, and who brings it into the work. Nobody: it is missing. */
export interface CoveredPerspective {
  perspective: Perspective;
  part: CoveragePart;
  /** The fact that tells why it should be there. */
  factId: string;
  /** "said": ticked by whoever leads the work; "read": understood from the name; "asked": is asked from outside the groups. */
  by: { name: string; how: "said" | "read" | "asked" }[];
}

/** Who is represented in the groups or asked from outside them, and who is not. The Sámi are asked for where it is said that they live there. */
export function groupCoverage(
  members: readonly Pick<GroupMember, "title" | "agency" | "perspectives">[],
  asked: readonly Asked[],
  { sami }: { sami: boolean },
): CoveredPerspective[] {
  return perspectives
    .filter((perspective) => perspective !== "sami" || sami)
    .map((perspective) => ({
      perspective,
      ...places[perspective],
      by: [
        ...members.flatMap((member) => inGroups(member, perspective)),
        ...asked
          .filter(({ kind }) => kind === perspective || (kind === "livedExperience" && perspective === "exposed"))
          .map(({ name }) => ({ name, how: "asked" as const })),
      ],
    }));
}

function inGroups(
  { title, agency, perspectives }: Pick<GroupMember, "title" | "agency" | "perspectives">,
  perspective: Perspective,
): CoveredPerspective["by"] {
  const name = [title, agency].filter(Boolean).join(", ");
  if (perspectives.includes(perspective)) return [{ name, how: "said" }];
  return words[perspective].test(`${title} ${agency}`) ? [{ name, how: "read" }] : [];
}

const group = { part: "userGroups", factId: "guide-2022" } as const;
const council = { part: "councils", factId: "kommuneloven-5-12" } as const;
const society = { part: "society", factId: "rvts-eight-points" } as const;

const places: Record<Perspective, { part: CoveragePart; factId: string }> = {
  children: group,
  adults: group,
  elderly: group,
  exposed: group,
  perpetrators: { ...group, factId: "bufdir-holistic-effort" },
  disability: { ...group, factId: "bufdir-holistic-effort" },
  intellectualDisability: { ...group, factId: "krisesenterlova-3" },
  substanceUse: { ...group, factId: "krisesenterlova-3" },
  mentalHealth: { ...group, factId: "bufdir-holistic-effort" },
  minority: { ...group, factId: "bufdir-holistic-effort" },
  sami: group,
  elderCouncil: council,
  disabilityCouncil: council,
  youthCouncil: council,
  policeCouncil: { ...council, factId: "guide-2022" },
  voluntary: society,
  userOrganisation: society,
};

/** Names of functions and agencies that speak for themselves, in bokmål and nynorsk. Compared with what people have written: a name that says nothing must be ticked. */
const words: Record<Perspective, RegExp> = {
  children:
    /barnev|barneh|barnefag|helsestasjon|helsesykepl|helsesjukepl|skole|skule|oppvekst|rektor|\bPPT\b|\bSLT\b|ungdom/i,
  adults: /\bNAV\b|legevakt|fastleg|overlege|psykisk|familievern|hjemmetj|heimeten/i,
  elderly: /eldre|hjemmetj|heimeten|hjemmesykepl|heimesjukepl|sykehjem|sjukeheim|demens|pleie|omsorg/i,
  exposed: /krisesent|overgrepsmottak|\bSMISO\b|\bNok\.|incest|støttesent|barnehus/i,
  perpetrators: /alternativ til vold|\bATV\b|familievern|sinnemestr|sinnemeistr|friomsorg|utøv[ea]r/i,
  disability: /funksjonsneds|utviklingsh|habilitering|TryggEst/i,
  intellectualDisability: /utviklingsh|habilitering/i,
  substanceUse: /\brus\b|rus(?:tj|ten|mid|oms|kons|vern)/i,
  mentalHealth: /psykisk|psykolog|psykiat/i,
  minority: /flyktning|innvandr|integrer|minoritet/i,
  sami: /\bsamisk|sámi|sameting/i,
  elderCouncil: /eldreråd/i,
  disabilityCouncil: /råd\w* for .*funksjons/i,
  youthCouncil: /ungdomsråd|ungdommens kommunestyre|ungdommen sitt kommunestyre/i,
  policeCouncil: /politiråd/i,
  voluntary:
    /frivillig|ideelle? |røde kors|raude kors|sanitetsforening|bymisjon|redd barna|norsk folkehjelp|frelsesarm|trossamfunn/i,
  userOrganisation: /bruk[ae]r(?:organ|råd|utval|repres)|erfaringskonsulent|interesseorg|pårørend|pårørand/i,
};
