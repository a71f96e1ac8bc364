/** What cells of the notebooks do, without a kernel. */
import { claims } from "../../audit/mod.ts";
import { show } from "../../display/mod.ts";
import { loadFigureOptions } from "../../figures/mod.ts";
import { loadStudy, studyFolder } from "../../study/mod.ts";

const folder = studyFolder();
const { patients } = await loadStudy(folder);
const options = await loadFigureOptions(folder);
await show(`${patients.length} patients in ${folder}`);
await show(`files: ${options.files.formats}`);
await claims({ "cohort.n": patients.length });
