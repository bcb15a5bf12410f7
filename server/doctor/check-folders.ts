import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { lastBackup } from "../backup/last-backup.ts";
import { diskRefusal } from "../postgres/disk.ts";
import type { Deployment, Finding } from "./finding.ts";

interface Folders extends Deployment {
  dataFolder: string;
  /** Whether Komplan's own database lies there. */
  ownDatabase: boolean;
  now: Date;
}

/** Who else can look into the folders, whether there is room, and whether there is a fresh backup. */
export async function checkFolders({ dataFolder, ownDatabase, deploy, now }: Folders): Promise<Finding[]> {
  if (!existsSync(dataFolder)) return [];
  const findings = openPlaces(dataFolder);
  const full = await diskRefusal(dataFolder);
  if (full) findings.push({ severity: "fault", what: full, remedy: "Frigjør plass." });
  if (deploy && ownDatabase) findings.push(...(await staleBackup(dataFolder, now)));
  if (deploy && process.getuid?.() === 0) {
    findings.push({
      severity: "warning",
      what: "Komplan kjører som root.",
      remedy: "Kjør Komplan som en egen bruker uten andre rettigheter.",
    });
  }
  return findings;
}

function openPlaces(dataFolder: string): Finding[] {
  // Others may pass through the data folder when root gave the database to another user, but not look into it.
  const places = [
    { place: dataFolder, closedTo: process.getuid?.() === 0 ? 0o066 : 0o077 },
    ...["postgres", "socket", "postgres.log", "publications.key"].map((name) => ({
      place: join(dataFolder, name),
      closedTo: 0o077,
    })),
  ];
  return places
    .filter(({ place, closedTo }) => existsSync(place) && (statSync(place).mode & closedTo) !== 0)
    .map(({ place }) => ({
      severity: "fault",
      what: `Andre brukere på maskinen har tilgang til ${place}.`,
      remedy: `Kjør: chmod go-rwx ${place}`,
    }));
}

/** A day, and time for the nightly job to be late. */
const freshHours = 26;

async function staleBackup(dataFolder: string, now: Date): Promise<Finding[]> {
  const taken = await lastBackup(dataFolder);
  const remedy = "Kjør komplan backup hver natt, og flytt filen til et annet sted.";
  if (!taken) return [{ severity: "fault", what: "Det er ikke tatt noen sikkerhetskopi av databasen.", remedy }];
  const hours = (now.getTime() - taken.getTime()) / 3_600_000;
  if (hours <= freshHours) return [];
  return [{ severity: "fault", what: `Siste sikkerhetskopi er ${Math.floor(hours)} timer gammel.`, remedy }];
}
