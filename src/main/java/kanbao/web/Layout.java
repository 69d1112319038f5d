package kanbao.web;

import java.util.List;

/**
 * What every page has: its head, the masthead and the footer.
 *
 * @param language the language of the interface, as a BCP 47 tag
 * @param today    the date in the masthead
 * @param breaking the headlines of breaking news
 * @param settingsScript {@link kanbao.site.SettingsScript}
 */
record Layout(String language, Head head, String siteName, DisplayTime today, Navigation navigation,
        List<Card.Text> breaking, String settingsScript) {

    /**
     * @param sections the front page, followed by the largest sections and the site pages in the navigation
     * @param foot     the site pages in the foot
     */
    record Navigation(Link front, Link archive, Link corrections, NavigationLink search, Files files,
            List<NavigationLink> sections, List<Link> foot) {}

    /** The addresses of the files that describe the site to browsers and feed readers. */
    record Files(String openSearch, String manifest, String feed) {}

    /** @param current whether the page is this one or belongs to it */
    record NavigationLink(String href, String text, boolean current) {}

}
