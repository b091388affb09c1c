import type { ContextName, Facts } from "../../model/index.ts";

/**
 * The file of this name (`.zshrc`) that zsh reads in a context, wherever ZDOTDIR leads at that moment. The last one of
 * that name: a file that it reads in turn comes before it.
 */
export function zshFile({ startup, env, home }: Facts, name: string, context: ContextName): string {
  const row = startup.findLast(
    ({ file, contexts }) =>
      file.endsWith(`/${name}`) && !file.startsWith("/etc/") && contexts.includes(context),
  );
  return row?.file ?? `${env.ZDOTDIR || home?.replace(/\/+$/, "")}/${name}`;
}
