/** What `--help` prints. */
export const HELP = `Usage: go-env-check [check] [options]      why a Go setup does not work, and what to do about it
       go-env-check contexts [options]     which go each launch context gets: terminal, editor, ssh, cron …
       go-env-check blame [NAME…]          which line of which file gave PATH's entries and Go's variables
       go-env-check history [on|off|clear] past scores on this machine; none is kept before history on
       go-env-check explain ID|"error text" what it means, how to see it, how to mend it; - reads standard input
       go-env-check fix [ID…] [options]    what mends a new terminal, as a diff of your startup files
       go-env-check undo [NUMBER]          take the last applied fix back, or the one with this number
       go-env-check fleet status|preview|enable|send|disable
                                           anonymous results for your own team's server; off until you turn it on

Reads only, until you ask for more: fix --apply and undo write what they show, history on and fleet enable keep files.

  --json, --format FORMAT      text (default), json, markdown, html or sarif, on standard output
  -o, --output FILE            write the report to FILE instead
  --fail-on LEVEL              exit 1 from this severity on: critical, major (default), minor, never
  --only ID,…   --skip ID,…    judge by these checks only, or by all but these
  --project DIR                also judge what concerns the project in DIR
  --context NAME               judge this process's environment (current, the default) or that of a new terminal,
                               nested-login, interactive, login-script, command, desktop, raycast, cron
  --shell PATH                 ask this shell instead of the account's login shell
  --no-shell                   run no startup file
  --vitals                     also how the machine feels: processor, memory, disk, services; no part of the score
  --network                    also ask whether GOPROXY and GOSUMDB answer
  --facts-out FILE             record what was read of the machine, as JSON, besides the report
  --redact                     replace names, homes, hosts and values in recording and report: fit for a bug report
  --from FILE                  judge a recording, or show a stored report (JSON or HTML), instead of checking
  --lang en|zh-CN              language of the report
  --color, --no-color          colors, or none
  --ascii                      no other signs than ASCII around the words
  --prove                      fix: try each change on a copy of the startup files first
  --apply                      fix: try, ask, write, look at a new terminal, take back what did not help
  --yes, -y                    fix --apply: do not ask; writes only what is safe
  --dry-run                    fix --apply, undo: everything but the writing
  -v, --verbose                every setting, toolchain and PATH entry too
  -q, --quiet                  no report, only the exit status
  --server URL, --team ID, --token TOKEN
                               of fleet enable; the token may stand in GO_ENV_CHECK_FLEET_TOKEN instead
  --withdraw                   of fleet disable: also takes this week's report back
  -h, --help   --version

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 bad usage, or the check could not be completed.
explain: 0 when the text is known, 1 when it is only guessed at or unknown.
`;
