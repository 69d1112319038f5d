package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What every page has: its head, the masthead and the footer.
 *
 * @param language the language of the interface, as a BCP 47 tag
 * @param today    the date in the masthead
 * @param breaking the headlines of breaking news
 * @param foot     what the settings have for the foot; null if there is nothing
 * @param logo     in place of the name in the masthead; null if there is none
 * @param settingsScript {@link kanbao.site.ReadingSettingsScript}
 */
record Layout(String language, Head head, String siteName, DisplayTime today, Navigation navigation,
        List<Card.Text> breaking, @Nullable Foot foot, @Nullable MastheadLogo logo,
        String settingsScript) {

    /**
     * @param sections the front page, followed by the largest sections and the site pages in the navigation
     * @param foot     the page of all specials if there are any, and the site pages in the foot
     * @param otherScript null if the site has only one script
     */
    record Navigation(Link front, Link archive, Link corrections, NavigationLink search, Files files,
            List<NavigationLink> sections, List<Link> foot, @Nullable OtherScript otherScript) {}

    /**
     * The link to the same page in the other script, or to the front page if this page has no address of its own.
     *
     * @param language a BCP 47 tag
     */
    record OtherScript(String href, String language, String text) {}

    /**
     * What the law and the publisher want at the foot.
     *
     * @param links   more links
     * @param licence the licence of the content
     * @param icp     the number of the filing with the ministry
     * @param police  the number of the filing with the public security organs
     */
    record Foot(List<Link> links, @Nullable String copyright, @Nullable Link licence, @Nullable Link icp,
            @Nullable Link police) {}

    /** The addresses of the files that describe the site to browsers and feed readers. */
    record Files(String openSearch, String manifest, String feed) {}

    /** @param current whether the page is this one or belongs to it */
    record NavigationLink(String href, String text, boolean current) {}

}
