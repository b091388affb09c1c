/**
 * What systems and C toolchains say in other languages, by what they say in English: glibc's and Windows' words for an
 * error code, which a shell, tar, the linker or go itself prints, and bash's of a file that it cannot run. A message is then
 * written in English only. The rows of glibc 2.36, bash 5.2, ld 2.40 and git 2.39 were compared with their catalogs; those of
 * Windows, and wordings that these releases do not have, are as people remember and paste them.
 */
const TRANSLATIONS: Readonly<Record<string, string>> = {
  "No such file or directory":
    "Datei oder Verzeichnis nicht gefunden|Aucun fichier ou dossier de ce (?:nom|type)|No existe el (?:fichero|archivo) o el directorio|Arquivo ou diretório (?:inexistente|não encontrado)|File o directory non esistente|Bestand of map bestaat niet|Nie ma takiego pliku ani katalogu|Adresář nebo soubor neexistuje|Böyle bir dosya ya da dizin yok|Filen eller katalogen finns inte|Нет такого файла или каталога|没有那个文件或目录|沒有此一檔案或目錄|そのようなファイルやディレクトリはありません|그런 파일이나 디렉터리가 없습니다|Ficheiro ou pasta inexistente|Немає такого файла або каталогу",
  "Permission denied":
    "Keine Berechtigung|Permission non accordée|Permiso denegado|Permissão negada|Permesso negato|Toegang geweigerd|Brak dostępu|Отказано в доступе|Erişim engellendi|Åtkomst nekas|权限不够|拒絕不符權限的操作|許可がありません|허가 거부|Permissão recusada|Operace zamítnuta|Відмовлено у доступі",
  "Operation not permitted":
    "Die Operation ist nicht erlaubt|Vorgang nicht zulässig|Opération non permise|Operación no permitida|Operação não permitida|Operazione non permessa|Операция не позволена|不允许的操作|此項操作並不被允許|許可されていない操作です|Actie is niet toegestaan|Operacja niedozwolona|Operace není povolena|İşleme izin verilmedi|Operationen inte tillåten|명령을 허용하지 않음|Дію заборонено",
  "Is a directory":
    "Ist ein Verzeichnis|est un dossier|Es un directorio|É um diretório|È una directory|Is een map|Это каталог|是一个目录|是個目錄|ディレクトリです|디렉터리입니다|Jest katalogiem|Är en katalog|Є каталогом",
  "cannot execute: required file not found":
    "无法执行：找不到需要的文件|impossible d'exécuter : fichier requis introuvable",
  "cannot execute binary file":
    "kann die (?:Binärdatei|Datei) nicht ausführen|(?:impossible d'|ne peut )exécuter le fichier binaire|no se puede ejecutar (?:el )?fichero binario|(?:não foi possível|impossível) executar (?:o (?:arquivo )?)?binário|impossibile eseguire il file binario|не уда[её]тся запустить бинарный файл|无法执行二进制文件|無法執行二進位檔案|バイナリファイルを実行できません|이진 파일을 실행할 수 없(?:습니다|음)|kan binair bestand niet uitvoeren|nie można uruchomić pliku binarnego|binární soubor nelze spustit|ikili dosya çalıştırılamıyor|det går inte att köra binär fil|не вдалося виконати бінарний файл",
  "Exec format error":
    "Fehler im Format der Programmdatei|Erreur de format pour exec\\(\\)|Formato de ejecutable incorrecto|Ошибка формата выполняемого файла|可执行文件格式错误|可執行檔格式錯誤|実行形式エラー|Erro (?:de formato do executável|no formato exec)|Formato eseguibile non valido|Verkeerd uitvoerbaar bestand|Błędny format pliku wykonywalnego|Chybný formát spustitelného souboru|Çalıştırılabilir biçem hatası|Formatfel på körbar fil|Exec 형식 오류",
  "No space left on device":
    "Auf dem Gerät ist kein Speicherplatz mehr verfügbar|Aucun espace disponible sur le périphérique|No queda espacio en el dispositivo|Não há espaço disponível no dispositivo|На устройстве не осталось (?:свободного )?места|设备上没有空间|裝置上已無多餘空間|デバイスに空き領域がありません|장치에 남은 공간이 없음|Sem espaço livre no dispositivo|Spazio esaurito sul device|Geen ruimte meer over op apparaat|Brak miejsca na urządzeniu|Na zařízení není volné místo|Aygıt üzerinde boş yer yok|Enheten är full|Недостатньо місця на пристрої",
  "Cannot allocate memory":
    "Nicht genügend Hauptspeicher verfügbar|Ne peut allouer de la mémoire|No se pudo asignar memoria|Não foi possível alocar memória|(?:Не удалось|Невозможно) выделить память|无法分配内存|メモリを確保できません|Impossível alocar memória|Impossibile allocare memoria|Onvoldoende geheugen beschikbaar|Nie można przydzielić pamięci|Nelze alokovat paměť|Bellek ayrılamadı|Kan inte allokera minne|無法配置記憶體|메모리를 할당할 수 없습니다|Не вдалося розподілити пам’ять",
  "Access is denied":
    "Zugriff verweigert|Accès refusé|Acceso denegado|Acesso negado|Accesso negato|Odmowa dostępu|拒绝访问|存取被拒|アクセスが拒否されました|액세스가 거부되었습니다",
  "The system cannot find the file specified":
    "Das System kann die angegebene Datei nicht finden|Le fichier spécifié est introuvable|El sistema no puede encontrar el archivo especificado|O sistema não pode encontrar o arquivo especificado|Impossibile trovare il file specificato|Не удается найти указанный файл|系统找不到指定的文件|系統找不到指定的檔案|指定されたファイルが見つかりません|지정된 파일을 찾을 수 없습니다",
  "The system cannot find the path specified":
    "Das System kann den angegebenen Pfad nicht finden|Le chemin d'accès spécifié est introuvable|El sistema no puede encontrar la ruta especificada|O sistema não pode encontrar o caminho especificado|Impossibile trovare il percorso specificato|Системе не удается найти указанный путь|系统找不到指定的路径|系統找不到指定的路徑|指定されたパスが見つかりません|지정된 경로를 찾을 수 없습니다",
  "The process cannot access the file because it is being used by another process":
    "Der Prozess kann nicht auf die Datei zugreifen, da sie von einem anderen Prozess verwendet wird|Le processus ne peut pas accéder au fichier car ce fichier est utilisé par un autre processus|El proceso no tiene acceso al archivo porque está siendo utilizado por otro proceso|O processo não pode acessar o arquivo porque ele está sendo usado por outro processo|Процесс не может получить доступ к файлу, так как этот файл занят другим процессом|另一个程序正在使用此文件，进程无法访问|プロセスはファイルにアクセスできません。別のプロセスが使用中です|다른 프로세스가 파일을 사용 중이기 때문에 프로세스가 액세스할 수 없습니다",
  "%1 is not a valid Win32 application":
    "%1 ist keine zulässige Win32-Anwendung|%1 n'est pas une application Win32 valide|%1 no es una aplicación Win32 válida|%1 não é um aplicativo Win32 válido|%1 не является приложением Win32|%1 不是有效的 Win32 应用程序|%1 不是正確的 Win32 應用程式|%1 は有効な Win32 アプリケーションではありません",
  "This version of %1 is not compatible with the version of Windows you're running":
    "Diese Version von %1 ist nicht mit der ausgeführten Windows-Version kompatibel|Cette version de %1 n'est pas compatible avec la version de Windows actuellement exécutée|La versión de %1 no es compatible con la versión de Windows que está ejecutando|Эта версия %1 не совместима с версией Windows, под которой она запущена|(?:该|此)版本的 %1 与(?:\\u60a8|你)运行的 Windows 版本不兼容|該版本的 %1 與\\u60a8執行的 Windows 版本不相容",
  " the file contains a virus or potentially unwanted software":
    "Datei einen Virus oder möglicherweise unerwünschte Software enthält|fichier contient un virus ou un logiciel potentiellement indésirable|archivo contiene un virus o software potencialmente no deseado|arquivo contém um vírus ou um software potencialmente indesejado|файл содержит вирус или потенциально нежелательную программу|文件包含病毒或潜在的垃圾软件|檔案包含病毒或可能的垃圾軟體|ファイルにウイルスまたは望ましくない可能性のあるソフトウェアが含まれている",
  "There is not enough space on the disk":
    "Es steht nicht genug Speicherplatz auf dem Datenträger zur Verfügung|Espace insuffisant sur le disque|Espacio en disco insuficiente|Espaço insuficiente no disco|Недостаточно места на диске|磁盘空间不足|磁碟空間不足|ディスクに十分な空き領域がありません|디스크 공간이 부족합니다",
  "The filename or extension is too long":
    "Der Dateiname oder die Erweiterung ist zu lang|Nom de fichier ou extension trop long|El nombre del archivo o la extensión es demasiado largo|Имя файла или его расширение имеет слишком большую длину|文件名或扩展名太长|檔名或副檔名太長|ファイル名または拡張子が長すぎます",
  "No connection could be made because the target machine actively refused it":
    "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte|Aucune connexion n'a pu être établie car l'ordinateur cible l'a expressément refusée|No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión|Подключение не установлено, т\\.к\\. конечный компьютер отверг запрос на подключение|由于目标计算机积极拒绝，无法连接|無法連線，因為目標電腦拒絕連線|対象のコンピューターによって拒否されたため、接続できませんでした|대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다",
  "An existing connection was forcibly closed by the remote host":
    "Eine vorhandene Verbindung wurde vom Remotehost geschlossen|Une connexion existante a dû être fermée par l'hôte distant|Se ha forzado la interrupción de una conexión existente por el host remoto|Удаленный хост принудительно разорвал существующее подключение|远程主机强迫关闭了一个现有的连接|既存の接続はリモート ホストに強制的に切断されました|현재 연결은 원격 호스트에 의해 강제로 끊겼습니다",
  "no such host":
    "Der angegebene Host ist unbekannt|Hôte inconnu|Host desconocido|Этот хост неизвестен|不知道这样的主机|そのようなホストは不明です",
  "Could not read from remote repository":
    "Konnte nicht vom Remote-Repository lesen|Impossible de lire le dépôt distant|No se pudo leer del repositorio remoto|无法读取远程仓库|Impossibile leggere dal repository remoto|Nie można czytać ze zdalnego repozytorium|Uzak konum deposu okunamadı|Kunde inte läsa från fjärrarkiv|Не удалось прочитать из внешнего репозитория|無法讀取遠端版本庫|리모트 저장소에서 읽을 수 없습니다",
  "Authentication failed for":
    "Authentifizierung fehlgeschlagen für|Échec d'authentification pour|Autenticación falló para|Autenticazione non riuscita per|Uwierzytelnienie nie powiodło się dla|Autentisering misslyckades",
  "Illegal instruction":
    "Ungültiger Maschinenbefehl|Instruction non permise|Instrucción ilegal|Instrução ilegal|Недопустимая инструкция|非法指令|無效指令|Istruzione non consentita|Błędna instrukcja",
  "Segmentation fault":
    "Speicherzugriffsfehler|Erreur de segmentation|Violación de segmento|Falha de segmentação|Ошибка сегментирования|段错误|程式記憶體區段錯誤|세그멘테이션 오류|Errore di segmentazione|Naruszenie ochrony pamięci",
  "core dumped": "Speicherabzug geschrieben|`core' généré|стек памяти сброшен на диск|核心已转储|コアダンプ",
  Killed: "Getötet|Processus arrêté|Terminado \\(killed\\)|Убито|已杀死|強制終了|죽었음",
  "cannot find $1":
    "(?:找不到|no se puede encontrar|ne peut (?:pas )?trouver|impossible de trouver|impossibile trovare|não foi possível (?:encontrar|localizar)|невозможно найти) (-l[^\\s:]+)",
};

