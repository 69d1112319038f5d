package kanbao.markdown;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds web and e-mail addresses without marks, as GitHub does (GFM, section 6.9), but ends them before Chinese: see {@code
 * docs/decisions/031-marks-of-other-tools.md}. It runs while the text is parsed, so that underscores and stars inside of an
 * address are no emphasis.
 */
final class BareAddressParser implements InlineContentParser {

    private static final int MAX_HOST_LENGTH = 253;
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}_-]++\\.)++[\\p{L}\\p{N}_-]++\\.?");
    private static final Pattern UNDERSCORE_AT_END = Pattern.compile("_[^.]*(?:\\.[^.]*)?$");
    private static final Pattern MAIL_HOST = Pattern.compile("(?:[A-Za-z0-9-]++\\.)++[A-Za-z]{2,24}");
    private static final String NOT_AFTER_WWW = "/.-_@:";
    private static final String NOT_IN_ADDRESS = "<>\"`[]{}|^";
    private static final String NOT_AT_END = ".,;:!?'*_~";
    private static final List<String> ENTITIES = List.of("&lt;", "&gt;", "&quot;", "&nbsp;", "&#");
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.HANGUL);

    static final class Factory implements InlineContentParserFactory {

        private static final Set<Character> TRIGGERS = Set.of(':', 'w', 'W', '@');

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGERS;
        }

        @Override
        public InlineContentParser create() {
            return new BareAddressParser();
        }

    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        return switch (scanner.peek()) {
            case ':' -> "sSpP".indexOf(before) >= 0 && scanner.next("://")
                    ? web("://", scanner)
                    : ParsedInline.none();
            case '@' -> AsciiCharacters.isLetterOrDigit(before) ? mail(scanner) : ParsedInline.none();
            default ->
                !AsciiCharacters.isLetterOrDigit(before) && NOT_AFTER_WWW.indexOf(before) < 0 && startsWithWww(scanner)
                        ? web("", scanner)
                        : ParsedInline.none();
        };
    }

    private static boolean startsWithWww(Scanner scanner) {
        var start = scanner.position();
        var found = scanner.matchMultiple(scanner.peek()) == 3 && scanner.peek() == '.';
        scanner.setPosition(start);
        return found;
    }

    private static ParsedInline web(String prefix, Scanner scanner) {
        var address = new Reading(scanner);
        address.read(MAX_HOST_LENGTH, BareAddressParser::isInHost);
        var host = address.text();
        if (!HOST.matcher(host).matches() || UNDERSCORE_AT_END.matcher(host).find()) {
            return ParsedInline.none();
        }
        if (":/?#".indexOf(scanner.peek()) >= 0 && scanner.hasNext()) {
            address.read(MAX_LENGTH, BareAddressParser::isInPath);
        }
        address.trim();
        return ParsedInline.of(new BareAddress(prefix + address.text()), scanner.position());
    }

    private static ParsedInline mail(Scanner scanner) {
        scanner.next();
        var address = new Reading(scanner);
        address.read(MAX_HOST_LENGTH, point -> AsciiCharacters.isLetterOrDigit(point) || point == '-' || point == '.');
        address.trim();
        var after = scanner.peek();
        scanner.next();
        var isRepository = (after == ':' || after == '/')
                && (AsciiCharacters.isLetterOrDigit(scanner.peek()) || scanner.peek() == '/');
        return MAIL_HOST.matcher(address.text()).matches() && !isRepository && after != '@' && after != '_'
                ? ParsedInline.of(new BareAddress("@" + address.text()), address.end())
                : ParsedInline.none();
    }

    private static boolean isInHost(int point) {
        return point == '.' || point == '-' || point == '_' || AsciiCharacters.isLetterOrDigit(point)
                || isForeignLetter(point);
    }

    private static boolean isInPath(int point) {
        return point > 0x7F
                ? isForeignLetter(point)
                : point > ' ' && point < 0x7F && NOT_IN_ADDRESS.indexOf(point) < 0;
    }

    /** A letter of a script with spaces between words. */
    private static boolean isForeignLetter(int point) {
        return point > 0x7F && point < 0xFF00 && Character.isLetter(point)
                && !EAST_ASIAN.contains(UnicodeScript.of(point));
    }

    /** The characters of an address that were read so far, and the position after each. */
    private static final class Reading {

        private final Scanner scanner;
        private final StringBuilder text = new StringBuilder();
        private final List<Position> ends = new ArrayList<>();
        private final Position start;

        Reading(Scanner scanner) {
            this.scanner = scanner;
            start = scanner.position();
        }

        String text() {
            return text.toString();
        }

        void read(int maxLength, IntPredicate isPart) {
            while (text.length() < maxLength && scanner.hasNext() && !isEnd()) {
                var point = scanner.peekCodePoint();
                if (point == '\\') {
                    if (readEscaped()) {
                        continue;
                    }
                    return;
                }
                if (!isPart.test(point)) {
                    return;
                }
                if (!(point == '&' && scanner.next("&amp;"))) {
                    skip(point);
                }
                add(point);
            }
        }

        /** Some editors write {@code \_} in addresses. */
        private boolean readEscaped() {
            var before = scanner.position();
            scanner.next();
            if ("_*~-.&=".indexOf(scanner.peek()) < 0) {
                scanner.setPosition(before);
                return false;
            }
            var escaped = scanner.peek();
            scanner.next();
            add(escaped);
            return true;
        }

        private void skip(int point) {
            for (var i = 0; i < Character.charCount(point); i++) {
                scanner.next();
            }
        }

        private void add(int point) {
            text.appendCodePoint(point);
            while (ends.size() < text.length()) {
                ends.add(scanner.position());
            }
        }

        /** Whether double marks or an entity follow, which do not belong to the address. */
        private boolean isEnd() {
            var here = scanner.position();
            var ends = switch (scanner.peek()) {
                case '*' -> scanner.next("**");
                case '~' -> scanner.next("~~");
                case '&' -> ENTITIES.stream().anyMatch(scanner::next);
                default -> false;
            };
            scanner.setPosition(here);
            return ends;
        }

        Position end() {
            return ends.isEmpty() ? start : ends.getLast();
        }

        /** Removes the punctuation at the end, and a bracket that the address does not open. */
        void trim() {
            var opened = text.chars().filter(character -> character == '(').count();
            var closed = text.chars().filter(character -> character == ')').count();
            var length = text.length();
            while (length > 0) {
                var last = text.charAt(length - 1);
                if (last == ')' && closed > opened) {
                    closed--;
                } else if (NOT_AT_END.indexOf(last) < 0 && !endsInMark(length)) {
                    break;
                }
                length--;
            }
            text.setLength(length);
            ends.subList(length, ends.size()).clear();
            scanner.setPosition(end());
        }

        /** In a query, equals signs at the end can be part of a value. */
        private boolean endsInMark(int length) {
            return text.indexOf("?") < 0 && (text.charAt(length - 1) == '=' || text.charAt(length - 1) == '+');
        }

    }

}
