package kanbao.formula;

/**
 * A formula for pages.
 *
 * @param html        a clean {@code <math>} element, or nothing if the formula only defines something
 * @param text        the formula in plain text on one line, such as {@code E=mc²}
 * @param isDisplayed whether it has a line of its own
 */
public record MathMl(String html, String text, boolean isDisplayed) {}
