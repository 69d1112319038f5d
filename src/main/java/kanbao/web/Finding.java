package kanbao.web;

import kanbao.search.Answer;

/** The ways in which an inquiry can end. */
sealed interface Finding {

    /** The index has answered; it may have found nothing. */
    record Found(Answer answer) implements Finding {}

    /** There were no words to look for. */
    record Unasked() implements Finding {}

    /** There were more words than anybody looks for. */
    record TooLong() implements Finding {}

    /** There is no index of this edition, or none yet. */
    record Preparing() implements Finding {}

}
