package kanbao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stories of a hundred and twenty months at Chinese addresses, one of them of 3,760 characters. */
final class HeavyStories {

    static final String LONG = "长篇";
    static final String WITHDRAWN = "撤回";
    static final String SECTION = "栏目一的名字";
    static final String TOPIC = "话题一的名字";
    static final String AUTHOR = "作者一的名字";
    static final String WORD = "图书馆";

    private static final int MONTHS = 120;
    private static final int STORIES_IN_A_MONTH = 3;
    private static final int CHAPTERS = 8;
    private static final int PARAGRAPHS = 5;
    private static final int CHARACTERS = 94;
    /** As many as are common in Chinese. */
    private static final int COMMON = 3_000;
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private final Random random = new Random(MONTHS);
    private final Path folder;

    private HeavyStories(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws IOException {
        var stories = new HeavyStories(folder);
        for (var month = 0; month < MONTHS; month++) {
            for (var number = 0; number < STORIES_IN_A_MONTH; number++) {
                stories.write(stories.words(20), stories.date(month, number), "", stories.words(CHARACTERS));
            }
        }
        stories.write(LONG, stories.date(MONTHS - 1, 9), stories.provenance(), stories.chapters());
        stories.write(WITHDRAWN, stories.date(MONTHS - 1, 8),
                "retracted: {date: 2026-01-02, reason: " + stories.words(60) + "}\n", "无");
    }

    private void write(String slug, String date, String more, String text) throws IOException {
        Files.writeString(folder.resolve(slug + ".md"), """
                ---
                title: %s%s
                description: %s
                date: %s
                section: 栏目%s的名字
                topics: %s
                authors: %s
                %s---
                %s
                """.formatted(WORD, words(35), words(90), date, NUMBERS.get(random.nextInt(NUMBERS.size())),
                names("话题", 6), names("作者", 3), more, text));
    }

    private String date(int month, int number) {
        return "%d-%02d-%02d 10:00".formatted(2016 + month / 12, month % 12 + 1, number + 1);
    }

    private String provenance() {
        return "updated: 2026-01-01\nsources:\n"
                + lines(10, "  - {name: %s, link: \"https://example.org/%d\"}")
                + "corrections:\n" + lines(3, "  - {date: 2026-01-01, text: %s %d}");
    }

    private String chapters() {
        return IntStream.range(0, CHAPTERS)
                .mapToObj(_ -> "## " + words(12) + "\n\n" + IntStream.range(0, PARAGRAPHS)
                        .mapToObj(_ -> words(CHARACTERS) + "。\n\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private String lines(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(number -> pattern.formatted(words(20), number) + "\n").collect(
                Collectors.joining());
    }

    /** So many names, as front matter lists them. */
    private static String names(String kind, int count) {
        return NUMBERS.stream().limit(count).map(number -> kind + number + "的名字").toList().toString();
    }

    /** Characters as often as they are in Chinese: the second half as often as the first, the third a third (Zipf). */
    private String words(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Character.toString('一' + (int) Math.pow(COMMON, random.nextDouble())))
                .collect(Collectors.joining());
    }

}
