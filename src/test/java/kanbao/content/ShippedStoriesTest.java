package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.markdown.BodyRenderer;
import kanbao.picture.RemotePictures;
import kanbao.site.Links;
import kanbao.site.Settings;

class ShippedStoriesTest {

    private static final Content SHIPPED = reader(Settings.EDITION).read();
    private static final Content WITH_SAMPLES = reader(Settings.SAMPLE.toArray(String[]::new)).read();
    private static final List<Slug> SLUGS = WITH_SAMPLES.articles().stream().map(Article::slug).toList();

    private static ContentReader reader(String... folders) {
        var links = new Links(TestData.SITE);
        var later = Clock.fixed(TestData.instant("2026-12-01T00:00"), TestData.SITE.timeZone());
        return new ContentReader(TestData.settings(TestData.SITE, folders), new DefaultResourceLoader(), later,
                new BodyRenderer(TestData.SITE, links),
                new StaticListableBeanFactory().getBeanProvider(RemotePictures.class));
    }

    static List<Article> articles() {
        return WITH_SAMPLES.articles().stream().filter(article -> !article.isPage()).toList();
    }

    @Test
    void theLeadAndNineBriefsHaveNoProblems() {
        assertThat(SHIPPED.report().problems()).isEmpty();
        assertThat(SHIPPED.articles()).hasSize(10);
        assertThat(SHIPPED.articles()).filteredOn(article -> article.placement().weight() > 0)
                .extracting(article -> article.slug().value())
                .containsExactly("white-house-memo-alibaba");
    }

    @Test
    void theSamplesAreASectionOfTheirOwnAndHaveNoProblems() {
        assertThat(WITH_SAMPLES.report().problems()).isEmpty();
        assertThat(articles()).filteredOn(article -> !SHIPPED.articles().contains(article)).hasSizeGreaterThan(3)
                .allSatisfy(article -> assertThat(article.section().name()).isEqualTo("样稿"));
    }

    @Test
    void theLeadHasThreeFiguresTwoPullQuotesAndItsSources() {
        var lead = SHIPPED.articles().stream().filter(article -> article.placement().weight() > 0).findFirst()
                .orElseThrow();
        assertThat(lead.body().leadPicture()).isNotNull();
        assertThat(lead.body().html().value().split("<img ", -1)).hasSize(3);
        assertThat(lead.body().html().value().split("class=\"pull-quote\"", -1)).hasSize(3);
        assertThat(lead.provenance().sources()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void aStoryHasAStandfirstTopicsAndExistingRelatedStories(Article article) {
        assertThat(article.headline().standfirst()).isNotEmpty();
        assertThat(article.classification().topics()).isNotEmpty();
        assertThat(SLUGS).containsAll(article.placement().related());
    }

}
