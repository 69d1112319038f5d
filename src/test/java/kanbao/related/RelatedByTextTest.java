package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kanbao.Sample;
import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticle.Reason;
import kanbao.search.IndexBuilder;

class RelatedByTextTest {

    private final RelatedArticles related = new RelatedByText(new IndexBuilder());

    private final Article qwen = Sample.article("qwen").about("人工智能", "阿里巴巴").build();

    @Test
    void theEditorsPicksComeFirstInTheirOrder() {
        var picky = Sample.article("picky").about("人工智能").beside("far", "gone", "near").build();
        var near = Sample.article("near").in(Sample.TRAVEL).build();
        var far = Sample.article("far").in(Sample.TRAVEL).at("2001-01-01T00:00").build();
        assertThat(beside(picky, Sample.edition(picky, qwen, near, far))).startsWith(far, near, qwen);
    }

    @Test
    void aRareTopicCountsForMoreThanACommonOne() {
        var rare = Sample.article("rare").about("阿里巴巴").at("2001-01-01T00:00").in(Sample.TRAVEL).build();
        var common = IntStream.range(0, 8)
                .mapToObj(number -> Sample.article("common-" + number).about("人工智能").build());
        var other = Sample.article("other").build();
        var edition = Sample.edition(Stream.concat(Stream.of(qwen, rare, other), common).toArray(Article[]::new));
        assertThat(beside(qwen, edition)).hasSize(6).startsWith(rare).doesNotContain(other);
    }

    @Test
    void twoSharedTopicsCountForMoreThanOneOfThem() {
        var both = Sample.article("both").about("人工智能", "阿里巴巴").at("2001-01-01T00:00").build();
        var one = Sample.article("one").about("阿里巴巴").build();
        var unrelated = Sample.article("unrelated").build();
        assertThat(beside(qwen, Sample.edition(qwen, one, both, unrelated))).startsWith(both, one);
    }

    @Test
    void ofEqualsTheNewerComesFirst() {
        var older = Sample.article("older").about("阿里巴巴").at("2026-01-01T00:00").build();
        var newer = Sample.article("newer").about("阿里巴巴").at("2026-02-01T00:00").build();
        var unrelated = Sample.article("unrelated").build();
        assertThat(beside(qwen, Sample.edition(qwen, older, newer, unrelated))).startsWith(newer, older);
    }

    @Test
    void thenTheLatestOfTheSectionThenTheLatestOfThePaper() {
        var elsewhere = Sample.article("elsewhere").in(Sample.TRAVEL).at("2026-03-09T00:00").build();
        var sameSection = Sample.article("same-section").at("2020-01-01T00:00").build();
        assertThat(beside(qwen, Sample.edition(qwen, elsewhere, sameSection))).containsExactly(sameSection,
                elsewhere);
    }

    @Test
    void anArticleIsNeverBesideItselfNorTwice() {
        var self = Sample.article("self").about("人工智能").beside("self", "qwen", "qwen").build();
        assertThat(beside(self, Sample.edition(self, qwen))).containsExactly(qwen);
    }

    @Test
    void onlyTheLastStoryOfAPaperHasNothingBesideIt() {
        assertThat(beside(qwen, Sample.edition(qwen))).isEmpty();
    }

    @Test
    void theLinksAreFoundOnceInAnEdition() {
        var edition = Sample.edition(qwen, Sample.article("other").build());
        assertThat(related.beside(qwen, edition)).isSameAs(related.beside(qwen, edition));
    }

    @Test
    void storiesOnTheSameSubjectComeFirstWhateverTheirTopics() {
        var storm = Sample.article("storm").titled("台风在福建登陆").saying("台风带来暴雨，福建沿海学校停课。").build();
        var rain = Sample.article("rain").titled("福建暴雨").saying("台风过后，福建多地仍有暴雨。").at("2020-01-01T00:00").build();
        var phone = Sample.article("phone").titled("新手机发布").saying("这款手机的屏幕更大。").build();
        var chip = Sample.article("chip").titled("手机芯片").saying("屏幕与芯片的价格都涨了。").build();
        var edition = Sample.edition(storm, rain, phone, chip);
        related.prepare(edition).join();
        assertThat(related.beside(storm, edition).getFirst()).satisfies(link -> {
            assertThat(link.article()).isEqualTo(rain);
            assertThat(link.reason()).isEqualTo(Reason.WORDS);
            assertThat(link.shared()).contains("台风");
        });
        assertThat(beside(phone, edition)).startsWith(chip);
    }

