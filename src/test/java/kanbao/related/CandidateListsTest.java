package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;

class CandidateListsTest {

    @Test
    void equalCandidatesAreOrderedNewestFirstNoMatterWhichIsAddedFirst() {
        var stories = IntStream.range(0, 4).mapToObj(number -> new IndexedStory(number,
                TestData.article("story-" + number).published("201%d-01-01T00:00".formatted(number)).build(),
                new MinHashSignature(""), new StoryPhrases(new int[0], new byte[0], new int[0]))).toList();
        var lists = new CandidateLists(stories);
        List.of(3, 1, 2).forEach(candidate -> lists.insert(0, candidate, 1));
        assertThat(lists.of(0)).extracting(candidate -> candidate.article().slug().value())
                .containsExactly("story-3", "story-2", "story-1");
    }

}
