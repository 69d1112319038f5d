import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.boot.SpringApplication;

import kanbao.KanbaoApplication;
import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.edition.CurrentEdition;
import kanbao.search.IndexBuilder;
import kanbao.search.SearchQuery;
import kanbao.segmentation.TextFolding;

/** Rates search results by the stories that a person expects; {@code bench/search --quality} runs it. */
class SearchQuality {

    private static final int RATED = 10;

    void main(String[] arguments) throws IOException {
        var site = SpringApplication.run(KanbaoApplication.class, "--kanbao.content=" + arguments[0],
                "--kanbao.data=" + Files.createTempDirectory("kanbao-search"), "--server.port=0",
                "--management.server.port=0", "--logging.level.root=warn");
        try (site) {
            var edition = site.getBean(CurrentEdition.class).current();
            var index = site.getBean(IndexBuilder.class).indexOf(edition).join();
            var queries = queries(Path.of(arguments[1]));
            var kinds = new LinkedHashMap<String, Function<String, List<String>>>();
            if (arguments.length == 2) {
                kinds.put("BM25 over pairs of characters", new PlainBm25(edition.newest(), SearchQuality::pairs)::search);
                kinds.put("BM25 over words of SmartCN", new PlainBm25(edition.newest(), SearchQuality::words)::search);
            }
            kinds.put("Kanbao", query -> index.search(new SearchQuery(query, false, null, null, null, 0, RATED))
                    .hits()
                    .stream()
                    .map(hit -> hit.article().slug().value())
                    .toList());
            print(kinds, queries, edition.newest().stream().map(story -> story.slug().value()).toList(),
                    arguments.length > 2);
        }
    }

    /** @param kind the comment above it in the list */
    private record Query(String kind, String text, List<Pattern> expected) {

        boolean isExpected(String story) {
            return expected.stream().anyMatch(slug -> slug.matcher(story).matches());
        }

    }

    private static List<Query> queries(Path list) throws IOException {
        var queries = new ArrayList<Query>();
        var kind = "";
        for (var line : Files.readAllLines(list)) {
            var fields = line.split("\\|", -1);
            if (line.startsWith("#")) {
                kind = line.substring(1).strip();
            } else if (fields.length == 3 && !fields[2].isBlank()) {
                queries.add(new Query(kind, fields[0].strip(),
                        Stream.of(fields[2].strip().split(" +")).map(SearchQuality::pattern).toList()));
            }
        }
        return queries;
    }

