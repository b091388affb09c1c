import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { nodeHost } from "go-env-check";
import { CheckGoEnv } from "../../src/ui/check-go-env.tsx";
import { mount } from "./mount.tsx";

/** Runs Check Go Env in a worker as Raycast does, and tells how much heap it took. */
async function main(home: string): Promise<void> {
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, getHeapStatistics().used_heap_size);
  };
  const sampling = setInterval(sample, 5);
  const started = performance.now();
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: "/bin/bash" } });
  const view = await mount(<CheckGoEnv host={host} />);
  const firstFrame = performance.now() - started;
  const atOnce = view.all("section").length;
  await view.until(() => view.all("list")[0]?.props.isLoading === false);
  sample();
  clearInterval(sampling);
  const toolchains = view.all("item").filter((node) => String(node.props.id).startsWith("go:")).length;
  const context = view.all("item").find((node) => node.props.id === "context:terminal");
  const path = context?.findAll((node) => String(node.type) === "copy")[0]?.props.content;
  view.unmount();
  parentPort?.postMessage({ peak, firstFrame, atOnce, toolchains, entries: String(path).split(":").length });
}

void main(String(workerData));
