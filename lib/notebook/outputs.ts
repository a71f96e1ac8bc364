import type { Message } from "./messages.ts";
import type { Output } from "./notebook.ts";

/**
 * The outputs of a cell, from the messages that the kernel published while it
 * ran, as Jupyter clients gather them: pieces of one stream are joined, a display
 * with a known id replaces what that id showed before.
 *
 * @param shown displays by id, of this cell and of those before it
 */
export function gatherOutputs(
  messages: readonly Message[],
  shown: Map<string, Output>,
): Output[] {
  let outputs: Output[] = [];
  for (const { type, content } of messages) {
    if (type === "stream") {
      const last = outputs.at(-1);
      if (last?.output_type === "stream" && last.name === content.name) {
        last.text += content.text;
      } else {
        const { name, text } = content;
        outputs.push({ output_type: "stream", name, text });
      }
    } else if (type === "display_data") {
      const { data, metadata, transient } = content;
      const output: Output = { output_type: type, data, metadata };
      outputs.push(output);
      if (transient?.display_id) shown.set(transient.display_id, output);
    } else if (type === "update_display_data") {
      const { data, metadata, transient } = content;
      const output = shown.get(transient?.display_id);
      if (output) Object.assign(output, { data, metadata });
    } else if (type === "execute_result") {
      const { data, metadata, execution_count } = content;
      outputs.push({ output_type: type, data, metadata, execution_count });
    } else if (type === "error") {
      const { ename, evalue, traceback } = content;
      outputs.push({ output_type: type, ename, evalue, traceback });
    } else if (type === "clear_output") {
      outputs = [];
    }
  }
  return outputs;
}
