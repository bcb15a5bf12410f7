import type { Language } from "#app/lib/language.ts";
import type { BufdirHeading, CoverageGroup, Finding, RvtsPoint } from "./finding.ts";

interface Words {
  levels: Record<Finding["level"], string>;
  sources: {
    rvts: Record<RvtsPoint, string>;
    bufdir: Record<BufdirHeading, string>;
    kostra: string;
    guide: string;
    law: string;
  };
  groups: Record<CoverageGroup, string>;
}

const nb: Words = {
  levels: { missing: "Mangler", improve: "Kan bli bedre" },
  sources: {
    rvts: {
      anchoring: "forankring",
      cooperation: "samhandling",
      economy: "økonomi",
      roles: "rolle og ansvar",
      priorities: "prioriteringer og tiltak",
      userParticipation: "brukermedvirkning",
      voluntary: "samarbeid med frivilligheten",
      evaluation: "evaluering",
    },
    bufdir: {
      prevention: "forebygging",
      shelter: "krisesentertilbudet",
      otherHelp: "andre hjelpetiltak for utsatte",
      atRisk: "hjelp til personer med særlig risiko",
      perpetrators: "tilbud til dem som bruker vold",
      coordination: "samordnet oppfølging",
      knownHelp: "kjennskap til hjelpen",
      internalControl: "internkontroll",
    },
    kostra: "KOSTRA skjema 7B",
    guide: "Veilederen, steg",
    law: "Gjeldende kilde",
  },
  groups: {
    children: "barn og unge",
    adults: "voksne",
    elderly: "eldre",
    atRisk: "personer med særlig risiko",
    perpetrators: "de som bruker vold",
    staff: "ansatte",
    sami: "den samiske befolkningen",
  },
};

const nn: Words = {
  levels: { missing: "Manglar", improve: "Kan bli betre" },
  sources: {
    rvts: {
      anchoring: "forankring",
      cooperation: "samhandling",
      economy: "økonomi",
      roles: "rolle og ansvar",
      priorities: "prioriteringar og tiltak",
      userParticipation: "brukarmedverknad",
      voluntary: "samarbeid med frivillige",
      evaluation: "evaluering",
    },
    bufdir: {
      prevention: "førebygging",
      shelter: "krisesentertilbodet",
      otherHelp: "andre hjelpetiltak for utsette",
      atRisk: "hjelp til personar med særleg risiko",
      perpetrators: "tilbod til dei som bruker vald",
      coordination: "samordna oppfølging",
      knownHelp: "kjennskap til hjelpa",
      internalControl: "internkontroll",
    },
    kostra: "KOSTRA skjema 7B",
    guide: "Rettleiaren, steg",
    law: "Gjeldande kjelde",
  },
  groups: {
    children: "barn og unge",
    adults: "vaksne",
    elderly: "eldre",
    atRisk: "personar med særleg risiko",
    perpetrators: "dei som bruker vald",
    staff: "tilsette",
    sami: "den samiske befolkninga",
  },
};

/** Names of what the quality check rests on and looks for. */
export const qualitySourceText: Record<Language, Words> = { nb, nn };
