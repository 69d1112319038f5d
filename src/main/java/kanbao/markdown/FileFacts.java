package kanbao.markdown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;

import kanbao.article.Attachment;
import kanbao.messages.MessageBundle;

/** Says of a file what readers should know before they load it: its type, duration and size; shorter for the eye than for screen readers. */
final class FileFacts {

    /** The class of the facts, which are no text of the story. */
    static final String CLASS = "facts";

    private static final int THOUSAND = 1000;
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

    private final MessageBundle labels;
    private final Map<Attachment, Element> known = new HashMap<>();

    FileFacts(MessageBundle labels) {
        this.labels = labels;
    }

    /**
     * Appends the facts to the text of a link.
     *
     * @param duration zero for a document
     */
    void append(Attachment file, Duration duration, Element link) {
        link.appendChild(known.computeIfAbsent(file, _ -> facts(file, duration)).clone());
    }

    private Element facts(Attachment file, Duration duration) {
        return new Element("span").addClass(CLASS)
                .appendChild(new Element("span").attr("aria-hidden", "true").text(visibleText(file, duration)))
                .appendChild(new Element("span").addClass("sr-only").text(spokenText(file, duration)));
    }

    private String visibleText(Attachment file, Duration duration) {
        var facts = new ArrayList<String>();
        facts.add(file.type().extension().toUpperCase(Locale.ROOT));
        if (!duration.isZero()) {
            facts.add(clock(duration));
        }
        facts.add(size(file.length()));
        return labels.get("file.facts", String.join(labels.get("file.separator"), facts));
    }

    private String spokenText(Attachment file, Duration duration) {
        var facts = new ArrayList<String>();
        facts.add(labels.get("file.type", file.type().extension().toUpperCase(Locale.ROOT)));
        if (!duration.isZero()) {
            facts.add(duration.toHours() > 0
                    ? labels.get("file.hours", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                    : labels.get("file.minutes", duration.toMinutesPart(), duration.toSecondsPart()));
        }
        var unit = unit(file.length());
        var number = number(file.length(), unit);
        facts.add(switch (UNITS.get(unit)) {
            case "KB" -> labels.get("file.size.kb", number);
            case "MB" -> labels.get("file.size.mb", number);
            case "GB" -> labels.get("file.size.gb", number);
            default -> labels.get("file.size.b", number);
        });
        return labels.get("file.words", String.join(labels.get("file.separator"), facts));
    }

    private static String clock(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** The space between number and unit is not broken. */
    private static String size(long bytes) {
        var unit = unit(bytes);
        return number(bytes, unit) + "\u00A0" + UNITS.get(unit);
    }

    private static int unit(long bytes) {
        var unit = 0;
        for (var rest = bytes; rest >= THOUSAND && unit < UNITS.size() - 1; rest /= THOUSAND) {
            unit++;
        }
        return unit;
    }

    /** Returns the number of units, with one decimal if it is below ten. */
    private static String number(long bytes, int unit) {
        var number = BigDecimal.valueOf(bytes).movePointLeft(3 * unit);
        var decimals = unit > 0 && number.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

}
