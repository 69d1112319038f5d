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

/** Detects drafts. */
final class DraftDetector {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0");
    private static final Set<String> DRAFT_STATUSES = Set.of("draft", "pending", "private", "future");

    private DraftDetector() {
    }

    /**
     * Detects a draft by {@code draft}, {@code published}, {@code status}, or a folder with the name {@code _drafts}.
     *
     * @throws InvalidStoryException if {@code draft} is neither true nor false: the story is perhaps not meant to be published
     */
    static boolean isDraft(FrontMatterReader keys, String path) {
        var draft = keys.entry(Key.DRAFT).map(DraftDetector::isTrue).orElse(false);
        var status = keys.text(Key.STATUS, Cause.of("value.status")).orElse("").toLowerCase(Locale.ROOT);
        var unpublished = keys.entry(Key.PUBLISHED)
                .map(Entry::value)
                .filter(value -> value instanceof Scalar scalar && isFalse(scalar))
                .isPresent();
        return draft || unpublished || DRAFT_STATUSES.contains(status)
                || List.of(path.split("/", -1)).contains("_drafts");
    }

    static boolean isTrue(Scalar value) {
        return TRUE.contains(value.text().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isFalse(Scalar value) {
        return value.form() != Form.EMPTY && FALSE.contains(value.text().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isTrue(Entry entry) {
        if (entry.value() instanceof Scalar scalar && (isTrue(scalar) || isFalse(scalar))) {
            return isTrue(scalar);
        }
        throw InvalidStoryException.withRemoval(entry.line(),
                Cause.of("value.boolean", entry.key(), entry.value().description()));
    }

}
