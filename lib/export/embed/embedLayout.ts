// Sizes of the embed in pixels, from which its page has its style and a frame its height.

export const PADDING = 8;
export const BETWEEN = 8;
export const TITLE = { size: 18, line: 23 };
export const BODY = { size: 13, line: 20 };
/** Source, key of the events and period. */
export const SMALL = { size: 12, line: 16 };
/** Sentences of an effect or of breaks, each with room under it. */
export const SENTENCE = { size: BODY.size, line: 18, under: 4 };

/** From which frame width on the medium and the wide image are shown. */
export const SHOWN_FROM = { medium: 576, wide: 896 };
/** How wide an image may grow; nothing is wider than the wide one. */
export const MOST_WIDTH = { narrow: 440, medium: 816, wide: 1184 };
