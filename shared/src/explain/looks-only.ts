/** Settings for one command, as each shell writes them before it. */
const SETTINGS = /^(?:env (?:-u \w+ |\w+=\S* )+|(?:\$env:\w+ = "[^"]*"; )+|(?:set "[^"]*" && )+)/;

/** Commands that print something and leave the machine as it is. */
const LOOKS: readonly RegExp[] = [
  /^(?:command )?go (?:version|help|doc|vet|test|list(?! -mod=mod)|tool(?: compile -V)?$)/,
  /^go env(?! .*-[wu]\b)/,
  /^go mod (?:graph|verify|why|edit -json)/,
  /^(?:command -v|which|where\.exe|type|Get-Command|Get-ChildItem|printenv|grep|cat|ls|file|id|mount|arch|hash -t)\b/,
  /^(?:df|free|dmesg|uname|sw_vers|ldd|codesign -dv|pkg-config --list-all|ulimit -\w$|xcode-select -p)\b/,
  /^[\w.-]+ (?:(?:--?)?version|-dumpmachine)$|^docker (?:history|manifest inspect|buildx ls)\b/,
  /^(?:golangci-lint cache status|sysctl [\w.]+)$/,
  /^git (?:config --get|diff)|^ssh -T /,
  /^(?:asdf list|goenv versions|gvm list|gvm listall|mise which)\b/,
  /^go-env-check (?:blame|contexts)\b|^curl -sSI /,
  /^set$/,
];

/** A build as it always is shows the error again; with other settings or flags it is a way around it. */
const SHOWS_AGAIN = /^go build(?: -x)?(?: \.(?:\/\.\.\.)?)?$/;

/** Whether a command of a remedy only shows something, so that it finds the cause and is no part of the fix. */
export function looksOnly(command: string): boolean {
  if (SHOWS_AGAIN.test(command)) return true;
  // Running another release downloads it.
  if (/GOTOOLCHAIN\W+go/.test(command)) return false;
  const plain = command.replace(SETTINGS, "");
  return LOOKS.some((look) => look.test(plain));
}
