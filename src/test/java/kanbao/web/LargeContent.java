package kanbao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stories of 120 months with Chinese slugs, one of them with 2,560 characters and one with 3,200. */
final class LargeContent {

    static final String LONG = "长篇";
    static final String LONGEST = "最长篇";
    static final String WITHDRAWN = "撤回";
    static final String SECTION = "栏目一的名字";
    static final String TOPIC = "话题一的名字";
    static final String AUTHOR = "作者一的名字";
    static final String WORD = "图书馆";

    private static final int MONTHS = 120;
    private static final int STORIES_IN_A_MONTH = 3;
    private static final int CHAPTERS = 8;
    private static final int CHARACTERS = 94;
    /** The number of common Chinese characters. */
    private static final int COMMON = 3_000;
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private final Random random = new Random(MONTHS);
    private final Path folder;

    private LargeContent(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws IOException {
        var stories = new LargeContent(folder);
        for (var month = 0; month < MONTHS; month++) {
            for (var number = 0; number < STORIES_IN_A_MONTH; number++) {
                stories.write(stories.text(20), stories.date(month, number), "", stories.text(CHARACTERS));
            }
        }
        stories.write(LONG, stories.date(MONTHS - 1, 9), stories.provenance(), stories.chapters(4, 80));
        stories.write(LONGEST, stories.date(MONTHS - 1, 7), stories.provenance(), stories.chapters(5, 80));
        stories.write(WITHDRAWN, stories.date(MONTHS - 1, 8),
                "retracted: {date: 2026-01-02, reason: " + stories.text(60) + "}\n", "无");
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
                """.formatted(WORD, text(35), text(90), date, NUMBERS.get(random.nextInt(NUMBERS.size())),
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

    private String chapters(int paragraphs, int characters) {
        return IntStream.range(0, CHAPTERS)
                .mapToObj(_ -> "## " + text(12) + "\n\n" + IntStream.range(0, paragraphs)
                        .mapToObj(_ -> text(characters) + "。\n\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private String lines(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(number -> pattern.formatted(text(20), number) + "\n").collect(
                Collectors.joining());
    }

    /** A list of names in front matter. */
    private static String names(String kind, int count) {
        return NUMBERS.stream().limit(count).map(number -> kind + number + "的名字").toList().toString();
    }

    /** Characters with the frequencies of Chinese text (Zipf): the n-th is 1/n as frequent as the first. */
    private String text(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Character.toString('一' + (int) Math.pow(COMMON, random.nextDouble())))
                .collect(Collectors.joining());
    }

}
