/** What `--help` prints. */
export const HELP = `Usage: go-env-check [check] [options]      why a Go set-up does not work, and what to do about it
       go-env-check contexts [options]     which go each launch context gets: terminal, editor, ssh, cron …
       go-env-check blame [NAME…]          which line of which file gave PATH's entries and Go's variables
       go-env-check history [on|off|clear] past scores on this machine; none is kept before history on
       go-env-check fleet status|preview|enable|send|disable
                                           anonymous results for your own team's server; off until you turn it on

Reads only; changes nothing.

  --json, --format FORMAT      text (default), json, markdown, html or sarif, on standard output
  -o, --output FILE            write the report to FILE instead
  --fail-on LEVEL              exit 1 from this severity on: critical, major (default), minor, never
  --only ID,…   --skip ID,…    judge by these checks only, or by all but these
  --project DIR                also judge what concerns the project in DIR
  --context NAME               judge this process's environment (current, the default) or that of a new terminal,
                               nested-login, interactive, login-script, command, desktop, raycast, cron
  --shell PATH                 ask this shell instead of the account's login shell
  --no-shell                   run no start-up file
  --vitals                     also how the machine feels: processor, memory, disk, services; no part of the score
  --network                    also ask whether GOPROXY and GOSUMDB answer
  --from FILE                  show a stored report (JSON or HTML) in another format instead of checking
  --lang en|zh-CN              language of the report
  --color, --no-color          colours, or none
  --ascii                      no other signs than ASCII around the words
  -v, --verbose                every setting, toolchain and PATH entry too
  -q, --quiet                  no report, only the exit status
  --server URL, --team ID, --token TOKEN
                               of fleet enable; the token may stand in GO_ENV_CHECK_FLEET_TOKEN instead
  --withdraw                   of fleet disable: also takes this week's report back
  -h, --help   --version

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 bad usage, or the check could not be completed.
`;
