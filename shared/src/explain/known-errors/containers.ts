import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Signs that a container's program is Go's. */
const GO_IMAGE =
  /golang|\bgo (?:build|run|install|mod|test)\b|\bgo\.mod\b|CGO_ENABLED|\/go\/|goreleaser|\bGOOS\b|\bGo\b/;

/** Container engines that do not start a program or do not get an image. */
export const CONTAINERS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "container-program-missing",
    messages: [
      'unable to start container process: exec: "{path}": stat {path}: no such file or directory',
      'exec: "{path}": stat {path2}: no such file or directory: unknown',
      'exec: "{path}": permission denied: unknown',
      'unable to start container process: exec: "{path}": permission denied',
      'unable to start container process: error during container init: exec: "{path}": permission denied',
      'exec: "{path}": is a directory: unknown',
      'exec: "{path}": executable file not found in $PATH: unknown',
      "exec {path}: permission denied",
      "exec user process caused: permission denied",
      'exec user process caused "permission denied"',
      'failed to compute cache key: …"{path}": not found',
      "COPY failed: stat {path}: no such file or directory",
      "COPY --from=… failed: stat {path}",
    ],
    when: ({ path = "" }, text) =>
      GO_IMAGE.test(text) &&
      !/(?:^|\/)(?:go|node|npm|python3?|bash|sh)$|\.(?:sh|py|js|jar|mod|sum|work)$/.test(path),
    priority: 1,
    examples: [
      'COPY --from=build /src/server /server\nRUN go build -o bin/server .\nunable to start container process: exec: "./server": stat ./server: no such file or directory: unknown',
      'FROM golang:1.26 AS build\nOCI runtime create failed: runc create failed: unable to start container process: exec: "/app/main": permission denied: unknown',
    ],
    text: {
      en: {
        title: "The container does not have the program where it is started",
        why: "The image starts {path}, and there is no program that may be executed: go build wrote it elsewhere (the last part of the module path is its name without -o), COPY took it from or to another place, a volume hides the directory, or the package is no main package and what was written is no program.",
      },
      "zh-CN": {
        title: "容器启动的位置没有该程序",
        why: "镜像启动 {path}，但那里没有可执行的程序：go build 把它写到了别处（没有 -o 时以模块路径的最后一段命名），COPY 的来源或目标不对，卷遮住了该目录，或该包不是 main 包，写出的不是程序。",
      },
    },
    remedy: {
      en: 'Name the output with an absolute path: RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app, then COPY --from=build /out/app /app and ENTRYPOINT ["/app"]. Look into the image: docker run --rm --entrypoint ls IMAGE -l /app. A bind mount over the directory hides what was built; a missing x bit comes from COPY of a file of Windows or an archive (COPY --chmod=755). go build of a package that is not main writes an archive.',
      "zh-CN":
        '用绝对路径指定输出：RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app，然后 COPY --from=build /out/app /app，ENTRYPOINT ["/app"]。查看镜像：docker run --rm --entrypoint ls 镜像 -l /app。挂载到该目录的卷会遮住构建结果；缺少执行权限通常来自 Windows 文件或压缩包的 COPY（COPY --chmod=755）。对非 main 包执行 go build 写出的是归档文件。',
      commands: ["docker history IMAGE"],
    },
    others: ["libc-too-old", "docker-file-not-in-context"],
    verifyCommands: ["go list -f '{{.Name}} {{.Target}}' ."],
    references: ["https://docs.docker.com/guides/golang/build-images/"],
  },
  {
    id: "no-such-release",
    messages: [
      "no matching manifest for {value} in the manifest list entries",
      "no matching manifest for {value} {value2} in the manifest list entries",
      "manifest unknown: golang:{value}",
      "no match for platform in manifest",
      "manifest for golang:{value} not found",
      "golang:{value}: not found",
      "Error: initializing source docker://golang:{value}: reading manifest",
      "Trying to pull docker.io/library/golang:{value}",
    ],
    when: (_, text) =>
      /golang|alpine|\bgo\b/i.test(text) && /manifest|not found|resolve|denied|timeout/.test(text),
    priority: 1,
    examples: [
      "ERROR: failed to solve: golang:1.99-trixie: failed to resolve source metadata for docker.io/library/golang:1.99-trixie: not found",
      "FROM golang:1.12\nno matching manifest for linux/arm64/v8 in the manifest list entries.",
    ],
    remedy: {
      en: "The image golang does not have this tag, or not for this processor. Take one that exists: golang:1.26, golang:1.26-alpine, golang:1.26-bookworm (https://hub.docker.com/_/golang lists them; each tag is for some distributions only, and a new release comes there some hours later).",
      "zh-CN":
        "golang 镜像没有该标签，或没有适用于该处理器的版本。请使用存在的标签：golang:1.26、golang:1.26-alpine、golang:1.26-bookworm（列表见 https://hub.docker.com/_/golang；每个标签只对应部分发行版，新版本会晚几小时出现）。",
      commands: ["docker manifest inspect golang:latest"],
    },
  },
  {
    id: "go-of-another-platform",
    messages: [
      "The requested image's platform ({value}) does not match the detected host platform",
      "image platform ({value}) does not match the expected platform",
    ],
    when: (_, text) => GO_IMAGE.test(text) && /exec format error|qemu|SIG(?:SEGV|ILL)|signal/.test(text),
    priority: 2,
    examples: [
      "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8)\nRUN go build\nexec /bin/sh: exec format error",
    ],
    remedy: {
      en: "The image is for another processor than this machine. Let the build stage run on the machine's own: FROM --platform=$BUILDPLATFORM golang:VERSION AS build, and cross-compile there (GOOS=$TARGETOS GOARCH=$TARGETARCH go build). Or install the emulation once: docker run --privileged --rm tonistiigi/binfmt --install all.",
      "zh-CN":
        "镜像是为另一种处理器制作的。请让构建阶段在本机处理器上运行：FROM --platform=$BUILDPLATFORM golang:版本 AS build，并在其中交叉编译（GOOS=$TARGETOS GOARCH=$TARGETARCH go build）。或安装一次模拟器：docker run --privileged --rm tonistiigi/binfmt --install all。",
      commands: ["docker version", "uname -m"],
    },
    others: ["goos-goarch-exported"],
  },
  {
    id: "built-for-another-platform",
    messages: [
      "runtime: failed to create new OS thread (have {number} already; errno=22)",
      "runtime: failed to create new OS thread (have {number} already; errno=38)",
    ],
    priority: 2,
    examples: [
      "#6 0.088 runtime: failed to create new OS thread (have 2 already; errno=22)\n#6 0.088 fatal error: newosproc",
    ],
    remedy: {
      en: "The program runs under emulation (QEMU, for example an amd64 image on an Apple M processor), and the emulator does not know the call with which an old Go starts threads. Use an image for the machine's own processor, build the program for it (GOARCH, docker build --platform), or take a release of the program that a newer Go built.",
      "zh-CN":
        "程序在模拟器中运行（QEMU，例如在 Apple M 处理器上运行 amd64 镜像），模拟器不支持旧版 Go 创建线程所用的调用。请使用本机处理器的镜像，为它构建程序（GOARCH、docker build --platform），或换用由更新的 Go 构建的版本。",
      commands: ["uname -m", "docker version"],
    },
    others: ["go-of-another-platform", "process-limit-low"],
  },
  {
    id: "lambda-program-missing",
    messages: ["fork/exec /var/task/{value}: no such file or directory"],
    priority: 2,
    examples: [
      '{"errorMessage":"fork/exec /var/task/main: no such file or directory","errorType":"PathError"}',
    ],
    text: {
      en: {
        title: "Lambda does not find the function's program",
        why: "The handler setting names a file, and Lambda runs it from the uploaded archive. Either no file of that name is there, or the C library that it was linked with is not.",
      },
      "zh-CN": {
        title: "Lambda 找不到函数的程序",
        why: "handler 设置指定了一个文件，Lambda 从上传的压缩包中运行它。要么其中没有该名称的文件，要么缺少它所链接的 C 库。",
      },
    },
    remedy: {
      en: "Compare the function's handler setting with the names in the archive (unzip -l). Either it has no file of that name at its top (the runtimes provided.al2 and al2023 want it to be called bootstrap, with its executable bit), or the program needs a C library that Lambda does not have. Build it with GOOS=linux CGO_ENABLED=0 and the GOARCH of the function, name it bootstrap, and zip the file itself, not its directory.",
      "zh-CN":
        "请比较函数的 handler 设置与压缩包中的文件名（unzip -l）。要么压缩包顶层没有这个名称的文件（provided.al2 和 al2023 运行时要求名为 bootstrap，并带有可执行权限），要么程序需要 Lambda 中没有的 C 库。请用 GOOS=linux CGO_ENABLED=0 和函数的 GOARCH 构建，命名为 bootstrap，并直接压缩文件本身而不是其目录。",
      commands: ["env GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -o bootstrap"],
    },
    others: ["libc-too-old", "built-for-another-platform"],
    verifyCommands: ["go env GOOS GOARCH CGO_ENABLED"],
    references: ["https://docs.aws.amazon.com/lambda/latest/dg/golang-package.html"],
  },
];
