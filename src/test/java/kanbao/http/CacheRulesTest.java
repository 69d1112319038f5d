package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.edition.Edition;
import kanbao.site.NotCached;
import kanbao.site.PageNumber;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CacheRulesTest {

    /** What a cached handler may receive: nothing of it comes from the query. A response that varies by header is not cached. */
    private static final Set<Class<?>> TYPES = Set.of(Edition.class, PageNumber.class, Model.class,
            HttpServletResponse.class);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private CacheRules rules;

    @Test
    void everyHandlerThatCanReadTheQueryDeclaresThatItIsNotCached() {
        var cached = requestMappingHandlerMapping.getHandlerMethods()
                .values()
                .stream()
                .filter(handler -> !handler.hasMethodAnnotation(NotCached.class))
                .toList();
        assertThat(cached).hasSizeGreaterThan(20)
                .allSatisfy(
                        handler -> assertThat(parametersThatCanReadTheQuery(handler)).as(handler.toString()).isEmpty());
    }

    @Test
    void everyWayToReadTheQueryIsDetected() {
        assertThat(Stream.of(QueryHandlers.class.getDeclaredMethods()).map(method -> new HandlerMethod(this, method)))
                .hasSize(4)
                .allSatisfy(handler -> assertThat(parametersThatCanReadTheQuery(handler)).hasSize(1));
    }

    private static List<MethodParameter> parametersThatCanReadTheQuery(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(PathVariable.class)
                        && !parameter.hasParameterAnnotation(RequestHeader.class)
                        && (parameter.hasParameterAnnotation(RequestParam.class)
                                || !TYPES.contains(parameter.getParameterType())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"/, none, true", "/, page=2, true", "/articles/a, none, true",
        "/articles/%E7%81%AF, utm_source=x, true", "/articles/a, page=2, true", "/articles/a/version.txt, none, true",
        "/archive, none, true", "/archive, page=2, false", "/archive/page/2, page=3, true", "/archive, page=0, false",
        "/archive, page=02, false", "/archive, page=1234567, false", "/archive, page=, true", "/archive, page=1, true",
        "/archive/2026/03, a=b&page=12&c=d, false", "/topics/ai, subpage=2, true", "/topics/ai, page, true",
        "/Archive/, page=2, false", "/hot, page=2, true", "/corrections, q=x, true", "/sections/tech, x=1, true",
        "/sections/tech/feed.rss, utm_source=x&page=3, false", "/feed.atom, page=2, false",
        "/feed.json, x=1&page=1, true", "/feed.rss, page=x, false", "/sitemap.xml, page=2, true",
        "/assets/site.css, page=2, true", "/pictures/0f3a/a.svg, page=2, true", "/cards/a/b.png, none, true",
        "/search, none, false", "/search, q=x, false", "/Search/, q=x, false", "/preview/a, secret=x, false",
        "/reads/a, none, false", "/about, none, true", "/feed-2.atom, x=1, true", "/about, q=x, false",
        "/nothing/a, none, false",
        "/error, none, false"})
    void pathAndQueryDecideWhetherAPageIsCached(String path, @Nullable String query, boolean isCached) {
        assertThat(rules.find(path, query).filter(rule -> rule.isCached(query)).isPresent()).isEqualTo(isCached);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none, false", "utm_source=x, false", "page=2, true", "a=b&page=1, true"})
    void onlySomeQueriesCanLeadToAnotherHandler(@Nullable String query, boolean canDepend) {
        assertThat(rules.canDependOn(query)).isEqualTo(canDepend);
    }

    /** Each method can read the query by one of its parameters. */
    interface QueryHandlers {

        void annotated(@RequestParam PageNumber page);

        void unannotated(String q);

        void request(HttpServletRequest request, HttpServletResponse response);

        void form(@PathVariable String slug, List<String> form);

    }

}
