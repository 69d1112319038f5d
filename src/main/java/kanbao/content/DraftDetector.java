package kanbao.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;

/** Tells whether an editor still keeps a story back. */
final class DraftDetector {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");
    private static final Set<String> KEPT_BACK = Set.of("draft", "pending", "private", "future");

    private DraftDetector() {
    }

    /**
     * By {@code draft}, {@code published}, {@code status}, or a folder called {@code _drafts}.
     *
     * @throws InvalidStoryException if {@code draft} says neither yes nor no: the story might not be meant for readers
     */
    static boolean isDraft(FrontMatterReader keys, String path) {
        var draft = keys.entry(Key.DRAFT).map(DraftDetector::isYes).orElse(false);
        var status = keys.words(Key.STATUS, Cause.of("value.status")).orElse("").toLowerCase(Locale.ROOT);
        var unpublished = keys.entry(Key.PUBLISHED)
                .map(Entry::value)
                .filter(value -> value instanceof Scalar scalar && isNo(scalar))
                .isPresent();
        return draft || unpublished || KEPT_BACK.contains(status) || List.of(path.split("/", -1)).contains("_drafts");
    }

    static boolean isYes(Scalar value) {
        return YES.contains(value.text().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isNo(Scalar value) {
        return value.form() != Form.EMPTY && NO.contains(value.text().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isYes(Entry entry) {
        if (entry.value() instanceof Scalar scalar && (isYes(scalar) || isNo(scalar))) {
            return isYes(scalar);
        }
        throw InvalidStoryException.withRemoval(entry.line(),
                Cause.of("value.boolean", entry.key(), entry.value().described()));
    }

}
