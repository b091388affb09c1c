import fetch from "node-fetch";
import type { Fetch } from "./client.ts";

/** node-fetch as the client's fetch: unlike Raycast's global one it can be given an agent for proxies and a company's CA. */
export const nodeFetch: Fetch = (url, init) => fetch(url, init);
