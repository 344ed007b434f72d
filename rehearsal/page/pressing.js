// @ts-check
/*
 * Pressing a button on a card, and showing what comes of it where Teams does.
 *
 * While it waits the card is busy and takes no other press; an error is a red line under the
 * card; a sentence is a toast; a dialog opens over the page.
 */

import { openTask } from "./task.js";
import { tell } from "./talk.js";
import { toast } from "./toasts.js";

/**
 * @typedef {object} Shown a message as it stands in a pane
 * @property {() => any} about who acts, where, on which message
 * @property {(busy: boolean) => void} busy
 * @property {(sentence: string) => void} wrong
 * @property {() => Promise<void>} reload
 * @property {() => HTMLElement | null} near what to focus when the button is gone
 */

/**
 * @param {Shown} shown
 * @param {import("./drawing.js").Pressed} pressed
 */
export async function press(shown, { action, data }) {
    await doing(shown, "press", { action, data });
}

/**
 * Take the file that the message offers, or do not.
 * @param {Shown} shown
 * @param {boolean} accept
 */
export async function consent(shown, accept) {
    await doing(shown, "file", { accept });
}

/**
 * @param {Shown} shown
 * @param {string} path
 * @param {any} what
 */
async function doing(shown, path, what) {
    shown.wrong("");
    shown.busy(true);
    try {
        const result = await tell(path, { ...shown.about(), ...what });
        await shown.reload();
        answer(shown, result);
    } finally {
        shown.busy(false);
    }
}

/**
 * @param {Shown} shown
 * @param {import("./talk.js").Result} result
 */
function answer(shown, result) {
    if (result.error) shown.wrong(result.says);
    else if (result.dialog) openTask(shown, result.dialog);
    else if (result.says) toast(result.says);
}
