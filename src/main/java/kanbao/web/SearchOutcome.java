package kanbao.web;

import kanbao.search.SearchResults;

/** The ways in which an inquiry can end. */
sealed interface SearchOutcome {

    /** The index has answered; it may have found nothing. */
    record Found(SearchResults answer) implements SearchOutcome {}

    /** There were no words to look for. */
    record Unasked() implements SearchOutcome {}

    /** There were more words than anybody looks for. */
    record TooLong() implements SearchOutcome {}

    /** There is no index of this edition, or none yet. */
    record Preparing() implements SearchOutcome {}

}
