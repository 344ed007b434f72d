// @ts-check
/*
 * What this browser remembers between visits: looks, and what has been read.
 *
 * A browser that keeps nothing (a private window, a full disk) loses the memory and no more.
 */

const PREFIX = "rehearsal-room.";

/**
 * @template T
 * @param {string} name
 * @param {T} otherwise
 * @returns {T}
 */
export function recall(name, otherwise) {
    try {
        const kept = localStorage.getItem(PREFIX + name);
        return kept === null ? otherwise : JSON.parse(kept);
    } catch {
        return otherwise;
    }
}

/**
 * @param {string} name
 * @param {any} value
 */
export function remember(name, value) {
    try {
        localStorage.setItem(PREFIX + name, JSON.stringify(value));
    } catch {
        // It is asked again next time.
    }
}
