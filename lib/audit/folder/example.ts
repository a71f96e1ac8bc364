/** The made-up trial that a new registry begins with, as rows of its two tables. */
export const exampleClaims = [
  "claim,section,place,printed,statistic,kind,n,total,unit,in_words,origin",
  "arm.a.n,methods,Randomisation,60,patients in arm A,count,60,,patients,false,study",
  "arm.b.n,methods,Randomisation,58,patients in arm B,count,58,,patients,false,study",
  "all.n,abstract,Results,118,patients randomised,count,118,,patients,false,study",
  "response.a,results,Response,27,responses in arm A,count,27,60,patients,false,study",
  "response.a.percent,results,Response,45%,share of responses in arm A,percent,27,60,%,false,study",
  "response.b,results,Response,14,responses in arm B,count,14,58,patients,false,study",
  "response.b.percent,results,Response,24%,share of responses in arm B,percent,14,58,%,false,study",
].join("\n") + "\n";

/** Its relations. */
export const exampleRelations = [
  "relation,kind,claim,operands,assumption,otherwise",
  "all.n.sum,sum,all.n,arm.a.n arm.b.n,,",
  "response.a.percent,percent,response.a.percent,response.a arm.a.n,,",
  "response.b.percent,percent,response.b.percent,response.b arm.b.n,,",
].join("\n") + "\n";
