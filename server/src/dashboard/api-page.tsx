import type { Language } from "go-env-check/model";
import { PAGE_MESSAGES } from "./messages/index.ts";
import { Page } from "./page.tsx";
import { Scroll } from "./parts/scroll.tsx";

interface Operation {
  readonly summary: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** What the page shows of the OpenAPI document. */
interface ApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: { readonly Report: object } };
}

/** The API page: the OpenAPI document as text. The document itself is at /v1/openapi.json. */
export function ApiPage({
  document,
  language,
  signedIn,
}: {
  document: ApiDocument;
  language: Language;
  signedIn: boolean;
}) {
  const messages = PAGE_MESSAGES[language];
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  return (
    <Page title={messages.api} language={language} path="/api" signedIn={signedIn}>
      <section class="prose" lang="en">
        <h1>{document.info.title}</h1>
        <p>{document.info.description}</p>
        <p class="links">
          <a href="/v1/openapi.json">openapi.json</a>
        </p>
        {operations.map(({ path, method, summary, responses }) => (
          <article>
            <h2>
              <code>{`${method.toUpperCase()} ${path}`}</code>
            </h2>
            <p>{summary}</p>
            <dl class="answers">
              {Object.entries(responses).map(([status, { description }]) => (
                <div>
                  <dt>{status}</dt>
                  <dd>{description}</dd>
                </div>
              ))}
            </dl>
          </article>
        ))}
        <h2>Report</h2>
        <Scroll label="Report">
          <pre>
            <code>{JSON.stringify(document.components.schemas.Report, null, 2)}</code>
          </pre>
        </Scroll>
      </section>
    </Page>
  );
}