/** What other wordings than a plain one need: Russian has one for two codes, and German puts the verb last. */
const REORDERED: readonly (readonly [RegExp, string])[] = [
  [/([A-Za-z]:[\\/][^\n]*)Отказано в доступе/g, "$1Access is denied"],
  [/('[^'\n]*') (?:鉴权失败|身份驗證失敗)/g, "Authentication failed for $1"],
  [/(-l[\w.+-]+) (?:kann nicht gefunden werden|が見つかりません)/g, "cannot find $1"],
  [
    /(?:konnte Benutzernamen für|impossible de lire le nom d'utilisateur pour|no se pudo leer el nombre de usuario para) ('[^'\n]*')[^\n]*/gi,
    "could not read Username for $1: terminal prompts disabled",
  ],
  [/^(g?make(?:\[\d+\])?: [\w.+-]+) [:：] ?(?=No such file)/gim, "$1: "],
  [/([\\/][\w.-]+) ?[:：] ?(?=(?:No such file|Permission denied|Is a directory|cannot execute))/g, "$1: "],
];

let compiled: readonly (readonly [RegExp, string])[] | null = null;

/** A text whose errors of the system are in English, whatever language they were in. */
export function toEnglish(text: string): string {
  compiled ??= Object.entries(TRANSLATIONS).map(([english, words]) => [new RegExp(words, "gi"), english]);
  const [denied, ...reordered] = REORDERED;
  return [...(denied === undefined ? [] : [denied]), ...compiled, ...reordered].reduce(
    (english, [from, to]) => english.replace(from, to),
    text,
  );
}
