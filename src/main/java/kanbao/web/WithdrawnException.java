package kanbao.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import kanbao.article.WithdrawnStory;

/** The story at the requested address was withdrawn. */
@ResponseStatus(HttpStatus.GONE)
class WithdrawnException extends RuntimeException {

    private final transient WithdrawnStory story;

    WithdrawnException(WithdrawnStory story) {
        this.story = story;
    }

    WithdrawnStory story() {
        return story;
    }

}
