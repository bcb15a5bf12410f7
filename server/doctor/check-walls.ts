import { missingWalls, type OuterWall } from "#app/lib/confined-child.server.ts";
import type { Finding } from "./finding.ts";

/** Whether the machine gives the walls around the processes that read what others have sent, and print. */
export function checkWalls(missing: readonly OuterWall[] = missingWalls()): Finding[] {
  return missing.map((wall) => findings[wall]);
}

const processes = "prosessene som leser opplastede filer og lager dokumenter";

const findings: Record<OuterWall, Finding> = {
  network: {
    severity: "warning",
    what: `Maskinen lar ikke Komplan stenge nettet for ${processes}.`,
    remedy: "La brukeren som kjører Komplan, få bruke unshare (util-linux), eller steng trafikken ut fra maskinen.",
  },
  limits: {
    severity: "warning",
    what: `Maskinen lar ikke Komplan begrense tid, minne og filer for ${processes}.`,
    remedy: "Installer prlimit (util-linux), og la brukeren som kjører Komplan, få bruke den.",
  },
};
