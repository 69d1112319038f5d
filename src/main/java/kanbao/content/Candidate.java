package kanbao.content;

import kanbao.article.Article;
import kanbao.content.Story.Published;
import kanbao.folder.StoryFile;
import kanbao.report.ProblemCollector;

/**
 * A story that is being put together with the others.
 *
 * @param problems those that show only beside the others
 */
record Candidate(StoryFile file, Published published, ProblemCollector problems) {

    Article article() {
        return published.article();
    }

}
