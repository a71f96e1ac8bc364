import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** A file server for a test. */
export interface BookServer {
  /** Address of a file. */
  readonly url: (file: string) => string;
  /** Stops serving. */
  readonly close: () => Promise<void>;
}

/** Serves the files of a folder on this machine only. */
export function serveBook(folder: string): BookServer {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const path = decodeURIComponent(new URL(request.url).pathname);
      try {
        const bytes = await Deno.readFile(join(folder, path));
        const type = types[extname(path)] ?? "application/octet-stream";
        return new Response(bytes, { headers: { "content-type": type } });
      } catch {
        return new Response("not found", { status: 404 });
      }
    },
  );
  return {
    url: (file) => `http://127.0.0.1:${server.addr.port}/${file}`,
    close: () => server.shutdown(),
  };
}
