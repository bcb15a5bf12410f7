import { listServiceChoices, permitServices } from "#app/service/permit-service.server.ts";
import { listServices } from "#app/service/service.server.ts";
import type { Route } from "./+types/download-service-sheet.ts";
import { mediaTypes } from "./document-name.ts";
import { serviceSheet } from "./service-sheet.ts";
import { serviceSheetText } from "./service-sheet-text.ts";
import { renderTable } from "./xlsx.server.ts";

/** An organisation's services as a spreadsheet that can be read in again. Where a secret address is, is not in it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user } = await permitServices(context, params.organisationId);
  const services = await listServices(db, params.organisationId);
  const choices = await listServiceChoices(db, params.organisationId);
  const sheet = serviceSheet(services, choices, user.language);
  return new Response(await renderTable(serviceSheetText[user.language].title, sheet), {
    headers: { "Content-Type": mediaTypes.xlsx, "Content-Disposition": 'attachment; filename="tjenester.xlsx"' },
  });
}
