/// <reference types="@raycast/api">

/* 🚧 🚧 🚧
 * This file is auto-generated from the extension's manifest.
 * Do not modify manually. Instead, update the `package.json` file.
 * 🚧 🚧 🚧 */

/* eslint-disable @typescript-eslint/ban-types */

type ExtensionPreferences = {
  /** Primary Action - What Return does on a finding. */
  "primaryAction": "copy" | "paste" | "apply",
  /** Editor - The editor for startup files. Opens them at the line if it can. */
  "editor": "default" | "vscode" | "cursor" | "windsurf" | "zed" | "goland" | "bbedit" | "textmate",
  /** Terminal - The terminal for Run in Terminal. */
  "terminal": "terminal" | "iterm",
  /** Login Shell - Path of the shell to use instead of your login shell. ~ is your home directory. */
  "shell"?: string,
  /** Time Limit - How long your login shell may take to start. If it needs longer, the check gives no result. */
  "timeLimit": "5" | "15" | "30" | "60" | "120",
  /** Project - A Go project to check as well. */
  "project"?: string,
  /** Network - Off by default. Sends HEAD requests to the servers in your own Go settings, and to no others. */
  "network": boolean,
  /** Join Link - The link that your team lead gave you, to share anonymized results with your own team's server. You see the exact report, and you are asked, before anything is sent. */
  "joinLink"?: string
}

/** Preferences accessible in all the extension's commands */
declare type Preferences = ExtensionPreferences

declare namespace Preferences {
  /** Preferences accessible in the `check-go-env` command */
  export type CheckGoEnv = ExtensionPreferences & {}
  /** Preferences accessible in the `explain-go-error` command */
  export type ExplainGoError = ExtensionPreferences & {}
  /** Preferences accessible in the `fix-go-env` command */
  export type FixGoEnv = ExtensionPreferences & {}
  /** Preferences accessible in the `go-env-status` command */
  export type GoEnvStatus = ExtensionPreferences & {}
  /** Preferences accessible in the `fleet-health` command */
  export type FleetHealth = ExtensionPreferences & {
  /** Fleet Server - Address of your own team's server. */
  "fleetServer"?: string,
  /** Lead Token - The team's lead token, as printed by go-env-fleet team create. */
  "leadToken"?: string
}
}

declare namespace Arguments {
  /** Arguments passed to the `check-go-env` command */
  export type CheckGoEnv = {}
  /** Arguments passed to the `explain-go-error` command */
  export type ExplainGoError = {
  /** Error message */
  "text": string
}
  /** Arguments passed to the `fix-go-env` command */
  export type FixGoEnv = {}
  /** Arguments passed to the `go-env-status` command */
  export type GoEnvStatus = {}
  /** Arguments passed to the `fleet-health` command */
  export type FleetHealth = {}
}

