// @ts-check
/*
 * A picture in few colours: those without which most of it would change most, so that a few
 * red words among thousands of black ones stay red; and the nearest of them for every other.
 */

const MOST = 64;
const FARTHEST = 3 * 255 ** 2; // from black to white
const AT_ONCE = 32_768; // bytes made into text in one go

/**
 * @param {string} address of the picture
 * @returns {Promise<{width: number, height: number, colours: number[], pixels: string}>} colours
 *     as 0xBBGGRR, and which of them each pixel has, in base 64
 */
export async function inFewColours(address) {
    const picture = await createImageBitmap(await (await fetch(address)).blob());
    const { width, height } = picture;
    const pen = /** @type {any} */ (new OffscreenCanvas(width, height).getContext("2d"));
    pen.drawImage(picture, 0, 0);
    const seen = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
    const times = counted(seen);
    const colours = chosen(times);
    const nearest = new Map([...times.keys()].map((each) => [each, near(each, colours)]));
    const pixels = Uint8Array.from(seen, (each) => nearest.get(each) ?? 0);
    return { width, height, colours: colours.map((each) => each & 0xffffff), pixels: base64(pixels) };
}

/**
 * How many pixels there are of each colour.
 * @param {Uint32Array} seen
 */
function counted(seen) {
    /** @type {Map<number, number>} */
    const times = new Map();
    for (const each of seen) times.set(each, (times.get(each) ?? 0) + 1);
    return times;
}

/**
 * The colours to keep: each next one is what the picture would suffer most without.
 * @param {Map<number, number>} times
 */
function chosen(times) {
    const left = [...times].map(([colour, many]) => ({ colour, many, off: FARTHEST }));
    /** @type {number[]} */
    const kept = [];
    while (kept.length < Math.min(MOST, left.length)) {
        const { colour } = left.reduce((one, other) => (harm(other) > harm(one) ? other : one));
        kept.push(colour);
        for (const each of left) each.off = Math.min(each.off, distance(each.colour, colour));
    }
    return kept;
}

/** @param {{many: number, off: number}} without how many pixels, and how far from what is kept */
function harm({ many, off }) {
    return many * off;
}

/**
 * @param {number} colour
 * @param {number[]} among
 */
function near(colour, among) {
    const distances = among.map((each) => distance(colour, each));
    return distances.indexOf(Math.min(...distances));
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
    const parts = [0, 8, 16].map((by) => ((one >> by) & 255) - ((other >> by) & 255));
    return parts.reduce((sum, part) => sum + part ** 2, 0);
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += AT_ONCE) {
        text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
    }
    return btoa(text);
}
