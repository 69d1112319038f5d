package kanbao.content;

import java.util.regex.Pattern;

import kanbao.folder.ContentFolder;
import kanbao.markdown.LineBreakStyle;

/**
 * The conventions of the tool for which a content folder was written.
 *
 * @param lineBreaks what a single line break means
 * @param hasPosts   whether its stories are in a folder {@code _posts}, as in Hexo and Jekyll
 */
record FolderConventions(LineBreakStyle lineBreaks, boolean hasPosts) {

    private static final Pattern POST = Pattern.compile("(?:source/)?_posts/.+", Pattern.CASE_INSENSITIVE);

    static FolderConventions of(ContentFolder folder, LineBreakStyle lineBreaks) {
        return new FolderConventions(lineBreaks, folder.stories().stream()
                .anyMatch(file -> POST.matcher(file.path()).matches()));
    }

}
