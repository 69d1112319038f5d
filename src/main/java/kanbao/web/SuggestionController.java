package kanbao.web;

import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kanbao.article.ContentKind;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.search.IndexBuilder;
import kanbao.search.Suggestion;
import kanbao.site.Links;
import kanbao.site.NotCached;
import kanbao.site.SafeText;

/** Suggests headlines and names to {@code suggest.js} while a reader types. What was typed is kept nowhere. */
@Controller
class SuggestionController {

    /** Nothing that a reader sees is older than a minute. */
    private static final CacheControl ONE_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final IndexBuilder indexes;
    private final Links links;
    private final Scripts scripts;
    private final Messages messages;

    SuggestionController(IndexBuilder indexes, Links links, Scripts scripts, Messages messages) {
        this.indexes = indexes;
        this.links = links;
        this.scripts = scripts;
        this.messages = messages;
    }

    /** @param q what was typed */
    @NotCached
    @GetMapping("/search/suggestions")
    ResponseEntity<SuggestionList> suggestions(@RequestParam(defaultValue = "") String q, Edition edition) {
        var suggestions = indexes.suggestionsOf(edition);
        return suggestions.isEmpty()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list(List.of(), edition))
                : ResponseEntity.ok().cacheControl(ONE_MINUTE)
                        .body(list(suggestions.get().find(SafeText.of(q)), edition));
    }

    private SuggestionList list(List<Suggestion> found, Edition edition) {
        return new SuggestionList(messages.get("search.suggestions"),
                found.stream().map(suggestion -> item(suggestion, edition)).toList());
    }

    private Item item(Suggestion suggestion, Edition edition) {
        return edition.article(suggestion.slug())
                .filter(_ -> suggestion.kind() == ContentKind.STORY)
                .map(scripts::summary)
                .map(story -> new Item(story.title(), "", links.article(story.slug()), story.headline().language()))
                .orElseGet(() -> new Item(scripts.text(suggestion.text()), kind(suggestion.kind()),
                        links.list(suggestion.kind(), suggestion.slug()), scripts.language().toLanguageTag()));
    }

    private String kind(ContentKind kind) {
        return switch (kind) {
            case SECTION -> messages.get("list.section");
            case TOPIC -> messages.get("list.topic");
            case AUTHOR -> messages.get("list.author");
            case SPECIAL -> messages.get("special.special");
            case STORY, PAGE -> "";
        };
    }

    /** @param label the accessible name of the list */
    record SuggestionList(String label, List<Item> suggestions) {}

    /**
     * @param kind     of the page, or empty for a story
     * @param language of the text, a BCP 47 tag
     */
    record Item(String text, String kind, String href, String language) {}

}
