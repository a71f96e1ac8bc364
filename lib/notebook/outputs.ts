import type { Message } from "./kernel/messages.ts";
import type { Output } from "./notebook.ts";

/**
 * Gathers the outputs of a cell from what the kernel published while it ran, as
 * Jupyter clients do: pieces of one stream are joined, a display with an id can
 * be shown anew in its place.
 *
 * @param messages What the kernel published, in order.
 * @param displays Outputs by id, of this cell and of those before it.
 * @returns The cell's outputs, in order.
 */
export function gatherOutputs(
  messages: readonly Message[],
  displays: Map<string, Output>,
): Output[] {
  let outputs: Output[] = [];
  for (const { type, content: { transient, ...content } } of messages) {
    const last = outputs.at(-1);
    const output = { output_type: type, ...content };
    switch (type) {
      case "stream":
        if (last?.output_type === "stream" && last.name === content.name) {
          Object.assign(last, { text: last.text + content.text });
        } else outputs.push(output);
        break;
      case "display_data":
        displays.set(transient?.display_id, output);
        outputs.push(output);
        break;
      case "execute_result":
      case "error":
        outputs.push(output);
        break;
      case "update_display_data":
        Object.assign(displays.get(transient?.display_id) ?? {}, content);
        break;
      case "clear_output":
        outputs = [];
    }
  }
  return outputs;
}
