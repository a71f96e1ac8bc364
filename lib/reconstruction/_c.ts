import { loadStudy } from "../study/mod.ts";
import { checkConstraints } from "./check_constraints.ts";
const s=await loadStudy("data"); let t=performance.now(); const r=checkConstraints(s); console.log(performance.now()-t, r.length); t=performance.now(); for(let i=0;i<20;i++) checkConstraints(s); console.log((performance.now()-t)/20);
console.log(Map.groupBy(r,x=>x.status).entries().map(([k,v])=>[k,v.length]).toArray()); console.table(r.filter(x=>x.status!=="met").map(({id,printed,observed,status,readAs})=>({id,printed,observed,status,readAs})));
