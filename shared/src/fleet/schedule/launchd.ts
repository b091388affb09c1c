import type { Job } from "./job.ts";

export const LABEL = "go-env-check.fleet";

/** The agent's property list: launchd.plist(5). A time that the Mac slept through is made up for when it wakes. */
export function launchdPlist({ argv, env, weekday, hour, minute }: Job): string {
  const strings = argv.map((word) => `    <string>${xml(word)}</string>`).join("\n");
  const variables = Object.entries(env)
    .map(([name, value]) => `    <key>${xml(name)}</key>\n    <string>${xml(value)}</string>`)
    .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${LABEL}</string>
  <key>ProgramArguments</key>
  <array>
${strings}
  </array>
${variables === "" ? "" : `  <key>EnvironmentVariables</key>\n  <dict>\n${variables}\n  </dict>\n`}  <key>StartCalendarInterval</key>
  <dict>
    <key>Weekday</key>
    <integer>${weekday}</integer>
    <key>Hour</key>
    <integer>${hour}</integer>
    <key>Minute</key>
    <integer>${minute}</integer>
  </dict>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`;
}

function xml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
