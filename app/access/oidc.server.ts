import * as oidc from "openid-client";
import * as z from "zod";
import type { Env } from "#app/lib/env.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { LogInProblem } from "./text.ts";

export type OidcSettings = Pick<
  Env,
  "origin" | "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "KOMPLAN_MODE"
>;

/** What must be known again when the person comes back from the log-in service. */
export interface Attempt {
  state: string;
  nonce: string;
  codeVerifier: string;
}

const patience = 5; // seconds for each answer of the log-in service

/** Where to send somebody who wants to log in, and what to remember meanwhile. */
export async function beginLogIn(env: OidcSettings): Promise<{ address: string; attempt: Attempt }> {
  const service = await logInService(env);
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(service, {
    redirect_uri: returnAddress(env),
    scope: "openid email",
    response_type: "code",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: "S256",
  });
  return { address: address.href, attempt };
}

type TokenAnswer = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;
type Refusal = Extract<LogInProblem, "avbrutt" | "tjeneste" | "ubekreftet">;

/** The confirmed e-mail address of whoever came back with this query, or why we do not believe it. */
export async function finishLogIn(
  env: OidcSettings,
  query: string,
  attempt: Attempt,
): Promise<Result<string, Refusal>> {
  try {
    const service = await logInService(env);
    const answer = await oidc.authorizationCodeGrant(service, new URL(returnAddress(env) + query), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    });
    const { sub } = forUs(env).parse(answer.claims());
    const person = confirmed.safeParse(await saidOfPerson(service, answer, sub));
    return person.success ? { ok: true, value: person.data.email } : { ok: false, refusal: "ubekreftet" };
  } catch (error) {
    return { ok: false, refusal: isServiceDown(error) ? "tjeneste" : "avbrutt" };
  }
}

/** Some services put the address in the token, others answer it when they are asked. */
async function saidOfPerson(service: oidc.Configuration, answer: TokenAnswer, sub: string): Promise<unknown> {
  const claims = answer.claims();
  if (claims?.email !== undefined || !service.serverMetadata().userinfo_endpoint) return claims;
  return await oidc.fetchUserInfo(service, answer.access_token, sub);
}

/** Two things that the library lets through: a token about nobody, and one for us that was made for another client. */
function forUs(env: OidcSettings) {
  return z.object({ sub: z.string().min(1), azp: z.literal(env.OIDC_CLIENT_ID).optional() });
}

const email = z.string().min(1);
/** An address that the service only has from the person proves nothing. Entra says that it is confirmed with `xms_edov`, all others with `email_verified`. */
const confirmed = z.union([
  z.object({ email, email_verified: z.literal(true) }),
  z.object({ email, xms_edov: z.literal([true, 1, "1", "true"]) }),
]);

const services = new Map<string, Promise<oidc.Configuration>>();

/** Asked for when it is needed and kept when it answers. A service that is down is asked again the next time. */
function logInService(env: OidcSettings): Promise<oidc.Configuration> {
  const key = `${env.OIDC_ISSUER} ${env.OIDC_CLIENT_ID}`;
  const known = services.get(key);
  if (known) return known;
  const asked = discover(env);
  services.set(key, asked);
  asked.catch(() => services.delete(key));
  return asked;
}

async function discover(env: OidcSettings): Promise<oidc.Configuration> {
  const issuer = new URL(env.OIDC_ISSUER ?? "");
  const client: Partial<oidc.ClientMetadata> = {
    ...(env.OIDC_CLIENT_SECRET && { client_secret: env.OIDC_CLIENT_SECRET }),
    id_token_signed_response_alg: "RS256",
    [oidc.clockTolerance]: 30,
  };
  const trust = env.OIDC_CLIENT_SECRET ? undefined : oidc.None();
  const execute = [oidc.enableNonRepudiationChecks, ...(isOwnMachine(env, issuer) ? [oidc.allowInsecureRequests] : [])];
  const service = await oidc.discovery(issuer, env.OIDC_CLIENT_ID, client, trust, { timeout: patience, execute });
  // An issuer that speaks for many organisations (Entra's "common") would let any of them in.
  if (new URL(service.serverMetadata().issuer).href !== issuer.href) throw new Error("OIDC_ISSUER is not one issuer");
  return service;
}

/** A service without https is for trying out on one's own machine. */
function isOwnMachine(env: OidcSettings, issuer: URL): boolean {
  return env.KOMPLAN_MODE === "trial" && ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);
}

function isServiceDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message === "fetch failed") return true;
  if (error.cause instanceof Response) return error.cause.status >= 500;
  return "code" in error && error.code === "OAUTH_TIMEOUT";
}

function returnAddress(env: OidcSettings): string {
  return `${env.origin}/arbeid/logg-inn/oidc/svar`;
}
