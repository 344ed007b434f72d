// @ts-check
/*
 * Sentences that come and go in the corner, as Teams shows what a press was answered.
 *
 * They stay long enough to be read twice, longer while somebody is on them, and can be sent away.
 */

import { byId, el } from "./elements.js";

const LEAST = 10_000;
const EACH_CHARACTER = 120;

/**
 * @param {string} sentence
 * @param {{wrong?: boolean}} [how]
 */
export function toast(sentence, { wrong = false } = {}) {
    const close = el("button", { type: "button", class: "plain" }, "Dismiss");
    const shown = el(
        "div",
        { class: wrong ? "toast wrong" : "toast" },
        el("p", {}, wrong && el("strong", {}, "Problem: "), sentence),
        close,
    );
    const away = () => shown.remove();
    close.addEventListener("click", away);
    stayAwhile(shown, LEAST + sentence.length * EACH_CHARACTER, away);
    byId("toasts").append(shown);
}

/**
 * @param {HTMLElement} shown
 * @param {number} patience
 * @param {() => void} away
 */
function stayAwhile(shown, patience, away) {
    let waiting = setTimeout(away, patience);
    const stay = () => clearTimeout(waiting);
    const go = () => {
        clearTimeout(waiting);
        waiting = setTimeout(away, patience);
    };
    shown.addEventListener("pointerenter", stay);
    shown.addEventListener("focusin", stay);
    shown.addEventListener("pointerleave", go);
    shown.addEventListener("focusout", go);
}
