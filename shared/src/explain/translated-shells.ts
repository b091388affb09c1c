/** What is said in one language of a command that is not found, each alternative after a `|`; `*` is its name. */
interface ShellWords {
  /** After the name and a colon: bash, ksh and tcsh, sudo, PackageKit. */
  readonly shell?: string;
  readonly fish?: string;
  /** Debian's and Ubuntu's command-not-found. */
  readonly helper?: string;
  readonly cmd?: string;
  readonly powershell?: string;
}

/** One line a language. Those of bash, sudo, PackageKit and command-not-found are from their catalogs, the others as people paste them. */
const LANGUAGES: Readonly<Record<string, ShellWords>> = {
  bg: { shell: "командата не е открита" },
  ca: { shell: "no s'ha trobat l'ordre" },
  cs: {
    shell: "příkaz nenalezen|příkaz nebyl nalezen",
    helper: "Příkaz * nebyl nalezen,",
    cmd: "* není názvem vnitřního",
    powershell: "Pojem * nebyl rozpoznán jako název|Termín * nebyl rozpoznán jako název",
  },
  da: {
    shell: "kommandoen blev ikke fundet|kommando ikke fundet",
    cmd: "* genkendes ikke som en intern",
    powershell: "Termen * genkendes ikke som|Udtrykket * blev ikke genkendt som",
  },
  de: {
    shell: "Befehl nicht gefunden|Kommando nicht gefunden",
    fish: "Unbekannter Befehl: *",
    helper: "Befehl * wurde nicht gefunden,|Befehl * nicht gefunden,",
    cmd: "Befehl * ist entweder falsch geschrieben",
    powershell:
      "Benennung * wurde nicht als Name|Benennung * wird nicht als Name|Begriff * wird nicht als Name",
  },
  el: { shell: "εντολή δεν βρέθηκε" },
  es: {
    shell: "no se encontró la orden|orden no encontrada|instrucción no encontrada|comando no encontrado",
    fish: "Orden desconocida: *|Comando desconocido: *",
    helper: "No se ha encontrado la orden *,|Orden * no encontrada",
    cmd: "* no se reconoce como un comando interno",
    powershell: "término * no se reconoce como nombre",
  },
  fi: { shell: "komentoa ei löydy" },
  fr: {
    shell: "commande introuvable|commande inconnue",
    fish: "Commande inconnue: *",
    helper: "commande * n'a pas été trouvée,",
    cmd: "* n'est pas reconnu en tant que commande interne",
    powershell: "terme * n'est pas reconnu comme nom",
  },
  et: { shell: "käsku ei ole" },
  gl: { shell: "non se atopou a orde" },
  hr: { shell: "naredba nije pronađena" },
  hu: {
    shell: "parancs nem található",
    helper: "* parancs nem található,",
    cmd: "* nem külső vagy belső parancs|* nem ismerhető fel belső",
    powershell: "A(z) * kifejezés nem ismerhető fel",
  },
  id: { shell: "perintah tidak ditemukan|perintah tak ditemukan", helper: "Perintah * tidak ditemukan," },
  it: {
    shell: "comando non trovato",
    fish: "Comando sconosciuto: *",
    helper: "Comando * non trovato,",
    cmd: "* non è riconosciuto come comando interno",
    powershell: "Termine * non riconosciuto come nome",
  },
  ja: {
    shell: "コマンドが見つかりません",
    helper: "コマンド * が見つかりません|コマンド * は見つかりません",
    cmd: "* は、内部コマンドまたは外部コマンド",
    powershell:
      "用語 * は、コマンドレット|用語 * はコマンドレット|* という用語が、コマンドレット|* という用語は、コマンドレット",
  },
  ko: {
    shell: "명령어를 찾을 수 없|명령을 찾을 수 없|명령이 없습니다",
    fish: "알 수 없는 명령: *",
    helper: "명령어 * 을(를) 찾을 수 없|명령 * 을(를) 찾을 수 없|* 명령어를 찾을 수 없",
    cmd: "* 은(는) 내부 또는 외부 명령",
    powershell: "* 용어가 cmdlet|* 용어는 cmdlet",
  },
  lt: { shell: "komanda nerasta" },
  nb: { fish: "fant ikke kommando *" },
  nl: {
    shell: "opdracht niet gevonden|commando niet gevonden",
    helper: "Opdracht * niet gevonden,",
    cmd: "* wordt niet herkend als een interne",
    powershell: "term * wordt niet herkend als de naam",
  },
  pl: {
    shell: "nie znaleziono polecenia|nie odnaleziono polecenia",
    fish: "Nieznane polecenie: *",
    helper: "Polecenie * nie zostało znalezione,|Nie znaleziono polecenia *,",
    cmd: "Nazwa * nie jest rozpoznawana jako polecenie",
    powershell: "Termin * nie został rozpoznany jako nazwa",
  },
  pt: {
    shell: "comando não encontrado",
    fish: "Comando desconhecido: *",
    helper: "comando * não foi encontrado,|comando * não encontrado,",
    cmd: "* não é reconhecido como um comando interno|* não é reconhecido como comando interno",
    powershell: "termo * não é reconhecido como nome",
  },
  ro: { shell: "comandă negăsită", cmd: "* nu este recunoscut" },
  ru: {
    shell: "команда не найдена",
    fish: "Неизвестная команда: *",
    helper: "Команда * не найдена",
    cmd: "* не является внутренней или внешней",
    powershell: "* не распознано как имя",
  },
  sk: { shell: "príkaz nenájdený" },
  sl: { shell: "ukaza ni mogoče najti" },
  sr: { shell: "нема такве наредбе" },
  sv: {
    shell: "kommandot finns inte|kommandot hittades inte",
    helper: "Kommandot * hittades inte,",
    cmd: "* känns inte igen som ett internt",
    powershell: "Termen * känns inte igen som",
  },
  tr: {
    shell: "komut bulunamad|komut yok",
    helper: "* komutu bulunamadı,|Komut * bulunamadı",
    cmd: "* iç ya da dış komut",
    powershell: "* terimi cmdlet|* terimi, cmdlet|* terimi bir cmdlet",
  },
  uk: {
    shell: "команду не знайдено",
    helper: "Команда * не знайдена,|Команду * не знайдено",
    cmd: "* не є внутрішньою або зовнішньою|* не розпізнано як внутрішню",
    powershell: "Термін * не розпізнано як ім",
  },
  vi: { shell: "không tìm thấy lệnh" },
  "zh-CN": {
    shell: "未找到命令|找不到命令|命令未找到",
    fish: "未知命令: *|未知的命令: *",
    helper: "找不到命令 *,",
    cmd: "* 不是内部或外部命令",
    powershell: "无法将 * 项识别为",
  },
  "zh-TW": {
    shell: "找不到指令|指令找不到|命令找不到",
    helper: "找不到指令 *,",
    cmd: "* 不是內部或外部命令",
    powershell: "無法將 * 項識別為|無法將 * 詞彙辨識為|無法辨識 * 詞彙是否為",
  },
};

/** What these mean in English, where `*` is the name as well. */
const ENGLISH: Readonly<Record<keyof ShellWords, string>> = {
  shell: ": command not found",
  fish: "Unknown command: *",
  helper: "Command '*' not found, did you mean",
  cmd: "'*' is not recognized as an internal or external command",
  powershell: "The term '*' is not recognized as",
};

/** What shells of all languages say of a command that they do not find, by what they say in English. */
export function shellTranslations(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (["shell", "fish", "helper", "cmd", "powershell"] as const).map((said) => [
      ENGLISH[said],
      Object.values(LANGUAGES)
        .flatMap((words) => words[said]?.split("|") ?? [])
        .map((words) => (said === "shell" ? `: ${words}` : words))
        .join("|"),
    ]),
  );
}
