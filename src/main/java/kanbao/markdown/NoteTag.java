package kanbao.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes of Hexo's and Hugo's themes, such as {@code {% note info %}} and {@code {{< admonition tip "title" >}}}. */
final class NoteTag {

    private static final Set<String> NAMES = Set.of("note", "notel", "noteblock", "notice", "admonition", "hint",
            "callout", "alert", "info", "tip", "warning", "caution", "important", "danger", "success", "details",
            "folding", "fold", "spoiler", "hidetoggle", "hideblock");
    private static final Set<String> FOLDED = Set.of("details", "folding", "fold", "spoiler", "hidetoggle",
            "hideblock");
    /** What themes write about the look of a note. */
    private static final Pattern LOOK = Pattern.compile("(?i)no-icon|simple|modern|flat|disabled|fa[srbl]?|fa-[\\w-]+"
            + "|fa[srbl]? fa-.*|color:\\w+|red|blue|green|orange|purple|pink|yellow|gray|grey|cyan|black|white|light"
            + "|dark|open|true|false|icon|bg-.*");

    private NoteTag() {
    }

    static boolean isNote(TemplateTag tag) {
        return NAMES.contains(tag.name());
    }

    /** Returns the first line of a quotation that {@link NoteConverter} converts. */
    static String mark(TemplateTag tag) {
        var words = Stream.concat(Stream.of(tag.argument("type"), tag.argument("class"), tag.argument("color")),
                tag.positional().stream().limit(1)).map(NoteTag::withoutComma).toList();
        var kind = words.stream().flatMap(word -> NoteKind.of(word).stream()).findFirst();
        var title = Optional.of(tag.argument("title")).filter(text -> !text.isBlank())
                .orElseGet(() -> title(tag, kind.isPresent()));
        var isFolded = FOLDED.contains(tag.name()) || tag.argument("open").equals("false")
                || tag.argument("details").equals("true");
        var known = kind.or(() -> NoteKind.of(tag.name()))
                .orElse(FOLDED.contains(tag.name()) ? NoteKind.DETAILS : NoteKind.NOTE);
        return NoteConverter.mark(known.id(), isFolded ? "-" : "", TemplateTagRenderer.escape(title));
    }

    /**
     * Returns a note in one line, as Volantis writes it: {@code {% note red, text %}}; empty if the tag has no text.
     */
    static Optional<String> inOneLine(TemplateTag tag) {
        if (!isNote(tag) || tag.positional().isEmpty()) {
            return Optional.empty();
        }
        var words = tag.positional();
        var comma = 0;
        while (comma < words.size() && isLook(words.get(comma)) && !words.get(comma).endsWith(",")) {
            comma++;
        }
        var hasComma = comma < words.size() && words.get(comma).endsWith(",");
        var text = String.join(" ", words.subList(hasComma ? comma + 1 : 0, words.size()));
        if (text.isEmpty() || (!hasComma && isLook(words.getFirst()))) {
            return Optional.empty();
        }
        var kind = words.stream().limit(hasComma ? comma + 1L : 0).flatMap(it -> NoteKind.of(withoutComma(it)).stream())
                .findFirst()
                .or(() -> NoteKind.of(tag.name()));
        return Optional.of("> " + NoteConverter.mark(kind.orElse(NoteKind.NOTE).id(), "", "") + "\n> "
                + TemplateTagRenderer.escape(text) + "\n");
    }

    private static boolean isLook(String word) {
        return LOOK.matcher(withoutComma(word)).matches() || NoteKind.of(withoutComma(word)).isPresent();
    }

    private static String title(TemplateTag tag, boolean firstIsKind) {
        return tag.positional().stream()
                .map(NoteTag::withoutComma)
                .filter(word -> !LOOK.matcher(word).matches() && !word.isEmpty())
                .skip(firstIsKind && !tag.positional().isEmpty()
                        && NoteKind.of(withoutComma(tag.positional().getFirst())).isPresent() ? 1 : 0)
                .collect(Collectors.joining(" "));
    }

    private static String withoutComma(String word) {
        return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    }

}
