package kanbao.frontmatter;

import java.util.Set;

/** Keys that Hexo, Hugo, Jekyll, Halo, Obsidian and their themes use and that have no meaning here. They are not reported. */
final class ForeignKeys {

    private static final Set<String> NAMES = Set.of("comments", "comment", "toc", "mathjax", "katex", "math",
            "mermaid", "copyright", "copyrightauthor", "copyrightauthorhref", "copyrightinfo", "copyrighturl",
            "reward", "donate", "license", "coverindex", "swiperindex", "topindex", "indeximg", "bannerimg", "topimg",
            "coverimg", "sidebar", "aside", "highlightshrink", "seriesorder", "seriesweight",
            "showtoc", "tocopen", "tocnumber", "tocstylesimple", "hidemeta", "disableshare", "hidesummary",
            "disablehljs", "searchhidden", "hideinhomelist", "hiddeninhomelist", "hiddenfromhomepage",
            "hiddenfromsearch", "showreadingtime", "showbreadcrumbs", "showpostnavlinks", "showwordcount",
            "showrssbuttoninsectiontermlist", "usehugotoc", "editpost", "sharebuttons", "showtags",
            "forumid", "metaextra", "sitemap", "translationkey", "lightgallery", "linktomarkdown", "rsspubdate",
            "fontawesome", "ruby", "fraction", "code", "seo", "robots", "noindex", "searchable", "search",
            "featured", "recommend", "hot", "kind", "aplayer", "music", "postcopyright", "postmeta", "plugins",
            "widgets", "navbar", "theme", "cssclass", "cssclasses", "uid", "uuid", "guid", "postid", "wordcount",
            "readingtime", "views", "likes", "outputs", "markup", "params", "cascade", "resources", "linktitle",
            "iscjklanguage", "majorversion", "minorversion", "socialshare", "authorprofile", "readtime", "header",
            "classes", "tagline", "excerptseparator", "pagination", "aos", "anchor", "indexing", "excerptimage",
            "publisher", "data", "reviewer",
            "collector", "nofancybox", "thumbnailimage", "thumbnailimageposition", "autothumbnailimage",
            "metaalignment",
            "coversize", "covermeta", "coverposition", "bgimage", "background", "logo", "icon", "color",
            "mainhidden", "abstractmessage", "passwordmessage", "wrongpassmessage", "wronghashmessage", "pwdmessage",
            "passwordhint", "dghomelink", "dgpinned", "dgshowtoc", "dgpassfrontmatter", "banneralign", "bannery",
            "bannerx",
            "created", "createddate", "createtime", "createdat", "datecreated", "ctime", "mtime");

    private ForeignKeys() {
    }

    static boolean contains(String name) {
        return NAMES.contains(Key.normalized(name));
    }

}
