import type { ThemeChoice } from '../types/figure';
import { DARK, LIGHT, PAGE_VARIABLES, type Palette, PRINT } from '../charts/palette';

/**
 * Labels are placed by the widths of Inter; where it is missing, Arial and its like are narrower, so that nothing overlaps.
 * Editors and converters know no variables: only pages, which load the face under a name of their own, use one.
 */
const FONT = 'Inter,"Noto Sans Arabic",Arial,"Liberation Sans",system-ui,sans-serif';
const PAGE_FONT = 'var(--sans,Inter),Inter,Arial,"Liberation Sans",system-ui,sans-serif';

/** The style sheet of a painted figure in one palette. */
export function figureStyle(palette: Palette): string {
  const slots = palette.slots
    .map(
      (colour, slot) =>
        `.fig .s${slot}{color:${colour};fill:${colour}}.fig .l${slot}{stroke:${colour}}.fig .h${slot}{fill:${palette.paper};stroke:${colour}}`,
    )
    .join('');
  return [
    `.fig{background:${palette.paper};font-family:${palette === PAGE_VARIABLES ? PAGE_FONT : FONT}}.fig .paper{fill:${palette.paper}}`,
    `.fig .t-text{fill:${palette.text}}.fig .t-quiet{fill:${palette.quiet}}.fig .t-event{fill:${palette.event}}.fig .t-accent{fill:${palette.accent}}`,
    `.fig .w{font-weight:600}.fig .rule{stroke:${palette.rule};stroke-width:1}.fig .base{stroke:${palette.quiet};stroke-width:1}`,
    `.fig .hatch{stroke:${palette.hatch};stroke-width:1.5}.fig .ev{stroke:${palette.event};stroke-width:1;stroke-opacity:.55}.fig .ev.on{stroke:${palette.accent};stroke-width:1.5;stroke-opacity:1}.fig .span{fill:${palette.span}}`,
    '.fig .band{fill-opacity:.16;stroke:none}.fig .printed{fill:none;stroke-opacity:.55;stroke-dasharray:2 3}.fig .line{fill:none;stroke-width:1.75}.fig .dash{stroke-dasharray:4 4}.fig .level{fill:none;stroke-width:1.25}.fig .model{fill-opacity:.09;stroke-width:.75;stroke-opacity:.6}',
    '.fig .hollow{stroke-width:1.5}.fig .reach{stroke-width:2.25;fill:none}.fig .key-quiet{fill:none;stroke-width:1.5}',
    `.fig .key-quiet{stroke:${palette.quiet}}.fig .reach-area{fill:transparent}.fig a{text-decoration:none}.fig a:focus-visible{outline:2px solid ${palette.accent}}`,
    slots,
  ].join('');
}

/** The colours of an image that cannot ask its reader which theme to use. */
export function fixedPalette(theme: ThemeChoice): Palette {
  return { auto: LIGHT, light: LIGHT, dark: DARK, print: PRINT }[theme];
}

const [LIGHT_STYLE, DARK_STYLE] = [figureStyle(LIGHT), figureStyle(DARK)];
const STANDALONE: Readonly<Record<ThemeChoice, string>> = {
  light: LIGHT_STYLE,
  dark: DARK_STYLE,
  print: figureStyle(PRINT),
  auto: `${LIGHT_STYLE}@media screen and (prefers-color-scheme:dark){${DARK_STYLE}}`,
};

/** The style sheet that a figure carries when it travels alone. On paper it is dark on white, unless dark was asked for. */
export const standaloneStyle = (theme: ThemeChoice): string => STANDALONE[theme];
