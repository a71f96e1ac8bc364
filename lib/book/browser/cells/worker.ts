import type { Answer, Request } from "../../live/messages.ts";
import { loadAsset } from "./asset.ts";

/** The worker that runs a page's cells. */
export interface CellWorker {
  /** Runs a cell; resolves when it has ended with whether it did so well. */
  run(cell: string, number: number, source: string): Promise<boolean>;
  /** Ends the worker at once; cells that wait for it fail. */
  stop(): void;
}

/** What the page hears of its cells. */
export interface CellListener {
  /** All that a cell has put out so far, as HTML. */
  readonly onOutputs: (cell: string, html: string) => void;
  /** An exercise's answer has been judged. */
  readonly onJudged: (exercise: string, outcome: string) => void;
}

/**
 * Starts the worker. Of a page that is opened from a folder only text can be had,
 * so the worker is made from the text of its script.
 */
export async function startWorker(
  { onOutputs, onJudged }: CellListener,
): Promise<CellWorker> {
  const [runtime, files] = await Promise.all(
    ["runtime", "files"].map(loadAsset),
  );
  const address = URL.createObjectURL(
    new Blob([runtime!], { type: "text/javascript" }),
  );
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  const post = (request: Request) => worker.postMessage(request);
  post({ is: "files", files: JSON.parse(files!) });
  let ended = (_well: boolean) => {};
  let fail = (_reason: Error) => {};
  worker.onerror = ({ message }) => fail(new Error(message));
  worker.onmessage = async ({ data }: MessageEvent<Answer>) => {
    switch (data.is) {
      case "needs":
        post({
          is: "module",
          name: data.name,
          source: await loadAsset(data.name),
        });
        break;
      case "outputs":
        onOutputs(data.cell, data.html);
        break;
      case "judged":
        onJudged(data.exercise, data.outcome);
        break;
      case "done":
        ended(data.failure === undefined);
    }
  };
  return {
    run: (cell, number, source) =>
      new Promise((resolve, reject) => {
        ended = resolve;
        fail = reject;
        post({ is: "run", cell, number, source });
      }),
    stop: () => {
      worker.terminate();
      ended(false);
    },
  };
}
