/** The looks of a run: one follows the other, and shares what it found. */
import { artifact, limits, looking, refusal } from "./looking.ts";

test("all who ask before the next begins share it; who leaves ends nothing", async () => {
  const { looks, asked, full, pending } = looking(() => [
    artifact("a", "Parsing"),
  ]);
  const own = new AbortController();
  const left = looks.full("i", { deadline: 0, signal: own.signal });
  own.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  await Promise.all([full(), full(), pending(), pending()]);
  const looked = asked.map(
    ({ path, query }) =>
      `${path} ${"ingest_status" in query ? "pending" : "full"}`,
  );
  expect(looked).toEqual([
    "project/p1/artifact full",
    "project/p1/artifact pending",
  ]);
});

test("one that fails ends no other", async () => {
  let tries = 0;
  const { full } = looking(() => {
    tries += 1;
    if (tries === 1) throw refusal(500, "server-error");
    return [];
  });
  await expect(full()).rejects.toMatchObject({ code: "server-error" });
  expect(await full()).toEqual([]);
});

test("before the ingest, any full look of the run will do", async () => {
  const { looks, asked, full } = looking(() => [artifact("a", "Done")]);
  const before = async (id: string): Promise<string[]> => [
    ...(await looks.before(id, limits)).documents.keys(),
  ];
  expect(await Promise.all([before("i"), before("i")])).toEqual([["a"], ["a"]]);
  await full();
  expect(await before("i")).toEqual(["a"]);
  expect(asked).toHaveLength(2);
  await before("another"); // whose documents were not kept
  expect(asked).toHaveLength(3);
});
