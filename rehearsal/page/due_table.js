// @ts-check
/*
 * The due dates of a case as a table, for whoever reads rather than looks.
 */

import { longDate } from "./dates.js";
import { inOrder, stateOf } from "./due_words.js";
import { el } from "./elements.js";

const HEADS = ["Clock", "What", "May begin", "Best by", "Due", "How it stands"];

/**
 * @param {{reference: string, clocks: import("./due_words.js").Clock[]}} found
 * @param {string} today
 */
export function tableOf({ reference, clocks }, today) {
    const head = el("tr", {}, ...HEADS.map((each) => el("th", { scope: "col" }, each)));
    const rows = inOrder(clocks).map((each) => row(each, today));
    const caption = `Due dates of ${reference}. Today is ${longDate(today)}.`;
    return el(
        "table",
        {},
        el("caption", {}, caption),
        el("thead", {}, head),
        el("tbody", {}, ...rows),
    );
}

/**
 * @param {import("./due_words.js").Clock} clock
 * @param {string} today
 */
function row(clock, today) {
    const days = [clock.opens, clock.recommended_by, clock.due];
    const cells = [clock.what, ...days.map((day) => (day ? longDate(day) : "None"))];
    return el(
        "tr",
        { "data-is": clock.is },
        el("th", { scope: "row" }, clock.code),
        ...cells.map((each) => el("td", {}, each)),
        el("td", {}, stateOf(clock, today)),
    );
}
