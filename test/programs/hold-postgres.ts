// Opens the PostgreSQL of a folder, tells where it is, and stops when its input is closed. For tests of several programs on one folder.
import { openPostgres } from "../../server/postgres/open-postgres.ts";

try {
  const postgres = await openPostgres(process.argv[2] ?? "", { durable: false });
  console.log(JSON.stringify({ rootUrl: postgres.rootUrl }));
  for await (const _ of process.stdin) {
    // only its end matters
  }
  await postgres.stop();
} catch (error) {
  console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) }));
}
