"""Reads the tokens as a browser would: a role, in light or dark, as a colour; and contrasts."""

import re
from math import cos, radians, sin

from kith.ui.finders import STATIC

TOKENS = (STATIC / "css" / "tokens.css").read_text()
RAW = {
    name: tuple(map(float, value.split()))
    for name, value in re.findall(r"--([\w-]+): oklch\(([\d. ]+)\);", TOKENS)
}
LIGHT = dict(re.findall(r"--([\w-]+): var\(--([\w-]+)\);", TOKENS))
BOTH = re.findall(r"--([\w-]+): light-dark\(var\(--([\w-]+)\), var\(--([\w-]+)\)\)", TOKENS)
ROLES = {
    "light": {role: light for role, light, _ in BOTH},
    "dark": {role: dark for role, _, dark in BOTH},
}


def luminance(role: str, theme: str) -> float:
    """The relative luminance of a role, from OKLCH through linear sRGB, as WCAG wants it."""
    red, green, blue = (min(max(part, 0), 1) for part in linear(*RAW[ROLES[theme][role]]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Linear sRGB of an OKLCH colour, by Björn Ottosson's published matrices."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def contrast(over: str, under: str, theme: str) -> float:
    light, dark = sorted((luminance(over, theme), luminance(under, theme)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
