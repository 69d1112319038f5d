package kanbao.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import kanbao.site.NotCached;
import kanbao.site.PathParser;
import kanbao.site.Site;

/** Decides which requests may be answered from the page cache. The handlers declare it with {@link NotCached}. */
final class CacheRules {

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> parameters;
    private final Site site;

    /** @param files the path pattern of static files, which are all cached */
    CacheRules(RequestMappingHandlerMapping handlers, String files, Site site) {
        this.site = site;
        rules.add(new Rule(PathPatternParser.defaultInstance.parse(files), Set.of(), null));
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var marked = handler.getMethodAnnotation(NotCached.class);
            var notCached = marked == null ? null : marked.value();
            Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().forEach(
                    path -> rules.add(new Rule(path, mapping.getParamsCondition().getExpressions(), notCached)));
        });
        rules.sort(Comparator.comparing(Rule::path).thenComparingInt(rule -> -rule.conditions().size()));
        parameters = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(NameValueExpression::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this query can lead to another handler than the path alone. */
    boolean canDependOn(@Nullable String query) {
        return query != null && parameters.stream().anyMatch(query::contains);
    }

    /**
     * Whether the response to a request is cached under its path: applies the rule with the most specific path, as Spring does.
     *
     * @param path  as the client sent it, like the query
     */
    boolean isCached(String path, @Nullable String query) {
        var parsed = PathContainer.parsePath(PathParser.inOtherScript(path, site).orElse(path));
        return rules.stream()
                .filter(rule -> rule.path().matches(parsed) && rule.accepts(query == null ? "" : query))
                .findFirst()
                .map(rule -> rule.isCached(query))
                .orElse(false);
    }

    /** @param notCached null if all responses are cached */
    private record Rule(PathPattern path, Collection<NameValueExpression<String>> conditions,
            NotCached.@Nullable When notCached) {

        boolean isCached(@Nullable String query) {
            return notCached == null || (notCached == NotCached.When.WITH_QUERY && query == null);
        }

        boolean accepts(String query) {
            return conditions.stream().allMatch(condition -> isMet(condition, query));
        }

        private static boolean isMet(NameValueExpression<String> condition, String query) {
            var name = condition.getName() + "=";
            var value = condition.getValue();
            var isMatch = Arrays.stream(query.split("&"))
                    .filter(parameter -> parameter.startsWith(name))
                    .limit(1)
                    .anyMatch(parameter -> value == null || parameter.equals(name + value));
            return isMatch != condition.isNegated();
        }

    }

}
