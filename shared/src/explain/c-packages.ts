import type { Localized } from "../model/index.ts";
import type { Captured } from "./pattern.ts";

/**
 * Headers, pkg-config names and `-l` names, and the packages that have them: on Debian, Fedora, Alpine, Arch and Homebrew.
 * What is left out follows from Debian's name without `-dev`; `-` is none. The packages' names are facts of their lists.
 */
const PACKAGES: readonly (readonly [files: RegExp, packages: string])[] = [
  [/^X11\/Xlib-xcb\.h$|^x11-xcb$/i, "libx11-xcb-dev libX11-devel libx11-dev libx11 -"],
  [/^X11\/Xcursor\/|^xcursor$/i, "libxcursor-dev libXcursor-devel"],
  [/^X11\/extensions\/Xrandr\.h$|^xrandr$/i, "libxrandr-dev libXrandr-devel"],
  [/^X11\/extensions\/Xinerama\.h$|^xinerama$/i, "libxinerama-dev libXinerama-devel"],
  [/^X11\/extensions\/XInput2?\.h$|^xi$/i, "libxi-dev libXi-devel"],
  [/^X11\/extensions\/XTest\.h$|^xtst$/i, "libxtst-dev libXtst-devel"],
  [/^X11\/extensions\/xf86vmode\.h$|^xxf86vm$/i, "libxxf86vm-dev libXxf86vm-devel"],
  [/^X11\/extensions\/|^xext$/i, "libxext-dev libXext-devel"],
  [/^X11\/|^x11$/i, "libx11-dev libX11-devel"],
  [/^xkbcommon\/xkbcommon-x11\.h$|^xkbcommon-x11$/, "libxkbcommon-x11-dev"],
  [/^xkbcommon\/|^xkbcommon$/, "libxkbcommon-dev"],
  [/^(?:GL|GLES\d?|EGL|KHR)\/|^(?:gl|glesv2|egl)$/i, "libgl1-mesa-dev mesa-libGL-devel mesa-dev mesa -"],
  [/^alsa\/|^(?:alsa|asound)$/, "libasound2-dev alsa-lib-devel alsa-lib-dev alsa-lib -"],
  [/^pcap(?:\.h|\/|$)|^libpcap$/, "libpcap-dev"],
  [/^openssl\/|^(?:lib)?(?:ssl|crypto)$|^openssl$/, "libssl-dev openssl-devel openssl-dev openssl openssl"],
  [/^sqlite3(?:\.h)?$/, "libsqlite3-dev sqlite-devel sqlite-dev sqlite sqlite"],
  [/^z(?:lib|conf)\.h$|^z(?:lib)?$/, "zlib1g-dev zlib-devel zlib-dev zlib zlib"],
  [/^vips(?:\/|$|-cpp)/, "libvips-dev vips-devel vips-dev libvips vips"],
  [/^opencv/, "libopencv-dev opencv-devel opencv-dev opencv opencv"],
  [
    /^(?:libusb-1\.0\/)?libusb\.h$|^(?:lib)?usb-1\.0$/,
    "libusb-1.0-0-dev libusb1-devel libusb-dev libusb libusb",
  ],
  [/^(?:lib)?udev(?:\.h)?$/, "libudev-dev systemd-devel eudev-dev systemd-libs -"],
  [/^gtk\/|^gtk\+-3\.0$/, "libgtk-3-dev gtk3-devel gtk+3.0-dev gtk3 gtk+3"],
  [
    /^webkit2?\/|^webkit2gtk-4/,
    "libwebkit2gtk-4.1-dev webkit2gtk4.1-devel webkit2gtk-4.1-dev webkit2gtk-4.1 -",
  ],
  [/^libvirt/, "libvirt-dev"],
  [/^gpgme(?:\.h)?$/, "libgpgme-dev gpgme-devel gpgme-dev gpgme gpgme"],
  [/^btrfs\//, "libbtrfs-dev btrfs-progs-devel btrfs-progs-dev btrfs-progs -"],
  [/^libdevmapper\.h$|^devmapper$/, "libdevmapper-dev device-mapper-devel lvm2-dev device-mapper -"],
  [/^(?:lib)?seccomp(?:\.h)?$/, "libseccomp-dev"],
  [/^systemd\/|^libsystemd$/, "libsystemd-dev systemd-devel - systemd-libs -"],
  [/^security\/pam|^pam$/, "libpam0g-dev pam-devel linux-pam-dev pam -"],
  [/^(?:lib)?git2(?:\.h)?$/, "libgit2-dev"],
  [/^SDL2?\/|^SDL2?\.h$|^sdl2$/i, "libsdl2-dev SDL2-devel sdl2-dev sdl2 sdl2"],
  [/^portaudio/, "portaudio19-dev portaudio-devel portaudio-dev portaudio portaudio"],
  [/^tesseract/, "libtesseract-dev tesseract-devel tesseract-ocr-dev tesseract tesseract"],
  [/^rocksdb/, "librocksdb-dev rocksdb-devel rocksdb-dev rocksdb rocksdb"],
  [/^(?:lib)?zmq(?:\.h)?$/, "libzmq3-dev zeromq-devel zeromq-dev zeromq zeromq"],
  [/^(?:lib)?rdkafka/, "librdkafka-dev"],
  [/^libxml(?:\/|-2\.0$)|^xml2$/, "libxml2-dev"],
  [/^curl(?:\/|$)|^libcurl$/, "libcurl4-openssl-dev libcurl-devel curl-dev curl curl"],
  [
    /^(?:lib)?(?:av(?:codec|format|util|device|filter)|sw(?:scale|resample))(?:\/|$)/,
    "libavformat-dev ffmpeg-devel ffmpeg-dev ffmpeg ffmpeg",
  ],
  [
    /^(?:wand|MagickWand|magick)(?:\/|$|-)/i,
    "libmagickwand-dev ImageMagick-devel imagemagick-dev imagemagick imagemagick",
  ],
  [/^Python\.h$|^python-?3/, "python3-dev python3-devel python3-dev python python"],
  [/^zstd(?:\.h)?$|^libzstd$/, "libzstd-dev libzstd-devel zstd-dev zstd zstd"],
  [/^gdal(?:\.h)?$/, "libgdal-dev gdal-devel gdal-dev gdal gdal"],
  [
    /^(?:std(?:lib|io|def|int)|string|errno|unistd|limits|assert|ctype|signal)\.h$/,
    "libc6-dev glibc-devel musl-dev glibc -",
  ],
];

/** How each system installs a package, in the order of a row. */
const INSTALL = ["apt install", "dnf install", "apk add", "pacman -S", "brew install"];

/**
 * The commands that install what a missing header or library is in, for each system, with MSYS2 on Windows; null where that
 * is not known.
 */
export function noteOfPackages(
  { header, library }: Captured,
  isOnWindows: boolean,
): Localized<string> | null {
  const name = header ?? library;
  const row = name === undefined ? undefined : PACKAGES.find(([files]) => files.test(name))?.[1].split(" ");
  if (name === undefined || row === undefined) return null;
  const base = (row[0] ?? "").replace(/-dev$/, "");
  const names = row.length === 5 ? row : [row[0], row[1] ?? `${base}-devel`, row[0], base, base];
  const commands = isOnWindows
    ? [`pacman -S mingw-w64-ucrt-x86_64-${names[3]}`]
    : names.flatMap((one, index) => (one === "-" ? [] : [`${INSTALL[index]} ${one}`]));
  if (isOnWindows && /^(?:X11|xcb|linux)/i.test(name)) return null;
  return {
    en: `${name} comes with: ${commands.join(", ")}.`,
    "zh-CN": `${name} 所在的软件包：${commands.join("、")}。`,
  };
}
