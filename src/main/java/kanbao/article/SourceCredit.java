package kanbao.article;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** Where an article's facts come from: a name, and a web address where there is one. */
public record SourceCredit(String name, @Nullable URI link) {

    public SourceCredit {
        Preconditions.words("name of the source", name);
        if (link != null && !("http".equals(link.getScheme()) || "https".equals(link.getScheme()))) {
            throw new IllegalArgumentException("the source’s link is " + link + ", expected an http or https address");
        }
    }

}
