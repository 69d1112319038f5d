import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes any number of generated stories, each of about 2,000 Chinese characters and with two topics. */
class Stories {

    private static final List<String> WORDS = List.of("城市", "清晨", "市场", "研究", "人员", "公布", "数据", "显示", "今年", "增长",
            "我们", "认为", "技术", "开放", "模型", "交通", "医院", "学校", "记者", "看到", "居民", "表示", "计划", "未来", "三年", "投入", "建设",
            "公园", "河流", "博物馆", "展览", "音乐", "节目", "春天", "冬季", "山区", "铁路", "列车", "到达", "旅客", "服务", "标准", "食品",
            "安全", "检查", "发现", "问题", "解决", "方案", "讨论", "会议", "代表", "提出", "建议", "部门", "回应", "Linux", "AI", "2026");
    private static final int CHARACTERS = 2_000;
    private static final int MAXIMUM_HEADLINE = 30;
    private static final List<String> SECTIONS = List.of("科技", "财经", "文旅", "健康", "政策");

    private Stories() {
    }

    /** Creates a folder with {@code story-0.md}, {@code story-1.md} and so on. */
    static Path write(int count, Random random) throws IOException {
        var folder = Files.createTempDirectory("kanbao-stories");
        for (var number = 0; number < count; number++) {
            Files.writeString(folder.resolve("story-" + number + ".md"), story(number, random));
        }
        return folder;
    }

    /** Creates such a folder from random paragraphs of other stories; a headline is one of their sentences. */
    static Path mix(Path source, int count, Random random) throws IOException {
        var paragraphs = paragraphs(source);
        var folder = Files.createTempDirectory("kanbao-stories");
        for (var number = 0; number < count; number++) {
            var text = new StringBuilder();
            while (text.length() < CHARACTERS) {
                text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
            }
            var sentence = paragraphs.get(random.nextInt(paragraphs.size())).split("[，。：；！？]", 2)[0];
            Files.writeString(folder.resolve("story-" + number + ".md"), frontMatter(number,
                    sentence.substring(0, Math.min(MAXIMUM_HEADLINE, sentence.length())), random) + text);
        }
        return folder;
    }

    /** The paragraphs whose characters are mostly Chinese. */
    private static List<String> paragraphs(Path folder) throws IOException {
        var paragraphs = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                Files.readString(file).lines().filter(Stories::isChinese).forEach(paragraphs::add);
            }
        }
        return paragraphs;
    }

    private static boolean isChinese(String line) {
        return line.length() > 20 && Character.isIdeographic(line.charAt(0))
                && line.codePoints().filter(Character::isIdeographic).count() * 2 > line.length();
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Stories::deleteOne);
        }
    }

    private static String story(int number, Random random) {
        return frontMatter(number, randomWords(random, 6), random) + IntStream.range(0, 12)
                .mapToObj(_ -> randomWords(random, 80) + "。").collect(Collectors.joining("\n\n"));
    }

    private static String frontMatter(int number, String headline, Random random) {
        return "---\ntitle: '%s%d'\ndate: %d-%02d-%02d 08:00\nsection: %s\ntopics: [%s, %s]\n---\n".formatted(
                headline.replace("'", "’"), number, 2010 + random.nextInt(16), 1 + random.nextInt(12),
                1 + random.nextInt(28),
                SECTIONS.get(random.nextInt(SECTIONS.size())), randomWords(random, 1), randomWords(random, 2));
    }

    private static String randomWords(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
