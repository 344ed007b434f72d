// @ts-check
/*
 * The due dates of a case as a picture: a row for each clock, on one line of time.
 *
 * A bar is the time in which it may be done, a tick across it the day that is advised, and a
 * shape the due date: a ring while it runs, a diamond today, a triangle when it is late, a disc
 * when it is met, a cross when it is no longer owed.  The words beside each row say the same.
 */

import { daysBetween, daysOn, shortDate } from "./dates.js";
import { inOrder, stateOf } from "./due_words.js";
import { el, svg } from "./elements.js";

const MARGIN = 3;
const TICKS = 5;
const MIDDLE = 14;
const SHAPES = {
    running: () => svg("circle", { r: 6 }),
    "due-today": () => svg("path", { d: "M0 -8 L8 0 L0 8 L-8 0 Z" }),
    overdue: () => svg("path", { d: "M0 -8 L8 7 L-8 7 Z" }),
    met: () => svg("circle", { r: 6 }),
    "met-late": () => svg("circle", { r: 6 }),
};
const CROSS = "M-5 -5 L5 5 M-5 5 L5 -5";

/**
 * @typedef {(day: string) => string} Across how far along the line a day stands, in per cent
 */

/**
 * Return the picture, which is not for screen readers: the table says all of it.
 * @param {{reference: string, clocks: import("./due_words.js").Clock[]}} found
 * @param {string} today
 */
export function pictureOf({ clocks }, today) {
    const dated = inOrder(clocks).filter((each) => each.due);
    const { across, days } = scale(dated, today);
    const rows = dated.map((each) => row(each, today, across));
    return el(
        "div",
        { class: "due-picture", "aria-hidden": "true" },
        el("div", { class: "due-row due-axis" }, el("p", {}, ""), axis(days, today, across)),
        ...rows,
    );
}

/**
 * @param {import("./due_words.js").Clock[]} clocks
 * @param {string} today
 * @returns {{across: Across, days: string[]}}
 */
function scale(clocks, today) {
    const all = [today, ...clocks.flatMap((each) => [each.opens, each.due])];
    const known = /** @type {string[]} */ (all.filter(Boolean)).sort();
    const first = daysOn(known[0], -MARGIN);
    const span = daysBetween(first, known[known.length - 1]) + MARGIN;
    const across = (/** @type {string} */ day) => `${(100 * daysBetween(first, day)) / span}%`;
    const step = span / TICKS;
    const days = Array.from({ length: TICKS - 1 }, (_, at) => daysOn(first, Math.round(step * (at + 1))));
    return { across, days };
}

/**
 * @param {string[]} days
 * @param {string} today
 * @param {Across} across
 */
function axis(days, today, across) {
    const ticks = days.map((day) =>
        svg("text", { x: across(day), y: 12, "text-anchor": "middle", class: "tick" }, shortDate(day)),
    );
    const now = svg("text", { x: across(today), y: 28, "text-anchor": "middle", class: "now" }, "Today");
    return svg("svg", { width: "100%", height: 32 }, ...ticks, now);
}

/**
 * @param {import("./due_words.js").Clock} clock
 * @param {string} today
 * @param {Across} across
 */
function row(clock, today, across) {
    const due = /** @type {string} */ (clock.due);
    const label = el(
        "p",
        {},
        el("span", { class: "due-what" }, `${clock.code} ${clock.what}`),
        el("span", { class: "due-state" }, `${shortDate(due)}. ${stateOf(clock, today)}`),
    );
    const line = svg(
        "svg",
        { width: "100%", height: 2 * MIDDLE },
        bar(clock, across),
        upright(today, across, "today"),
        clock.recommended_by && upright(clock.recommended_by, across, "advised"),
        at(due, across, (SHAPES[/** @type {keyof typeof SHAPES} */ (clock.is)] ?? cross)()),
    );
    return el("div", { class: "due-row", "data-is": clock.is }, label, line);
}

/**
 * @param {import("./due_words.js").Clock} clock
 * @param {Across} across
 */
function bar({ opens, due }, across) {
    if (!opens || !due) return svg("line", { x1: 0, x2: "100%", y1: MIDDLE, y2: MIDDLE, class: "base" });
    const place = { x1: across(opens), x2: across(due), y1: MIDDLE, y2: MIDDLE };
    return svg("line", { ...place, class: "window" });
}

/**
 * @param {string} day
 * @param {Across} across
 * @param {string} kind
 */
function upright(day, across, kind) {
    const [y1, y2] = kind === "today" ? [0, 2 * MIDDLE] : [4, 2 * MIDDLE - 4];
    return svg("line", { x1: across(day), x2: across(day), y1, y2, class: kind });
}

/**
 * Put a shape on a day.  A picture within the picture takes per cents, which a path does not.
 * @param {string} day
 * @param {Across} across
 * @param {SVGElement} shape
 */
function at(day, across, shape) {
    shape.setAttribute("class", "mark");
    return svg("svg", { x: across(day), y: MIDDLE, overflow: "visible" }, shape);
}

function cross() {
    return svg("path", { d: CROSS });
}
