import type { Db } from "#app/lib/db.server.ts";
import { insertFocusAreas, listFocusAreas, updateFocusArea } from "#app/plan/focus-area.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { asFocusArea } from "./priority.ts";
import { linkFocusAreas, listProposals } from "./proposal.server.ts";

/**
 * Makes focus areas of what is chosen. One that stands in the plan already keeps the words it has been given there: only its period
 * follows the choice.
 */
export async function takeOverChoice(db: Db, writer: Writer): Promise<{ added: number; moved: number }> {
  // Two who take over at once would make every focus area twice.
  await db.selectFrom("work.plan").select("id").where("id", "=", writer.planId).forUpdate().execute();
  const chosen = (await listProposals(db, writer.planId)).flatMap((proposal) => {
    const fields = asFocusArea(proposal);
    return fields ? [{ ...proposal, fields }] : [];
  });
  const fresh = chosen.filter(({ focusAreaId }) => focusAreaId === null);
  const made = await insertFocusAreas(
    db,
    writer,
    fresh.map(({ fields }) => fields),
  );
  const links = fresh.map(({ id }, at) => ({ id, focusAreaId: made[at]?.id ?? "" }));
  if (links.length > 0) await linkFocusAreas(db, writer, links);
  const areas = await listFocusAreas(db, writer.planId);
  const toMove = chosen.flatMap(({ focusAreaId, fields: { period } }) =>
    areas.filter((area) => area.id === focusAreaId && area.period !== period).map((area) => ({ area, period })),
  );
  for (const { area, period } of toMove) await updateFocusArea(db, writer, area.id, area.version, { period });
  return { added: fresh.length, moved: toMove.length };
}
