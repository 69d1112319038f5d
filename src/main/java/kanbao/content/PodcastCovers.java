package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import kanbao.article.PodcastCover;
import kanbao.article.Slug;
import kanbao.folder.FileIndex;
import kanbao.picture.PictureFile;
import kanbao.picture.PictureFinder;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;
import kanbao.site.Podcast;

/**
 * The covers of podcasts.
 *
 * @param pictures by the slugs of the sections
 * @param problems about covers that are missing, or that directories refuse
 */
record PodcastCovers(Map<Slug, PictureFile> pictures, List<Problem> problems) {

    /** @param finders of all content folders */
    static PodcastCovers find(List<Podcast> podcasts, List<PictureFinder> finders) {
        var pictures = new HashMap<Slug, PictureFile>();
        var problems = new ArrayList<Problem>();
        for (var podcast : podcasts) {
            var collector = new ProblemCollector(podcast.image());
            cover(podcast, finders, collector).ifPresent(cover -> pictures.put(podcast.section(), cover));
            problems.addAll(collector.all());
        }
        return new PodcastCovers(pictures, problems);
    }

    private static Optional<PictureFile> cover(Podcast podcast, List<PictureFinder> finders,
            ProblemCollector problems) {
        for (var finder : finders) {
            var pictures = finder.forStory("");
            var found = pictures.findIfPresent(FileIndex.reference(podcast.image()), 0, problems);
            if (found.isPresent()) {
                if (!PodcastCover.isAccepted(found.get())) {
                    problems.warning(0, Cause.of("podcast.cover-refused", podcast.image(), found.get().width(),
                            found.get().height(), PodcastCover.MIN_SIDE, PodcastCover.MAX_SIDE));
                }
                return Optional.of(pictures.files().getFirst());
            }
        }
        problems.warning(0, Cause.of("podcast.cover-missing", podcast.image(), podcast.section().value()));
        return Optional.empty();
    }

}
