package kanbao.content;

import java.util.Locale;

import kanbao.folder.ContentFolder;
import kanbao.markdown.LineBreakStyle;

/**
 * How the files of a content folder are meant.
 *
 * @param lineBreaks what a single line break means
 * @param hasPosts   whether its stories are in a folder {@code _posts}, as in Hexo and Jekyll
 */
record FolderConventions(LineBreakStyle lineBreaks, boolean hasPosts) {

    static FolderConventions of(ContentFolder folder, LineBreakStyle lineBreaks) {
        return new FolderConventions(lineBreaks, folder.stories().stream()
                .anyMatch(file -> file.path().toLowerCase(Locale.ROOT).matches("(?:source/)?_posts/.+")));
    }

}
