import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import kanbao.chinese.ChineseConverter;
import kanbao.chinese.Conversion;
import kanbao.chinese.Glossary;

/** Run by bench/conversion. */
final class OpenCcComparison {

    private static final Map<Conversion, List<String>> NAMES = Map.of(Conversion.S2TW, List.of("cn", "tw"), Conversion.S2TWP,
            List.of("cn", "twp"), Conversion.S2HK, List.of("cn", "hk"), Conversion.S2HKP, List.of("cn", "hkp"), Conversion.TW2S,
            List.of("tw", "cn"), Conversion.TW2SP, List.of("twp", "cn"), Conversion.HK2S, List.of("hk", "cn"), Conversion.HK2SP,
            List.of("hkp", "cn"));
    private static final int RANDOM_LINES = 20_000;
    private static final int SHOWN = 5;

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        var lines = new ArrayList<String>();
        for (var at = 1; at < arguments.length; at++) {
            addLines(Path.of(arguments[at]), lines);
        }
        addRandomLines(lines);
        var bytes = lines.stream().mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L).sum();
        System.out.printf("%,d lines, %.1f MB%n", lines.size(), bytes / 1e6);
        Files.writeString(work.resolve("lines"), String.join("\n", lines));
        var corrected = correctedWords();
        var differing = 0;
        for (var conversion : Conversion.values()) {
            differing += compare(conversion, lines, bytes, corrected, work);
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    private static int compare(Conversion conversion, List<String> lines, long bytes, Set<String> corrected, Path work)
            throws Exception {
        var before = usedMemory();
        var converter = ChineseConverter.of(conversion, Glossary.EMPTY);
        var first = cpu();
        converter.text("里程");
        var load = cpu() - first;
        var memory = usedMemory() - before;
        var start = cpu();
        var ours = lines.stream().map(converter::text).toList();
        var milliseconds = (cpu() - start) / 1e6;
        var names = NAMES.get(conversion);
        var target = work.resolve(conversion.name());
        var node = new ProcessBuilder("node", work.resolve("convert.mjs").toString(), work.resolve("lines").toString(),
                target.toString(), names.get(0), names.get(1)).redirectErrorStream(true).start();
        var theirTime = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var theirs = Files.readString(target).split("\n", -1);
        var differing = 0;
        var withCorrection = 0;
        for (var at = 0; at < theirs.length; at++) {
            if (ours.get(at).equals(theirs[at])) {
                continue;
            }
            if (!conversion.isToSimplified() && hasAny(lines.get(at), corrected)) {
                withCorrection++;
            } else if (differing++ < SHOWN) {
                System.out.printf("  %s%n  ours:   %s%n  theirs: %s%n", lines.get(at), ours.get(at), theirs[at]);
            }
        }
        System.out.printf("%-5s  %d lines differ, and %d with a corrected word; ours %.0f ms (%.1f MB/s), opencc-js %s ms; "
                + "loaded in %.0f ms, %.1f MB%n", conversion, differing, withCorrection, milliseconds, bytes / milliseconds / 1e3,
                theirTime, load / 1e6, memory / 1e6);
        return differing;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static boolean hasAny(String line, Set<String> words) {
        for (var start = 0; start < line.length(); start++) {
            for (var end = start + 2; end <= Math.min(line.length(), start + 5); end++) {
                if (words.contains(line.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> correctedWords() throws IOException {
        var words = new HashSet<String>();
        try (var file = new GZIPInputStream(ChineseConverter.class.getResourceAsStream("/chinese/dictionaries.gz"))) {
            var isCorrection = false;
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("#")) {
                    isCorrection = line.startsWith("#Corrections");
                } else if (isCorrection) {
                    words.add(line.split("\t")[0]);
                }
            }
        }
        return words;
    }

    private static void addLines(Path folder, List<String> lines) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(md|markdown)")).sorted().toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(OpenCcComparison::withoutMarks)
                        .forEach(lines::add);
            }
        }
    }

    /** Kanbao ignores the marks for line ends that it sets itself. */
    private static String withoutMarks(String line) {
        return line.replace("\u200B", "").replace("\u200A", "").replace('\uFFFD', '?');
    }

    /** Random characters, half of them from the words of the dictionaries, in both scripts. */
    private static void addRandomLines(List<String> lines) throws IOException {
        var random = new Random(7);
        String[] words;
        try (var file = new GZIPInputStream(ChineseConverter.class.getResourceAsStream("/chinese/dictionaries.gz"))) {
            words = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("[\n\t]");
        }
        for (var line = 0; line < RANDOM_LINES; line++) {
            var text = new StringBuilder();
            for (var part = random.nextInt(30); part >= 0; part--) {
                switch (random.nextInt(6)) {
                    case 0 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5200));
                    case 1 -> text.appendCodePoint(0x3400 + random.nextInt(0x1A00));
                    case 2 -> text.appendCodePoint(0x20000 + random.nextInt(0xA000));
                    case 3 -> text.append("，。a1 ·「⿰".charAt(random.nextInt(8)));
                    default -> text.append(words[random.nextInt(words.length)]);
                }
            }
            lines.add(text.toString());
        }
    }

}
