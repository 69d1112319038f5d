package kanbao.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import kanbao.article.ContentKind;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.site.AddressSearchTerms;
import kanbao.site.Links;
import kanbao.web.ErrorView.Text;

/** Creates error views and their texts. */
@Component
class ErrorViews {

    private static final Set<HttpStatus> WITH_OWN_TEXT = Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.GONE, HttpStatus.INTERNAL_SERVER_ERROR);

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    ErrorViews(Layouts layouts, Sidebars sidebars, Links links, Messages messages, Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.links = links;
        this.messages = messages;
    }

    /** @param path the percent-encoded path of the request, if known */
    ErrorView page(HttpStatus status, Text text, @Nullable String path, Edition edition) {
        var layout = layouts.notIndexed(text.title(), text.details(), edition);
        return new ErrorView(layout, status.value(), text, search(status, path), sidebars.ofSite(edition));
    }

    private @Nullable SearchForm search(HttpStatus status, @Nullable String path) {
        if (status != HttpStatus.NOT_FOUND && status != HttpStatus.GONE) {
            return null;
        }
        return SearchForm.of(path == null ? "" : AddressSearchTerms.of(path), links);
    }

    Text text(HttpStatus status, @Nullable Throwable error) {
        if (error instanceof WithdrawnException withdrawn) {
            var story = withdrawn.story();
            var title = story.kind() == ContentKind.STORY
                    ? messages.get("error.withdrawn.title")
                    : messages.get("error.withdrawn.page");
            return new Text(title,
                    messages.get("error.withdrawn.details", messages.day(story.date()).text(),
                            scripts.text(story.reason())));
        }
        var key = "error." + described(status).value();
        return new Text(messages.get(key + ".title"), messages.get(key + ".details"));
    }

    /** The status whose text fits: 400 for other client errors, 500 for other server errors. */
    private static HttpStatus described(HttpStatus status) {
        if (WITH_OWN_TEXT.contains(status)) {
            return status;
        }
        return status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }

}
