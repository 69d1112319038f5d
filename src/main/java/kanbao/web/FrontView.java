package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.web.Card.Text;

/**
 * The front page.
 *
 * @param lead null if the site has no article
 */
record FrontView(Layout layout, @Nullable Card lead, Stories besideLead, List<Card> latest, Sidebar sidebar,
        List<Row> rows) {

    /** @param headlines are below the cards */
    record Stories(List<Card> cards, List<Text> headlines) {

        public boolean isEmpty() {
            return cards.isEmpty() && headlines.isEmpty();
        }

    }

    /** Blocks side by side. */
    record Row(List<Block> blocks) {}

    /**
     * A section, or other articles.
     *
     * @param all the link to all articles of this kind
     */
    record Block(Link all, Stories stories) {}

}
