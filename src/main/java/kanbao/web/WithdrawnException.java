package kanbao.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import kanbao.article.Withdrawn;

/** The story at this address was taken back. */
@ResponseStatus(HttpStatus.GONE)
class WithdrawnException extends RuntimeException {

    private final transient Withdrawn story;

    WithdrawnException(Withdrawn story) {
        this.story = story;
    }

    Withdrawn story() {
        return story;
    }

}
