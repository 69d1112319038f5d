package kanbao.content;

import java.util.Map;
import java.util.Set;

/**
 * The files of sections, topics, authors and specials, without drafts.
 *
 * @param shown       the paths of the files by the decoded paths of their pages
 * @param expired     the same for expired specials
 * @param withoutPage the paths of the files that no published story needs
 */
public record SubjectFiles(Map<String, String> shown, Map<String, String> expired, Set<String> withoutPage) {

    public static final SubjectFiles NONE = new SubjectFiles(Map.of(), Map.of(), Set.of());

    public SubjectFiles {
        shown = Map.copyOf(shown);
        expired = Map.copyOf(expired);
        withoutPage = Set.copyOf(withoutPage);
    }

}
