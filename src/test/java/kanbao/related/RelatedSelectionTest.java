package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.related.CandidateLists.Candidate;
import kanbao.related.RelatedArticle.Reason;

class RelatedSelectionTest {

    @Test
    void afterTwoStoriesOfASeriesOneThatIsNearlyAsSimilarComesBeforeTheThird() {
        var stories = Stream.of("周刊第一期", "周刊第二期", "周刊第三期", "台风", "灯会").map(
                title -> TestData.article("story-" + title.codePointAt(title.length() - 2)).title(title).build())
                .toList();
        var subject = TestData.article("subject").build();
        var selection = new RelatedSelection(subject, TestData.edition(stories.toArray(Article[]::new)),
                Article::equals);
        selection.addSimilar(List.of(new Candidate(stories.get(0), 3.0), new Candidate(stories.get(1), 2.9),
                new Candidate(stories.get(2), 2.8), new Candidate(stories.get(3), 2.7),
                new Candidate(stories.get(4), 2.5)),
                article -> RelatedArticle.of(Reason.SHARED_WORDS, article));
        assertThat(selection.links()).extracting(link -> link.article().title())
                .containsExactly("周刊第一期", "周刊第二期", "台风", "周刊第三期", "灯会");
    }

}
