import type { ErrorMessage } from "./known-error.ts";

/** What tells that a C compiler or linker ran for go. */
const FOR_GO =
  /^# [\w./@-]+$|cgo|go-link|go-build|\/pkg\/(?:mod|tool)\/|\/go\/bin\/|\bgo (?:build|install|run|test|get)\b/m;

/** Linkers and compilers of C that stop for reasons of their own. */
export const C_LINKING: readonly ErrorMessage[] = [
  {
    id: "c-compiler-fails",
    messages: [
      "cannot execute 'cc1obj': execvp: No such file or directory",
      "error trying to exec 'cc1obj': execvp: No such file or directory",
      "error trying to exec 'cc1plus': execvp: No such file or directory",
      "can not be used when making a PIE object; recompile with -fPIE",
      "can not be used when making a shared object; recompile with -fPIC",
      "relocation truncated to fit:",
      "cgo: gcc produced no output",
      "error: unable to create compilation:",
      "zig: error:",
    ],
    when: (_, text) => FOR_GO.test(text),
    priority: 0,
    examples: [
      "# runtime/cgo\ngcc: error trying to exec 'cc1obj': execvp: No such file or directory",
      "# runtime/cgo\nerror: unable to create compilation: AccessDenied",
    ],
    others: ["cc-shadowed", "cross-cc-missing"],
  },
  {
    id: "cross-cc-missing",
    messages: [
      "architecture of input file `{path}' is incompatible with",
      "fatal error: 'windows.h' file not found",
      "fatal error: windows.h: No such file or directory",
      "{path}: file not recognized: file format not recognized",
      "skipping incompatible {path}.so when searching for",
      "error: size of array '_check_for_64_bit_pointer_matching_GoInt' is negative",
      "'_check_for_64_bit_pointer_matching_GoInt' declared as an array with a negative size",
      "'_check_for_32_bit_pointer_matching_GoInt' declared as an array with a negative size",
      "error: size of array '_check_for_32_bit_pointer_matching_GoInt' is negative",
    ],
    when: (_, text) => FOR_GO.test(text) && !/cannot find -l/.test(text),
    priority: 1,
    examples: [
      "# runtime/cgo\ngcc_libinit_windows.c:7:10: fatal error: 'windows.h' file not found",
      "# runtime/cgo\n/usr/bin/ld: i386 architecture of input file `x.o' is incompatible with i386:x86-64 output",
    ],
    others: ["goos-goarch-exported", "gcc-32-bit"],
  },
  {
    id: "c-library-missing",
    messages: [
      "error while loading shared libraries: {value}: cannot open shared object file",
      "error while loading shared libraries: {value}: wrong ELF class",
      "Library not loaded: {value}",
      "ld: symbol(s) not found for architecture {name}",
    ],
    when: (_, text) => FOR_GO.test(text),
    priority: -1,
    examples: [
      "$ go run .\n/tmp/go-build1/b001/exe/app: error while loading shared libraries: libvips.so.42: cannot open shared object file: No such file or directory",
    ],
    others: ["rosetta-go", "dual-homebrew"],
  },
];
