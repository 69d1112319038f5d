package kanbao.web;

import java.util.List;

/**
 * What is beside an article or a list.
 *
 * @param related empty except beside an article
 */
record Sidebar(List<RelatedLink> related, MostReadBlock mostRead) {

    /**
     * A related article.
     *
     * @param reason why it is related, in a few words
     */
    record RelatedLink(Card card, String reason) {}

    /**
     * The first entries of the most-read list.
     *
     * @param basis how the list is ranked, in one line
     * @param all   the link to the whole list
     */
    record MostReadBlock(String title, String basis, List<Card> cards, Link all) {}

}
