package kanbao.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import kanbao.edition.CurrentEdition;
import kanbao.pageviews.PageViews;
import kanbao.publishing.EditionPublisher;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;

/** Metrics on the stories and problems of the current edition, and on counted page views. */
@Component
class EditionMetrics implements MeterBinder {

    private final CurrentEdition editions;
    private final EditionPublisher publisher;
    private final PageViews pageViews;
    private final Clock clock;

    EditionMetrics(CurrentEdition editions, EditionPublisher publisher, PageViews pageViews, Clock clock) {
        this.editions = editions;
        this.publisher = publisher;
        this.pageViews = pageViews;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        stories(registry, "published", Report::articles);
        stories(registry, "unpublished", Report::unpublished);
        stories(registry, "withdrawn", Report::withdrawn);
        stories(registry, "left_out", Report::leftOut);
        problems(registry, Kind.ERROR);
        problems(registry, Kind.NOT_UPDATED);
        problems(registry, Kind.WARNING);
        problems(registry, Kind.IGNORED);
        Gauge.builder("kanbao.edition.age", editions, EditionMetrics.this::age)
                .description("Time since the current edition was published")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kanbao.edition.sample", editions, now -> now.current().isSample() ? 1 : 0)
                .description("1 while the sample edition is served because the content folders have no story")
                .register(registry);
        Gauge.builder("kanbao.edition.trouble", publisher, now -> now.error().isPresent() ? 1 : 0)
                .description("1 while no new edition can be created and the last one is still served")
                .register(registry);
        FunctionCounter.builder("kanbao.reads", pageViews, PageViews::totalSinceStart)
                .description("Counted page views")
                .register(registry);
        FunctionCounter.builder("kanbao.reads.unstored", pageViews, PageViews::unstoredSinceStart)
                .description("Counted page views that could not be written to disk at once")
                .register(registry);
    }

    private void stories(MeterRegistry registry, String state, ToDoubleFunction<Report> count) {
        Gauge.builder("kanbao.edition.stories", editions, now -> count.applyAsDouble(now.current().report()))
                .description("Story files of the current edition by their state")
                .tag("state", state)
                .register(registry);
    }

    private void problems(MeterRegistry registry, Kind kind) {
        Gauge.builder("kanbao.edition.problems", editions, now -> now.current().report().count(kind))
                .description("Problems in the story files")
                .tag("kind", kind.id())
                .register(registry);
    }

    private double age(CurrentEdition now) {
        return Duration.between(now.publishedAt(), clock.instant()).toMillis() / 1000.0;
    }

}
