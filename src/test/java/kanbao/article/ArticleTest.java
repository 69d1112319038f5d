package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;

class ArticleTest {

    @Test
    void articlesAreOrderedNewestFirstThenBySlug() {
        var old = TestData.article("old").published("2025-01-01T00:00").build();
        var b = TestData.article("b").build();
        var a = TestData.article("a").build();
        assertThat(Stream.of(old, b, a).sorted(Article.NEWEST_FIRST)).containsExactly(a, b, old);
    }

    @Test
    void onTheFrontPageTheWeightComesBeforeTheDate() {
        var heavy = TestData.article("heavy").weight(2).published("2020-01-01T00:00").build();
        var fresh = TestData.article("fresh").build();
        assertThat(Stream.of(fresh, heavy).sorted(Article.FRONT_PAGE_ORDER)).containsExactly(heavy, fresh);
    }

    @Test
    void anUpdateBeforeThePublicationIsInvalid() {
        var noon = TestData.instant("2026-03-01T12:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationDates(noon, noon.minusSeconds(1)))
                .withMessageContaining("before");
    }

    @Test
    void aSourceLinksOnlyToWebAddresses() {
        var script = URI.create("javascript:alert(1)");
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceCredit("北京日报", script))
                .withMessageContaining("javascript:alert(1)");
    }

    @Test
    void duplicateTopicsAndAuthorsAreRemoved() {
        var classification = new Classification(TestData.TECH,
                List.of(new Topic(Slug.of("linux"), "Linux"), new Topic(Slug.of("linux"), "LINUX")));
        assertThat(classification.topics()).extracting(Topic::name).containsExactly("Linux");
        var zhang = new Author(Slug.of("张三"), "张三");
        assertThat(new Byline(List.of(zhang, zhang)).authors()).containsExactly(zhang);
    }

    @Test
    void requiredTextsCannotBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Headline(" ", "", "zh-Hans"))
                .withMessage("the title is empty, expected text");
        assertThatIllegalArgumentException().isThrownBy(() -> new Byline(List.of()));
    }

}
