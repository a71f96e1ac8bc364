/**
 * Script of the pages with interactive parts. They run the same `lib/survival`
 * as the notebooks.
 *
 * @module
 */
import { censoringWidget } from "./censoring_widget.ts";
import { ensembleWidget } from "./ensemble_widget.ts";
import { riskTableWidget } from "./risk_table_widget.ts";
import { type StudyData, studyData } from "./study_data.ts";

const widgets: Readonly<
  Record<string, (root: HTMLElement, data: StudyData) => void>
> = {
  "risk-table": riskTableWidget,
  censoring: censoringWidget,
  ensemble: ensembleWidget,
};

for (const root of document.querySelectorAll<HTMLElement>("[data-widget]")) {
  const data = studyData();
  if (root.dataset.widget === "ensemble" && data.ensemble.length === 0) {
    continue;
  }
  root.classList.add("widget");
  widgets[root.dataset.widget!]!(root, data);
}
