import type { Localized } from "../model/index.ts";

const EN = `Usage: go-env-check [check] [options]      find out why a Go setup does not work, and how to fix it
       go-env-check contexts [options]     compare which go a terminal, editor, ssh, cron … would use
       go-env-check blame [NAME…]          show which file and line set each PATH entry and Go variable
       go-env-check history [on|off|clear] show past scores on this machine (off by default)
       go-env-check explain ID|"error text"
                                           what it means, how to verify it, how to fix it; - reads standard input
       go-env-check fix [ID…] [options]    show fixes for a new terminal as a diff
       go-env-check undo [NUMBER]          revert the last fix, or fix NUMBER
       go-env-check fleet join URL         join a team by the invite link of its lead; shows the report and asks first
       go-env-check fleet status|preview|send|schedule|enable|disable
                                           share anonymous results with your team's server (off by default)
       go-env-check completion SHELL       print a script that completes words in bash, zsh or fish

Changes nothing on your machine unless you use fix --apply, undo, history or fleet. -o and --facts-out write the file you name.

Check:
  --only ID,…   --skip ID,…    run only / skip these checks
  --project DIR                also check the Go project in DIR (default: the working
                               directory, when it is part of one)
  --no-project                 do not check the project of the working directory
  --context NAME               environment to check: current (this process, the default), terminal, nested-login,
                               interactive, login-script, command, desktop, raycast, cron
  --shell PATH                 use this shell instead of your login shell
  --no-shell                   do not start a shell
  --timeout SECONDS            wait this long for each start of the shell (default: 5)
  --no-check                   explain: do not check this machine for the causes
  --network                    also test GOPROXY and GOSUMDB (network)
  --vitals                     also measure CPU, memory, disk and services (not scored)
  --from FILE                  check a recording, or show a stored report (JSON or HTML; - is standard input), instead of
                               this machine; for check, contexts and blame

Output:
  --json, --format FORMAT      text (default), json, markdown, html, sarif, github, gitlab or
                               junit, on standard output
  -o, --output FILE            write the report to FILE instead
  --fail-on LEVEL              exit 1 from this severity on: critical, major (default), minor, never
  --facts-out FILE             save the raw facts as JSON
  --redact                     replace names, home directories, hosts and values: safe to attach to a bug report
  --lang en|zh-CN              language of the report
  --color, --no-color          always / never use colors
  --ascii                      ASCII output only
  -v, --verbose                also list every setting, toolchain and PATH entry
  -q, --quiet                  no report, only the exit status

Fix:
  --test                       fix: test each change on a copy of the startup files first
  --apply                      fix: test, confirm, apply, verify, revert on failure
  --yes, -y                    fix --apply: do not ask; apply only what is safe
  --dry-run                    fix --apply, undo: do not write anything

Fleet:
  --yes, -y                    fleet join: do not ask
  --weekly                     fleet join: send a report every week by itself
  --server URL, --team ID, --token -
                               fleet enable: the server and the team's ID; the ingest token
                               is read from standard input (or set GO_ENV_CHECK_FLEET_TOKEN)
  --withdraw                   fleet disable: also withdraw this week's report

  -h, --help   --version

Exit status: 0 no problem at or above --fail-on; 1 problems found; 2 bad usage, or the check is incomplete.
explain: 0 exact match, 1 guess or no match.
`;

const ZH = `用法：go-env-check [check] [选项]          找出 Go 环境为什么不能用，以及如何修复
      go-env-check contexts [选项]       比较终端、编辑器、ssh、cron 等会使用哪个 go
      go-env-check blame [变量名…]       显示每个 PATH 条目和 Go 变量由哪个文件的哪一行设置
      go-env-check history [on|off|clear]
                                         显示本机过去的得分（默认关闭）
      go-env-check explain ID|"报错文字"
                                         含义、验证方法、修复方法；- 表示从标准输入读取
      go-env-check fix [ID…] [选项]      以 diff 形式显示针对新终端的修复
      go-env-check undo [编号]           撤销最近一次修复，或指定编号的修复
      go-env-check fleet join URL        通过团队负责人的邀请链接加入团队；先显示报告内容并征求同意
      go-env-check fleet status|preview|send|schedule|enable|disable
                                         与团队服务器共享匿名结果（默认关闭）
      go-env-check completion SHELL      输出 bash、zsh 或 fish 的补全脚本

除非使用 fix --apply、undo、history 或 fleet，否则不会改动你的机器。-o 和 --facts-out 只写入你指定的文件。

检查：
  --only ID,…   --skip ID,…    只运行 / 跳过这些检查项
  --project DIR                同时检查 DIR 中的 Go 项目（默认：当前目录所在的项目）
  --no-project                 不检查当前目录所在的项目
  --context NAME               要检查的环境：current（当前进程，默认）、terminal、nested-login、
                               interactive、login-script、command、desktop、raycast、cron
  --shell PATH                 使用此 shell，而不是你的登录 shell
  --no-shell                   不启动 shell
  --timeout SECONDS            每次启动 shell 最多等待的秒数（默认 5）
  --no-check                   explain：不在本机上检查原因
  --network                    同时测试 GOPROXY 和 GOSUMDB（访问网络）
  --vitals                     同时测量处理器、内存、磁盘和服务（不计分）
  --from FILE                  检查记录文件，或显示已保存的报告（JSON 或 HTML；- 表示标准输入），而不检查本机；
                               用于 check、contexts 和 blame

输出：
  --json, --format FORMAT      text（默认）、json、markdown、html、sarif、github、gitlab 或
                               junit，写到标准输出
  -o, --output FILE            将报告写入 FILE
  --fail-on LEVEL              从此严重程度起退出状态为 1：critical、major（默认）、minor、never
  --facts-out FILE             将原始数据保存为 JSON
  --redact                     替换姓名、主目录、主机名和值：可安全附在 bug 报告中
  --lang en|zh-CN              报告语言
  --color, --no-color          总是 / 从不使用颜色
  --ascii                      除中文外只输出 ASCII 字符
  -v, --verbose                同时列出所有设置、工具链和 PATH 条目
  -q, --quiet                  不输出报告，只给出退出状态

修复：
  --test                       fix：先在启动文件的副本上测试每项更改
  --apply                      fix：测试、确认、应用、验证，失败则撤销
  --yes, -y                    fix --apply：不询问，只应用可安全应用的更改
  --dry-run                    fix --apply、undo：不写入任何内容

团队：
  --yes, -y                    fleet join：不询问
  --weekly                     fleet join：每周自动发送报告
  --server URL, --team ID, --token -
                               fleet enable：服务器和团队 ID；从标准输入读取上报令牌
                               （或设置 GO_ENV_CHECK_FLEET_TOKEN）
  --withdraw                   fleet disable：同时撤回本周的报告

  -h, --help   --version

退出状态：0 没有达到 --fail-on 的问题；1 发现问题；2 用法错误，或检查不完整。
explain：0 完全匹配，1 猜测或没有匹配。
`;

/** What `--help` prints. */
export const HELP: Localized<string> = { en: EN, "zh-CN": ZH };
