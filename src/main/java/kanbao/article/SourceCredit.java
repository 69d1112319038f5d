package kanbao.article;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** A source of an article: its name, and its web address if it has one. */
public record SourceCredit(String name, @Nullable URI link) {

    public SourceCredit {
        Preconditions.requireText("name of the source", name);
        if (link != null && !("http".equals(link.getScheme()) || "https".equals(link.getScheme()))) {
            throw new IllegalArgumentException("the source’s link is " + link + ", expected an http or https address");
        }
    }

}
