import { expect, test } from "vitest";
import { readAddress } from "./address.ts";

test.each([
  "/arbeid",
  "/arbeid?x=1",
  "/arbeid/",
  "/arbeid.data",
  "/arbeid/planer/1",
  "/nn/arbeid",
  "/nn/arbeid.data",
  "/ARBEID/planer/1",
  "/%61rbeid",
  "/arbei%64/planer",
  "/x/../arbeid",
  "/plan/%2e%2e/arbeid/planer",
  "/nn/../arbeid",
  "/arbeid%2Fplaner",
  "/./arbeid",
])("%s is for staff", (target) => {
  expect(readAddress(target)?.isStaff).toBe(true);
});

test.each(["/", "/plan/x", "/arbeidsliv", "/plan/arbeid", "/nn/nn/arbeid", "/om?til=/arbeid", "/arbeid/../om"])(
  "%s is for everybody",
  (target) => {
    expect(readAddress(target)?.isStaff).toBe(false);
  },
);

test.each([
  "//evil.example/arbeid",
  "/\\evil.example/arbeid",
  "http://evil.example/arbeid",
  "/nn//evil.example",
  "/x/..//evil.example",
  "/%",
  "/arbeid/%ff",
  "*",
  "",
  "arbeid",
  "@evil.example/",
])("%s is no address here", (target) => {
  expect(readAddress(target)).toBeNull();
});

test("the language is taken out of the path, and the rest of the address stands", () => {
  expect(readAddress("/nn/plan/x?versjon=2")).toEqual({
    url: "/nn/plan/x?versjon=2",
    path: "/plan/x",
    language: "nn",
    isStaff: false,
    isByLink: false,
    isEmbeddable: false,
    isHelp: false,
  });
  expect(readAddress("/nn")).toMatchObject({ path: "/", language: "nn" });
  expect(readAddress("/nnx")).toMatchObject({ path: "/nnx", language: "nb" });
});

test.each([
  "/kartlegging/abc",
  "/s/abc",
  "/tjeneste/abc",
  "/nn/s/abc/send-videre",
  "/S/abc.data",
  "/nn/kartlegging/abc",
  "/KARTLEGGING/abc",
  "/%6Bartlegging/abc",
  "/x/../kartlegging/abc",
])("%s is opened by a link that is told to nobody", (target) => {
  expect(readAddress(target)).toMatchObject({ isByLink: true, isStaff: false });
});

test.each(["/plan/x-2026/innfelt", "/nn/plan/x-2026/innfelt", "/hjelp/oslo/innfelt", "/nb-lett/hjelp/oslo/innfelt"])(
  "%s may be shown in a frame",
  (target) => {
    expect(readAddress(target)?.isEmbeddable).toBe(true);
  },
);

test.each([
  "/plan/x",
  "/plan/x/innfelt/",
  "/plan/x/y/innfelt",
  "/arbeid/plan/x/innfelt",
  "/plan/innfelt",
  "/innfelt",
  "/hjelp/oslo",
  "/xx/hjelp/oslo/innfelt",
])("%s may not be shown in a frame", (target) => {
  expect(readAddress(target)?.isEmbeddable).toBe(false);
});

test.each([
  "/hjelp",
  "/nn/hjelp",
  "/HJELP/oslo",
  "/%68jelp",
  "/ar/hjelp/oslo",
  "/nn/ar/hjelp",
  "/hjelp/a/b",
  "/x/../hjelp",
])("%s is for those who need help now", (target) => {
  expect(readAddress(target)?.isHelp).toBe(true);
});

test.each(["/plan/hjelp", "/arbeid/hjelp", "/s/hjelp", "/hjelpemidler", "/om?til=/hjelp"])(
  "%s is not for those who need help now",
  (target) => {
    expect(readAddress(target)?.isHelp).toBe(false);
  },
);
