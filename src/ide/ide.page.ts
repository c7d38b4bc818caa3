/** One file of the page, as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly content: string;
}

/** What a person sees first: a question that any record answers, and where to look next. */
export const firstQuery = `# The record of negotiations.
# The book on the left describes everything
# that can be asked and recorded.
query Negotiations {
  negotiations(first: 10) {
    totalCount
    nodes {
      id
      code
      title
    }
  }
}
`;

/** Where the page finds GraphQL and its own files. */
export interface PagePaths {
  readonly graphql: string;
  /** The folder of the files, without a slash at the end. */
  readonly files: string;
}

/**
 * The browser loads nothing from anywhere else and asks nobody else, whatever a script would like to: what is asked of
 * a record is nobody else's business. The editor styles its lines in place, and carries its font in its style sheet.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function pageHtml({ files }: PagePaths): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Travaux</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${files}/graphiql.css" />
  </head>
  <body>
    <noscript>This page is a program in JavaScript. Without it, GraphQL is asked at /graphql.</noscript>
    <div id="root"></div>
    <script src="${files}/graphiql.js"></script>
  </body>
</html>
`;
}

/** The files of the page by name. They are 9 MB, and read only once somebody opens the page. */
export async function pageFiles(paths: PagePaths): Promise<ReadonlyMap<string, PageFile>> {
  const built = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = (content: string): PageFile => ({
    type: 'text/javascript; charset=utf-8',
    content,
  });
  return new Map([
    ['graphiql.css', { type: 'text/css; charset=utf-8', content: built.css }],
    ['graphiql.js', script(`${workers(paths)}\n${built.js}\n${start(paths)}`)],
    ['editor.worker.js', script(built.editorWorkerService)],
    ['json.worker.js', script(built.jsonWorker)],
    ['graphql.worker.js', script(built.graphqlWorker)],
  ]);
}

/** Where the editor finds its workers; it has to be known before the editor is. */
function workers({ files }: PagePaths): string {
  return `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) =>
    '${files}/' + (label === 'editorWorkerService' ? 'editor' : label) + '.worker.js',
};`;
}

function start({ graphql }: PagePaths): string {
  const options = { endpoint: graphql, title: 'Travaux', defaultQuery: firstQuery };
  return `YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});`;
}
