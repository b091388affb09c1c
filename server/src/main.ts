import { createInterface } from "node:readline/promises";
import { parseAdmin, UsageError } from "./admin/args.ts";
import { ADMIN_HELP, runAdmin } from "./admin/commands.ts";
import { readSettings } from "./http/settings.ts";
import { VERSION } from "./version.ts";

async function main(): Promise<void> {
  const args = parseAdmin(process.argv.slice(2));
  if (args.help) return void process.stdout.write(ADMIN_HELP);
  if (args.version) return void process.stdout.write(`${VERSION}\n`);
  const settings = readSettings(process.env);
  await runAdmin(args, settings, {
    print: (line) => console.log(line),
    explain: (line) => console.error(line),
    ask,
    onStop: (stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
    },
  });
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(question), ended]);
  lines.close();
  return answer;
}

try {
  await main();
} catch (error) {
  console.error(`go-env-fleet: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error("see go-env-fleet --help");
  process.exitCode = 2;
}
