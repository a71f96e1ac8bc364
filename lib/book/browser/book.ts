/**
 * Script of every page: search, theme, and the menu that is folded on phones.
 *
 * @module
 */
import { setUpMenu } from "./menu.ts";
import { setUpSearch } from "./search.ts";
import { setUpTheme } from "./theme.ts";

setUpTheme();
setUpMenu();
setUpSearch();
