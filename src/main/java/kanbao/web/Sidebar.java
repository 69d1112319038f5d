package kanbao.web;

import java.util.List;

/**
 * What stands beside an article or a list.
 *
 * @param related what to read next; empty where there is no article to be related to
 */
record Sidebar(List<Card> related, Hot hot) {

    /**
     * The hot list.
     *
     * @param basis how it is made, in one line
     * @param all   the way to the whole list
     */
    record Hot(String title, String basis, List<Card> cards, Link all) {}

}
