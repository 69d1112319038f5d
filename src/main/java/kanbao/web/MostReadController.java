package kanbao.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.pageviews.PageViews;
import kanbao.site.Links;
import kanbao.web.Heads.Listed;
import kanbao.web.Heads.Span;
import kanbao.web.MostReadView.Entry;

@Controller
class MostReadController {

    private static final int LENGTH = 50;
    private static final int WIDTH = 96;
    private static final int HEIGHT = 24;

    private final MostRead mostRead;
    private final PageViews readership;
    private final Layouts frames;
    private final Cards cards;
    private final Links links;
    private final Messages wording;
    private final Clock clock;

    MostReadController(MostRead mostRead, PageViews readership, Layouts frames, Cards cards, Links links,
            Messages wording,
            Clock clock) {
        this.mostRead = mostRead;
        this.readership = readership;
        this.frames = frames;
        this.cards = cards;
        this.links = links;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/hot")
    String hot(Edition edition, Model model) {
        var hot = mostRead.top(LENGTH, edition);
        var title = wording.hotTitle(hot.basis());
        var how = wording.say("hot.how");
        var list = new Listed(title, title, how, new Span(links.hot(), 1, 1), hot.articles());
        model.addAttribute("page", new MostReadView(frames.list(list, null, edition), title,
                wording.hotBasis(hot.basis()), how,
                hot.articles().stream().map(article -> entry(article, edition)).toList()));
        return "hot";
    }

    private Entry entry(Article article, Edition edition) {
        var popularity = readership.popularity(edition.names(article));
        return new Entry(cards.list(List.of(article)).getFirst(), wording.say("article.reads", popularity.reads()),
                curve(popularity.hours()), lastDay(popularity.hours()));
    }

    private static String curve(List<Long> hours) {
        var most = Math.max(1, Collections.max(hours));
        return IntStream.range(0, hours.size())
                .mapToObj(hour -> hour * WIDTH / (hours.size() - 1) + "," + (HEIGHT - hours.get(hour) * HEIGHT / most))
                .collect(Collectors.joining(" "));
    }

    private String lastDay(List<Long> hours) {
        var all = hours.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return wording.say("hot.quiet");
        }
        var most = Collections.max(hours);
        var ago = Duration.ofHours(hours.size() - 1L - hours.indexOf(most));
        return wording.say("hot.last-day", all, wording.hour(clock.instant().minus(ago)), most);
    }

}
