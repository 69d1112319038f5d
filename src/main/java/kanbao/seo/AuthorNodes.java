package kanbao.seo;

import org.jspecify.annotations.Nullable;

import kanbao.article.Author;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.script.Scripts;
import kanbao.site.Links;

/** Creates the schema.org nodes of authors: persons, and the desk as an organization. */
record AuthorNodes(Scripts scripts, Links links, PictureNodes pictures) {

    SchemaNode author(Author author, @Nullable Profile profile) {
        var isDesk = author.name().equals(scripts.site().desk())
                || author.slug().equals(scripts.site().deskAuthor().slug());
        var node = SchemaNode.of(isDesk ? "Organization" : "Person")
                .with("name", author.name())
                .with("url", links.absolute(links.author(author)));
        return profile == null ? node : withProfile(node, profile, isDesk);
    }

    private SchemaNode withProfile(SchemaNode node, Profile profile, boolean isDesk) {
        var picture = profile.introduction().picture();
        return node.with("description", profile.introduction().description())
                .with("jobTitle", isDesk ? null : profile.role())
                .with("image", picture == null ? null : pictures.picture(picture))
                .with("sameAs",
                        profile.links().stream().map(ProfileLink::address).map(address -> address.toASCIIString())
                                .toList());
    }

}
