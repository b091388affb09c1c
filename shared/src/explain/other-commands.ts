import { mentionsGo } from "./mentions-go.ts";

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
  magick mongo mongod mongosh mysql mysqladmin mysqldump netlify nginx nix nix-env nix-shell nixos-rebuild
  nvidia-smi pandoc pdflatex pg_dump podman psql rabbitmqctl rclone redis-cli redis-server rg sls sqlite3 sqlplus
  subl supervisorctl svn terraform tilt tofu vagrant vault vercel virsh virtualbox xelatex xvfb-run
  7z 7za a2ensite agetty alacritty amixer aplay apropos arp at atq autossh axel bat batch bats blkid bmake btop busybox
  bzcat calc cfdisk chattr chcon chronyc cmake-gui compgen conky cryptsetup csplit dconf debootstrap dhclient
  dialog diff3 disown dpkg-reconfigure dpkg-buildpackage dracut dstat dvipdf e2fsck efibootmgr eject enable espeak
  ethtool evince exa exiftool expect eza fail2ban-client fallocate fc-list fd fdfind feh fping fuse fusermount
  gdbserver gdm getfacl gedit gio gnuplot gparted gpasswd gprof gsettings gtk-launch helix hexedit hx hyperfine ifdown
  ifup inotifywait insmod install-info iotop iperf iperf3 iw iwconfig joe kate kcachegrind kde-open kexec killall5
  kitty konsole kpartx lastlog lftp losetup lpstat lshw lsmod lspci lsusb ltrace lvcreate lvs lynx lz4
  mailx makepkg mdadm micro mkfs mkfs.ext4 mkisofs mkswap mlocate mosh mpirun mpicc mtr multitail neofetch nvim nmap nmcli
  notify-send nsenter ntpdate numactl okular onboard openbox openconnect openrc openvpn pactl parted partprobe pbcopy
  pbpaste pdftotext perf picom pidof pigz ping6 pipewire pkexec pmset polybar pulseaudio pv pwgen qemu-img
  qemu-system-x86_64 ranger rdesktop resize2fs resolvectl rfkill rlwrap rofi runlevel sar screenfetch script setenforce
  setxkbmap sfdisk sgdisk shellcheck shopt sl slocate smartctl smbclient sox sqlite ssh-copy-id startx sxhkd synclient
  systemd-analyze tcpdump tig tldr tlmgr tmate toilet transmission tshark ufw unshare update-alternatives
  update-grub update-rc.d upower urxvt vgs virt-install vlc vmstat w3m wg wg-quick whiptail wine wipefs wireshark
  wl-copy wmctrl wodim xauth xbacklight xclip xdotool xhost xinput xmllint xmodmap xprop xrandr xrdb xsel xset
  xsltproc xterm youtube-dl yt-dlp zathura zenity zoxide zstd
  aircrack-ng hashcat hydra john masscan metasploit msfconsole nikto proxychains sqlmap tor torsocks
  agvtool altool automator brctl carthage codesign defaults diskutil dscl dseditgroup dtrace hdiutil ibtool installer
  launchservicesd lipo mas mdfind mint networksetup notarytool nvram osascript otool plutil port say scutil
  security sips softwareupdate spctl sw_vers swiftformat swiftgen swiftlint sysadminctl system_profiler textutil tuist
  xcbeautify xcodegen xcpretty
  arduino-cli armcc avr-gcc avrdude bcc32 bdftopcf candle cobc dmd dub esptool esptool.py f77 fpc g77 gfc gnat gnatmake
  iasl icc icpc icx ifort idf.py ldc2 m68k-elf-gcc ndk-build nvcc ocamlc openocd pio platformio sbcl vcpkg verilator
  wcc wcl west wla-65816 yosys
  assoc attrib bcdedit cacls cd.. chkdsk chkntfs choco clip cls cmd comp compact copy curl.exe del devenv dism doskey
  explorer find.exe findstr fsutil ftype get-childitem get-content getmac gpresult gpupdate icacls invoke-webrequest
  ipconfig irm iwr label md mklink move msiexec msinfo32 nbtstat net net1 netsh notepad path pathping pause powercfg
  print prompt query quser rd recover reg regedit regsvr32 ren replace robocopy runas sc schtasks scoop
  setlocal setx sfc shift signtool start-process subst systeminfo takeown taskkill tasklist title tracert tsdiscon
  typeperf vcvarsall ver verify vol vssadmin vswhere w32tm wevtutil where winget winver wmic wsl xcopy
  aerospike arangosh bcp bson bsondump cassandra clickhouse clickhouse-client cqlsh createuser cypher-shell dropuser
  elasticsearch initdb influxd isql mariadb memcached mongodump mongoexport mongofiles mongoimport mongorestore mongos
  mongostat mysqlcheck mysqlimport mysqlshow neo4j osql pg_ctl pg_isready pg_restore pgbench redis-benchmark rqlite
  sqlcmd sqlldr surreal tdbcloader
  autopep8 bandit celery coverage cython django-admin doit fab fastapi flask hatch huey hypercorn invoke isort
  jupyter-lab jupyter-notebook kaggle mkdocs mkvirtualenv nbconvert nox pdm pdoc pelican pip-compile pipdeptree pudb
  pyenv pyinstaller pylama pyright pyspark pytest-3 rasa scrapy sphinx-quickstart spyder streamlit supervisord tensorboard
  tqdm trial twine uvicorn uwsgi virtualenvwrapper watchmedo workon yapf
  astro ava babel-node c8 capacitor clean-css commitlint concurrently cordova create-react-app cross-env csso cucumber-js
  degit docusaurus dotenv elm esbuild firebase forever ganache gatsby hardhat hexo http-server husky ionic javascript-obfuscator
  jscodeshift json-server jshint karma lessc lint-staged live-server localtunnel lt mjml nest-cli newman nf nodegyp node-gyp
  npm-check-updates ncu nyc ohpm playwright postcss preact prisma protractor quasar react-native remix rimraf rspack sass
  sequelize serverless sfdx snyk standard storybook stylus surge svelte-kit svgo swc tape terser truffle tsd tslint tsup
  typedoc typeorm uglifyjs volta vsce vue-tsc wait-on web-ext webpack-cli webpack-dev-server wp xo zx
  apache-jmeter appletviewer checkstyle flyway glassfish grails hadoop hdfs hive javap jboss-cli jbang jconsole jhipster jmeter
  jps jshell jstack karaf kafka-topics keytool liquibase mvnd nifi pig pmd quarkus sbtn spark-shell spark-submit spring sqoop
  startup.sh tomcat zkserver
  cap capistrano chef chef-client facter foreman gem2deb guard jruby kitchen knife middleman overcommit passenger pry
  puppet rackup rdbg rdoc ri ridk rufo sidekiq sinatra solargraph thin unicorn
  cabal clj cross dialyzer dune elm-format erlc ghcup ghcid hlint idris lein2 nimble ocamlfind purs raco rebar rebar3
  sccache shards crystal spago sqlx-cli wasm-bindgen wasm2wat wat2wasm wasmtime wasmer
  drush laravel magento n98-magerun pecl pear phpcs phpdbg phpize phpstan pint psalm sail symfony valet wkhtmltopdf
  acme.sh appcmd azd bicep bitbake buildah cdk cf ceph chezmoi circleci crc crictl crio ctr dagger devbox direnv
  docker-machine dockerd doctl earthly eksctl etcdctl flux glab helm istioctl k3s k9s kops kpt kubectx
  kubens lxc lxd microk8s multipass nerdctl nomad oc packer pulumi sam skopeo snapcraft ssm
  stern tfenv tfswitch tkn vcluster velero
  asdf ddev devcontainer fnm jabba mise nodenv phpbrew pyenv-virtualenv rtx sdkman
  abiword blender calibre darktable discord foxit gimp gnucash godot gnugo gnome-shell gwenview inkscape libreoffice
  lmms lyx mpv octave-cli openscad postman rhythmbox slack spotify steam thunderbird totem unity zoom
  alpine bloop cscope ctags doxygen dot emacsclient gpg2 gpgconf graphviz hg jj latexmk lualatex makeinfo mandb mdbook
  pandoc-citeproc pdfunite perldoc pod2man texi2dvi tex xindy zola gitk git-gui git-flow git-filter-repo bzr cvs
  goaccess gogocode gobby gocr goldendict golly goobook google-chrome-stable google-cloud-sdk googler gopher gosu
  gource goxel
  version mod vet app apps build start stop dev deploy main module use setup scripts entrypoint init package program
  `
    .trim()
    .split(/\s+/),
);

/** Tools of Kubernetes and others that people install with Go, or in another way. */
const GO_OR_NOT: ReadonlySet<string> = new Set([
  "kustomize",
  "kind",
  "helmfile",
  "skaffold",
  "minikube",
  "gh",
  "hugo",
  "yq",
]);

/** Plugins of protoc that make code of other languages. */
const OTHER_PLUGINS =
  /^(?:swift|grpc-?(?:java|swift|web|kotlin|python|csharp|php|node|ruby)|swiftgrpc|connect-(?:es|query|kotlin|swift|dart|python)|es|js|ts|ts_proto|grpc|dart|rust|prost|tonic|php|python|mypy|mypy_grpc|betterproto|java|javalite|kotlin|csharp|objc|ruby|elixir|scala|haskell|ocaml|lua|c|cpp|nanopb|upb|ktor|kroto|dts|tsx|web)$/;

/** Whether what follows `protoc-gen-` may be a plugin that `go install` makes. */
export function mayBeGoPlugin(name: string): boolean {
  return !OTHER_PLUGINS.test(name);
}

/** Another program's output: what it does not find is that program's, whatever its name. */
const OTHER_SPEAKERS =
  /\bnpm (?:ERR!|error)|\byarn run\b|\bpnpm\b|\bnode_modules\b|Traceback \(most recent call last\)|\bpip3? install\b|\bcargo (?:build|run|install)\b|\bbundle exec\b(?![\s\S]*\bgo\b)|\bmvn\b|\bgem install\b/;

/** Words of a sentence, where one is about a command. */
const PROSE =
  /^(?:is|are|was|were|be|been|it|not|and|or|the|this|that|which|has|have|currently|already|still|command|param|tool|program|binary|executable|file|package|version)$/i;

/** Tools that nothing but Go's setup provides, whoever misses them. */
const GO_ALONE = /^(?:go(?:code|pls|def|doc|imports|lint|rename|tests)|dlv|golangci-lint|staticcheck)$/;

/** Whether a command that a shell did not find may be a Go tool: no command of the system or of another language. */
export function mayBeGoTool(name: string, text: string): boolean {
  const plain = name.replace(/\.(?:exe|cmd|bat)$/i, "");
  if (installedIn(text, plain)) return true;
  if (
    /^(?:go|gofmt)$/i.test(plain) ||
    PROSE.test(plain) ||
    OTHER_COMMANDS.has(plain) ||
    OTHER_COMMANDS.has(plain.toLowerCase())
  )
    return false;
  if (
    /\.(?:sh|py|js|ts|rb|pl|ps1|jar|php|go)$/i.test(plain) ||
    /^python[\d.]+$|^php[\d.]+$|-config$/i.test(plain)
  )
    return false;
  // A cmdlet of PowerShell is a verb and a noun; cmd knows neither that nor its short name.
  if (/^(?:iwr|irm|iex)$|^[A-Z][a-z]+-[A-Z]\w+$/.test(plain)) return false;
  if (GO_OR_NOT.has(plain) && !mentionsGo(text)) return false;
  return GO_ALONE.test(plain) || !OTHER_SPEAKERS.test(text);
}

/** Whether the same paste installs the command with go. */
function installedIn(text: string, name: string): boolean {
  return [...text.matchAll(/\bgo (?:install|get)\b[^\n]*?\/([\w.-]+)(?:@[\w.-]+)?\s*$/gm)].some(
    ([, installed]) => installed === name,
  );
}
