const search = document.querySelector("#search");
const section = document.querySelector("#section");
const verdict = document.querySelector("#verdict");
const status = document.querySelector("#status");
const rows = [...document.querySelectorAll("#claims tbody tr")];
const texts = rows.map((row) => row.textContent.toLowerCase());

function filter() {
  const words = search.value.toLowerCase().split(/\s+/);
  let shown = 0;
  rows.forEach((row, i) => {
    const fits = words.every((word) => texts[i].includes(word)) &&
      (section.value === "" || row.dataset.section === section.value) &&
      (verdict.value === "" || row.dataset.verdict === verdict.value);
    row.hidden = !fits;
    if (fits) shown++;
  });
  status.textContent = `${shown} of ${rows.length} claims shown`;
}

for (const control of [search, section, verdict]) {
  control.addEventListener("input", filter);
}
// A link to a claim must find its row, whatever is filtered.
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest("tr[hidden]")) return;
  for (const control of [search, section, verdict]) control.value = "";
  filter();
  target.scrollIntoView();
});
document.querySelector(".filters").hidden = false;
filter();
