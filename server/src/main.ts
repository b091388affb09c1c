import { parseAdmin, UsageError } from "./admin/args.ts";
import { ADMIN_HELP, runAdmin } from "./admin/commands.ts";
import { readSettings } from "./http/settings.ts";

async function main(): Promise<void> {
  const args = parseAdmin(process.argv.slice(2));
  if (args.help) return void process.stdout.write(ADMIN_HELP);
  const settings = readSettings(process.env);
  await runAdmin(args, settings, {
    print: (line) => console.log(line),
    explain: (line) => console.error(line),
    onStop: (stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
    },
  });
}

try {
  await main();
} catch (error) {
  console.error(`go-env-fleet: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error("see go-env-fleet --help");
  process.exitCode = 2;
}
