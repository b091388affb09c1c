import { toolFlags } from "../golang/build-flags.ts";
import { POSIX_CLASSES } from "../golang/go-expression-parts.ts";
import { goFlags } from "../golang/go-flags.ts";
import type { Grammar } from "../golang/grammar.ts";
import { VARIABLE_GRAMMARS } from "../golang/variable-grammar.ts";

/**
 * Words that say nothing about a person, a team or a machine: those of Go, of shells, of where installers put things.
 * Every other word of a recording is replaced. A check that looks for a word which is not here finds nothing in
 * redacted facts, and the tests say so: then the word belongs here, unless it could be somebody's name.
 */
const WORDS = `
  go gofmt godoc gopls dlv staticcheck golangci lint goimports air mage task ginkgo buf protoc gen cobra cli wire
  golang goenv gvm gos goroot gopath gobin gomodcache gomod gowork gosum toolchain toolchains tool tools std src pkg
  cmd vendor modules mod work sum env version versions cache sumdb telemetry libexec bin sbin lib lib32 lib64 libx32
  share etc usr var opt tmp local home users root dev null mnt media volumes proc run sys srv snap nix store profiles
  profile current system sw homebrew linuxbrew cellar brew prefix macports asdf mise installs shims shim g n rtx
  sdk sdks applications library application support frameworks developer commandlinetools xcode preferences caches
  build compile asm link cgo downloads download documents desktop config cfg conf private folders
  zsh bash sh dash ksh mksh fish tcsh csh nu pwsh powershell login shell shells zshrc zshenv zprofile zlogin bashrc
  bash_profile bash_login bash_aliases inputrc fish_variables fish_user_paths fish_add_path zdotdir
  path paths path_helper path_helper_s manpath infopath eval export set setenv unset source alias unalias function
  functions if then else elif fi do done for in while case esac begin end test not and or true false echo printf
  exec exit sleep read cat ls which type command whence builtin status return readonly declare
  typeset gx gxp x u e s l i c p f r w a b d shellenv init activate hook rehash use global exports vars

  amd64 arm64 x86_64 x86 x64 386 arm armv6l armv7l aarch64 i386 darwin linux windows freebsd openbsd netbsd macos mac
  linux_amd64 linux_arm64 darwin_amd64 darwin_arm64 windows_amd64 ubuntu debian alpine fedora release apple

  on off auto direct yes no none default all error warning unknown invalid missing denied timeout
  failed ok directory file other cannot find found permission such entry relative absolute must be start
  with metacharacter exists but should ignoring matches does match the is to an of it at binary trimmed
  parsing flag non setting environment experiment goexperiment rangefunc loopvar arenas variable
  archive plugin pie exe gccgo gc enoent eacces eperm installed cannot execute available lookup disabled by required provides entry providing files constraints exclude updates needed checksum
  cycle packages errors reading declaration directive unexpected input character repeated statement obtaining vcs
  status format ufeff toolchain spawn enoexec command listed contained malformed
  running requires ldflags linkmode external extld extldflags gcflags asmflags tags race cover json v buildvcs modfile trimpath insecure latest gocacheverify

  http https socks5 socks5h ssh git ftp tcp tls proxy goproxy gosumdb gonosumdb localhost com org net
  io cn edu gov github gitlab bitbucket gopkg google googleapis aliyun mirrors www
  devel tip unreleased module require replace package main import example
  internal corp lan intranet intra localdomain ulimit unlimited hard soft pkgsets pkgset
  nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs afpfs webdav davfs fuse sshfs s3fs fuseblk osxfs grpcfuse macfuse virtiofs 9p
  overlay overlayfs aufs ext2 ext3 ext4 xfs btrfs zfs apfs hfs tmpfs devtmpfs drvfs vboxsf vmhgfs prl_fs autofs

  GOCACHE GOFLAGS GOPRIVATE GONOPROXY GOINSECURE GOVCS
  GO111MODULE GOTOOLCHAIN GOVERSION GOHOSTARCH GOHOSTOS GOARCH GOOS GOTMPDIR GODEBUG GOAUTH
  GOAMD64 GOARM64 GOARM GO386 GOMIPS GOCACHEPROG GOFIPS140 GOTELEMETRY GOTELEMETRYDIR GOPACKAGESDRIVER GOGC
  GOMAXPROCS GOMEMLIMIT GOTRACEBACK GOROOT_FINAL GOROOT_BOOTSTRAP GO15VENDOREXPERIMENT GOENV_ROOT GOENV_VERSION
  GOENV_SHELL GOENV_PATH_ORDER CGO_ENABLED CGO_CFLAGS CGO_CPPFLAGS CGO_CXXFLAGS CGO_LDFLAGS CGO_FFLAGS GPROXY
  CC CXX AR PKG_CONFIG HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY XDG_CONFIG_HOME XDG_CACHE_HOME
  TMPDIR SSL_CERT_FILE SSL_CERT_DIR ASDF_DIR ASDF_DATA_DIR GVM_ROOT HOMEBREW_PREFIX LANG LC_ALL TERM
  USER LOGNAME PWD OLDPWD MACOSX_DEPLOYMENT_TARGET
`;

/** Words that Go itself accepts as values: whether it takes a value must not change with the name of a project. */
function acceptedWords(grammar: Grammar): readonly string[] {
  switch (grammar.kind) {
    case "words":
      return grammar.words;
    case "absolute path":
      return grammar.or;
    case "list":
      return acceptedWords(grammar.of);
    case "pattern":
      return grammar.pattern.match(/[a-z][a-z0-9]{2,}/gi) ?? [];
    case "regular expression":
      return POSIX_CLASSES;
    case "quoted words":
    case "program":
      return [];
  }
}

/** Flags of go and of its tools: whether they are known must not change either. */
const FLAG_WORDS = [...goFlags(), ...Object.values(toolFlags()).flatMap((names) => [...names])];

export const REDACTION_ALLOWLIST: ReadonlySet<string> = new Set(
  [
    ...WORDS.split(/\s+/),
    ...FLAG_WORDS,
    ...Object.values(VARIABLE_GRAMMARS).flatMap((rows) =>
      rows().flatMap(({ grammar }) => acceptedWords(grammar)),
    ),
  ]
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}_]+/u))
    .filter((word) => word !== ""),
);

/** Hosts that everybody uses. */
export const PUBLIC_HOSTS: ReadonlySet<string> = new Set(
  `proxy.golang.org sum.golang.org sum.golang.google.cn index.golang.org golang.org go.dev pkg.go.dev gopkg.in goproxy.cn
  goproxy.io athens.azurefd.net mirrors.aliyun.com mirrors.cloud.tencent.com github.com gitlab.com bitbucket.org
  google.golang.org dl.google.com storage.googleapis.com gosum.io localhost`.split(/\s+/),
);
