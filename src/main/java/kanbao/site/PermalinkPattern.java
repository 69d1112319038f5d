package kanbao.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;

/**
 * The pattern for the paths of stories on a former site, such as {@code /{yyyy}/{mm}/{dd}/{slug}/}, with {@link #VARIABLES} in
 * braces.
 */
public record PermalinkPattern(String pattern) {

    /** The date of publication, the slug of the story, the slug of its section, and the {@code id} in its front matter. */
    public static final Set<String> VARIABLES = Set.of("yyyy", "mm", "dd", "slug", "section", "id");

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PATH = Pattern.compile("(?!.*//|.*/\\.{1,2}(/|$))/[^{}?#%\\\\\\s]*");

    public PermalinkPattern {
        var variables = VARIABLE.matcher(pattern).results().map(variable -> variable.group(1)).toList();
        if (variables.isEmpty() || !VARIABLES.containsAll(variables)
                || !PATH.matcher(VARIABLE.matcher(pattern).replaceAll("x")).matches()) {
            throw new IllegalArgumentException(SETTING_MESSAGES.get("permalinks.invalid", pattern));
        }
    }

    public static PermalinkPattern of(String pattern) {
        return new PermalinkPattern(pattern);
    }

    /** The decoded path of the story with these values; empty if a variable has no value. */
    public Optional<String> path(Map<String, String> values) {
        var variables = VARIABLE.matcher(pattern);
        return variables.results().allMatch(variable -> values.containsKey(variable.group(1)))
                ? Optional.of(variables.replaceAll(
                        variable -> Matcher.quoteReplacement(values.get(variable.group(1)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return pattern;
    }

}
