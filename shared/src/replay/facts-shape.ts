// Generated from the types in model/ by scripts/generate-facts-shape.mjs; do not edit.
// biome-ignore-all format: a type a line
import type { Shape } from "./shape.ts";

/** What each type that facts are made of looks like at run time. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  Facts: {"fields":{"schema":{"oneOf":[1]},"at":"string","durationMs":"number","host":{"ref":"HostFacts"},"home":{"anyOf":[{"oneOf":[null]},"string"]},"accountHome":"string","shell":{"anyOf":[{"oneOf":[null]},{"ref":"ShellFacts"}]},"judged":{"ref":"ContextName"},"env":{"record":"string"},"path":{"list":{"ref":"PathEntryFacts"}},"elsewhere":{"list":{"ref":"GoFacts"}},"goroot":{"anyOf":[{"oneOf":[null]},{"ref":"GorootFacts"}]},"userEnvFile":{"ref":"UserEnvFileFacts"},"goEnvDefaults":{"anyOf":[{"fields":{"ok":{"oneOf":[true]},"value":{"record":"string"}}},{"fields":{"ok":{"oneOf":[false]},"reason":{"oneOf":["missing","timeout","denied","failed"]},"detail?":"string"}}]},"probe":{"anyOf":[{"oneOf":[null]},{"ref":"GoProbeFacts"}]},"gopath":{"anyOf":[{"oneOf":[null]},{"fields":{"path":"string","kind":{"oneOf":["directory","file","missing","denied","other"]},"realPath":{"anyOf":[{"oneOf":[null]},"string"]},"hasGoMod":"boolean","isSdk":"boolean"}}]},"bin":{"anyOf":[{"oneOf":[null]},{"ref":"BinFacts"}]},"project":{"anyOf":[{"oneOf":[null]},{"fields":{"dir":"string","goMod":{"anyOf":[{"oneOf":[null]},"string"]}}}]},"startupLines":{"list":{"ref":"StartupLine"}},"contexts":{"list":{"ref":"ContextFacts"}},"startup":{"list":{"ref":"StartupFileFacts"}},"blame":{"anyOf":[{"oneOf":[null]},{"ref":"BlameFacts"}]},"suppressions":{"list":{"ref":"Suppression"}},"unread":{"list":"string"}}},
  HostFacts: {"fields":{"os":"string","osVersion":"string","arch":"string","translated":"boolean"}},
  ShellFacts: {"fields":{"name":"string","path":"string","version":{"anyOf":[{"oneOf":[null]},"string"]}}},
  ContextName: {"oneOf":["current","terminal","nested-login","interactive","login-script","command","desktop","raycast","cron"]},
  PathEntryFacts: {"fields":{"path":"string","kind":{"oneOf":["directory","file","missing","denied","other"]},"realPath":{"anyOf":[{"oneOf":[null]},"string"]},"raw":"string","go":{"anyOf":[{"oneOf":[null]},{"ref":"GoFacts"}]}}},
  PathFacts: {"fields":{"path":"string","kind":{"oneOf":["directory","file","missing","denied","other"]},"realPath":{"anyOf":[{"oneOf":[null]},"string"]}}},
  GoFacts: {"fields":{"path":"string","realPath":"string","sdk":{"anyOf":[{"oneOf":[null]},{"ref":"SdkFacts"}]},"installedBy":{"ref":"Installer"},"shim":"boolean"}},
  SdkFacts: {"fields":{"root":"string","realRoot":"string","version":{"anyOf":[{"oneOf":[null]},"string"]},"platform":{"anyOf":[{"oneOf":[null]},"string"]}}},
  Installer: {"oneOf":["homebrew","pkg","goenv","asdf","mise","gvm","nix","macports","sdk","distro","other"]},
  GorootFacts: {"fields":{"path":"string","kind":{"oneOf":["directory","file","missing","denied","other"]},"realPath":{"anyOf":[{"oneOf":[null]},"string"]},"version":{"anyOf":[{"oneOf":[null]},"string"]},"hasSource":"boolean","hasTools":"boolean"}},
  UserEnvFileFacts: {"fields":{"path":{"anyOf":[{"oneOf":[null]},"string"]},"entries":{"anyOf":[{"fields":{"ok":{"oneOf":[true]},"value":{"record":"string"}}},{"fields":{"ok":{"oneOf":[false]},"reason":{"oneOf":["missing","timeout","denied","failed"]},"detail?":"string"}}]}}},
  GoProbeFacts: {"fields":{"answer":{"anyOf":[{"fields":{"ok":{"oneOf":[true]},"value":{"record":"string"}}},{"fields":{"ok":{"oneOf":[false]},"reason":{"oneOf":["missing","timeout","denied","failed"]},"detail?":"string"}}]},"stderr":"string","rescue":{"oneOf":["without-goroot","goenv-off","both",null]}}},
  BinFacts: {"fields":{"path":"string","kind":{"oneOf":["directory","file","missing","denied","other"]},"realPath":{"anyOf":[{"oneOf":[null]},"string"]},"tools":{"list":"string"}}},
  StartupLine: {"fields":{"file":"string","line":"number","text":"string"}},
  ContextFacts: {"fields":{"context":{"ref":"ContextName"},"status":{"oneOf":["ok","timeout","failed"]},"env":{"record":"string"},"atPromptOnly":{"list":"string"},"go":{"anyOf":[{"oneOf":[null]},{"ref":"GoFacts"}]},"goIs":{"oneOf":["program","alias","function"]},"stuck":{"anyOf":[{"oneOf":[null]},{"ref":"Place"}]},"detail":{"anyOf":[{"oneOf":[null]},"string"]}}},
  Place: {"fields":{"file":"string","line":{"anyOf":[{"oneOf":[null]},"number"]},"kind":{"oneOf":["line","paths-file","universal","launchctl","text","system","inherited"]},"text":"string","via":{"list":{"ref":"Location"}}}},
  Location: {"fields":{"file":"string","line":{"anyOf":[{"oneOf":[null]},"number"]}}},
  StartupFileFacts: {"fields":{"file":"string","exists":"boolean","contexts":{"list":{"ref":"ContextName"}}}},
  BlameFacts: {"fields":{"context":{"ref":"ContextName"},"confidence":{"oneOf":["high","low"]},"path":{"list":{"ref":"PathBlame"}},"variables":{"record":{"fields":{"value":"string","place":{"ref":"Place"}}}}}},
  PathBlame: {"fields":{"entry":"string","introduced":{"ref":"Place"},"moved":{"anyOf":[{"oneOf":[null]},{"ref":"Place"}]},"copies":"number"}},
  Suppression: {"fields":{"id":"string","reason":"string","until":{"anyOf":[{"oneOf":[null]},"string"]},"file":"string"}},
};
