import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the fake log-in service answers when it is asked for tokens. */
export interface TokenAnswer {
  status?: number;
  type?: string;
  body: string;
}

export interface FakeService {
  issuer: string;
  key: KeyObject;
  publicKey: KeyObject;
  /** The next answers, set by each test. */
  answer: { token: TokenAnswer | "silence"; discovery?: Record<string, unknown>; jwks?: unknown };
  asked: URLSearchParams[];
  close: () => Promise<void>;
}

/** A log-in service that lies as the test wants it to. */
export async function fakeLogInService(): Promise<FakeService> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked: URLSearchParams[] = [];
  const server = createServer(async (req, res) => {
    if (req.url === "/.well-known/openid-configuration")
      return json(res, { ...discovery(issuer), ...service.answer.discovery });
    if (req.url === "/jwks") return json(res, service.answer.jwks ?? { keys: [jwk(publicKey)] });
    asked.push(new URLSearchParams((await req.toArray()).join("")));
    const { token } = service.answer;
    if (token === "silence") return req.socket.destroy();
    res.writeHead(token.status ?? 200, { "content-type": token.type ?? "application/json" }).end(token.body);
  });
  const issuer = await listen(server);
  const service: FakeService = {
    issuer,
    key: privateKey,
    publicKey,
    answer: { token: "silence" },
    asked,
    close: () => close(server),
  };
  return service;
}

export function jwk(key: KeyObject, kid = "one"): JsonWebKey {
  return { ...key.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" };
}

export type Sign = (signed: string) => string;

/** A signed token (JWS, compact form), made by hand so that it can be made wrongly. */
export function token(header: object, claims: object, signature: Sign): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signature(signed)}`;
}

export function byRsa(key: KeyObject): Sign {
  return (signed) => sign("sha256", Buffer.from(signed), key).toString("base64url");
}

export function byCurve(key: KeyObject): Sign {
  return (signed) => sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
}

export function byHmac(secret: string | Buffer): Sign {
  return (signed) => createHmac("sha256", secret).update(signed).digest("base64url");
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256", "HS256", "ES256", "none"],
  };
}

function json(res: ServerResponse, body: unknown): void {
  res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Opens a server on a port of its own. Answers its address. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo; // a server on a port, not on a socket file
  return `http://127.0.0.1:${taken}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
