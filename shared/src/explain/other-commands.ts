/**
 * Commands that no `go install` brings: of the system, of other languages and their package managers. When a shell does
 * not find one of them, Go's setup is not the cause. Names only.
 */
const OTHER_COMMANDS: ReadonlySet<string> = new Set(
  `
  [ alias apk apt apt-get aptitude ar arch as autoconf automake autoreconf awk base64 basename bash bc bg brew bunzip2
  bzip2 cal cat cd chgrp chmod chown chpasswd chroot chsh cksum clear cmp column comm command cp cpio cron crontab csh
  curl cut dash date dc dd df diff dig dircolors dirname dmesg dnf docker docker-compose dos2unix dpkg du echo ed egrep
  emacs emerge env eval exec exit expand export expr false fc fdisk fg fgrep file find finger fish fmt fold free fsck ftp
  fuser getconf getent getopt git git-lfs grep groupadd groups gunzip gzip halt head help hexdump history host hostname
  htop iconv id ifconfig info install ip iptables join journalctl jq jobs kill killall ksh launchctl ldconfig ldd less
  link ln locale locate login logname look lp lpr ls lsblk lscpu lsof m4 mail make man md5 md5sum mkdir mkfifo mknod
  mktemp modprobe more mount mv nano nc netcat netstat nice nl nm nohup nproc nslookup objdump od open openssl pacman
  parallel passwd paste patch pgrep ping pkg pkill pkg-config pkgconf pmap poweroff pr printenv printf ps pwd readelf
  readlink realpath reboot rename renice rev rm rmdir route rpm rsync run screen scp sed select semanage seq service
  setfacl sftp sh sha1sum sha256sum shasum shred shuf shutdown sleep snap sort source split ss ssh ssh-add ssh-agent
  ssh-keygen ssh-keyscan sshpass stat stdbuf strace strings strip stty su sudo sum swapoff swapon sync sysctl systemctl
  tac tail tar tcsh tee telnet test time timeout tmux top touch tput tr trap tree true truncate tsort tty tune2fs type
  ulimit umask umount unalias uname unexpand uniq unlink unrar unset unxz unzip uptime useradd usermod users vdir vi vim
  visudo wait watch wc wget whereis which who whoami xargs xcode-select xcodebuild xcrun xdg-open xxd xz yes yum zcat zip
  zsh zypper
  ant bazel bear bison c++ cc ccache clang clang++ clang-format cl cmake cpp ctest flex g++ gcc gcov gdb gfortran gmake
  gperf ld libtool libtoolize lld lldb llvm-config meson msbuild nasm ninja nmake protoc qmake scons swig tcc valgrind yacc
  yasm zig
  ansible ansible-playbook black conda flake8 gunicorn ipython jupyter mamba mypy nosetests pip pip2 pip3 pipenv pipx poetry
  pre-commit pylint pytest python python2 python3 ruff sphinx-build tox uv virtualenv
  angular babel bower bun bunx corepack cypress deno electron eslint expo grunt gulp jest lerna mocha n next ng nest node
  nodejs nodemon npm npx nuxt nvm nx parcel pm2 pnpm pnpx prettier react-scripts rollup serve stylelint tailwindcss
  ts-node tsc tsx turbo vite vitest vue vue-cli-service webpack wrangler yarn yo
  bundle bundler erb fastlane gem irb jekyll pod puma rails rake rbenv rspec rubocop ruby rvm
  ballerina clojure gradle gradlew groovy jar java javac javadoc jenv kotlin kotlinc lein mvn mvnw sbt scala scalac sdk
  cargo rustc rustfmt rustup trunk wasm-pack
  artisan composer php php-fpm phpunit
  cpan cpanm perl prove
  dart dotnet elixir erl flutter ghc ghci iex julia lua luajit luarocks mix mono nim nuget ocaml octave opam powershell
  pwsh racket R Rscript scheme stack swift swiftc xbuild
  adb alembic apache2 aws az certbot code codium createdb cursor dropdb eb emulator fastboot ffmpeg ffprobe firefox flatpak
  fzf gcloud google-chrome gpg gsutil heroku httpd imagemagick kubeadm kubectl kubelet code-insiders convert
  magick minikube mongo mongod mongosh mysql mysqladmin mysqldump nano netlify nginx nix nix-env nix-shell nixos-rebuild
  nvidia-smi pandoc pdflatex pg_dump podman psql rabbitmqctl rclone redis-cli redis-server rg sls sqlite3 sqlplus
  subl supervisorctl svn terraform tilt tofu vagrant vault vercel virsh virtualbox xelatex xvfb-run
  app apps build start stop dev deploy main module use setup script scripts entrypoint init package program
  `
    .trim()
    .split(/\s+/),
);

/** Another program's output: what it does not find is that program's, whatever its name. */
const OTHER_SPEAKERS =
  /\bnpm (?:ERR!|error)|\byarn run\b|\bpnpm\b|\bnode_modules\b|Traceback \(most recent call last\)|\bpip3? install\b|\bcargo (?:build|run|install)\b|\bbundle exec\b(?![\s\S]*\bgo\b)|\bmvn\b|\bgem install\b/;

/** Whether a command that a shell did not find may be a Go tool: no command of the system or of another language. */
export function mayBeGoTool(name: string, text: string): boolean {
  const plain = name.replace(/\.(?:exe|cmd|bat)$/i, "");
  if (/^(?:go|gofmt)$/i.test(plain) || OTHER_COMMANDS.has(plain) || OTHER_COMMANDS.has(plain.toLowerCase()))
    return false;
  if (
    /\.(?:sh|py|js|ts|rb|pl|ps1|jar|php)$/i.test(plain) ||
    /^python[\d.]+$|^php[\d.]+$|-config$/i.test(plain)
  )
    return false;
  return !OTHER_SPEAKERS.test(text);
}
