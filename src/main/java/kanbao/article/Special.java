package kanbao.article;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Articles in an order of their own, such as 两会专题: a special, from a file that names them, or a series, whose articles name
 * it.
 *
 * @param isSeries     whether readers see it as a series
 * @param introduction null if it has no file
 * @param entries      its published articles, each once, in their order; not empty
 */
public record Special(Slug slug, String title, boolean isSeries, @Nullable Introduction introduction,
        List<Entry> entries) {

    /**
     * An article of a special.
     *
     * @param subhead the heading under which it stands; may be empty
     */
    public record Entry(String subhead, Slug article) {}

    public Special {
        Preconditions.requireText("title of a special", title);
        entries = List.copyOf(entries);
    }

}
