package kanbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;

class EditionTest {

    private static final Section FAR = new Section(Slug.of("远方"), "远方");

    private final Article qwen = TestData.article("qwen")
            .topics("人工智能")
            .authors("张三", "李四")
            .published("2025-11-16T15:15")
            .weight(100)
            .aliases("/2025/old-qwen/")
            .build();
    private final Article lanterns = TestData.article("灯会").section(TestData.TRAVEL).topics("元宵节")
            .published("2026-03-03T10:00").build();
    private final Article springs = TestData.article("springs").section(TestData.TRAVEL).topics("元宵节")
            .published("2026-03-02T10:00")
            .build();
    private final Article hills = TestData.article("hills").section(FAR).published("2026-02-28T23:59").build();
    private final WithdrawnStory rumour = new WithdrawnStory(Slug.of("rumour"), "传闻", LocalDate.of(2026, 3, 2), "未能核实",
            List.of());
    private final Edition edition = Edition.of(
            TestData.content(List.of(rumour), qwen, hills, springs, lanterns), TestData.SITE);

    @Test
    void anArticleIsFoundByItsSlug() {
        assertThat(edition.find("灯会")).isEqualTo(new ArticleLookup.Found(lanterns));
    }

    @Test
    void anotherSpellingOfASlugIsRedirected() {
        assertThat(edition.find("QWEN")).isEqualTo(new ArticleLookup.Moved(Slug.of("qwen")));
        assertThat(edition.find("qwen!")).isEqualTo(new ArticleLookup.Moved(Slug.of("qwen")));
    }

    @Test
    void aWithdrawnStoryIsFoundAsWithdrawn() {
        assertThat(edition.find("rumour")).isEqualTo(new ArticleLookup.Withdrawn(rumour));
    }

    @Test
    void anUnknownSlugIsNotFound() {
        assertThat(edition.find("nothing")).isEqualTo(new ArticleLookup.NotFound());
        assertThat(edition.find("🎉")).isEqualTo(new ArticleLookup.NotFound());
    }

    @Test
    void anArticleIsFoundByFormerSlugsThatNoOtherStoryHas() {
        var lights = TestData.article("lights").aliases("/articles/lamps/", "/articles/rumour", "/articles/tea",
                "/articles/Lamps", "/2025/lamps/").build();
        var tea = TestData.article("tea").aliases("/articles/lamps").published("2020-01-01T00:00").build();
        var paper = Edition.of(TestData.content(List.of(rumour), lights, tea), TestData.SITE);

        assertThat(paper.allSlugs(lights)).containsExactly(Slug.of("lights"), Slug.of("lamps"));
        assertThat(paper.allSlugs(tea)).containsExactly(Slug.of("tea"));
        assertThat(paper.articleByAnySlug(Slug.of("lamps"))).contains(lights);
        assertThat(paper.articleByAnySlug(Slug.of("lights"))).contains(lights);
        assertThat(paper.articleByAnySlug(Slug.of("tea"))).contains(tea);
        assertThat(paper.articleByAnySlug(Slug.of("rumour"))).isEmpty();
        assertThat(paper.articleByAnySlug(Slug.of("nothing"))).isEmpty();
    }

    @Test
    void aFormerPathLeadsToTheArticle() {
        assertThat(edition.redirects().article("/2025/old-qwen/")).contains(ArticleAddress.story(Slug.of("qwen")));
        assertThat(edition.redirects().article("/2025/other/")).isEmpty();
    }

    @Test
    void articlesAreListedNewestFirstAndOnTheFrontPageByWeight() {
        assertThat(edition.newest()).containsExactly(lanterns, springs, hills, qwen);
        assertThat(edition.pinnedFirst()).containsExactly(qwen, lanterns, springs, hills);
    }

    @Test
    void sectionsHaveTheOrderOfTheSiteAndOthersComeAfterThem() {
        assertThat(edition.sections()).extracting(Listing::subject).containsExactly(TestData.TECH, TestData.TRAVEL,
                FAR);
    }

    @Test
    void aSectionATopicAndAnAuthorHaveTheirArticles() {
        assertThat(edition.section(Slug.of("travel")).orElseThrow().newest()).containsExactly(lanterns, springs);
        assertThat(edition.topic(Slug.of("元宵节")).orElseThrow().newest()).containsExactly(lanterns, springs);
        assertThat(edition.findAuthor("李四").newest()).containsExactly(qwen);
        assertThat(edition.section(Slug.of("元宵节"))).isEmpty();
    }

    @Test
    void monthsUseTheTimeZoneOfTheSite() {
        assertThat(edition.months()).extracting(Listing::subject).containsExactly(YearMonth.of(2026, 3),
                YearMonth.of(2026, 2),
                YearMonth.of(2025, 11));
    }

    @Test
    void aDerivedValueIsComputedOnce() {
        var times = new AtomicInteger();
        edition.derived(Integer.class, _ -> times.incrementAndGet());
        assertThat(edition.derived(Integer.class, _ -> times.incrementAndGet())).isEqualTo(1);
    }

    @Test
    void anEditionIsImmutable() {
        assertThatThrownBy(() -> edition.months().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> edition.newest().clear()).isInstanceOf(UnsupportedOperationException.class);
        var section = edition.section(Slug.of("tech")).orElseThrow();
        assertThatThrownBy(() -> section.newest().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

}
