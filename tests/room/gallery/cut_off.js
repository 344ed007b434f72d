// @ts-check
/*
 * What of a drawn card cannot be read: what sticks out of it, words that something hides, words
 * too long for their box, and a button's word that goes on in the next line.
 */

const SLACK = 1; // pixels; places are fractions of one

/**
 * @param {HTMLElement} card
 * @returns {string[]} a sentence each
 */
export function cutOff(card) {
    return [...sticksOut(card), ...hidden(card), ...tooLong(card), ...broken(card)];
}

/** @param {HTMLElement} card */
function sticksOut(card) {
    const frame = card.getBoundingClientRect();
    const found = [...card.querySelectorAll("*")].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 0 && (box.left < frame.left - SLACK || box.right > frame.right + SLACK);
    });
    return found.map((each) => `<${each.localName} class="${each.className}"> sticks out`);
}

/**
 * Words outside the box of something around them that shows nothing beyond its box.
 * @param {HTMLElement} card
 */
function hidden(card) {
    const found = textsIn(card).filter((text) => {
        const boxes = hidingAround(text.parentElement, card);
        return linesOf(text).some((line) => boxes.some((box) => isBeyond(line, box)));
    });
    return found.map((text) => `“${text.data}” is cut off`);
}

/**
 * @param {Element | null} element
 * @param {Element} card
 */
function hidingAround(element, card) {
    const boxes = [card.getBoundingClientRect()];
    for (let each = element; each && each !== card; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = overflowX !== "visible" || overflowY !== "visible";
        if (hides) boxes.push(each.getBoundingClientRect());
    }
    return boxes;
}

/**
 * @param {DOMRect} line
 * @param {DOMRect} box
 */
function isBeyond(line, box) {
    const across = line.left < box.left - SLACK || line.right > box.right + SLACK;
    const down = line.top < box.top - SLACK || line.bottom > box.bottom + SLACK;
    return across || down;
}

/**
 * What a box to fill in says of itself, or what is chosen in it.
 * @param {HTMLElement} card
 */
function tooLong(card) {
    const pen = /** @type {CanvasRenderingContext2D} */ (
        document.createElement("canvas").getContext("2d")
    );
    const found = [...card.querySelectorAll("input, select")].map(saysIn).filter((says) => {
        pen.font = says.style.font;
        return pen.measureText(says.words).width > says.room + SLACK;
    });
    return found.map(({ words }) => `“${words}” is too long for its box`);
}

/** @param {any} box */
function saysIn(box) {
    const style = getComputedStyle(box);
    const words = (box.selectedOptions ? box.selectedOptions[0]?.text : box.placeholder) ?? "";
    const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return { style, words, room };
}

/** @param {HTMLElement} card */
function broken(card) {
    const texts = [...card.querySelectorAll("button")].flatMap(textsIn);
    const words = texts.flatMap((text) => [...text.data.matchAll(/\S+/g)].map((it) => ({ text, it })));
    const found = words.filter(({ text, it }) => linesOf(text, it.index, it[0].length).length > 1);
    return found.map(({ it }) => `“${it[0]}” is broken in two`);
}

/**
 * @param {Element} element
 * @returns {Text[]}
 */
function textsIn(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    return texts;
}

/**
 * @param {Text} text
 * @param {number} from
 * @param {number} long
 */
function linesOf(text, from = 0, long = text.length) {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + long);
    return [...range.getClientRects()];
}
