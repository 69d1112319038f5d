package kanbao.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import kanbao.site.Links;
import kanbao.site.NotCached;
import kanbao.site.OnlyRoutes;
import kanbao.site.PathParser;
import kanbao.site.Site;

/** Decides which requests may be answered from the page cache. The handlers declare it with {@link NotCached}. */
final class CacheRules {

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> parameters;
    private final Site site;

    /**
     * @param handlers of pages, and perhaps of the endpoints for operators, which are not cached
     * @param files    the path pattern of static files, which are all cached
     */
    CacheRules(Stream<? extends RequestMappingInfoHandlerMapping> handlers, String files, Site site) {
        this.site = site;
        rules.add(new Rule(PathPatternParser.defaultInstance.parse(files), Set.of(), null, false));
        // A filter counts page views before any handler.
        rules.add(new Rule(PathPatternParser.defaultInstance.parse(Links.PAGE_VIEWS + "**"), Set.of(),
                NotCached.When.ALWAYS, false));
        handlers.forEach(mappings -> mappings.getHandlerMethods()
                .forEach((mapping, handler) -> add(mapping, notCached(handler, mappings),
                        handler.hasMethodAnnotation(OnlyRoutes.class))));
        rules.sort(Comparator.comparing(Rule::path).thenComparingInt(rule -> -rule.conditions().size()));
        parameters = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .map(NameValueExpression::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(RequestMappingInfo mapping, NotCached.@Nullable When notCached, boolean onlyRoutes) {
        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().forEach(path -> rules
                .add(new Rule(path, mapping.getParamsCondition().getExpressions(), notCached, onlyRoutes)));
    }

    private static NotCached.@Nullable When notCached(HandlerMethod handler, HandlerMapping mappings) {
        if (!(mappings instanceof RequestMappingHandlerMapping)) {
            return NotCached.When.ALWAYS;
        }
        var marked = handler.getMethodAnnotation(NotCached.class);
        return marked == null ? null : marked.value();
    }

    /** Whether this query can lead to another handler than the path alone. */
    boolean canDependOn(@Nullable String query) {
        return query != null && parameters.stream().anyMatch(query::contains);
    }

    /**
     * The rule with the most specific path, as Spring chooses its handler.
     *
     * @param path as the client sent it, like the query
     */
    Optional<Rule> find(String path, @Nullable String query) {
        var parsed = PathContainer.parsePath(PathParser.inOtherScript(path, site).orElse(path));
        for (var rule : rules) {
            if (rule.path().matches(parsed) && rule.accepts(query == null ? "" : query)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /**
     * @param notCached  null if all responses are cached
     * @param onlyRoutes whether there are pages only at the addresses of the site, and nowhere else
     */
    record Rule(PathPattern path, Collection<NameValueExpression<String>> conditions,
            NotCached.@Nullable When notCached, boolean onlyRoutes) {

        /** Whether the response to a request is cached under its path. */
        boolean isCached(@Nullable String query) {
            return notCached == null || (notCached == NotCached.When.WITH_QUERY && query == null);
        }

        /** Whether the response to a repeated request is cached under its path and query. */
        boolean isCachedIfRepeated(@Nullable String query) {
            return notCached == NotCached.When.UNTIL_REPEATED && query != null;
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
