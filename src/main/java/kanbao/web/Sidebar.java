package kanbao.web;

import java.util.List;

/**
 * What stands beside an article or a list.
 *
 * @param related what to read next; empty where there is no article to be related to
 */
record Sidebar(List<RelatedLink> related, Hot hot) {

    /**
     * A link to what to read next.
     *
     * @param reason why it is there, in a few words
     */
    record RelatedLink(Card card, String reason) {}

    /**
     * The hot list.
     *
     * @param basis how it is made, in one line
     * @param all   the way to the whole list
     */
    record Hot(String title, String basis, List<Card> cards, Link all) {}

}
