import { editSheet } from "#app/export/edit-sheet.ts";
import { renderEditXlsx } from "#app/export/edit-xlsx.server.ts";
import { sheetChoices } from "#app/export/sheet-choices.ts";
import { sheetValues } from "#app/export/sheet-field.ts";
import { choiceWords } from "#app/import/sheet/read-cell.ts";
import { readSpreadsheet } from "#app/import/sheet/read-spreadsheet.server.ts";
import { ownMapping } from "#app/import/sheet/sheet-mapping.ts";
import { type Known, reviewSheet } from "#app/import/sheet/sheet-review.ts";
import { typedRows } from "#app/import/sheet/typed-row.ts";
import { type Measure, measureFields } from "#app/plan/measure.ts";
import { aGoal, aMeasure, aPlan } from "#test/examples.ts";
import { type Figure, median } from "./figure.ts";
import { megabytesOf, type Program, secondsOf } from "./peak.ts";

const rounds = 3;
const count = 5000;

/** What it takes to read back five thousand measures, in the process that reads them, and to tell what is changed in them. */
export async function measureExcel(): Promise<Figure[]> {
  const measures = Array.from({ length: count }, (_, at) => aLongMeasure(at));
  const positions = [{ heading: "Oppvekst", choices: [{ value: "position-1", label: "Barnehagesjef" }] }];
  const choices = sheetChoices({ goals: [aGoal()], positions, language: "nb" });
  const sheet = editSheet({ plan: aPlan(), measures, choices, language: "nb", today: "2026-06-01" });
  const bytes = await renderEditXlsx({ ...sheet, title: "Plan", choices, language: "nb" });

  const heap = ["--max-old-space-size=256", "--max-semi-space-size=2"];
  const program: Program = {
    command: process.execPath,
    args: [...heap, "build/server/app/import/sheet/child.js"],
    input: bytes,
  };
  const [seconds, megabytes, compared]: [number[], number[], number[]] = [[], [], []];
  const known = knownOf(measures);
  for (let round = 0; round < rounds; round++) {
    seconds.push(await secondsOf(program));
    megabytes.push(await megabytesOf(program));
    compared.push(await comparison(bytes, known, choices));
  }
  const what = "Excel with 5000 measures";
  return [
    { figure: `${what}: time to read`, value: median(seconds), unit: "s", target: 3 },
    { figure: `${what}: memory of the process that reads`, value: median(megabytes), unit: "MB", target: 300 },
    { figure: `${what}: time to read and to tell what is changed`, value: median(compared), unit: "s", target: 3 },
  ];
}

/** From the file that was sent in to what is shown of it, but for the database. */
async function comparison(
  bytes: Uint8Array,
  known: Map<string, Known>,
  choices: ReturnType<typeof sheetChoices>,
): Promise<number> {
  const begun = performance.now();
  const read = await readSpreadsheet(bytes);
  const mapping = read.ok ? ownMapping(read.value) : null;
  const own = read.ok ? read.value.sheets[mapping?.sheet ?? 0] : undefined;
  if (!mapping || !own) throw new Error("The file was not read");
  const rows = typedRows(own, mapping, { words: choiceWords([choices]), isOwn: true });
  const { rows: changed, problems } = reviewSheet(rows, known);
  if (changed.length !== count || problems.length > 0) throw new Error("The file was read wrongly");
  return (performance.now() - begun) / 1000;
}

/** As they are in the plan: every one of them has got another deadline in the file. */
function knownOf(measures: readonly Measure[]): Map<string, Known> {
  return new Map(
    measures.map((measure) => {
      const now = { ...sheetValues(measureFields(measure), null), endsOn: "2027-12-31" };
      return [measure.id, { now, base: now, baseStatus: now }];
    }),
  );
}

function aLongMeasure(at: number): Measure {
  return aMeasure({
    id: `0195e0f0-0000-7000-8000-${String(at).padStart(12, "0")}`,
    number: `1.${at + 1}`,
    title: `Tiltak nummer ${at} for at flere ansatte skal spørre om vold`,
    reason: `Ansatte etterspør opplæring, og ${at} av dem har svart. `.repeat(4),
    points: [`Invitere politiet til møte ${at}`, `Øve på samtaler i gruppe ${at}`],
  });
}
