import * as z from "zod";

const date = z.iso.date();

/** What stands beside everything that an organisation's leader has approved (no: godkjent), frozen. What is not named does not reach the public: nobody's name, and no reasons. */
export const approved = z.strictObject({
  format: z.literal(1),
  organisationId: z.uuid(),
  owner: z.string(),
  example: z.boolean(),
  version: z.int().min(1),
  /** Where it takes the place of the template. */
  municipalities: z.array(z.string().regex(/^\d{4}$/)),
  approvedOn: date,
  /** The last day before somebody shall have looked it over. It is shown after that too, and says so. */
  validUntil: date,
});
export type Approved = z.output<typeof approved>;

/** The municipality's own before one it shares with others. */
export function nearestOf<Found extends Approved>(found: readonly Found[]): Found | null {
  const [nearest] = found.toSorted(
    (one, other) => reach(one) - reach(other) || (one.organisationId < other.organisationId ? -1 : 1),
  );
  return nearest ?? null;
}

/** Whether somebody should have looked it over by now. */
export function hasRunOut({ validUntil }: Pick<Approved, "validUntil">, today: string): boolean {
  return validUntil < today;
}

function reach({ municipalities }: Approved): number {
  return municipalities.length;
}
