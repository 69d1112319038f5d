package kanbao.mostread;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.mostread.HotList.Basis;

/** The hot list of a paper that counts no reads: the newest articles. */
@Component
class NewestFirst implements MostRead {

    @Override
    public HotList top(int length, Edition edition) {
        return new HotList(edition.newest().stream().limit(length).toList(), Basis.NEWEST);
    }

}
