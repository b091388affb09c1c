const FORGES =
  /^((.+\.)?(github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org|gitcode\.com|sr\.ht|launchpad\.net)|(ssh\.)?dev\.azure\.com)$/;

/** Whether anybody may publish at a host: what holds for one project there says nothing about the others. */
export function isForge(host: string): boolean {
  return FORGES.test(host);
}
