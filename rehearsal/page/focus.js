// @ts-check
/*
 * Keeping the keyboard's place when what it stood on is drawn anew.
 *
 * Where that is gone, the place is lost and not moved to a neighbour: whoever presses Enter twice
 * would otherwise press something they never chose.
 */

const STOPS = "button, input, select, textarea, a[href], [tabindex='0']";

/**
 * Note where the focus stands, and return what puts it back there.
 * @param {HTMLElement} within
 * @param {HTMLElement} otherwise where to, if what it stood on is gone
 * @returns {() => void}
 */
export function keepingFocus(within, otherwise) {
    const at = document.activeElement;
    if (!at || !within.contains(at)) return () => {};
    const name = nameOf(at);
    return () => {
        const target = stops(within).find((each) => nameOf(each) === name) ?? otherwise;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: "nearest" });
    };
}

/** @param {HTMLElement} within */
function stops(within) {
    const all = /** @type {HTMLElement[]} */ ([...within.querySelectorAll(STOPS)]);
    return all.filter((each) => !each.matches(":disabled, [tabindex='-1']") && each.offsetParent);
}

/** @param {Element} each */
function nameOf(each) {
    const labels = /** @type {any} */ (each).labels ?? [];
    const label = [...labels].map((one) => one.textContent).join(" ");
    return `${each.tagName} ${each.getAttribute("aria-label") ?? ""} ${label || each.textContent}`;
}
