package kanbao.web;

import kanbao.search.SearchResults;

/** The possible outcomes of a search. */
sealed interface SearchOutcome {

    /** The search was executed; the results may be empty. */
    record Found(SearchResults results) implements SearchOutcome {}

    record EmptyQuery() implements SearchOutcome {}

    record QueryTooLong() implements SearchOutcome {}

    /** The index of this edition is still being built, or building it failed. */
    record IndexNotReady() implements SearchOutcome {}

}
