package kanbao.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import kanbao.article.Article;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.article.Special;
import kanbao.article.WithdrawnStory;
import kanbao.chinese.ChineseConverter;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.messages.MessageBundle;
import kanbao.site.ChineseScript;
import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.Site;

/**
 * Gives every text of a page in the script of the page ({@link PageScript}). What is in that script already, or in another
 * language, is returned as it is. Nothing is kept: the page cache keeps the pages.
 */
@Component
public class Scripts {

    /** A link to a path of this site. */
    private static final Pattern LINK = Pattern.compile("(?<=<a )([^>]*?)href=\"(/(?!/)[^\"]*)\"");

    /** A mark for a line end: the converter finds a phrase although it is in two parts, and keeps the mark. */
    private static final String BETWEEN_PARTS = "\u200B";

    private final Site site;
    private final Links links;
    private final Supplier<Edition> edition;

    @Autowired
    Scripts(Site site, Links links, ObjectProvider<CurrentEdition> editions) {
        this(site, links, () -> editions.getObject().current());
    }

    /** @param edition the edition whose glossary the conversion follows */
    public Scripts(Site site, Links links, Supplier<Edition> edition) {
        this.site = site;
        this.links = links;
        this.edition = edition;
    }

    /** The converters into each script, with the glossary of an edition. */
    private record Converters(SingletonSupplier<ChineseConverter> toOther, SingletonSupplier<ChineseConverter> toOwn,
            SingletonSupplier<Site> otherSite) {}

    private Converters converters() {
        return edition.get().derived(Converters.class, current -> {
            var other = site.otherScript().orElseThrow();
            var toOther = SingletonSupplier.of(() -> converter(other, current));
            return new Converters(toOther, SingletonSupplier.of(() -> converter(other.other(), current)),
                    SingletonSupplier.of(() -> convertedSite(toOther.obtain())));
        });
    }

    private ChineseConverter converter(ChineseScript wanted, Edition current) {
        var converter = ChineseConverter.of(site.conversion(wanted), current.glossary());
        return site.traditionalQuotes() ? converter.withQuotes() : converter;
    }

    /** Whether each page has an address in each script. */
    public boolean areTwo() {
        return site.otherScript().isPresent();
    }

    /** The script in which the page is at its other address; empty if pages have only one address. */
    public Optional<ChineseScript> other() {
        return site.otherScript().map(other -> PageScript.isOther() ? other.other() : other);
    }

    /** The settings with the names and the language of the page. */
    public Site site() {
        return PageScript.isOther() ? converters().otherSite().obtain() : site;
    }

    /** The language of the interface of the page. */
    public Locale language() {
        return PageScript.isOther() ? site.otherLanguage() : site.language();
    }

    /** Returns a text of the site itself, such as the name of a section. */
    public String text(String text) {
        return PageScript.isOther() ? converter().text(text) : text;
    }

    /** Returns a text of an article, such as its headline. */
    public String text(String text, Article article) {
        return needsConversion(article.headline().language()) ? converter(article).text(text) : text;
    }

    private String text(String text, String language) {
        return needsConversion(language) ? converter().text(text) : text;
    }

    /** Returns the consecutive parts of one text of an article. */
    public List<String> parts(List<String> parts, Article article) {
        if (!needsConversion(article.headline().language())) {
            return parts;
        }
        var converter = converter(article);
        var together = List.of(converter.text(String.join(BETWEEN_PARTS, parts)).split(BETWEEN_PARTS, -1));
        return together.size() == parts.size() ? together : parts.stream().map(converter::text).toList();
    }

    /** Returns an article as its own page and its feed entries show it, with links to pages in the same script. */
    public Article article(Article article) {
        return isWithoutChange(article.headline().language())
                ? article
                : records(article).article(article);
    }

    /** Returns an article as cards and lists show it; its body is not converted. */
    public Article summary(Article article) {
        return isWithoutChange(article.headline().language())
                ? article
                : records(article).summary(article);
    }

    /** Returns each article as by {@link #summary}. */
    public List<Article> summaries(List<Article> articles) {
        return articles.stream().map(this::summary).toList();
    }

