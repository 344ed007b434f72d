// @ts-check
/*
 * The little markdown that Teams draws in a card: bold, italic, lists and links.
 *
 * What is not in that list stays as it was typed, and HTML is never let through: this is the
 * only place where words from a message become markup.
 */

/** @type {any} markdown-it, put there by its own script */
const { markdownit } = globalThis;

const ALLOWED = ["balance_pairs", "emphasis", "escape", "link", "list", "newline", "text_join"];
const SAFE = /^(https?:|mailto:|tel:)/i;

const parser = markdownit("zero", { html: false, linkify: false, breaks: true });
parser.enable(ALLOWED);
parser.validateLink = (/** @type {string} */ address) => SAFE.test(address.trim());

/**
 * Return the markup for words that may hold markdown.
 * @param {string} words
 */
export function markup(words) {
    return parser.render(words);
}
