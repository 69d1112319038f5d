package kanbao.readership;

import org.springframework.stereotype.Component;

import kanbao.article.Slug;

/** The readership of a paper that counts no reads. */
@Component
class UncountedReadership implements Readership {

    @Override
    public long reads(Slug slug) {
        return 0;
    }

    @Override
    public long total() {
        return 0;
    }

}