    public Introduction introduction(Introduction introduction) {
        return isWithoutChange(introduction.language())
                ? introduction
                : (needsConversion(introduction.language()) ? records(converter()) : withoutConversion())
                        .introduction(introduction);
    }

    public Profile profile(Profile profile) {
        var language = profile.introduction().language();
        return isWithoutChange(language)
                ? profile
                : new Profile(profile.slug(), text(profile.name()), introduction(profile.introduction()),
                        text(profile.role(), language),
                        profile.links().stream()
                                .map(link -> new ProfileLink(text(link.name(), language), link.address())).toList());
    }

    /** Returns a special with its title, and without converted subheads. */
    public Special special(Special special) {
        return PageScript.isOther()
                ? new Special(special.slug(), text(special.title()), special.isSeries(),
                        special.introduction() == null ? null : introduction(special.introduction()),
                        special.entries())
                : special;
    }

    public WithdrawnStory withdrawn(WithdrawnStory story) {
        return PageScript.isOther()
                ? new WithdrawnStory(story.kind(), story.slug(), text(story.title()), story.date(),
                        text(story.reason()), story.aliases())
                : story;
    }

    /**
     * The absolute addresses of a page in both scripts by language, and that of the page in the script of the site for readers of
     * other languages; empty if pages have only one address.
     *
     * @param path of the page in the script that is being made
     */
    public SequencedMap<String, String> alternates(String path) {
        var addresses = new LinkedHashMap<String, String>();
        site.otherScript().ifPresent(other -> {
            var otherPath = links.inOtherScript(path);
            var ownPath = PageScript.isOther() ? otherPath : path;
            addresses.put(other.other().tag(), links.absolute(ownPath));
            addresses.put(other.tag(), links.absolute(PageScript.isOther() ? path : otherPath));
            addresses.put("x-default", links.absolute(ownPath));
        });
        return addresses;
    }

    private Optional<ChineseScript> ofPage() {
        return other().map(ChineseScript::other);
    }

    private boolean isWithoutChange(String language) {
        return !PageScript.isOther() && !needsConversion(language);
    }

    private boolean needsConversion(String language) {
        var ofPage = ofPage();
        return ofPage.isPresent() && ChineseScript.of(language).filter(script -> script != ofPage.get()).isPresent();
    }

    /** Converts into the script of the page, with the terms of an article. */
    private ChineseConverter converter(Article article) {
        return converter().with(edition.get().glossary(article.address()));
    }

    private RecordConverter records(Article article) {
        return needsConversion(article.headline().language()) ? records(converter(article)) : withoutConversion();
    }

    private RecordConverter records(ChineseConverter converter) {
        return new RecordConverter(language().toLanguageTag(), converter::text,
                html -> withLinksAndLabels(converter.html(html)), this::text);
    }

    private RecordConverter withoutConversion() {
        return new RecordConverter(null, UnaryOperator.identity(), this::withLinksAndLabels, this::text);
    }

    /** Makes links to pages of this site lead to the same script, and gives code the label of the page. */
    private String withLinksAndLabels(String html) {
        if (!PageScript.isOther()) {
            return html;
        }
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1) + "href=\"" + links.inScript(link.group(2)) + "\""))
                .replace(copyLabel(site.language()), copyLabel(language()));
    }

    private static String copyLabel(Locale language) {
        MessageBundle labels = MessageBundle.named("labels", language);
        return " data-copy=\"" + labels.get("code.copy") + "\"";
    }

    private Site convertedSite(ChineseConverter converter) {
        return new Site(converter.text(site.name()), converter.text(site.tagline()), site.baseUrl(),
                site.otherLanguage(),
                site.timeZone(), converter.text(site.desk()), site.sections(), site.sectionsClosed(), site.permalinks(),
                site.principles(), site.logo(), site.logoDark(), site.traditional(),
                site.traditionalQuotes(), site.foot());
    }

    /** Converts into the script of the page. */
    private ChineseConverter converter() {
        var all = converters();
        return PageScript.isOther() ? all.toOther().obtain() : all.toOwn().obtain();
    }

}
