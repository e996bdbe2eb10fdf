/** The looks of a run: one follows the other, and shares what it found. */
import { artifact, limits, looking, refusal } from "./looking.ts";

test("all who ask before the next begins share it; who leaves ends nothing", async () => {
  const { looks, asked, whole, pending } = looking(() => [
    artifact("a", "Parsing"),
  ]);
  const own = new AbortController();
  const left = looks.whole("i", { deadline: 0, signal: own.signal });
  own.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  await Promise.all([whole(), whole(), pending(), pending()]);
  const looked = asked.map(
    ({ path, query }) =>
      `${path} ${"ingest_status" in query ? "pending" : "whole"}`,
  );
  expect(looked).toEqual([
    "project/p1/artifact whole",
    "project/p1/artifact pending",
  ]);
});

test("one that fails ends no other", async () => {
  let tries = 0;
  const { whole } = looking(() => {
    tries += 1;
    if (tries === 1) throw refusal(500, "server-error");
    return [];
  });
  await expect(whole()).rejects.toMatchObject({ code: "server-error" });
  expect(await whole()).toEqual([]);
});

test("before the ingest, any whole look of the run will do", async () => {
  const { looks, asked, whole } = looking(() => [artifact("a", "Done")]);
  const before = async (id: string): Promise<string[]> => [
    ...(await looks.before(id, limits)).documents.keys(),
  ];
  expect(await Promise.all([before("i"), before("i")])).toEqual([["a"], ["a"]]);
  await whole();
  expect(await before("i")).toEqual(["a"]);
  expect(asked).toHaveLength(2);
  await before("another"); // whose documents were not kept
  expect(asked).toHaveLength(3);
});
