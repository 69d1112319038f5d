package kanbao.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a command: words, the options that it knows, and settings of the site. A value follows its option behind
 * an equals sign or as the next word; after {@code --} everything is a word.
 */
record Options(List<String> words, Set<String> flags, Map<String, String> values, List<String> settings) {

    private static final String SETTING = "--kanbao.";

    /** What a command knows: options without a value, and options with one. */
    record Known(Set<String> flags, Set<String> named) {}

    /** @throws UsageException if there is an option that the command does not know, or one without its value */
    static Options read(List<String> line, Known known) {
        var options = new Options(new ArrayList<>(), new HashSet<>(), new HashMap<>(), new ArrayList<>());
        for (var rest = line.iterator(); rest.hasNext();) {
            var argument = rest.next();
            if (argument.equals("--")) {
                rest.forEachRemaining(options.words::add);
            } else if (argument.startsWith(SETTING)) {
                options.settings.add(argument);
            } else if (!argument.startsWith("-") || argument.equals("-")) {
                options.words.add(argument);
            } else if (known.flags.contains(argument)) {
                options.flags.add(argument);
            } else {
                var parts = argument.split("=", 2);
                if (!known.named.contains(parts[0])) {
                    throw new UsageException("found the option " + argument);
                }
                if (parts.length == 1 && !rest.hasNext()) {
                    throw new UsageException("found " + argument + " without a value");
                }
                options.values.put(parts[0], parts.length > 1 ? parts[1] : rest.next());
            }
        }
        return options;
    }

    /** The words, if there are so many. */
    List<String> words(int expected) {
        if (words.size() != expected) {
            throw new UsageException(switch (words.size()) {
                case 0 -> "found nothing behind it";
                case 1 -> "found one word behind it";
                default -> "found %d words behind it".formatted(words.size());
            });
        }
        return words;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

}
