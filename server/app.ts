import * as serverBuild from "virtual:react-router/server-build";
import type { ServerBuild } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { type Running, startKomplan } from "./start.ts";

/** Starts the built program with the settings of the environment. */
export function start(say: (line: string) => void): Promise<Running> {
  return startKomplan(env, serverBuild as ServerBuild, say); // the virtual module has no types of its own
}
