import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes what is in the package and in the executable as a CycloneDX 1.6 document (cyclonedx.org/docs/1.6/json). */
export function writeSbom(manifest, packages, out) {
  const { name, version, license, description, repository } = manifest;
  const product = library({ name, version, license });
  const node = {
    type: "platform",
    "bom-ref": `pkg:generic/node@${process.versions.node}`,
    name: "node",
    version: process.versions.node,
    description: "In the executable, not in the package",
    licenses: [{ license: { id: "MIT" } }],
    purl: `pkg:generic/node@${process.versions.node}`,
  };
  const components = [...packages.map(library), node];
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: new Date().toISOString(),
      component: {
        ...product,
        type: "application",
        description,
        externalReferences: [{ type: "vcs", url: repository.url }],
      },
    },
    components,
    dependencies: [
      { ref: product["bom-ref"], dependsOn: components.map((component) => component["bom-ref"]) },
      ...components.map((component) => ({ ref: component["bom-ref"] })),
    ],
  };
  writeFileSync(join(out, `${name}-${version}.cdx.json`), `${JSON.stringify(document, null, 2)}\n`);
}

function library({ name, version, license }) {
  const purl = `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
  const licenses = /^[\w.-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
  return { type: "library", "bom-ref": purl, name, version, licenses, purl };
}
