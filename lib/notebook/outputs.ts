import type { Message } from "./messages.ts";
import type { Output } from "./notebook.ts";

/**
 * The outputs of a cell, from what the kernel published while it ran, as Jupyter
 * clients gather them: pieces of one stream are joined, a display with an id can
 * be shown anew in its place.
 *
 * @param displays Outputs by id, of this cell and of those before it.
 */
export function gatherOutputs(
  messages: readonly Message[],
  displays: Map<string, Output>,
): Output[] {
  let outputs: Output[] = [];
  for (const { type, content } of messages) {
    const { transient, ...rest } = content;
    const output = { output_type: type, ...rest };
    switch (type) {
      case "stream": {
        const last = outputs.at(-1);
        if (last?.output_type === type && last.name === content.name) {
          outputs.pop();
          output.text = last.text + content.text;
        }
        outputs.push(output);
        break;
      }
      case "display_data":
        outputs.push(output);
        if (transient?.display_id) displays.set(transient.display_id, output);
        break;
      case "update_display_data": {
        const shown = displays.get(transient?.display_id);
        if (shown) Object.assign(shown, rest);
        break;
      }
      case "execute_result":
      case "error":
        outputs.push(output);
        break;
      case "clear_output":
        outputs = [];
    }
  }
  return outputs;
}
