package kanbao.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Invalid;
import kanbao.content.Story.Publishable;
import kanbao.content.Story.Retraction;
import kanbao.content.Story.Subject;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;

/**
 * Separates the copies that people and programs made of a story from the stories. A file is a copy if its name says so, its
 * original exists, and both have the same title or nearly the same text. A name that only ends with a number needs also the
 * same day: a series has such names too.
 */
final class CopyFinder {

    /** Shorter texts may be equal by chance. */
    private static final int MIN_TEXT = 30;
    private static final double MIN_SIMILARITY = 0.85;

    private final ZoneId zone;
    private final List<ParsedStory> originals = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    CopyFinder(List<ParsedStory> stories, ZoneId zone) {
        this.zone = zone;
        var byPath = stories.stream().collect(
                Collectors.toMap(story -> story.file().folder() + "/" + story.file().path(), story -> story,
                        (first, _) -> first));
        stories.forEach(story -> addUnlessCopy(story, byPath));
    }

    List<ParsedStory> originals() {
        return originals;
    }

    /** Returns the paths of the files that are copies. */
    List<String> copies() {
        return copies;
    }

    List<Problem> problems() {
        return problems;
    }

    private void addUnlessCopy(ParsedStory story, Map<String, ParsedStory> byPath) {
        var prefix = story.file().folder() + "/";
        var copy = CopyName.of(story.file().path(), path -> byPath.containsKey(prefix + path))
                .filter(name -> isCopy(story, Optional.ofNullable(byPath.get(prefix + name.original())).orElseThrow(),
                        name.named()));
        copy.ifPresentOrElse(name -> {
            copies.add(story.file().path());
            problems.add(new Problem(Kind.WARNING, story.file().path(), 0, Cause.of("story.copy", name.original())));
        }, () -> originals.add(story));
    }

    private boolean isCopy(ParsedStory copy, ParsedStory original, boolean named) {
        var copyTitle = title(copy);
        var originalTitle = title(original);
        if (copyTitle == null || originalTitle == null) {
            return named;
        }
        var sameTitle = copyTitle.equals(originalTitle);
        var article = article(copy);
        var other = article(original);
        if (article == null || other == null) {
            return sameTitle;
        }
        var sameText = isSameText(article.body().text(), other.body().text(), named);
        return sameText || (sameTitle && (named || day(article).equals(day(other))));
    }

    private LocalDate day(Article article) {
        return article.published().atZone(zone).toLocalDate();
    }

    private static @Nullable String title(ParsedStory story) {
        return switch (known(story).outcome()) {
            case Publishable publishable -> publishable.article().title();
            case Retraction retraction -> retraction.withdrawn().title();
            case Draft(var draft) -> draft == null ? null : draft.article().title();
            case Subject(var subject) -> subject.name();
            case Invalid _ -> null;
        };
    }

    private static @Nullable Article article(ParsedStory story) {
        return switch (known(story).outcome()) {
            case Publishable publishable -> publishable.article();
            case Draft(var draft) -> draft == null ? null : draft.article();
            case Retraction _,Subject _,Invalid _ -> null;
        };
    }

    private static Story known(ParsedStory story) {
        var before = story.lastServed();
        return story.story().outcome() instanceof Invalid && before != null ? before.story() : story.story();
    }

    private static boolean isSameText(String one, String other, boolean named) {
        if (one.equals(other)) {
            return named || one.length() >= MIN_TEXT;
        }
        var longer = Math.max(one.length(), other.length());
        return Math.min(one.length(), other.length()) >= MIN_TEXT
                && Math.min(one.length(), other.length()) >= longer * MIN_SIMILARITY
                && similarity(one, other) >= MIN_SIMILARITY;
    }

    /** The Dice coefficient of the pairs of neighbouring characters: 1 if both texts have the same pairs. */
    private static double similarity(String one, String other) {
        var pairs = new HashMap<Integer, Integer>();
        for (var i = 1; i < one.length(); i++) {
            pairs.merge(pair(one, i), 1, Integer::sum);
        }
        var shared = 0;
        for (var i = 1; i < other.length(); i++) {
            var left = pairs.getOrDefault(pair(other, i), 0);
            if (left > 0) {
                pairs.put(pair(other, i), left - 1);
                shared++;
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }

    private static int pair(String text, int end) {
        return (text.charAt(end - 1) << 16) | text.charAt(end);
    }

}
