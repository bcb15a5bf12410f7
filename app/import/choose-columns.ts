import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/choose-columns.ts";
import { findImport, openImport, updateCorrections } from "./import.server.ts";
import { columnFields, type ImportedColumn } from "./imported-plan.ts";

/** Reads the tables again with the columns taken as somebody says. Goals and measures then have new places, so what was put right in them is let go. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject } = await permit(context, "plan:create", (db) => findImport(db, params.importId));
  const { reading, right } = openImport(subject, user.language);
  const columns = chosenColumns(await request.formData(), reading.columns);
  await updateCorrections(db, user.id, subject, { ...right, columns, goals: {}, notMeasures: [] });
  return redirect(`${href("/arbeid/importer/:importId", params)}?lagret#columns`, 303);
}

/** A choice that is none of the fields means that the column has no place of its own. */
function chosenColumns(form: FormData, columns: ImportedColumn[]) {
  return Object.fromEntries(
    columns.map(({ key, field }) => {
      const typed = form.get(`column-${key}`);
      return [key, typed === null ? field : (columnFields.find((known) => known === typed) ?? null)];
    }),
  );
}
