/**
 * Script of every page: search, theme, notes on terms, buttons to copy code, and
 * the menu that is folded on phones.
 *
 * @module
 */
import { setUpCopying } from "./copy.ts";
import { setUpMenu } from "./menu.ts";
import { setUpNotes } from "./notes.ts";
import { setUpSearch } from "./search.ts";
import { setUpTheme } from "./theme.ts";

setUpTheme();
setUpMenu();
setUpSearch();
setUpNotes();
setUpCopying();
