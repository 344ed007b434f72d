// @ts-check
/*
 * Talking to the room's server.  Whatever goes wrong comes back as a sentence to be shown.
 */

const SILENT =
    "The rehearsal does not answer. Start it again with: make run. This page goes on by itself.";

/**
 * @typedef {object} Dialog
 * @property {string | null} title
 * @property {string | number | null} width
 * @property {string | number | null} height
 * @property {any} card
 *
 * @typedef {object} Result
 * @property {string} says
 * @property {boolean} error
 * @property {Dialog | null} dialog
 * @property {number} status that of the bot's answer, or 0 when it gave none
 * @property {boolean} [refused] whether the room did none of it
 */

/** A question that got no answer; its message is for people. */
export class NoAnswer extends Error {}

/**
 * Ask for something, or throw NoAnswer.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function ask(path) {
    const response = await sent(path, {});
    const answer = await json(response);
    if (!response?.ok) throw new NoAnswer(answer.says ?? SILENT);
    return answer;
}

/**
 * Ask what stands in a place, as one of those there sees it.
 * @param {string} place
 * @param {string} as
 * @returns {Promise<any[]>}
 */
export async function messagesIn(place, as) {
    const path = `places/${encodeURIComponent(place)}?as=${encodeURIComponent(as)}`;
    return (await ask(path)).messages;
}

/**
 * Tell the room to do something; what went wrong is in the answer, with `error` true.
 * @param {string} path
 * @param {any} body
 * @returns {Promise<any>}
 */
export async function tell(path, body) {
    const response = await sent(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    const nothing = { says: "", error: false, dialog: null, status: 0 };
    const answer = { ...nothing, ...(await json(response)) };
    const refused = { ...answer, error: true, refused: true, says: answer.says || SILENT };
    return response?.ok ? answer : refused;
}

/**
 * @param {string} path
 * @param {RequestInit} how
 * @returns {Promise<Response | null>}
 */
async function sent(path, how) {
    try {
        return await fetch(`/room/${path}`, how);
    } catch {
        return null;
    }
}

/** @param {Response | null} response */
async function json(response) {
    try {
        return (await response?.json()) ?? {};
    } catch {
        return {};
    }
}
