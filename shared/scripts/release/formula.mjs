/** The blocks of a formula, and the systems that Node names for each. */
const SYSTEMS = {
  on_macos: { on_arm: "darwin-arm64", on_intel: "darwin-x64" },
  on_linux: { on_arm: "linux-arm64", on_intel: "linux-x64" },
};

/** A Homebrew formula for the archives that there are, by system: `{ "linux-x64": { name, sum } }` (docs.brew.sh/Formula-Cookbook). */
export function formula({ version, license, repository }, archives) {
  const address = repository.url.replace(/^git\+|\.git$/g, "");
  return `class GoEnvCheck < Formula
  desc "Finds out why go run fails, and fixes it"
  homepage "${address}"
  version "${version}"
  license "${license}"

${Object.entries(SYSTEMS)
  .map(([system, processors]) =>
    block(system, processors, archives, `${address}/releases/download/v${version}`),
  )
  .join("")}  def install
    bin.install "go-env-check"
    generate_completions_from_executable(bin/"go-env-check", "completion")
    (man1/"go-env-check.1").write Utils.safe_popen_read(bin/"go-env-check", "man")
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/go-env-check --version").strip
  end
end
`;
}

function block(system, processors, archives, address) {
  const blocks = Object.entries(processors).flatMap(([processor, name]) => {
    const archive = archives[name];
    if (archive === undefined) return [];
    return [
      `    ${processor} do\n      url "${address}/${archive.name}"\n      sha256 "${archive.sum}"\n    end\n`,
    ];
  });
  return blocks.length === 0 ? "" : `  ${system} do\n${blocks.join("")}  end\n\n`;
}