    @Test
    void theSameStoryInAnotherScriptOrHardlyChangedIsNotBesideIt() {
        var text = "台风在福建沿海登陆，带来强降雨，多所学校停课，渔船回港避风，气象台发布红色预警。";
        var original = Sample.article("original").titled("台风登陆福建").saying(text).build();
        var traditional = Sample.article("traditional").titled("颱風登陸福建").saying(
                "颱風在福建沿海登陸，帶來強降雨，多所學校停課，漁船回港避風，氣象臺發布紅色預警。").build();
        var changed = Sample.article("changed").titled("台风登陆福建").saying(text + "明天复课。").at("2026-03-02T00:00").build();
        var others = IntStream.range(0, 3).mapToObj(
                number -> Sample.article("other-" + number).titled("灯会" + number).saying("第" + number + "场").build());
        var edition = Sample
                .edition(Stream.concat(Stream.of(original, traditional, changed), others).toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(beside(original, edition)).hasSize(3).doesNotContain(traditional, changed);
    }

    @Test
    void aThirdStoryOfAnAuthorGivesWayToOneThatIsAsGood() {
        var subject = Sample.article("subject").titled("台风登陆福建").saying("台风带来暴雨。").by("主编").build();
        var same = IntStream.range(0, 4).mapToObj(number -> Sample.article("same-" + number)
                .titled("台风登陆")
                .saying("台风和暴雨" + "甲乙丙丁".charAt(number) + "号，" + "风雨雷电".charAt(number) + "很大")
                .by("王")
                .build()).toList();
        var other = Sample.article("else").titled("台风登陆").saying("台风和暴雨戊号，海浪很高，渔船回港").by("李").build();
        var far = IntStream.range(0, 9).mapToObj(
                number -> Sample.article("far-" + number).titled("灯会" + number).saying("第" + number + "场").build());
        var edition = Sample.edition(Stream.of(Stream.of(subject, other), same.stream(), far).flatMap(all -> all)
                .toArray(Article[]::new));
        related.prepare(edition).join();
        assertThat(beside(subject, edition).subList(0, 3)).contains(other);
        assertThat(beside(subject, edition).subList(0, 5)).containsAll(same);
    }

    @Test
    void ofTwoThatAreEquallyAlikeTheFollowUpComesBeforeTheAncientOne() {
        var subject = Sample.article("subject").titled("台风登陆福建").saying("台风带来暴雨。").at("2026-01-01T00:00").build();
        var ancient = Sample.article("ancient").titled("台风登陆").saying("台风和暴雨，甲").at("2001-01-01T00:00").build();
        var followUp = Sample.article("follow-up").titled("台风登陆").saying("台风和暴雨，乙").at("2026-01-03T00:00").build();
        var far = Sample.article("far").titled("灯会").saying("元宵").build();
        var edition = Sample.edition(subject, ancient, followUp, far,
                Sample.article("football").titled("足球").build(), Sample.article("tea").titled("春茶").build());
        related.prepare(edition).join();
        assertThat(beside(subject, edition).getFirst()).isEqualTo(followUp);
    }

    @Test
    void storiesWithoutTextAreNoCopiesOfEachOther() {
        var spring = Sample.article("spring").titled("春").saying("").build();
        var summer = Sample.article("summer").titled("夏").saying("").build();
        var edition = Sample.edition(spring, summer);
        related.prepare(edition).join();
        assertThat(beside(spring, edition)).containsExactly(summer);
    }

    @Test
    void aCopyIsBetterThanNothingAndThePickOfTheEditorStays() {
        var text = "台风在福建沿海登陆，带来强降雨，多所学校停课，渔船回港避风。";
        var original = Sample.article("original").titled("台风登陆福建").saying(text).build();
        var copy = Sample.article("copy").titled("台风登陆福建").saying(text).beside("original").build();
        var edition = Sample.edition(original, copy);
        related.prepare(edition).join();
        assertThat(beside(original, edition)).containsExactly(copy);
        assertThat(related.beside(copy, edition).getFirst().reason()).isEqualTo(Reason.PICKED);
    }

    private List<Article> beside(Article article, Edition edition) {
        return related.beside(article, edition).stream().map(RelatedArticle::article).toList();
    }

}