    private static Pattern pattern(String slug) {
        return Pattern.compile(Stream.of(slug.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static void print(Map<String, Function<String, List<String>>> kinds, List<Query> queries,
            List<String> stories, boolean each) {
        System.out.printf("%d queries over %d stories%n%n| search | nDCG@10 | first result expected |%n|---|---:|---:|%n",
                queries.size(), stories.size());
        kinds.forEach((name, search) -> {
            var results = queries.stream().map(query -> search.apply(query.text())).toList();
            var rating = IntStream.range(0, queries.size()).mapToDouble(at -> ndcg(queries.get(at), results.get(at), stories))
                    .average().orElseThrow();
            var first = IntStream.range(0, queries.size())
                    .filter(at -> results.get(at).stream().limit(1).anyMatch(queries.get(at)::isExpected)).count();
            System.out.printf(Locale.ROOT, "| %s | %.3f | %d |%n", name, rating, first);
        });
        System.out.printf("%nnDCG@10 by kind of query, in the same order%n%n");
        queries.stream().collect(Collectors.groupingBy(Query::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, some) -> System.out.printf("%s %s (%d)%n", kinds.values().stream()
                        .map(search -> "%.2f".formatted(some.stream()
                                .mapToDouble(query -> ndcg(query, search.apply(query.text()), stories))
                                .average().orElseThrow()))
                        .collect(Collectors.joining(" ")), kind, some.size()));
        if (each) {
            var kanbao = List.copyOf(kinds.values()).getLast();
            queries.stream().filter(query -> ndcg(query, kanbao.apply(query.text()), stories) < 1)
                    .forEach(query -> System.out.printf("%.2f %s → %s%n", ndcg(query, kanbao.apply(query.text()), stories),
                            query.text(), kanbao.apply(query.text())));
        }
    }

    private static double ndcg(Query query, List<String> results, List<String> stories) {
        var ideal = IntStream.range(0, (int) Math.min(RATED, stories.stream().filter(query::isExpected).count()))
                .mapToDouble(SearchQuality::gain).sum();
        return IntStream.range(0, Math.min(RATED, results.size())).filter(at -> query.isExpected(results.get(at)))
                .mapToDouble(SearchQuality::gain).sum() / ideal;
    }

    private static double gain(int at) {
        return Math.log(2) / Math.log(at + 2);
    }

    /** Pairs of adjacent Chinese characters, single ones that have no neighbour, and runs of other letters and digits. */
    private static List<String> pairs(String text) {
        var runs = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+").matcher(text).results();
        return runs.map(run -> run.group())
                .flatMap(run -> Character.isIdeographic(run.charAt(0)) && run.length() > 1
                        ? IntStream.range(0, run.length() - 1).mapToObj(at -> run.substring(at, at + 2))
                        : Stream.of(run))
                .toList();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (Tokenizer tokens = new HMMChineseTokenizer()) {
            tokens.setReader(new java.io.StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = tokens.getAttribute(CharTermAttribute.class).toString();
                if (Character.isLetterOrDigit(word.charAt(0))) {
                    words.add(word);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BM25 with its usual parameters, k1 = 1.2 and b = 0.75, over one field with the whole folded text. */
    private static final class PlainBm25 {

        private static final double SATURATION = 1.2;
        private static final double LENGTH = 0.75;

        private final List<Article> stories;
        private final Function<String, List<String>> analyzer;
        private final List<Map<String, Long>> counts;
        private final Map<String, Integer> frequency = new HashMap<>();
        private final double[] lengths;
        private final double meanLength;

        PlainBm25(List<Article> stories, Function<String, List<String>> analyzer) {
            this.stories = stories;
            this.analyzer = analyzer;
            counts = stories.stream().map(story -> analyzer.apply(TextFolding.of(text(story))).stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))).toList();
            counts.forEach(story -> story.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
            lengths = counts.stream().mapToDouble(story -> story.values().stream().mapToLong(Long::longValue).sum())
                    .toArray();
            meanLength = java.util.Arrays.stream(lengths).average().orElse(1);
        }

        private static String text(Article story) {
            return Stream.of(Stream.of(story.title(), story.headline().standfirst(), story.body().text()),
                    story.byline().authors().stream().map(Author::name),
                    story.classification().topics().stream().map(Topic::name)).flatMap(parts -> parts)
                    .collect(Collectors.joining("\n"));
        }

        List<String> search(String query) {
            var terms = analyzer.apply(TextFolding.of(query)).stream().distinct().toList();
            var scores = IntStream.range(0, stories.size()).mapToDouble(at -> score(terms, at)).toArray();
            return IntStream.range(0, stories.size()).boxed().filter(at -> scores[at] > 0)
                    .sorted(Comparator.comparingDouble(at -> -scores[at])).limit(RATED)
                    .map(at -> stories.get(at).slug().value()).toList();
        }

        private double score(List<String> terms, int at) {
            return terms.stream().mapToDouble(term -> {
                var count = counts.get(at).getOrDefault(term, 0L);
                var rarity = Math.log(1 + (stories.size() - frequency.getOrDefault(term, 0) + 0.5)
                        / (frequency.getOrDefault(term, 0) + 0.5));
                return rarity * count / (count + SATURATION * (1 - LENGTH + LENGTH * lengths[at] / meanLength));
            }).sum();
        }

    }

}
