package kanbao.mostread;

import kanbao.article.Section;
import kanbao.edition.Edition;

/** Ranks the articles of an edition by page views. */
public interface MostRead {

    /** The first {@code length} articles of the most-read list, or all articles if there are fewer. */
    MostReadList top(int length, Edition edition);

    /** The same for one section. */
    MostReadList top(int length, Section section, Edition edition);

}
