// @ts-check
/*
 * How many of the bot's messages nobody has looked at on this page, place by place.
 *
 * A message counts once, however often it is changed.  Teams' ids are milliseconds, so what has
 * been read is all up to one id; what began again is told by a place that has gone back.
 */

import { recall, remember } from "./memory.js";
import { placeOf, room } from "./state.js";
import { messagesIn } from "./talk.js";

/** @type {Record<string, {id: number, n: number}>} */
let read = recall("read", {});
/** @type {Map<string, Set<string>>} */
const waiting = new Map();
/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const soon = new Map();
const SOON = 300;
const changed = new EventTarget();

/** @param {() => void} listener */
export function whenUnreadChanges(listener) {
    changed.addEventListener("change", listener);
}

/** @param {string} place */
export function unread(place) {
    return waiting.get(place)?.size ?? 0;
}

export function unreadEverywhere() {
    return [...waiting.values()].reduce((sum, each) => sum + each.size, 0);
}

/** "3 unread", or an empty string. @param {number} count */
export function inWords(count) {
    return count ? `${count} unread` : "";
}

/** Find what is unread everywhere, which is asked only of places that have changed. */
export async function count() {
    if (room.places.some((/** @type {any} */ each) => each.last < (read[each.id]?.n ?? 0))) {
        forget();
    }
    const moved = room.places.filter(
        (/** @type {any} */ each) => each.last > (read[each.id]?.n ?? 0),
    );
    await Promise.all(moved.map(countIn)).catch(() => {});
    tell();
}

/**
 * Count a place anew, a moment after something there changed.
 * @param {string} id
 */
export function came(id) {
    clearTimeout(soon.get(id));
    soon.set(id, setTimeout(() => recount(id), SOON));
}

/** @param {string} id */
async function recount(id) {
    const place = placeOf(id);
    if (place) await countIn(place).then(tell, () => {});
}

/**
 * Note that everything there has been seen.
 * @param {string} place
 * @param {{id: string, n: number, from: string}[]} messages
 */
export function seen(place, messages) {
    const id = Math.max(0, ...messages.map((each) => Number(each.id) || 0));
    const n = Math.max(0, ...messages.map((each) => each.n));
    read[place] = { id, n };
    remember("read", read);
    waiting.delete(place);
    tell();
}

/** Begin again with nothing read. */
export function forget() {
    read = {};
    remember("read", read);
    waiting.clear();
}

/** @param {any} place */
async function countIn(place) {
    const messages = await messagesIn(place.id, place.person ?? place.members[0]);
    const since = read[place.id]?.id ?? 0;
    const fresh = messages.filter(
        (/** @type {any} */ each) =>
            each.from === "bot" && !each.deleted && Number(each.id) > since,
    );
    const ids = fresh.map((/** @type {any} */ each) => each.id);
    if (ids.length) waiting.set(place.id, new Set(ids));
    else waiting.delete(place.id);
}

/** Tell whoever shows it. */
function tell() {
    changed.dispatchEvent(new Event("change"));
}
