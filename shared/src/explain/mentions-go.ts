/** Source files that say nothing of a Go setup: of container engines, and where a program's log says which line of it speaks. */
const OTHER_GO_FILES =
  /\b(?:standard_init|container|process|rootfs)_linux\.go:\d+|\d\d:\d\d:\d\d\S* +(?:\S+ )?[\w./-]+\.go:\d+[:\]] /g;

const SIGNS =
  /(?<![\w./-])go(?: (?:build|run|get|install|test|mod|env|list|vet|tool|version|work|generate|vendor)\b|:)|\bgo(?:lang|pls|root|path|proxy|private|flags|cache|tmpdir|toolchain|sumdb|fmt|imports|land)\b|go-(?:build|link)|[\w)]\.go\b|\bgo\.(?:mod|sum|work)\b|[\\/]go[\\/](?:bin|src|pkg)\b|[\\/]go1\.\d|[\\/]pkg[\\/](?:mod|tool)\b|@v\d+\.\d+\.\d+|\bdlv\b|\bcgo\b|go-get=1/i;

/** Whether anything in a text is Go's: a command, a file, a directory, a tool. */
export function mentionsGo(text: string): boolean {
  return SIGNS.test(text.replace(OTHER_GO_FILES, ""));
}

/** Programs that print the same messages for reasons of their own. */
const OTHERS =
  /\b(?:npm|node|yarn|pip3?|python3?|docker|dockerd|containerd|kubectl|kubelet|helm|terraform|java|mysql|mysqld|postgres\w*|psql|redis|mongod?|nginx|apache2?|apt|apt-get|dnf|yum|cargo|rustc|gem|ruby|composer|php|curl|wget|git clone|git push|rsync|tar|cp|ssh|OSError|Exception|Traceback|daemon)\b|\bEMFILE:|\w\.(?:o|obj|jar|class)\b/i;

/** Whether another program or language is named in a text. */
export function namesOthers(text: string): boolean {
  return OTHERS.test(text);
}

/** A message that other programs print too: it is Go's where the text says so, or where nothing else is in it. */
export function isAboutGo(text: string): boolean {
  const plain = text.trim();
  return mentionsGo(plain) || (!plain.includes("\n") && plain.length <= 160 && !OTHERS.test(plain));
}
