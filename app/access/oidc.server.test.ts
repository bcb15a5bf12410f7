import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  byCurve,
  byHmac,
  byRsa,
  close,
  type FakeService,
  fakeLogInService,
  jwk,
  listen,
  type TokenAnswer,
  token,
} from "#test/log-in-service.ts";
import { beginLogIn, finishLogIn, type OidcSettings } from "./oidc.server.ts";

const attempt = { state: "the-state", nonce: "the-nonce", codeVerifier: "v".repeat(43) };
const query = "?code=the-code&state=the-state";
const strangersKey = generateKeyPairSync("rsa", { modulusLength: 2048 });

let service: FakeService;
let settings: OidcSettings;
beforeEach(async () => {
  service = await fakeLogInService();
  settings = {
    origin: "http://komplan.test",
    KOMPLAN_MODE: "trial",
    OIDC_ISSUER: service.issuer,
    OIDC_CLIENT_ID: "komplan",
    OIDC_CLIENT_SECRET: "a secret between the two",
  };
});
afterEach(() => service.close());

const now = () => Math.floor(Date.now() / 1000);

function goodClaims(): Record<string, unknown> {
  return {
    iss: service.issuer,
    aud: "komplan",
    sub: "person-1",
    iat: now(),
    exp: now() + 300,
    nonce: attempt.nonce,
    email: "kari@fjellvik.example",
    email_verified: true,
  };
}

const goodHeader = { alg: "RS256", kid: "one", typ: "JWT" };

/** The claims with some changed; undefined leaves one out. */
function signedWith(changes: Record<string, unknown> = {}): string {
  return token(goodHeader, { ...goodClaims(), ...changes }, byRsa(service.key));
}

function tokens(idToken: unknown): TokenAnswer {
  return { body: JSON.stringify({ access_token: "x", token_type: "Bearer", id_token: idToken }) };
}

test("a good token tells who has come", async () => {
  service.answer.token = tokens(signedWith());
  expect(await finishLogIn(settings, query, attempt)).toEqual({ ok: true, value: "kari@fjellvik.example" });
  expect(Object.fromEntries(service.asked[0] ?? [])).toMatchObject({
    grant_type: "authorization_code",
    code: "the-code",
    code_verifier: attempt.codeVerifier,
    redirect_uri: "http://komplan.test/arbeid/logg-inn/oidc/svar",
  });
});

test("Entra says in its own way that an address is confirmed", async () => {
  service.answer.token = tokens(signedWith({ email_verified: undefined, xms_edov: "1" }));
  expect(await finishLogIn(settings, query, attempt)).toMatchObject({ ok: true });
});

test("a token that an audience of several shares names us as the one it was made for", async () => {
  service.answer.token = tokens(signedWith({ aud: ["komplan", "another"], azp: "komplan" }));
  expect(await finishLogIn(settings, query, attempt)).toMatchObject({ ok: true });
});

const badTokens: Record<string, () => unknown> = {
  "from another issuer": () => signedWith({ iss: "https://idp.example" }),
  "without an issuer": () => signedWith({ iss: undefined }),
  "for another client": () => signedWith({ aud: "another" }),
  "for nobody": () => signedWith({ aud: undefined }),
  "for several, without saying whom it was made for": () => signedWith({ aud: ["komplan", "another"] }),
  "made for another client, though we may read it": () => signedWith({ aud: ["komplan", "another"], azp: "another" }),
  "for us, made for another client": () => signedWith({ azp: "another" }),
  "with another nonce": () => signedWith({ nonce: "another" }),
  "without a nonce": () => signedWith({ nonce: undefined }),
  "that has run out": () => signedWith({ exp: now() - 60 }),
  "that never runs out": () => signedWith({ exp: undefined }),
  "that runs out in words": () => signedWith({ exp: "tomorrow" }),
  "that does not hold yet": () => signedWith({ nbf: now() + 600 }),
  "without a time of issue": () => signedWith({ iat: undefined }),
  "about nobody": () => signedWith({ sub: undefined }),
  "about an empty name": () => signedWith({ sub: "" }),
  "that says it needs no signature": () => token({ alg: "none" }, goodClaims(), () => ""),
  "that says it needs no signature, in capitals": () => token({ alg: "NONE" }, goodClaims(), () => ""),
  "whose signature is stripped off": () => signedWith().replace(/[^.]+$/, ""),
  "whose signature is another token's": () =>
    signedWith().replace(/[^.]+$/, signedWith({ sub: "x" }).split(".")[2] ?? ""),
  "signed with our public key as a password": () =>
    token(
      { ...goodHeader, alg: "HS256" },
      goodClaims(),
      byHmac(service.publicKey.export({ type: "spki", format: "pem" })),
    ),
  "signed with the client's password": () =>
    token({ ...goodHeader, alg: "HS256" }, goodClaims(), byHmac(settings.OIDC_CLIENT_SECRET)),
  "signed with a stranger's key": () => token(goodHeader, goodClaims(), byRsa(strangersKey.privateKey)),
  "that brings its own key": () =>
    token({ ...goodHeader, jwk: jwk(strangersKey.publicKey) }, goodClaims(), byRsa(strangersKey.privateKey)),
  "that names a key nobody has": () => token({ ...goodHeader, kid: "two" }, goodClaims(), byRsa(service.key)),
  "that says it is signed in another way than it is": () =>
    token({ ...goodHeader, alg: "ES256" }, goodClaims(), byRsa(service.key)),
  "signed in another way than agreed, though its key is the service's": () => {
    const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const key = { ...curve.publicKey.export({ format: "jwk" }), kid: "curve", use: "sig", alg: "ES256" };
    service.answer.jwks = { keys: [jwk(service.publicKey), key] };
    return token({ ...goodHeader, alg: "ES256", kid: "curve" }, goodClaims(), byCurve(curve.privateKey));
  },
  "with a critical header we do not know": () =>
    token({ ...goodHeader, crit: ["x"], x: 1 }, goodClaims(), byRsa(service.key)),
  "whose content was changed after it was signed": () => {
    const [header, , signature] = signedWith().split(".");
    return [
      header,
      Buffer.from(JSON.stringify({ ...goodClaims(), email: "sjef@fjellvik.example" })).toString("base64url"),
      signature,
    ].join(".");
  },
  "in two parts": () => signedWith().split(".").slice(0, 2).join("."),
  "that is no token": () => "not a token",
  "that is a number": () => 42,
  "that is missing": () => undefined,
};

