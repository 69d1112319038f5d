package kanbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.feed.FeedFactory.Subject;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.OnlyRoutes;
import kanbao.site.PageNumber;

/** The feeds of the whole site, and of its sections, topics, authors and specials. */
@Controller
class FeedController {

    private static final String FEED = "/feed.{extension:atom|rss|json}";
    private static final String FURTHER = "/feed-{page:" + PageNumber.FROM_2 + "}.{extension:atom|rss|json}";

    private final FeedFactory feeds;
    private final List<FeedWriter> writers;
    private final Links links;

    FeedController(FeedFactory feeds, List<FeedWriter> writers, Links links) {
        this.feeds = feeds;
        this.writers = writers;
        this.links = links;
    }

    @OnlyRoutes
    @GetMapping({FEED, FURTHER})
    ResponseEntity<String> site(@PathVariable String extension, PageNumber page,
            Edition edition) {
        return respond(new Subject("", null, links.front(), edition.newest()), page, extension, edition);
    }

    @OnlyRoutes
    @GetMapping({"/sections/{slug}" + FEED, "/sections/{slug}" + FURTHER})
    ResponseEntity<String> section(@PathVariable String slug, @PathVariable String extension,
            PageNumber page, Edition edition) {
        var section = edition.findSection(slug);
        var subject = section.subject();
        var podcast = extension.equals(FeedFormat.RSS.extension()) && page.value() == 1
                ? feeds.podcast(section, edition)
                : Optional.<Feed>empty();
        return podcast.isPresent()
                ? respond(podcast.get(), extension)
                : respond(new Subject(subject.name(), section.introduction(), links.section(subject), section.newest()),
                        page, extension, edition);
    }

    @OnlyRoutes
    @GetMapping({"/topics/{slug}" + FEED, "/topics/{slug}" + FURTHER})
    ResponseEntity<String> topic(@PathVariable String slug, @PathVariable String extension,
            PageNumber page, Edition edition) {
        var topic = edition.findTopic(slug);
        var subject = topic.subject();
        return respond(new Subject(subject.name(), topic.introduction(), links.topic(subject), topic.newest()), page,
                extension, edition);
    }

    @OnlyRoutes
    @GetMapping({"/authors/{slug}" + FEED, "/authors/{slug}" + FURTHER})
    ResponseEntity<String> author(@PathVariable String slug, @PathVariable String extension,
            PageNumber page, Edition edition) {
        var author = edition.findAuthor(slug);
        var subject = author.subject();
        return respond(new Subject(subject.name(), author.introduction(), links.author(subject), author.newest()), page,
                extension, edition);
    }

    @OnlyRoutes
    @GetMapping({"/specials/{slug}" + FEED, "/specials/{slug}" + FURTHER})
    ResponseEntity<String> special(@PathVariable String slug, @PathVariable String extension,
            PageNumber page, Edition edition) {
        var listing = edition.findSpecial(slug);
        var special = listing.special();
        return respond(new Subject(special.title(), special.introduction(), links.special(special.slug()),
                listing.newest()), page, extension, edition);
    }

    private ResponseEntity<String> respond(Subject subject, PageNumber page, String extension, Edition edition) {
        return respond(feeds.page(subject, page.value(), edition).orElseThrow(NotFoundException::new), extension);
    }

    private ResponseEntity<String> respond(Feed feed, String extension) {
        var writer = writers.stream().filter(candidate -> candidate.format().extension().equals(extension)).findFirst()
                .orElseThrow(NotFoundException::new);
        var type = new MediaType(MediaType.parseMediaType(writer.format().type()), UTF_8);
        return ResponseEntity.ok().contentType(type).body(writer.write(feed));
    }

}
