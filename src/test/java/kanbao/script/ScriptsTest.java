package kanbao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.Headline;
import kanbao.article.SanitizedHtml;
import kanbao.article.TextLength;
import kanbao.chinese.TraditionalForm;
import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.Site;

class ScriptsTest {

    private final Site simplified = site("zh-Hans", TraditionalForm.TW);
    private final Scripts scripts = TestData.scripts(simplified);

    @Test
    void aStoryIsConvertedAtTheAddressOfTheOtherScript() {
        var story = story("zh-Hans", "“软件”的头发", "<p>见<a class=\"x\" href=\"/articles/one\">首页</a>。<code>头发</code></p>"
                + "<pre data-copy=\"复制代码\">头发</pre>");

        assertThat(scripts.article(story)).isSameAs(story);
        var converted = inOther(() -> scripts.article(story));
        assertThat(converted.headline().language()).isEqualTo("zh-Hant-TW");
        assertThat(converted.title()).isEqualTo("「軟件」的頭髮");
        assertThat(converted.section().name()).isEqualTo("科技");
        assertThat(converted.body().html().value()).isEqualTo(
                "<p>見<a class=\"x\" href=\"/zh-hant/articles/one\">首頁</a>。<code>头发</code></p>"
                        + "<pre data-copy=\"複製程式碼\">头发</pre>");
    }

    @Test
    void aStoryInTraditionalChineseIsOriginalThereAndConvertedHere() {
        var story = story("zh-Hant", "皇后的頭髮", "<p>皇后</p>");

        assertThat(scripts.article(story).title()).isEqualTo("皇后的头发");
        assertThat(scripts.article(story).headline().language()).isEqualTo("zh-Hans");
        assertThat(inOther(() -> scripts.article(story)).title()).isEqualTo("皇后的頭髮");
    }

    @Test
    void ofAStoryInAnotherLanguageOnlyTheSurroundingsAndTheLinksChange() {
        var story = story("ja", "图书馆", "<p>国 <a href=\"/about\">国</a> <a href=\"/pictures/a/b.svg\">国</a></p>");

        var converted = inOther(() -> scripts.article(story));
        assertThat(converted.headline()).isEqualTo(story.headline());
        assertThat(converted.byline().authors().getFirst().name()).isEqualTo("編輯部");
        assertThat(converted.body().html().value()).isEqualTo(
                "<p>国 <a href=\"/zh-hant/about\">国</a> <a href=\"/pictures/a/b.svg\">国</a></p>");
    }

    @Test
    void aSiteInTraditionalChineseHasItsPagesInSimplifiedToo() {
        var site = site("zh-Hant", TraditionalForm.HK);
        var traditional = TestData.scripts(site);

        assertThat(traditional.text("圖書館")).isEqualTo("圖書館");
        assertThat(inOther(() -> traditional.text("圖書館"))).isEqualTo("图书馆");
        assertThat(inOther(() -> traditional.language().toLanguageTag())).isEqualTo("zh-Hans");
        assertThat(inOther(() -> new Links(site).mostRead())).isEqualTo("/zh-hans/hot");
    }

    @Test
    void theFormOfTraditionalChineseIsThatOfTheSetting() {
        var words = TestData.scripts(site("zh", TraditionalForm.TWP));
        var hongKong = TestData.scripts(site("zh", TraditionalForm.HK));

        assertThat(inOther(() -> words.text("软件"))).isEqualTo("軟體");
        assertThat(inOther(() -> scripts.text("软件"))).isEqualTo("軟件");
        assertThat(inOther(() -> hongKong.language().toLanguageTag())).isEqualTo("zh-Hant-HK");
    }

    @Test
    void aPhraseIsFoundAlthoughItsPartsAreShownDifferently() {
        assertThat(inOther(() -> scripts.parts(List.of("头", "发和发", "展"), story("zh-Hans", "一", "<p>一</p>"))))
                .containsExactly("頭", "髮和發", "展");
    }

    @Test
    void nothingIsDoneIfTheSiteHasOneScript() {
        for (var site : List.of(site("zh-Hans", TraditionalForm.NONE), site("en", TraditionalForm.TW))) {
            var one = TestData.scripts(site);
            var story = story("zh-Hant", "皇后的頭髮", "<p>皇后</p>");
            assertThat(one.article(story)).isSameAs(story);
            assertThat(one.alternates("/hot")).isEmpty();
        }
    }

    private static <T> T inOther(Supplier<T> maker) {
        return PageScript.in(true, maker::get);
    }

    private static Site site(String language, TraditionalForm form) {
        var site = TestData.SITE;
        return new Site(site.name(), site.tagline(), site.baseUrl(), Locale.forLanguageTag(language), site.timeZone(),
                site.desk(), site.sections(), false, site.permalinks(), null, null, null, form, true, site.foot());
    }

    private static Article story(String language, String title, String html) {
        var story = TestData.article("one").build();
        return new Article(story.slug(), new Headline(title, "", language), story.classification(), story.byline(),
                story.dates(), new Body(null, new SanitizedHtml(html), "", "", new TextLength(1, 1),
                        new SanitizedHtml("")),
                story.provenance(), story.placement());
    }

}
