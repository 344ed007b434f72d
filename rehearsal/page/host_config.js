// @ts-check
/*
 * How Teams has its cards drawn: sizes, spaces and colours for Microsoft's renderer.
 *
 * Colours are names of CSS variables (themes.css), not values: a change of theme recolours
 * what is drawn already, and nobody loses a half-typed answer.
 */

const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const WEIGHTS = { lighter: 200, default: 400, bolder: 600 };
const COLOURS = ["default", "dark", "light", "accent", "good", "warning", "attention"];
const STYLES = ["default", "emphasis", "good", "attention", "warning", "accent"];

/**
 * One colour of text, plain and subtle.
 * @param {string} name
 */
function colour(name) {
    return {
        default: `var(--card-${name})`,
        subtle: `var(--card-${name}-subtle)`,
        highlightColors: { default: "var(--card-highlight)", subtle: "var(--card-highlight)" },
    };
}

/**
 * One style of container.
 * @param {string} name
 */
function containerStyle(name) {
    return {
        backgroundColor: `var(--card-on-${name})`,
        borderColor: `var(--card-edge-${name})`,
        foregroundColors: Object.fromEntries(COLOURS.map((each) => [each, colour(each)])),
    };
}

/**
 * What the renderer is given for one card.
 *
 * `narrow` is a phone's card: buttons one under the other, and less space round them.
 * `headingLevel` is that of the card's own heading, one below the heading it stands under.
 * @param {{narrow?: boolean, headingLevel?: number}} [of]
 */
export function hostConfig({ narrow = false, headingLevel = 4 } = {}) {
    return {
        supportsInteractivity: true,
        fontFamily: "var(--font)",
        fontSizes: SIZES,
        fontWeights: WEIGHTS,
        lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
        spacing: {
            small: 8,
            default: 12,
            medium: 16,
            large: 20,
            extraLarge: 24,
            padding: narrow ? 12 : 16,
        },
        separator: { lineThickness: 1, lineColor: "var(--card-line)" },
        imageSizes: { small: 32, medium: 52, large: 100 },
        containerStyles: Object.fromEntries(STYLES.map((each) => [each, containerStyle(each)])),
        inputs: {
            label: {
                inputSpacing: "small",
                requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
                optionalInputs: { weight: "bolder" },
            },
            errorMessage: { color: "attention", size: "small", weight: "bolder" },
        },
        actions: {
            maxActions: 6,
            spacing: "default",
            buttonSpacing: 8,
            showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
            actionsOrientation: narrow ? "vertical" : "horizontal",
            actionAlignment: narrow ? "stretch" : "left",
            allowTitleToWrap: true,
            iconPlacement: "leftOfTitle",
            iconSize: 16,
        },
        adaptiveCard: { allowCustomStyle: false },
        imageSet: { imageSize: "medium", maxImageHeight: 100 },
        factSet: {
            title: { weight: "bolder", wrap: true, maxWidth: narrow ? 110 : 160 },
            value: { wrap: true },
            spacing: 12,
        },
        textStyles: { heading: { size: "large", weight: "bolder" } },
        textBlock: { headingLevel },
    };
}
