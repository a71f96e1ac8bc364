/** What authors call the columns of survival data, as plain names. */
export const columnWords = {
  patient:
    /^(patient|pat|subject|subj|participant|case|record|study|person|usubj|subj|p)?(id|no|nr|num|number|code)$|^(patient|subject|participant|usubjid|pid|caseid)$/,
  time:
    /^(time|futime|ftime|stime|survtime|survival|os|pfs|dfs|rfs|efs|ttp|ttf|aval|months?|days?|weeks?|years?)$|time$|^time|(os|pfs|dfs|rfs|efs|ttp|survival)(t|m|mo)$|(os|pfs|dfs|rfs|efs|ttp|survival)(months?|days?|weeks?|years?|time)|^time(to|in)|followup(time|months|days|years)/,
  event:
    /^(status|event|death|dead|died|deceased|cens|censor|censored|censoring|cnsr|fustat|pstat|recur|relapse|progressed|vitalstatus|state)$|status$|event$|stat$|^cens/,
  censoring: /cens|cnsr/,
  group:
    /^(arm|group|grp|rx|trt|trt01p|trt01a|treat|treatment|therapy|randomi[sz]ation|cohort|hormon)$/,
  start:
    /^(start|begin|index|baseline|random|enrol|inclusion|diagnos|entry|treatmentstart|c1d1|trtsdt)|(start|begin|diagnosis|randomi[sz]ation|entry|inclusion)(date|dt)?$/,
  death: /death|died|exitus|deceased|dod|dth/,
  progression: /prog|relapse|recurr|pd(date|dt)?$/,
  last: /last|follow|contact|fu|censor|cutoff/,
  days: /day/,
  weeks: /week|wk/,
  months: /month|mths?$|mo$/,
  years: /year|yrs?$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Texts of a column of events that name an event, in lower case. */
export const eventTexts =
  /^(dead|died|death|deceased|event|yes|true|progress|progressed|progression|relapse|recurrence|died of .*|1)$/;

/** Texts of a column of events that name a censored time, in lower case. */
export const censoredTexts =
  /^(alive|censored|censor|no|none|false|no event|living|event[- ]free|0)$/;
