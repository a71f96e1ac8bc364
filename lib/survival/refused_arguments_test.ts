import { testArguments } from "../arguments/testdata/test_arguments.ts";
import * as survival from "./mod.ts";
import {
  calls,
  covariates,
  intervals,
  km,
  scenarios,
} from "./testdata/calls.ts";

testArguments(survival, calls, [km, covariates, intervals, scenarios]);
