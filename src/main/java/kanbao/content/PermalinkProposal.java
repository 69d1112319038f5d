package kanbao.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.site.PermalinkPattern;
import kanbao.site.Site;

/**
 * Derives the address patterns of a former site from dead links that contain the slug or the id of a story: {@code /2013/04/tide/}
 * has the pattern <code>/{yyyy}/{mm}/{slug}</code> if the story “tide” was published in April 2013.
 */
final class PermalinkProposal {

    private static final int MIN_LINKS = 3;
    private static final int MIN_STORIES = 2;
    private static final Pattern END = Pattern.compile("(?i)(?:/+index\\.html?)?/*$");
    private static final Pattern PAGE = Pattern.compile("(?<name>[^.]+)(?<extension>\\.\\w{1,5})?");
    private static final Pattern DATED_NAME = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})-(?<name>.+)");
    private static final Pattern DATE_PART = Pattern.compile("\\d{1,4}|\\d{6}|\\d{8}");

    private final Map<String, Candidate> bySlug = new HashMap<>();
    private final Map<String, Candidate> byId = new HashMap<>();
    private final Map<String, String> patternsByPath = new HashMap<>();
    private final List<String> patterns;
    private final ZoneId zone;

    /** @param paths the decoded paths of all dead links, each as often as it is linked */
    PermalinkProposal(List<String> paths, List<Candidate> candidates, Site site) {
        zone = site.timeZone();
        if (paths.size() >= MIN_LINKS) {
            for (var candidate : candidates) {
                bySlug.putIfAbsent(candidate.article().slug().value(), candidate);
                candidate.story().id().ifPresent(id -> byId.putIfAbsent(id, candidate));
            }
        }
        var links = new HashMap<String, Integer>();
        var stories = new HashMap<String, Set<Candidate>>();
        for (var path : paths) {
            match(path).ifPresent(match -> {
                patternsByPath.put(path, match.pattern());
                links.merge(match.pattern(), 1, Integer::sum);
                stories.computeIfAbsent(match.pattern(), _ -> new HashSet<>()).add(match.story());
            });
        }
        patterns = links.entrySet()
                .stream()
                .filter(pattern -> pattern.getValue() >= MIN_LINKS
                        && stories.getOrDefault(pattern.getKey(), Set.of()).size() >= MIN_STORIES)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Match(String pattern, Candidate story) {}

    /** Whether a dead link with this path would lead to a story with the proposed patterns. */
    boolean covers(String path) {
        return Optional.ofNullable(patternsByPath.get(path)).filter(patterns::contains).isPresent();
    }

    /** The value of the setting: the present patterns and the proposed ones, those with most links first. */
    String setting(Site site) {
        return Stream.concat(site.permalinks().stream().map(PermalinkPattern::pattern), patterns.stream())
                .collect(Collectors.joining(","));
    }

    private Optional<Match> match(String path) {
        var plain = END.matcher(path).replaceFirst("");
        var folder = plain.substring(0, plain.lastIndexOf('/') + 1);
        var page = PAGE.matcher(plain.substring(folder.length()));
        if (folder.isEmpty() || !page.matches()) {
            return Optional.empty();
        }
        var end = Optional.ofNullable(page.group("extension")).orElse("");
        return name(page.group("name")).flatMap(name -> folder(folder, name.story())
                .map(start -> new Match(start + name.pattern() + end, name.story()))
                .filter(match -> isValid(match.pattern())));
    }

    private Optional<Match> name(String written) {
        var name = written.toLowerCase(Locale.ROOT);
        var dated = DATED_NAME.matcher(name);
        return Optional.ofNullable(bySlug.get(name)).map(story -> new Match("{slug}", story))
                .or(() -> Optional.ofNullable(byId.get(written)).map(story -> new Match("{id}", story)))
                .or(() -> dated.matches()
                        ? Optional.ofNullable(bySlug.get(dated.group("name")))
                                .filter(story -> day(story).equals(dated.group("date")))
                                .map(story -> new Match("{yyyy}-{mm}-{dd}-{slug}", story))
                        : Optional.empty());
    }

    /** Replaces the parts of a folder’s path that come from the story; empty if the path has another date. */
    private Optional<String> folder(String path, Candidate story) {
        var day = day(story);
        var section = story.article().section().slug().value();
        var parts = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            var replaced = part.equals(section) ? "{section}" : date(part, day, parts);
            if (replaced.isEmpty() && !part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(replaced);
        }
        return Optional.of(String.join("/", parts));
    }

    private static String date(String part, String day, List<String> before) {
        if (!DATE_PART.matcher(part).matches()) {
            return part;
        }
        var last = before.isEmpty() ? "" : before.getLast();
        if (last.endsWith("{yyyy}")) {
            return part.equals(day.substring(5, 7)) ? "{mm}" : "";
        }
        if (last.endsWith("{mm}")) {
            return part.equals(day.substring(8)) ? "{dd}" : "";
        }
        var digits = day.replace("-", "");
        return switch (part.length()) {
            case 4 -> digits.startsWith(part) ? "{yyyy}" : "";
            case 6 -> digits.startsWith(part) ? "{yyyy}{mm}" : "";
            case 8 -> digits.equals(part) ? "{yyyy}{mm}{dd}" : "";
            default -> part;
        };
    }

    private String day(Candidate story) {
        return story.article().published().atZone(zone).toLocalDate().toString();
    }

    private static boolean isValid(String pattern) {
        try {
            return !PermalinkPattern.of(pattern).pattern().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

}
