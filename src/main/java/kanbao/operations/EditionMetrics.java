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

/** Tells the metrics what is out, what its files had wrong with them, and how much is read. */
@Component
class EditionMetrics implements MeterBinder {

    private final CurrentEdition editions;
    private final EditionPublisher newsroom;
    private final PageViews pageViews;
    private final Clock clock;

    EditionMetrics(CurrentEdition editions, EditionPublisher newsroom, PageViews pageViews, Clock clock) {
        this.editions = editions;
        this.newsroom = newsroom;
        this.pageViews = pageViews;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        stories(registry, "published", Report::stories);
        stories(registry, "held_back", Report::heldBack);
        stories(registry, "withdrawn", Report::withdrawn);
        stories(registry, "left_out", Report::leftOut);
        problems(registry, Kind.ERROR);
        problems(registry, Kind.NOT_UPDATED);
        problems(registry, Kind.WARNING);
        problems(registry, Kind.IGNORED);
        Gauge.builder("kanbao.edition.age", editions, EditionMetrics.this::age)
                .description("How long the edition has been out")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("kanbao.edition.sample", editions, now -> now.current().isSample() ? 1 : 0)
                .description("1 while the sample is served because the content folders hold no story")
                .register(registry);
        Gauge.builder("kanbao.edition.trouble", newsroom, now -> now.trouble().isPresent() ? 1 : 0)
                .description("1 while no new edition can be made of the content folders, and the last one stays out")
                .register(registry);
        FunctionCounter.builder("kanbao.reads", pageViews, PageViews::totalSinceStart)
                .description("Reads that were counted")
                .register(registry);
        FunctionCounter.builder("kanbao.reads.unstored", pageViews, PageViews::unstoredSinceStart)
                .description("Counted reads that could not be put on disk at once")
                .register(registry);
    }

    private void stories(MeterRegistry registry, String state, ToDoubleFunction<Report> count) {
        Gauge.builder("kanbao.edition.stories", editions, now -> count.applyAsDouble(now.current().report()))
                .description("Story files of the edition by what became of them")
                .tag("state", state)
                .register(registry);
    }

    private void problems(MeterRegistry registry, Kind kind) {
        Gauge.builder("kanbao.edition.problems", editions, now -> now.current().report().count(kind))
                .description("What editors should know of their files")
                .tag("kind", kind.id())
                .register(registry);
    }

    private double age(CurrentEdition now) {
        return Duration.between(now.since(), clock.instant()).toMillis() / 1000.0;
    }

}
