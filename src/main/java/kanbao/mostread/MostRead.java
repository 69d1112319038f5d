package kanbao.mostread;

import kanbao.article.Section;
import kanbao.edition.Edition;

/** Ranks the articles of an edition by what readers read. */
public interface MostRead {

    /** The first {@code length} of the hot list, or all articles where there are fewer. */
    MostReadList top(int length, Edition edition);

    /** The same of one section. */
    MostReadList top(int length, Section section, Edition edition);

}
