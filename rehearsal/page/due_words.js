// @ts-check
/*
 * How a date that is due is said, the same in the picture as in the table.
 */

import { daysBetween } from "./dates.js";

/**
 * @typedef {object} Clock
 * @property {string} code
 * @property {string} what
 * @property {string | null} opens
 * @property {string | null} recommended_by
 * @property {string | null} due
 * @property {boolean} over
 * @property {string} is
 */

const STATES = {
    running: "Running",
    "due-today": "Due today",
    overdue: "Overdue",
    met: "Met",
    "met-late": "Met late",
    superseded: "Superseded",
    cancelled: "No longer needed",
    "no-date": "No date",
};

/**
 * "Overdue by 3 days"
 * @param {Clock} clock
 * @param {string} today
 */
export function stateOf({ is, due }, today) {
    const words = STATES[/** @type {keyof typeof STATES} */ (is)] ?? is;
    if (!due || !["running", "overdue"].includes(is)) return words;
    const days = Math.abs(daysBetween(today, due));
    const many = days === 1 ? "1 day" : `${days} days`;
    return is === "overdue" ? `Overdue by ${many}` : `Due in ${many}`;
}

/**
 * Order by date, what is still owed first; what has no date comes after what has.
 * @param {Clock[]} clocks
 */
export function inOrder(clocks) {
    const key = (/** @type {Clock} */ { over, due, code }) =>
        `${over ? 1 : 0} ${due ?? "9999"} ${code}`;
    return [...clocks].sort((one, other) => key(one).localeCompare(key(other)));
}
