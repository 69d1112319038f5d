package kanbao.content;

import kanbao.article.Article;
import kanbao.content.Story.Publishable;
import kanbao.folder.StoryFile;
import kanbao.report.ProblemCollector;

/**
 * A story that has its slug and will be published.
 *
 * @param problems those that depend on other stories
 */
record Candidate(StoryFile file, Publishable story, ProblemCollector problems) {

    Article article() {
        return story.article();
    }

}
