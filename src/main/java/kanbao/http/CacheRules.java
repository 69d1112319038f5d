package kanbao.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import kanbao.site.NotCached;

/** Which requests may be answered from the page cache. The handlers declare it with {@link NotCached}. */
final class CacheRules {

    private static final Comparator<Rule> MOST_SPECIFIC_FIRST = Comparator.comparing(Rule::pattern)
            .thenComparingInt(rule -> -rule.conditions().size());

    private final List<Rule> rules;
    private final Set<String> parameters;

    private CacheRules(Stream<Rule> rules) {
        this.rules = rules.sorted(MOST_SPECIFIC_FIRST).toList();
        parameters = this.rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(NameValueExpression::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the rules from all handler methods.
     *
     * @param files the path pattern of static files, which are all cached
     */
    static CacheRules of(RequestMappingHandlerMapping handlers, String files) {
        var ofHandlers = handlers.getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> rules(entry.getKey(), !entry.getValue().hasMethodAnnotation(NotCached.class)));
        return new CacheRules(Stream.concat(ofHandlers, Stream.of(allCached(files))));
    }

    /** All paths are cached, whatever the query. */
    static CacheRules all() {
        return new CacheRules(Stream.of(allCached("/**")));
    }

    private static Rule allCached(String pattern) {
        return new Rule(PathPatternParser.defaultInstance.parse(pattern), Set.of(), true);
    }

    private static Stream<Rule> rules(RequestMappingInfo mapping, boolean isCached) {
        var paths = mapping.getPathPatternsCondition();
        return paths == null
                ? Stream.empty()
                : paths.getPatterns()
                        .stream()
                        .map(path -> new Rule(path, mapping.getParamsCondition().getExpressions(), isCached));
    }

    /** Whether this query can lead to another handler than the path alone. */
    boolean canDependOn(@Nullable String query) {
        return query != null && parameters.stream().anyMatch(query::contains);
    }

    /** Whether the response to this request is cached under its path. Both parameters are as the client sent them. */
    boolean isCached(String path, @Nullable String query) {
        var parsed = PathContainer.parsePath(path);
        return rules.stream()
                .filter(rule -> rule.pattern().matches(parsed) && rule.accepts(query == null ? "" : query))
                .findFirst()
                .map(Rule::isCached)
                .orElse(false);
    }

    private record Rule(PathPattern pattern, Collection<NameValueExpression<String>> conditions, boolean isCached) {

        boolean accepts(String query) {
            return conditions.stream().allMatch(condition -> isMet(condition, query));
        }

        private static boolean isMet(NameValueExpression<String> condition, String query) {
            var start = condition.getName() + "=";
            var value = Arrays.stream(query.split("&"))
                    .filter(parameter -> parameter.startsWith(start))
                    .map(parameter -> parameter.substring(start.length()))
                    .findFirst();
            var expected = condition.getValue();
            var isMatch = expected == null ? value.isPresent() : value.filter(expected::equals).isPresent();
            return isMatch != condition.isNegated();
        }

    }

}
