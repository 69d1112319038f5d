import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Markdown files of a folder, and which of them are relevant to each other: those that share a tag that at least 2 and at most 10 %
 * of them have. Read without Kanbao, so that the baseline depends on nothing that it is compared with.
 */
final class HiddenTags {

    private static final double MAX_SHARE = 0.1;
    private static final int MIN_RELEVANT = 3;
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n(.*)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("^title:\\s*(.*)$", Pattern.MULTILINE);
    private static final Pattern TAGS = Pattern.compile("^tags:[ \\t]*(.*(?:\\n[ \\t]*-\\s.*)*)", Pattern.MULTILINE);
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*-\\s*(.+)$", Pattern.MULTILINE);

    private final List<Story> stories;
    private final List<Set<Integer>> relevant = new ArrayList<>();

    private HiddenTags(List<Story> stories) {
        this.stories = stories;
        stories.forEach(_ -> relevant.add(new HashSet<>()));
        var byTag = new HashMap<String, List<Integer>>();
        IntStream.range(0, stories.size()).forEach(number -> stories.get(number).tags.forEach(
                tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(number)));
        byTag.values().stream().filter(numbers -> numbers.size() <= MAX_SHARE * stories.size()).forEach(
                numbers -> numbers.forEach(number -> relevant.get(number).addAll(numbers)));
        IntStream.range(0, stories.size()).forEach(number -> relevant.get(number).remove(number));
    }

    /**
     * A story.
     *
     * @param file below the folder
     */
    record Story(String file, String title, String text, Set<String> tags) {}

    static HiddenTags of(Path folder) throws IOException {
        var stories = new ArrayList<Story>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                var matter = FRONT_MATTER.matcher(Files.readString(path).replace("\r\n", "\n"));
                if (matter.find()) {
                    stories.add(new Story(folder.relativize(path).toString().replace('\\', '/'), title(matter.group(1)),
                            matter.group(2), tags(matter.group(1))));
                }
            }
        }
        return new HiddenTags(stories);
    }

    private static String title(String frontMatter) {
        return TITLE.matcher(frontMatter).results().findFirst().map(title -> unquoted(title.group(1))).orElse("");
    }

    private static Set<String> tags(String frontMatter) {
        var tags = TAGS.matcher(frontMatter);
        if (!tags.find()) {
            return Set.of();
        }
        var items = LIST_ITEM.matcher(tags.group(1)).results().map(item -> item.group(1)).toList();
        return (items.isEmpty() ? Arrays.stream(tags.group(1).strip().replaceAll("^[\\[\\]]+|[\\[\\]]+$", "").split("[,，]"))
                : items.stream()).map(HiddenTags::unquoted).filter(tag -> !tag.isEmpty()).collect(Collectors.toSet());
    }

    private static String unquoted(String value) {
        return value.strip().replaceAll("^[\"']+|[\"']+$", "");
    }

    List<Story> stories() {
        return stories;
    }

    Set<Integer> relevantTo(int number) {
        return relevant.get(number);
    }

    /** The stories with enough relevant others. */
    List<Integer> rated() {
        return IntStream.range(0, stories.size()).filter(number -> relevant.get(number).size() >= MIN_RELEVANT).boxed()
                .toList();
    }

    /**
     * The baseline: Chinese bigrams and Latin words by (1 + ln(frequency)) × ln(N / n), a word of the headline counted three times more,
     * compared by cosine.
     */
    static final class Bigrams {

        private static final int HEADLINE_WEIGHT = 3;
        private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
        private static final Pattern LINK_TARGET = Pattern.compile("(?<=\\])\\([^)]*\\)");
        private static final Pattern TAG = Pattern.compile("<[^>]+>");
        private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]+|[a-z0-9]{2,}");

        private final List<Map<String, Double>> vectors;
        private final Map<String, List<Integer>> numbers = new HashMap<>();

        Bigrams(List<Story> stories) {
            vectors = stories.stream().map(Bigrams::counts).toList();
            IntStream.range(0, vectors.size()).forEach(number -> vectors.get(number).keySet().forEach(
                    term -> numbers.computeIfAbsent(term, _ -> new ArrayList<>()).add(number)));
            vectors.forEach(vector -> {
                vector.keySet().removeIf(term -> numbers.get(term).size() < 2);
                vector.replaceAll((term, count) -> (1 + Math.log(count))
                        * Math.log((double) stories.size() / numbers.get(term).size()));
                var length = Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
                vector.replaceAll((_, weight) -> weight / length);
            });
        }

        /** The numbers of the most similar stories. */
        List<Integer> mostSimilar(int story) {
            var similarities = new double[vectors.size()];
            vectors.get(story).forEach((term, weight) -> numbers.get(term)
                    .forEach(other -> similarities[other] += weight * vectors.get(other).get(term)));
            return IntStream.range(0, similarities.length).filter(other -> other != story).boxed()
                    .sorted((one, other) -> Double.compare(similarities[other], similarities[one])).limit(5).toList();
        }

        private static Map<String, Double> counts(Story story) {
            var counts = new HashMap<String, Double>();
            terms(story.title).forEach(term -> counts.merge(term, (double) HEADLINE_WEIGHT, Double::sum));
            terms(story.text).forEach(term -> counts.merge(term, 1.0, Double::sum));
            return counts;
        }

        private static Stream<String> terms(String text) {
            var prose = Stream.of(CODE, LINK_TARGET, TAG).reduce(text, (rest, pattern) -> pattern.matcher(rest).replaceAll(""), (_, rest) -> rest);
            return RUN.matcher(prose.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                    .flatMap(run -> run.charAt(0) < '\u4e00' || run.length() == 1
                            ? Stream.of(run)
                            : IntStream.range(1, run.length()).mapToObj(at -> run.substring(at - 1, at + 1)));
        }

    }

}
