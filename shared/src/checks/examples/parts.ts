import type {
  Facts,
  ModFileFacts,
  NetworkFacts,
  ProjectFacts,
  ServiceFacts,
  StorageFacts,
  StorageRole,
  WorkFacts,
} from "../../model/index.ts";
import { machine } from "./machine.ts";

/** A parsed go.mod for an example. */
export function modFile(changes: Partial<ModFileFacts> = {}): ModFileFacts {
  return {
    file: "/home/u/p/go.mod",
    module: "example.com/p",
    go: "1.26.0",
    toolchain: null,
    require: [],
    replace: [],
    use: [],
    ...changes,
  };
}

/** A machine on which the user asked about a healthy project in /home/u/p. */
export function withProject(project: Partial<ProjectFacts> = {}, changes: Partial<Facts> = {}): Facts {
  return machine({
    ...changes,
    project: {
      dir: "/home/u/p",
      realDir: "/home/u/p",
      goMod: "/home/u/p/go.mod",
      realModDir: "/home/u/p",
      mod: modFile(),
      work: null,
      vendor: null,
      repository: null,
      versionFiles: [],
      hasGoFiles: true,
      wanted: null,
      ...project,
    },
  });
}

const PLACES: Readonly<Record<StorageRole, string>> = {
  GOCACHE: "/home/u/.cache/go-build",
  GOMODCACHE: "/home/u/go/pkg/mod",
  GOTMPDIR: "/home/u/tmp",
  TMPDIR: "/tmp",
  GOROOT: "/usr/local/go",
};

/** A healthy directory that go works in, changed where an example needs it. */
export function storage(role: StorageRole, changes: Partial<StorageFacts> = {}): StorageFacts {
  const path = changes.path ?? PLACES[role];
  return {
    role,
    path,
    kind: "directory",
    realPath: path,
    existing: path,
    writable: true,
    owner: 1000,
    blocked: null,
    freeBytes: 50e9,
    totalBytes: 100e9,
    mount: { point: "/", type: "ext4", noexec: false, readOnly: false },
    ...changes,
  };
}

/** The healthy machine with these directories. */
export function withStorage(places: readonly StorageFacts[], changes: Partial<Facts> = {}): Facts {
  return machine({ ...changes, storage: places });
}

/** A go.work above that project, which uses it. */
export function workFile(changes: Partial<WorkFacts> = {}): WorkFacts {
  return {
    ...modFile({ file: "/home/u/go.work", module: null, use: ["./p"] }),
    origin: "found",
    members: [{ use: "./p", realPath: "/home/u/p", go: "1.26.0", hasGoMod: true }],
    ...changes,
  };
}

const ANSWERED: ServiceFacts = {
  url: "https://proxy.golang.org/golang.org/x/text/@v/list",
  via: null,
  outcome: "answered",
  status: 200,
  detail: null,
  issuer: null,
};

/** The healthy machine with the network tried: all answered, unless the example says otherwise. */
export function withNetwork(
  moduleProxy: Partial<ServiceFacts>,
  checksumDatabase: Partial<ServiceFacts> = {},
  changes: Partial<Facts> & { readonly inMainlandChina?: boolean } = {},
): Facts {
  const network: NetworkFacts = {
    moduleProxy: { ...ANSWERED, ...moduleProxy },
    checksumDatabase: { ...ANSWERED, url: "https://sum.golang.org/latest", ...checksumDatabase },
    inMainlandChina: changes.inMainlandChina ?? false,
  };
  const { inMainlandChina: _, ...facts } = changes;
  return machine({ ...facts, network });
}
