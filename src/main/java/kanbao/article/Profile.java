package kanbao.article;

import java.util.List;

/**
 * What its own file says about a section, a topic or an author.
 *
 * @param role  what the author does, such as {@code 首席记者}; empty for sections and topics
 * @param links pages about the author on other sites
 */
public record Profile(Slug slug, String name, Introduction introduction, String role, List<ProfileLink> links) {

    public Profile {
        Preconditions.requireText("name of a profile", name);
        links = List.copyOf(links);
    }

}
