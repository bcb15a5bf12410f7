import { expect, test } from "vitest";
import { diskRefusal } from "./disk.ts";

const withFree = (megabytes: number) => async () => ({ bavail: megabytes * 256, bsize: 4096 });

test("nothing more is stored when less than 256 MB is free, and the reason is told in words", async () => {
  expect(await diskRefusal("/data", withFree(255))).toBe(
    "Disken er nesten full: 255 MB ledig i /data. Komplan lagrer ikke noe nytt før det er minst 256 MB ledig.",
  );
});

test("with 256 MB free there is room", async () => {
  expect(await diskRefusal("/data", withFree(256))).toBeUndefined();
});

test("a folder that is not there yet has room", async () => {
  expect(await diskRefusal("/finnes/ikke")).toBeUndefined();
});

test("a real disk can be asked", async () => {
  expect(["string", "undefined"]).toContain(typeof (await diskRefusal("/")));
});
