// @ts-check
/*
 * How the room looks: light, dark or high contrast; wide, or a phone's width.  Remembered here.
 *
 * Unless somebody chooses, colours are as this device has them.
 */

import { byId, el } from "./elements.js";
import { recall, remember } from "./memory.js";
import { news } from "./state.js";

const NARROW = matchMedia("(max-width: 480px)");
const DARK = matchMedia("(prefers-color-scheme: dark)");
const CONTRAST = matchMedia("(prefers-contrast: more), (forced-colors: active)");

const COLOURS = [
    ["device", "As on this device"],
    ["light", "Light"],
    ["dark", "Dark"],
    ["contrast", "High contrast"],
];
const WIDTHS = [
    ["wide", "As wide as there is room"],
    ["phone", "As narrow as a phone"],
];

const chosen = { colours: recall("colours", "device"), width: recall("width", "wide") };

/** Whether cards are drawn as on a phone. */
export function isNarrow() {
    return chosen.width === "phone" || NARROW.matches;
}

export function beginAppearance() {
    const menu = byId("appearance");
    menu.querySelector(".choices").append(
        group("Colours", "colours", COLOURS),
        group("Width", "width", WIDTHS),
    );
    menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.querySelector("summary").focus();
    });
    document.addEventListener("pointerdown", (event) => {
        if (!menu.contains(event.target)) menu.open = false;
    });
    for (const each of [DARK, CONTRAST]) each.addEventListener("change", apply);
    NARROW.addEventListener("change", apply);
    apply();
}

/**
 * @param {string} legend
 * @param {"colours" | "width"} name
 * @param {string[][]} choices
 */
function group(legend, name, choices) {
    const radios = choices.map(([value, words]) => {
        const radio = el("input", { type: "radio", name, value });
        radio.checked = chosen[name] === value;
        radio.addEventListener("change", () => choose(name, value));
        return el("label", {}, radio, words);
    });
    return el("fieldset", {}, el("legend", {}, legend), ...radios);
}

/**
 * @param {"colours" | "width"} name
 * @param {string} value
 */
function choose(name, value) {
    chosen[name] = value;
    remember(name, value);
    apply();
}

function apply() {
    const { dataset } = document.documentElement;
    const before = dataset.cards;
    dataset.theme = chosen.colours === "device" ? device() : chosen.colours;
    dataset.width = chosen.width;
    dataset.cards = isNarrow() ? "narrow" : "wide";
    if (before && before !== dataset.cards) news.dispatchEvent(new Event("width"));
}

function device() {
    if (CONTRAST.matches) return "contrast";
    return DARK.matches ? "dark" : "light";
}
