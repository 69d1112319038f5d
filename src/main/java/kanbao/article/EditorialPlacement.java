package kanbao.article;

import java.util.List;

/**
 * Where the editor wants an article to be found.
 *
 * @param weight  how far up it stands: 0 for most, higher above lower, whatever its date
 * @param related the stories that the editor puts beside it, first first
 * @param aliases the paths that it was at before, each beginning with a slash, such as {@code /2012/10/old-name/}
 */
public record EditorialPlacement(int weight, List<Slug> related, List<String> aliases) {

    public EditorialPlacement {
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
    }

}
