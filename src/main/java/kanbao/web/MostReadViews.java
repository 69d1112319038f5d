package kanbao.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.pageviews.PageViews;
import kanbao.site.Links;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Heads.ListPosition;
import kanbao.web.MostReadView.Entry;
import kanbao.web.MostReadView.LastDay;

/** Creates the view of the most-read list. */
@Component
class MostReadViews {

    private static final int LENGTH = 50;
    private static final int SPARKLINE_WIDTH = 96;
    private static final int SPARKLINE_HEIGHT = 24;

    private final MostRead mostRead;
    private final PageViews pageViews;
    private final Layouts layouts;
    private final Cards cards;
    private final Links links;
    private final Messages messages;
    private final Clock clock;

    MostReadViews(MostRead mostRead, PageViews pageViews, Layouts layouts, Cards cards, Links links,
            Messages messages, Clock clock) {
        this.mostRead = mostRead;
        this.pageViews = pageViews;
        this.layouts = layouts;
        this.cards = cards;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    MostReadView page(Edition edition) {
        var top = mostRead.top(LENGTH, edition);
        var title = messages.mostReadTitle(top.basis());
        var explanation = messages.get("most-read.explanation");
        var list = new ArticleList(title, title, explanation, new ListPosition(links.mostRead(), 1, 1), top.articles(),
                SubjectDetails.NOTHING, null);
        return new MostReadView(layouts.list(list, null, edition), title, messages.mostReadBasis(top.basis()),
                explanation, top.articles().stream().map(article -> entry(article, edition)).toList());
    }

    private Entry entry(Article article, Edition edition) {
        var history = pageViews.history(edition.allSlugs(article));
        return new Entry(cards.listed(article), messages.views(history.total()), lastDay(history.hourly()));
    }

    private static String sparkline(List<Long> hours) {
        var maximum = Collections.max(hours);
        return IntStream.range(0, hours.size())
                .mapToObj(hour -> hour * SPARKLINE_WIDTH / (hours.size() - 1) + ","
                        + (SPARKLINE_HEIGHT - hours.get(hour) * SPARKLINE_HEIGHT / maximum))
                .collect(Collectors.joining(" "));
    }

    private @Nullable LastDay lastDay(List<Long> hours) {
        var total = hours.stream().mapToLong(Long::longValue).sum();
        if (total < Messages.MINIMUM_VIEWS) {
            return null;
        }
        var maximum = Collections.max(hours);
        var age = Duration.ofHours(hours.size() - 1L - hours.indexOf(maximum));
        return new LastDay(sparkline(hours),
                messages.get("most-read.last-day", total, messages.hour(clock.instant().minus(age)), maximum));
    }

}
