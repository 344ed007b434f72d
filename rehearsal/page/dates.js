// @ts-check
/*
 * Dates as people read them.  The day is the rehearsal's, never this machine's.
 */

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const SHORT = { weekday: "short", day: "numeric", month: "short" };

/**
 * "Monday 23 November 2026"
 * @param {string} iso
 */
export function longDate(iso) {
    return said(iso, LONG);
}

/**
 * "Mon 23 Nov"
 * @param {string} iso
 */
export function shortDate(iso) {
    return said(iso, SHORT);
}

/**
 * The number of days from one date to another.
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
    return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * The date some days on.
 * @param {string} iso
 * @param {number} days
 */
export function daysOn(iso, days) {
    return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * @param {string} iso
 * @param {object} how
 */
function said(iso, how) {
    const format = new Intl.DateTimeFormat("en-GB", { ...how, timeZone: "UTC" });
    const words = format.format(new Date(`${iso}T00:00:00Z`)).replace(",", "");
    return words.replace(/\bSept\b/, "Sep"); // as the cards have it, whatever the browser says
}
