// @ts-check
/*
 * Making elements in one line.  Words become text and nothing else, whatever stands in them.
 */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {string | Node | null | undefined | false} Child */

/**
 * Make an element; a property whose name begins with "on" is a listener.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...Child} children
 * @returns {any}
 */
export function el(tag, properties = {}, ...children) {
    return filled(document.createElement(tag), properties, children);
}

/**
 * The same, of a picture.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...Child} children
 * @returns {any}
 */
export function svg(tag, properties = {}, ...children) {
    return filled(document.createElementNS(SVG, tag), properties, children);
}

/**
 * @param {Element} made
 * @param {Record<string, any>} properties
 * @param {Child[]} children
 */
function filled(made, properties, children) {
    for (const [name, value] of Object.entries(properties)) put(made, name, value);
    made.append(...children.filter((each) => each !== null && each !== undefined && each !== false));
    return made;
}

/**
 * @param {Element} made
 * @param {string} name
 * @param {any} value
 */
function put(made, name, value) {
    if (value === null || value === undefined || value === false) return;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
}

/**
 * Find what the page cannot do without.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
    const found = document.getElementById(id);
    if (!found) throw new Error(`This page has no element called ${id}.`);
    return found;
}

let made = 0;

/** Return an id that nothing on the page has yet. */
export function newId() {
    made += 1;
    return `made-${made}`;
}
