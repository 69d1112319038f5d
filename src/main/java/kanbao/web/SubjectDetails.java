package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.Author;
import kanbao.article.Figure;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.article.Special;
import kanbao.edition.Listing;
import kanbao.edition.SpecialListing;
import kanbao.script.Scripts;

/**
 * What the page of a list knows about its subject besides the articles.
 *
 * @param introduction from a file of its own; null if it has none
 * @param author       with the profile; both null if it is no author with a profile
 * @param special      null if it is no special
 * @param subheads     of a special, one for each article
 */
record SubjectDetails(@Nullable Introduction introduction, @Nullable Author author, @Nullable Profile profile,
        @Nullable Special special, List<String> subheads) {

    static final SubjectDetails NOTHING = new SubjectDetails(null, null, null, null, List.of());

    static SubjectDetails of(Listing<?> listing, Scripts scripts) {
        return listing.profile() == null
                ? NOTHING
                : new SubjectDetails(scripts.introduction(listing.profile().introduction()), null, null, null,
                        List.of());
    }

    static SubjectDetails author(Listing<Author> listing, Scripts scripts) {
        if (listing.profile() == null) {
            return NOTHING;
        }
        var author = listing.subject();
        var profile = scripts.profile(listing.profile());
        return new SubjectDetails(profile.introduction(), new Author(author.slug(), scripts.text(author.name())),
                profile, null, List.of());
    }

    static SubjectDetails special(SpecialListing listing, Scripts scripts) {
        var special = scripts.special(listing.special());
        return new SubjectDetails(special.introduction(), null, null, special,
                listing.subheads().stream().map(scripts::text).toList());
    }

    /** One sentence or a few; empty if there is no file. */
    String description() {
        return introduction == null ? "" : introduction.description();
    }

    @Nullable
    Figure picture() {
        return introduction == null ? null : introduction.picture();
    }

    String role() {
        return profile == null ? "" : profile.role();
    }

    List<ProfileLink> links() {
        return profile == null ? List.of() : profile.links();
    }

}
