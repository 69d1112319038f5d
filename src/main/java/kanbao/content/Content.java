package kanbao.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.UnpublishedStory;
import kanbao.article.WithdrawnStory;
import kanbao.attachment.AttachmentFile;
import kanbao.picture.PictureFile;
import kanbao.report.Problem;
import kanbao.report.Report;

/**
 * The checked content of all content folders at one moment. Every address is unique.
 *
 * @param unpublished     the unpublished stories and site pages
 * @param pages           the pages beside the news
 * @param subjects        what the files of sections, topics, authors and specials say
 * @param subjectFiles    which of these files has a page
 * @param filePaths       the path of each file below its content folder, also for withdrawn stories and pages
 * @param previewPictures the pictures that only previews show
 * @param previewAttachments the attachments that only previews show
 * @param podcastCovers   the covers of podcasts, by the slugs of their sections
 * @param glossaries      how terms are written in Traditional Chinese
 * @param nextChange      when the next story is published, expires or stops being breaking news; null if none will
 * @param sample          whether this is the sample edition, because the folders have no story yet
 */
public record Content(List<Article> articles, List<WithdrawnStory> withdrawn, List<UnpublishedStory> unpublished,
        SitePages pages, Subjects subjects, SubjectFiles subjectFiles, Map<ArticleAddress, String> filePaths,
        List<PictureFile> pictures,
        List<PictureFile> previewPictures, List<AttachmentFile> attachments,
        List<AttachmentFile> previewAttachments, Map<Slug, PictureFile> podcastCovers, Glossaries glossaries,
        Report report,
        @Nullable Instant nextChange, boolean sample) {

    public Content {
        articles = List.copyOf(articles);
        withdrawn = List.copyOf(withdrawn);
        unpublished = List.copyOf(unpublished);
        filePaths = Map.copyOf(filePaths);
        pictures = List.copyOf(pictures);
        previewPictures = List.copyOf(previewPictures);
        attachments = List.copyOf(attachments);
        previewAttachments = List.copyOf(previewAttachments);
        podcastCovers = Map.copyOf(podcastCovers);
    }

    /** Returns the same content with more problems in its report. */
    public Content with(List<Problem> problems) {
        return problems.isEmpty()
                ? this
                : new Content(articles, withdrawn, unpublished, pages, subjects, subjectFiles, filePaths, pictures,
                        previewPictures,
                        attachments, previewAttachments, podcastCovers, glossaries, report.with(problems), nextChange,
                        sample);
    }

}
