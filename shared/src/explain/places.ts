import type { Localized } from "../model/index.ts";

/** Checks whose remedy is a line in a startup file, which not everything that runs go reads. */
const OF_PATH: ReadonlySet<string> = new Set(["go-not-on-path", "gopath-bin-not-on-path"]);

/** What runs commands without a startup file, how its output looks, and where PATH is set for it. */
const PLACES: readonly (Localized<string> & { readonly looks: RegExp })[] = [
  {
    looks: /^(?:fatal|failed): \[[\w.-]+\]: (?:FAILED|UNREACHABLE)! =>|^TASK \[/m,
    en: 'Ansible reads no startup file: set PATH for the task (environment: PATH: "DIRECTORY:{{ ansible_env.PATH }}").',
    "zh-CN":
      'Ansible 不读取启动文件：请为任务设置 PATH（environment: PATH: "目录:{{ ansible_env.PATH }}"）。',
  },
  {
    looks:
      /##\[(?:error|group)\]|\/home\/runner\/|\/_work\/_temp\/|^Run actions\/|Error: Process completed with exit code/m,
    en: 'In GitHub Actions, add the directory in an earlier step: echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH". actions/setup-go installs Go itself.',
    "zh-CN":
      '在 GitHub Actions 中，请在前面的步骤加入该目录：echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH"。Go 本身由 actions/setup-go 安装。',
  },
  {
    looks:
      /^(?:#\d+ \d|Step \d+\/\d+ :|RUN )|The command '\/bin\/sh -c|executor failed running|process "\/bin\/sh -c/m,
    en: "In a Dockerfile, set ENV PATH=$PATH:/usr/local/go/bin:/go/bin before the line that needs it; a stage of its own begins with the image's PATH.",
    "zh-CN":
      "在 Dockerfile 中，请在需要它的那一行之前设置 ENV PATH=$PATH:/usr/local/go/bin:/go/bin；每个构建阶段都从镜像的 PATH 开始。",
  },
  {
    looks: /^ERROR: Job failed|gitlab-runner|^Running with gitlab/m,
    en: 'In GitLab CI, put export PATH="$PATH:$(go env GOPATH)/bin" into before_script, or use an image with Go.',
    "zh-CN":
      '在 GitLab CI 中，请在 before_script 中写 export PATH="$PATH:$(go env GOPATH)/bin"，或使用带 Go 的镜像。',
  },
  {
    looks: /^\[Pipeline\]|\bhudson\.|jenkins\/workspace/m,
    en: "Jenkins reads no startup file: set PATH with withEnv(['PATH+GO=DIRECTORY']) or in the agent's settings.",
    "zh-CN": "Jenkins 不读取启动文件：请用 withEnv(['PATH+GO=目录']) 或在代理的设置中设置 PATH。",
  },
];

/** Where PATH is set for what printed a text; null where a startup file is the place, or the cause is not about PATH. */
export function placeOfPath(id: string, text: string): Localized<string> | null {
  if (!OF_PATH.has(id)) return null;
  return PLACES.find(({ looks }) => looks.test(text)) ?? null;
}
