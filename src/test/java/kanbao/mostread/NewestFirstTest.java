package kanbao.mostread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import kanbao.Sample;

class NewestFirstTest {

    @Test
    void untilReadsAreCountedTheNewestArticlesAreTheHotListAndItSaysSo() {
        var old = Sample.article("old").at("2025-01-01T00:00").weighing(9).build();
        var fresh = Sample.article("fresh").build();
        var middle = Sample.article("middle").at("2026-01-01T00:00").build();
        var hot = new NewestFirst().top(2, Sample.edition(old, fresh, middle));
        assertThat(hot).isEqualTo(new HotList(java.util.List.of(fresh, middle), HotList.Basis.NEWEST));
    }

}
