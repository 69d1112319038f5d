package kanbao.web;

import java.util.List;

/**
 * What stands beside an article or a list.
 *
 * @param related what to read next; empty where there is no article to be related to
 * @param hot     the hot list
 * @param basis   how the hot list is made, in one line
 */
record Sidebar(List<Card> related, List<Card> hot, String basis) {}
