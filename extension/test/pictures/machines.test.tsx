import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { List } from "@raycast/api";
import type { ReactTestInstance } from "react-test-renderer";
import { expect, it } from "vitest";
import { nodeHost, readReport, type Report } from "go-env-check";
import { blockersOf } from "../../src/model/blocker.ts";
import { BlockerSection } from "../../src/ui/blocker-section.tsx";
import type { CheckView } from "../../src/ui/check-view.ts";
import { ReportSections } from "../../src/ui/report-sections.tsx";
import { ROOT } from "../support/machine.ts";
import { type Mounted, mount } from "../support/mount.tsx";
import { page } from "./page.ts";

/** Where to keep the views as pages, to look at; none are kept unless it is named. */
const PICTURES = process.env.GO_ENV_CHECK_PICTURES ?? null;

const MACHINES = ["healthy", "one-finding", "nine-findings", "no-go"] as const;

/** A report of the command line's pictures, as if it were of a new terminal, which Raycast checks. */
function recorded(name: string): Report {
  const read = readReport(readFileSync(join(ROOT, "test/pictures/machines", `${name}.en.json`), "utf8"));
  if (!read.ok) throw new Error(read.message);
  return { ...read.value.report, judged: "terminal" };
}

function viewOf(report: Report): CheckView {
  return {
    host: nodeHost({ env: {}, account: { user: "u", home: "/home/gopher", shell: "/bin/zsh" } }),
    report,
    examined: null,
    settled: () => new Promise(() => {}),
    trialOf: () => "untested",
    onTested: () => {},
    canUndo: false,
    isShowingDetail: true,
    toggleDetail: () => {},
    again: () => {},
    examineAgain: () => new Promise(() => {}),
  };
}

it.each(MACHINES)("%s looks in Raycast as it was looked at (-u keeps another look)", async (name) => {
  const view = await mount(
    <List isShowingDetail>
      <ReportSections view={viewOf(recorded(name))} filter="all" blockers={[]} isEarlier={false} />
    </List>,
  );
  const [first] = view.all("item").map((item) => String(item.props.id));
  if (PICTURES !== null)
    writeFileSync(
      join(PICTURES, `raycast-${name}.html`),
      page(view, { title: "Check Go Env", selected: first ?? "", showsActions: false }),
    );
  await expect(textOf(view, first ?? "")).toMatchFileSnapshot(`kept/${name}.txt`);
  view.unmount();
});

// A shell that hangs has no report in Raycast: what is shown then is made from what was seen of its start.
it("slow-shell looks in Raycast as it was looked at (-u keeps another look)", async () => {
  const report = recorded("slow-shell");
  const line = { file: "/home/gopher/.zshrc", line: 2, text: "sleep 100" };
  expect(report.contexts.find(({ context }) => context === "terminal")?.stuckAt).toBe("~/.zshrc:2  sleep 100");
  const start = {
    context: "terminal",
    status: "timeout",
    env: {},
    atPromptOnly: [],
    go: null,
    goIs: "program",
    stuck: { ...line, kind: "line", via: [] },
    tookMs: null,
    detail: null,
  } as const;
  const limitMs = 15_000;
  const nothing = (): void => {};
  const view = await mount(
    <List isShowingDetail>
      <BlockerSection
        blockers={blockersOf({ facts: { contexts: [start], shell: report.shell, unread: [] }, report }, limitMs)}
        calibration={{
          report: null,
          examined: null,
          isEarlier: false,
          error: undefined,
          progress: { stage: "shell", contexts: {} },
          isRunning: false,
          isStopped: false,
          limitMs,
          settled: () => new Promise(() => {}),
          stop: nothing,
          again: nothing,
          waitLonger: nothing,
        }}
        toggleDetail={nothing}
      />
    </List>,
  );
  const [first] = view.all("item").map((item) => String(item.props.id));
  await expect(textOf(view, first ?? "")).toMatchFileSnapshot("kept/slow-shell.txt");
  view.unmount();
});

/** Every row with its icon, its color and its tags; of the first also the pane and the actions. */
function textOf(view: Mounted, selected: string): string {
  const within = (node: ReactTestInstance, tag: string): readonly ReactTestInstance[] =>
    node.findAll((one) => String(one.type) === tag);
  const rows = view
    .all("section")
    .flatMap((section) => [
      `## ${[section.props.title, section.props.subtitle].filter((text) => text !== undefined).join(" · ")}`,
      ...within(section, "item").map(({ props }) =>
        [JSON.stringify(props.icon), props.title, props.subtitle ?? "", JSON.stringify(props.accessories ?? [])].join(
          " | ",
        ),
      ),
      "",
    ]);
  const item = view.all("item").find(({ props }) => props.id === selected);
  const pane = item === undefined ? "" : String(within(item, "item-detail")[0]?.props.markdown);
  return [...rows, "## The pane of the first row", pane, "", "## Its actions", ...view.titles(selected), ""].join("\n");
}
