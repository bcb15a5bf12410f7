import type { RouterContextProvider } from "react-router";
import { permit } from "#app/access/permit.server.ts";

/** A permit to set up one organisation: its agencies, functions and people. */
export async function permitSetup(context: Readonly<RouterContextProvider>, organisationId: string) {
  const { db, user } = await permit(context, "organisation:administer", () => Promise.resolve({ organisationId }));
  return { db, user, doer: { by: user.id, organisationId } };
}
