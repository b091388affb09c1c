import fetch from "node-fetch";
import { afterEach, beforeEach, expect, it } from "vitest";
import { onEveryDatabase, report, type Service, signIn, startService } from "../support/fleet.ts";

onEveryDatabase("the team's policy", (databases) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(await databases.create());
  });
  afterEach(() => service.close());

  it("is given to each member", async () => {
    const policy = async () => (await service.get("/v1/policy", service.team.ingestToken)).body;
    expect(await policy()).toEqual({ minimumGo: null, suppressed: [] });
    await service.store.setPolicy(service.team.id, {
      minimumGo: "1.26",
      suppressed: ["cellar-pinned"],
      goal: 90,
    });
    expect(await policy()).toEqual({ minimumGo: "1.26", suppressed: ["cellar-pinned"] });
  });

  it("shows the median score that the team wants to reach, in the headline and as a line of the chart", async () => {
    await service.post(Array.from({ length: 30 }, () => report(service.team.id)));
    const page = async (language = "en") =>
      (
        await fetch(service.url, {
          headers: { cookie: await signIn(service), "accept-language": language },
        })
      ).text();
    expect(await page()).not.toContain("Goal");
    const put = (goal: unknown) =>
      fetch(`${service.url}/v1/policy`, {
        method: "PUT",
        headers: { authorization: `Bearer ${service.team.leadToken}`, "content-type": "application/json" },
        body: JSON.stringify({ minimumGo: null, suppressed: [], goal }),
      });
    for (const wrong of [0, 101, 90.5, "90"])
      expect([wrong, (await put(wrong)).status]).toEqual([wrong, 400]);
    expect(await (await put(100)).json()).toEqual({ minimumGo: null, suppressed: [], goal: 100 });
    expect(await page()).toMatch(/<dt>Goal: 100<\/dt><dd>\d+ points? to go<\/dd>/);
    expect((await page()).match(/<line class="goal"/g)).toHaveLength(2);
    // Who knows nothing of goals leaves the one there is.
    expect(await (await put(undefined)).json()).toMatchObject({ goal: 100 });
    await put(1);
    expect(await page("zh-CN")).toMatch(/<dt>目标：1<\/dt><dd>已达到<\/dd>/);
  });
});