test.each(Object.keys(badTokens))("a token %s is refused", async (name) => {
  service.answer.token = tokens(badTokens[name]?.());
  expect(await finishLogIn(settings, query, attempt)).toEqual({ ok: false, refusal: "avbrutt" });
});

test.each([
  ["not confirmed", { email_verified: false }],
  ["confirmed in words alone", { email_verified: "true" }],
  ["of which nothing is said", { email_verified: undefined }],
  ["that is missing", { email: undefined }],
  ["that is a list", { email: ["kari@fjellvik.example"] }],
  ["that is empty", { email: "" }],
])("an e-mail address %s proves nothing", async (_what, changes) => {
  service.answer.token = tokens(signedWith(changes));
  expect(await finishLogIn(settings, query, attempt)).toEqual({ ok: false, refusal: "ubekreftet" });
});

test.each([
  ["no code", "?state=the-state"],
  ["another state", "?code=the-code&state=another"],
  ["no state", "?code=the-code"],
  ["two states", "?code=the-code&state=the-state&state=another"],
  ["another issuer's name", "?code=the-code&state=the-state&iss=https%3A%2F%2Fidp.example"],
  ["a refusal", "?error=access_denied&state=the-state"],
  ["a token where a code should be", "?id_token=x&state=the-state"],
])("an answer with %s is refused, and the service is not asked", async (_what, answer) => {
  service.answer.token = tokens(signedWith());
  expect(await finishLogIn(settings, answer, attempt)).toEqual({ ok: false, refusal: "avbrutt" });
  expect(service.asked).toEqual([]);
});

test.each([
  ["refuses the code", { status: 400, body: '{"error":"invalid_grant"}' }, "avbrutt"],
  ["says something that is no JSON", { body: "<html>Logg inn</html>" }, "avbrutt"],
  ["calls its page JSON", { type: "text/html", body: "{}" }, "avbrutt"],
  ["says nothing", { body: "{}" }, "avbrutt"],
  ["has broken down", { status: 500, body: "{}" }, "tjeneste"],
  ["is being restarted", { status: 503, type: "text/html", body: "Vent litt" }, "tjeneste"],
  ["hangs up", "silence", "tjeneste"],
] as const)("nobody comes in when the log-in service %s", async (_what, answer, refusal) => {
  service.answer.token = answer;
  expect(await finishLogIn(settings, query, attempt)).toEqual({ ok: false, refusal });
});

describe("the log-in service itself", () => {
  test("one that says it is another is not believed", async () => {
    service.answer.discovery = { issuer: "https://idp.example" };
    await expect(beginLogIn(settings)).rejects.toThrow();
  });

  test("one that speaks for many organisations is not accepted", async () => {
    service.answer.discovery = { issuer: "https://login.microsoftonline.com/{tenantid}/v2.0" };
    await expect(beginLogIn(settings)).rejects.toThrow();
  });

  test("without https it is not used in production", async () => {
    await expect(beginLogIn({ ...settings, KOMPLAN_MODE: "production" })).rejects.toThrow(/HTTPS/);
  });

  test("every log-in is begun anew, and only its digest of the verifier is shown", async () => {
    const one = await beginLogIn(settings);
    const other = await beginLogIn(settings);
    const address = new URL(one.address);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "komplan",
      redirect_uri: "http://komplan.test/arbeid/logg-inn/oidc/svar",
      code_challenge_method: "S256",
    });
    expect(one.address).not.toContain(one.attempt.codeVerifier);
    expect(other.attempt.state).not.toBe(one.attempt.state);
    expect(other.attempt.nonce).not.toBe(one.attempt.nonce);
    expect(other.attempt.codeVerifier).not.toBe(one.attempt.codeVerifier);
  });
});

describe("a service that is down when Komplan starts", () => {
  let address: string;
  beforeAll(async () => {
    const server = createServer();
    address = await listen(server);
    await close(server);
  });

  test("is asked again the next time, and heals", async () => {
    const later: OidcSettings = { ...settings, OIDC_ISSUER: address };
    await expect(beginLogIn(later)).rejects.toThrow();
    expect(await finishLogIn(later, query, attempt)).toEqual({ ok: false, refusal: "tjeneste" });

    const server = createServer((_req, res) => {
      const metadata = {
        issuer: address,
        authorization_endpoint: `${address}/auth`,
        token_endpoint: `${address}/token`,
        jwks_uri: `${address}/jwks`,
      };
      res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
    });
    await listen(server, Number(new URL(address).port));
    expect((await beginLogIn(later)).address).toContain(`${address}/auth?`);
    await close(server);
  });
});
