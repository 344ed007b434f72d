// @ts-check
/*
 * A card's JSON to something on the page, by Microsoft's own renderer, as Teams shows it.
 *
 * The renderer keeps two things to itself that everybody here needs: its complaints about the
 * card, and the JSON of the button that was pressed.  Both come out with the drawing.
 */

import { hostConfig } from "./host_config.js";
import { markup } from "./markdown.js";

/** @type {any} Microsoft's renderer, put there by its own script */
const { AdaptiveCards } = globalThis;

// Without it a button forgets what stood on the card besides what the renderer knows.
AdaptiveCards.GlobalSettings.enableFullJsonRoundTrip = true;
AdaptiveCards.GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
    /** @type {string} */ words,
    /** @type {any} */ result,
) => {
    result.outputHtml = markup(words);
    result.didProcess = true;
};

/**
 * @typedef {object} Pressed
 * @property {any} action the button as it stands on the card
 * @property {any} data its data, with what was typed laid over
 *
 * @typedef {object} Drawn
 * @property {HTMLElement} element
 * @property {string[]} complaints what the renderer finds wrong with the card
 * @property {() => Record<string, string>} typed what stands in the inputs now
 */

/**
 * Draw a card.
 * @param {any} json
 * @param {{narrow?: boolean, headingLevel?: number, pressed?: (it: Pressed) => void}} [how]
 * @returns {Drawn}
 */
export function drawCard(json, { narrow, headingLevel, pressed } = {}) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig({ narrow, headingLevel }));
    card.onExecuteAction = (/** @type {any} */ action) => onPress(action, pressed);
    const context = new AdaptiveCards.SerializationContext();
    // The renderer's own pattern for languages keeps its place, and would refuse every other card.
    AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
    card.parse(structuredClone(json), context);
    const element = card.render() ?? document.createElement("div");
    tidy(element);
    return { element, complaints: complaintsOf(card, context), typed: () => typedInto(card) };
}

/**
 * Return the card with what was typed laid over, to be drawn again without losing it.
 * @param {any} json
 * @param {Record<string, string>} typed
 * @returns {any}
 */
export function withTyped(json, typed) {
    if (Array.isArray(json)) return json.map((each) => withTyped(each, typed));
    if (!json || typeof json !== "object") return json;
    const kept = Object.entries(json).map(([key, value]) => [key, withTyped(value, typed)]);
    const copy = Object.fromEntries(kept);
    const isInput = String(json.type ?? "").startsWith("Input.");
    return isInput && json.id in typed ? { ...copy, value: typed[json.id] } : copy;
}

/**
 * @param {any} action
 * @param {((it: Pressed) => void) | undefined} pressed
 */
function onPress(action, pressed) {
    const json = action.toJSON();
    if (json.type === "Action.OpenUrl") window.open(action.url, "_blank", "noopener");
    else pressed?.({ action: json, data: action.data ?? {} });
}

/**
 * @param {any} card
 * @param {any} context
 * @returns {string[]}
 */
function complaintsOf(card, context) {
    const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
    const events = [...parsing, ...card.validateProperties().validationEvents];
    return events.map((event) => event.message);
}

/** @param {any} card */
function typedInto(card) {
    const inputs = card.getAllInputs().filter((/** @type {any} */ each) => each.isSet());
    return Object.fromEntries(inputs.map((/** @type {any} */ each) => [each.id, `${each.value}`]));
}

/**
 * Mend what the renderer leaves undone for people who do not see the card.
 * @param {HTMLElement} element
 */
function tidy(element) {
    // The pane's log tells what is new; the card need not be told as a whole, nor be stopped at.
    element.removeAttribute("tabindex");
}
