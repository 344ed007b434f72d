// @ts-check
/*
 * A dialog over the page: made when it opens and gone from the page when it closes.
 *
 * Escape and Close do the same.  The focus goes back to where it was, or to what stands there now.
 */

import { el, newId } from "./elements.js";

/**
 * @typedef {object} Modal
 * @property {HTMLDialogElement} element
 * @property {HTMLElement} title
 * @property {HTMLElement} body
 * @property {() => void} close
 */

/**
 * @param {string} title
 * @param {{width?: string, back?: () => HTMLElement | null}} [how] `back` finds what to focus
 *     after it, where what opened it is gone
 * @returns {Modal}
 */
export function openModal(title, { width = "", back } = {}) {
    const opener = /** @type {HTMLElement | null} */ (document.activeElement);
    const id = newId();
    const heading = el("h2", { id, tabindex: "-1" }, title);
    const body = el("div", { class: "modal-body" });
    const close = el("button", { type: "button", class: "plain" }, "Close");
    const element = el(
        "dialog",
        { "aria-labelledby": id, class: "modal" },
        el("div", { class: "modal-head" }, heading, close),
        body,
    );
    if (width) element.style.setProperty("--modal-width", width);
    close.addEventListener("click", () => element.close());
    element.addEventListener("close", () => {
        element.remove();
        const target = opener?.isConnected ? opener : back?.();
        target?.focus();
    });
    document.body.append(element);
    element.showModal();
    heading.focus();
    return { element, title: heading, body, close: () => element.close() };
}
