package kanbao.article;

import java.net.URI;

/** A page about an author on another site, with the name that readers see. */
public record ProfileLink(String name, URI address) {

    public ProfileLink {
        Preconditions.requireText("name of a link", name);
    }

}
