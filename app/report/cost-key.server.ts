import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { countResidents } from "#app/mapping/demography.ts";
import { residentsOfPlan } from "#app/mapping/statistics.server.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Writer } from "#app/plan/writer.ts";
import { type CostKey, equalKey, type Payer, payersOf } from "./cost-key.ts";

/** The key that a plan's costs are shared by; the same to each while nobody has chosen. */
export async function findCostKey(db: Db, planId: string): Promise<CostKey> {
  const rows = await db
    .selectFrom("work.costKey as key")
    .leftJoin("work.costShare as share", (join) =>
      join.onRef("share.organisationId", "=", "key.organisationId").onRef("share.planId", "=", "key.planId"),
    )
    .select(["key.kind", "share.kommunenummer", "share.hundredths"])
    .where("key.planId", "=", planId)
    .execute();
  const shares = rows.flatMap(({ kommunenummer, hundredths }) =>
    kommunenummer === null || hundredths === null ? [] : [[kommunenummer, hundredths] as const],
  );
  return rows[0] ? { kind: rows[0].kind, shares: Object.fromEntries(shares) } : equalKey;
}

/** Those who share the costs of a plan, with what each weighs, and the key they are weighed by. */
export async function findPayers(
  db: Db,
  draft: Pick<Draft, "plan" | "adoptions">,
): Promise<{ key: CostKey; payers: Payer[]; countedOn: string | null }> {
  const key = await findCostKey(db, draft.plan.id);
  const all = await residentsOfPlan(db, draft);
  const municipalities = draft.adoptions.map(({ kommunenummer, municipality: name }) => {
    const known = all.find((one) => one.kommunenummer === kommunenummer);
    return { kommunenummer, name, residents: known ? countResidents(known) : 0 };
  });
  const countedOn =
    all
      .map(({ onDate }) => onDate)
      .toSorted()
      .at(-1) ?? null;
  return { key, payers: payersOf(key, municipalities), countedOn };
}

/** Chooses a key. Shares that were agreed on before are kept only by their own kind. */
export async function saveCostKey(db: Db, writer: Writer, { kind, shares }: CostKey): Promise<void> {
  const { organisationId, planId, by } = writer;
  await db
    .insertInto("work.costKey")
    .values({ organisationId, planId, kind })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId"]).doUpdateSet({ kind }))
    .execute();
  await db.deleteFrom("work.costShare").where("planId", "=", planId).execute();
  const rows = Object.entries(shares).map(([kommunenummer, hundredths]) => {
    return { organisationId, planId, kommunenummer, hundredths };
  });
  if (rows.length > 0) await db.insertInto("work.costShare").values(rows).execute();
  const digestOf = canonical({ kind, shares });
  await recordAudit(db, { organisationId, actor: by, action: "costKey:chosen", subject: `plan/${planId}`, digestOf });
}
