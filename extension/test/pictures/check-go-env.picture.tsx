import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { nodeHost } from "../../../shared/src/index.ts";
import { CheckGoEnv } from "../../src/ui/check-go-env.tsx";
import { mount } from "../support/mount.tsx";
import { listPage } from "./list-page.ts";

const { PICTURES = "", PICTURE_HOME = "", PICTURE_SHELL = "/bin/bash" } = process.env;

it("draws Check Go Env", async () => {
  const host = nodeHost({
    env: { HOME: PICTURE_HOME },
    account: { user: "u", home: PICTURE_HOME, shell: PICTURE_SHELL },
  });
  const view = await mount(<CheckGoEnv host={host} />);
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  writeFileSync(join(PICTURES, "check-go-env.html"), listPage(view, "goroot-version-mismatch"));
  view.unmount();
});
