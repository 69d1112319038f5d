import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.util.UriUtils;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;

import kanbao.KanbaoApplication;
import kanbao.article.Article;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.Visitor;
import kanbao.related.RelatedArticles;
import kanbao.site.Links;

/** Renders pages of each type and measures CPU time and memory per page; {@code bench/render} runs it. */
class Render {

    /** A round measures every page type, so that other load on the machine affects all types alike. */
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 25;
    private static final long ROUND_NANOS = 300_000_000;

    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final DispatcherServlet servlet;
    private final Random random = new Random(1);

    private Render(WebApplicationContext site) throws Exception {
        servlet = site.getBean(DispatcherServlet.class);
        servlet.init(new MockServletConfig(site.getServletContext()));
    }

    static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("kanbao-render");
        var settings = new ArrayList<>(
                List.of("--kanbao.data=" + folder, "--server.port=0", "--management.server.port=0",
                        "--logging.level.root=warn"));
        if (arguments.length > 0) {
            var stories = Integer.parseInt(arguments[0]);
            settings.add("--kanbao.content="
                    + Files.move(Stories.write(stories, new Random(stories)), folder.resolve("stories")));
        }
        try (var site = SpringApplication.run(KanbaoApplication.class, settings.toArray(String[]::new))) {
            var edition = site.getBean(CurrentEdition.class).current();
            site.getBean(RelatedArticles.class).prepare(edition).join();
            edition.newest().stream().limit(12)
                    .forEach(article -> addViews(article, edition, site.getBean(PageViews.class)));
            System.out.printf(
                    "| %,d stories | µs | minimum, µs | KB allocated | KB of HTML |%n|---|---:|---:|---:|---:|%n",
                    edition.newest().size());
            new Render((WebApplicationContext) site).measure(pages(edition, site.getBean(Links.class)));
        } finally {
            Stories.delete(folder);
        }
        Promises.exit();
    }

    /** Counts page views, so that the most-read list is not empty. */
    private static void addViews(Article article, Edition edition, PageViews pageViews) {
        IntStream.range(0, 3).forEach(
                number -> pageViews.count(edition.allSlugs(article), new Visitor("198.18.0." + number, "Firefox")));
    }

    /** The addresses by page type. */
    private static Map<String, List<String>> pages(Edition edition, Links links) {
        var articles = edition.newest();
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("article", addresses(articles.stream().map(Article::slug), links::article));
        pages.put("front", List.of(links.front()));
        pages.put("section", addresses(edition.sections().stream().map(Listing::subject), links::section));
        pages.put("topic",
                addresses(articles.stream().flatMap(article -> article.classification().topics().stream()), links::topic));
        pages.put("author",
                addresses(articles.stream().flatMap(article -> article.byline().authors().stream()), links::author));
        pages.put("archive", addresses(edition.months().stream().map(Listing::subject), links::archive));
        pages.put("hot", List.of(links.mostRead()));
        pages.put("search", addresses(articles.stream().limit(100).map(article -> article.title().substring(0, 2)),
                query -> links.search(query, null, null, null)));
        pages.put("404", addresses(IntStream.range(0, 100).boxed(), number -> "/articles/nothing-" + number));
        return pages;
    }

    private static <T> List<String> addresses(Stream<T> subjects, Function<T, String> address) {
        return subjects.distinct().map(address).toList();
    }

    private void measure(Map<String, List<String>> pages) throws Exception {
        var rounds = new LinkedHashMap<String, List<Round>>();
        for (var number = 0; number < WARM_UP + ROUNDS; number++) {
            for (var type : pages.keySet()) {
                var round = round(type, pages.get(type));
                if (number >= WARM_UP) {
                    rounds.computeIfAbsent(type, _ -> new ArrayList<>()).add(round);
                }
            }
        }
        rounds.forEach((type, all) -> System.out.printf("| %s | %.0f | %.0f | %.0f | %.1f |%n", type,
                median(all, Round::micros),
                all.stream().mapToDouble(Round::micros).min().orElseThrow(), median(all, Round::kilobytes),
                median(all, Round::html)));
        var article = median(rounds.get("article"), Round::micros);
        Promises.check(article <= 500, "An article page takes %.0f µs; promised are at most 500.", article);
    }

    /** CPU time of all threads with garbage collection, allocated memory and size per page. */
    private record Round(double micros, double kilobytes, double html) {}

    private Round round(String type, List<String> addresses) throws Exception {
        var pages = 0;
        var html = 0L;
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        var cpu = PROCESS.getProcessCpuTime();
        for (var end = System.nanoTime() + ROUND_NANOS; System.nanoTime() < end; pages++) {
            html += render(addresses.get(random.nextInt(addresses.size())), type.equals("404") ? 404 : 200);
        }
        return new Round((PROCESS.getProcessCpuTime() - cpu) / 1e3 / pages,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1024.0 / pages, html / 1024.0 / pages);
    }

    /** Renders a page, checks its status, and returns its size in bytes. */
    private int render(String address, int status) throws Exception {
        var response = new MockHttpServletResponse();
        serve(request(address), response);
        if (response.getStatus() != 200) {
            var error = request("/error");
            error.setDispatcherType(DispatcherType.ERROR);
            error.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, response.getStatus());
            error.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
            response.setCommitted(false);
            serve(error, response);
        }
        var html = response.getContentAsByteArray().length;
        if (response.getStatus() != status || html == 0) {
            throw new IllegalStateException(address + " answered " + response.getStatus() + " with " + html + " bytes");
        }
        return html;
    }

    /** Uses the filter for asset addresses only. */
    private void serve(MockHttpServletRequest request, MockHttpServletResponse response) throws Exception {
        new ResourceUrlEncodingFilter().doFilter(request, response, servlet::service);
    }

    private MockHttpServletRequest request(String address) {
        var parts = address.split("\\?q=", 2);
        var request = new MockHttpServletRequest(servlet.getServletContext(), "GET", parts[0]);
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        request.setServletPath(UriUtils.decode(parts[0], StandardCharsets.UTF_8));
        request.addHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        if (parts.length > 1) {
            request.setQueryString("q=" + parts[1]);
            request.setParameter("q", UriUtils.decode(parts[1], StandardCharsets.UTF_8));
        }
        return request;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> number) {
        return rounds.stream().mapToDouble(number).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

}
