package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kanbao.Sample;
import kanbao.article.Article;

class RelatedByTopicTest {

    private final Related related = new RelatedByTopic();

    private final Article qwen = Sample.article("qwen").about("人工智能", "阿里巴巴").build();

    @Test
    void theEditorsPicksComeFirstInTheirOrder() {
        var picky = Sample.article("picky").about("人工智能").beside("far", "gone", "near").build();
        var near = Sample.article("near").in(Sample.TRAVEL).build();
        var far = Sample.article("far").in(Sample.TRAVEL).at("2001-01-01T00:00").build();
        assertThat(related.beside(picky, Sample.edition(picky, qwen, near, far))).startsWith(far, near, qwen);
    }

    @Test
    void aRareTopicCountsForMoreThanACommonOne() {
        var rare = Sample.article("rare").about("阿里巴巴").at("2001-01-01T00:00").in(Sample.TRAVEL).build();
        var common = IntStream.range(0, 8)
                .mapToObj(number -> Sample.article("common-" + number).about("人工智能").build());
        var other = Sample.article("other").build();
        var edition = Sample.edition(Stream.concat(Stream.of(qwen, rare, other), common).toArray(Article[]::new));
        assertThat(related.beside(qwen, edition)).hasSize(6).startsWith(rare).doesNotContain(other);
    }

    @Test
    void twoSharedTopicsCountForMoreThanOneOfThem() {
        var both = Sample.article("both").about("人工智能", "阿里巴巴").at("2001-01-01T00:00").build();
        var one = Sample.article("one").about("阿里巴巴").build();
        var unrelated = Sample.article("unrelated").build();
        assertThat(related.beside(qwen, Sample.edition(qwen, one, both, unrelated))).startsWith(both, one);
    }

    @Test
    void ofEqualsTheNewerComesFirst() {
        var older = Sample.article("older").about("阿里巴巴").at("2026-01-01T00:00").build();
        var newer = Sample.article("newer").about("阿里巴巴").at("2026-02-01T00:00").build();
        var unrelated = Sample.article("unrelated").build();
        assertThat(related.beside(qwen, Sample.edition(qwen, older, newer, unrelated))).startsWith(newer, older);
    }

    @Test
    void thenTheLatestOfTheSectionThenTheLatestOfThePaper() {
        var elsewhere = Sample.article("elsewhere").in(Sample.TRAVEL).at("2026-03-09T00:00").build();
        var sameSection = Sample.article("same-section").at("2020-01-01T00:00").build();
        assertThat(related.beside(qwen, Sample.edition(qwen, elsewhere, sameSection))).containsExactly(sameSection,
                elsewhere);
    }

    @Test
    void anArticleIsNeverBesideItselfNorTwice() {
        var self = Sample.article("self").about("人工智能").beside("self", "qwen", "qwen").build();
        assertThat(related.beside(self, Sample.edition(self, qwen))).containsExactly(qwen);
    }

    @Test
    void onlyTheLastStoryOfAPaperHasNothingBesideIt() {
        assertThat(related.beside(qwen, Sample.edition(qwen))).isEmpty();
    }

    @Test
    void theLinksAreFoundOnceInAnEdition() {
        var edition = Sample.edition(qwen, Sample.article("other").build());
        assertThat(related.beside(qwen, edition)).isSameAs(related.beside(qwen, edition));
    }

}
