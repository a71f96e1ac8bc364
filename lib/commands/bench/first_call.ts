/**
 * Times the first Kaplan-Meier estimate of a new process, import included.
 *
 * @module
 */
const start = performance.now();
const { kaplanMeier } = await import("../../survival/mod.ts");
const time = Array.from({ length: 35 }, (_, i) => (i * 7) % 40 + 1);
kaplanMeier(time, time.map((t) => t % 2));
const elapsed = performance.now() - start;
const { print } = await import("../command_line/terminal.ts");
print(JSON.stringify(elapsed));
